#include "core/desk/entry/desk_anchor.h"

#include "core/security/digest.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

// Local data, which no network profile carries to other PCs; empty where the system knows no such place.
QString anchorPath(const QString& deskPath)
{
    const QString local = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QFileInfo desk(deskPath);
    // A desk may be reached by several ways; one that is gone has but the way to its folder.
    QString place = desk.canonicalFilePath();
    if (place.isEmpty())
        place = QFileInfo(desk.absolutePath()).canonicalFilePath() + u'/' + desk.fileName();
#ifdef Q_OS_WIN
    place = place.toLower();
#endif
    const QByteArray name = security::keyedHash(Secret(), "anchor of " + place.toUtf8()).toHex();
    return local.isEmpty() ? QString() : local + u"/rightsdesk/anchors/"_s + QLatin1String(name);
}

// The desk as it lies there.
struct Lying {
    QString deskId;
    quint64 slotSequence = 0;
    storage::AuditRepository log;
};

Result<AnchorState> anchorStateOf(const security::KeptAnchor& kept, const Lying& desk, const storage::LogEnd& end)
{
    const security::Anchor& anchor = kept.anchor;
    if (!kept.ofThisKey || anchor.deskId != desk.deskId)
        return AnchorState::NewIdentity;
    if (anchor.sequence > end.sequence)
        return AnchorState::RolledBack;
    RD_TRY_ASSIGN(const QByteArray hashThere, desk.log.hashAt(anchor.sequence));
    if (anchor.head != hashThere)
        return AnchorState::Rewritten;
    return anchor.slotSequence > desk.slotSequence ? AnchorState::RolledBack : AnchorState::Agrees;
}

Result<AnchorFinding> findingOf(const std::optional<security::KeptAnchor>& kept, const Lying& desk)
{
    AnchorFinding finding;
    RD_TRY_ASSIGN(finding.end, desk.log.end());
    if (!kept)
        return finding;
    finding.kept = kept->anchor;
    RD_TRY_ASSIGN(finding.state, anchorStateOf(*kept, desk, finding.end));
    return finding;
}

} // namespace

QString codeOf(AnchorState state)
{
    switch (state) {
    case AnchorState::None:
        return u"none"_s;
    case AnchorState::Agrees:
        return u"agrees"_s;
    case AnchorState::RolledBack:
        return u"rolledBack"_s;
    case AnchorState::Rewritten:
        return u"rewritten"_s;
    case AnchorState::NewIdentity:
        return u"newIdentity"_s;
    }
    Q_UNREACHABLE();
}

DeskAnchor::DeskAnchor(const QString& deskPath, const Secret& databaseKey, const storage::StorageFacts& facts,
                       const QString& signer)
    : m_file(anchorPath(deskPath))
    , m_key(databaseKey.copy())
    , m_deskId(facts.deskId)
    , m_signer(signer)
    , m_slotSequence(facts.slotSequence)
{
}

void DeskAnchor::keep(const storage::CommitMark& mark)
{
    if (mark.slotSequence > 0)
        m_slotSequence = mark.slotSequence;
    const security::Anchor anchor{m_deskId, mark.sequence, mark.hash, m_slotSequence, mark.at, m_signer};
    const bool anew = m_startAnew;
    const Result<void> kept =
        anew ? security::startAnchor(m_file, anchor, m_key) : security::keepAnchor(m_file, anchor, m_key);
    m_kept = kept.has_value();
    // Else the next commit tries it again: the lost line must not outlive the acceptance.
    if (anew && m_kept)
        m_startAnew = false;
}

Result<AnchorFinding> DeskAnchor::compare(const storage::Storage& storage) const
{
    const std::optional<security::KeptAnchor> kept = security::readAnchor(m_file, m_key);
    RD_TRY_ASSIGN(const storage::StorageFacts facts, storage.facts());
    return findingOf(kept, {facts.deskId, facts.slotSequence, storage.audit()});
}

Result<AnchorFinding> DeskAnchor::compare(const QString& deskPath, const Secret& databaseKey,
                                          const storage::DeskSnapshot& older)
{
    const std::optional<security::KeptAnchor> kept = security::readAnchor(anchorPath(deskPath), databaseKey);
    return findingOf(kept, {older.content().deskId, older.content().slotSequence, older.audit()});
}

Result<void> requireAsLeft(const AnchorFinding& finding)
{
    if (finding.state == AnchorState::None || finding.state == AnchorState::Agrees)
        return {};
    const QString why = codeOf(finding.state);
    return fail(ErrorCode::DeskNotAsLeft,
                {{u"why"_s, why}, {why, finding.kept->sequence}, {u"found"_s, finding.end.sequence}});
}

void forgetAnchor(const QString& deskPath)
{
    QFile::remove(anchorPath(deskPath));
}

} // namespace rd::desk
