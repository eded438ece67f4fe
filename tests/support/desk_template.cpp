#include "tests/support/desk_template.h"

#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/manage_users.h"
#include "tests/support/derived_keys.h"
#include "tests/support/desk_copy.h"
#include "tests/support/or_die.h"

#include <map>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

namespace rd::test {

namespace {

// Held until the one that makes the template is done, however long a busy machine takes for it.
std::unique_ptr<QLockFile> lockedBy(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0);
    if (!lock->lock())
        qFatal("the template desk cannot be locked");
    return lock;
}

QDir folderOfTemplates()
{
    static const QTemporaryDir own;
    const QDir folder(qEnvironmentVariable("RIGHTSDESK_TEST_DESKS", own.path()));
    folder.mkpath(QStringLiteral("."));
    keepDerivedKeys(folder);
    return folder;
}

void makeDesk(const QString& path, const QString& now)
{
    desk::NewDesk newDesk;
    newDesk.path = path;
    newDesk.ownerName = QStringLiteral("chen");
    newDesk.ownerDisplayName = QStringLiteral("陈晓雯");
    newDesk.demo = true; // cheap key derivation
    const std::unique_ptr<desk::Desk> officer =
        orDie(desk::createDesk(newDesk, DeskTemplate::secretOf(newDesk.ownerName), Clock::fixed(parseInstant(now))));
    using domain::Role;
    const QList<desk::NewUser> users{{QStringLiteral("li"), QStringLiteral("李静"), Role::Agent},
                                     {QStringLiteral("zhao"), QStringLiteral("赵敏"), Role::Agent},
                                     {QStringLiteral("wang"), QStringLiteral("王芳"), Role::Supervisor},
                                     {QStringLiteral("sun"), QStringLiteral("孙立"), Role::Auditor}};
    for (const desk::NewUser& user : users)
        orDie(desk::addUser(*officer, user, DeskTemplate::secretOf(user.name)));
}

} // namespace

Secret DeskTemplate::secretOf(const QString& user)
{
    QString password = passwordOf(user);
    return Secret::fromText(password);
}

DeskTemplate& DeskTemplate::before(const QString& now)
{
    static std::map<QDate, std::unique_ptr<DeskTemplate>> known;
    const QDate day = toShanghai(parseInstant(now)).date();
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    std::unique_ptr<DeskTemplate>& one = known[monday];
    if (!one)
        one.reset(new DeskTemplate(monday));
    return *one;
}

DeskTemplate::DeskTemplate(const QDate& monday)
{
    QDir all = folderOfTemplates();
    const QString name = monday.toString(Qt::ISODate);
    m_folder.setPath(all.filePath(name));
    const auto lock = lockedBy(all.filePath(name + QStringLiteral(".lock")));
    if (m_folder.exists())
        return;
    QDir half(all.filePath(name + QStringLiteral(".half")));
    half.removeRecursively();
    half.mkpath(QStringLiteral("."));
    makeDesk(half.filePath(QFileInfo(path()).fileName()), name + QStringLiteral("T00:00:00+08:00"));
    if (!all.rename(half.dirName(), name))
        qFatal("the template desk cannot be kept");
}

void DeskTemplate::copyTo(const QString& to) const
{
    copyDesk(path(), to);
}

void DeskTemplate::bringTo(const DeskState& state, const QString& to, const std::function<void()>& reach) const
{
    const QString kept = m_folder.filePath(state.name + QLatin1Char('-') + QString(state.at).remove(QLatin1Char(':')));
    const auto lock = lockedBy(kept + QStringLiteral(".lock"));
    const QString half = kept + QStringLiteral(".half");
    const QString name = QFileInfo(path()).fileName();
    if (QDir(kept).exists()) {
        for (const QString& file : {to, desk::slotFilePath(to)})
            QFile::remove(file);
        return copyDesk(QDir(kept).filePath(name), to);
    }
    reach();
    QDir(half).removeRecursively();
    m_folder.mkpath(half);
    copyDesk(to, QDir(half).filePath(name));
    if (!QDir().rename(half, kept))
        qFatal("the template desk cannot be kept");
}

std::optional<desk::OpenedSlot> DeskTemplate::slotOf(const QString& user) const
{
    const security::SlotFile slots = orDie(security::loadSlotCopies(desk::slotFilePath(path()))).first().file;
    const qsizetype index = desk::slotIndex(slots, user);
    if (index < 0)
        return std::nullopt;
    const security::KeySlot& slot = slots.keySlots.at(index);
    security::Keyset keyset = orDie(security::openSlot(slots.deskId, slot, secretOf(user)));
    Secret key = orDie(keyset.openSealed(slot.sealedKey));
    return desk::OpenedSlot{slot, std::move(keyset), std::move(key)};
}

} // namespace rd::test
