#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/entry/create_desk.h"
#include "core/desk/entry/desk_files.h"
#include "core/desk/entry/enter_desk.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/tasks/send_tasks.h"
#include "core/storage/storage.h"
#include "tests/fault/kill_moments.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_copy.h"
#include "tests/support/desk_template.h"

#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QString begin = u"2026-11-23T10:00:00+08:00"_s;
const Clock atWork = Clock::fixed(parseInstant(begin));
const QString owner = u"chen"_s;
const QString ownerPassword = u"a password of the owner"_s;

std::unique_ptr<desk::Desk> entered(const QString& path)
{
    return test::orDie(desk::enterDesk(path, *test::DeskTemplate::before(begin).slotOf(u"li"_s), atWork));
}

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

domain::CaseId theCase(const desk::Desk& desk)
{
    return test::orDie(desk.storage().cases().page({}, {}, 1)).rows.first().header.id;
}

domain::IntakeDraft draftSaying(const QString& words, const desk::Desk& desk)
{
    domain::IntakeDraft draft;
    draft.user = desk.session().user().id;
    const QList<domain::IntakeDraft> kept = test::orDie(desk::listDrafts(desk));
    draft.id = kept.isEmpty() ? domain::DraftId::create() : kept.first().id;
    draft.startedAt = atWork.now();
    draft.updatedAt = atWork.now();
    draft.json = u"{\"words\":\"%1\"}"_s.arg(words);
    draft.title = words;
    return draft;
}

QString outFolder(const QString& deskPath)
{
    return deskPath + u".out"_s;
}

struct Verb {
    QString name;
    std::function<Result<void>(desk::Desk&)> run;
};

template <typename Value> Result<void> nothing(const Result<Value>& done)
{
    return done.map([](const Value&) {});
}

const QList<Verb>& verbs()
{
    static const QList<Verb> all{
        {u"draft"_s, [](desk::Desk& desk) { return desk::keepDraft(desk, draftSaying(u"我要删除我的地址"_s, desk)); }},
        {u"collect"_s,
         [](desk::Desk& desk) {
             const QString file = qEnvironmentVariable("RIGHTSDESK_SAMPLES") + u"/jd_orders.csv"_s;
             return nothing(desk::collectData(desk, theCase(desk), {file}, {}));
         }},
        {u"copy"_s,
         [](desk::Desk& desk) { return nothing(desk::buildCopy(desk, theCase(desk), outFolder(desk.path()), {})); }},
        {u"sending"_s,
         [](desk::Desk& desk) {
             QDir().mkpath(outFolder(desk.path()));
             return nothing(desk::sendTasks(desk, u"P09"_s, outFolder(desk.path())));
         }},
    };
    return all;
}

int runVerb(int verb, const QString& path, int at)
{
    const auto desk = entered(path);
    test::countMoments(at);
    test::orDie(verbs().at(verb).run(*desk));
    return test::tellMoments();
}

desk::NewDesk newDeskAt(const QString& path)
{
    desk::NewDesk wanted;
    wanted.path = path;
    wanted.ownerName = owner;
    wanted.demo = true; // cheap key derivation
    return wanted;
}

int runCreation(const QString& path, int at)
{
    test::countMoments(at);
    test::orDie(desk::createDesk(newDeskAt(path), secretOf(ownerPassword), atWork));
    return test::tellMoments();
}

// A copy on record lies where it was written, whole.
QStringList packagesOf(const desk::Desk& desk)
{
    QStringList seen;
    for (const domain::DataCopy& copy : test::orDie(desk.storage().copies().ofCase(theCase(desk)))) {
        QFile package(outFolder(desk.path()) + u'/' + copy.fileName);
        const QByteArray content = package.open(QIODevice::ReadOnly) ? package.readAll() : QByteArray();
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        seen.append(QString::fromLatin1(hash) == copy.sha256 ? u"package on disk"_s : u"package lost"_s);
    }
    return seen;
}

// What the record says is out has its worksheet.
QStringList sheetsOf(const desk::Desk& desk)
{
    QStringList seen;
    for (const domain::Task& task : test::orDie(desk.storage().tasks().ofCase(theCase(desk)))) {
        if (task.state != domain::TaskState::Sent)
            continue;
        const bool there = QFile::exists(outFolder(desk.path()) + u'/' + task.sending + u".xlsx"_s);
        seen.append(there ? u"worksheet on disk"_s : u"package lost"_s);
    }
    return seen;
}

QStringList look(const QString& path)
{
    const auto desk = entered(path);
    QStringList seen = test::stateOf(*desk);
    const domain::AuditCheck log = test::orDie(desk->storage().audit().verify({}));
    seen.append(u"log "_s + (log.ok ? u"holds"_s : log.problem));
    for (const domain::IntakeDraft& draft : test::orDie(desk::listDrafts(*desk)))
        seen.append(u"draft "_s + draft.json);
    seen += packagesOf(*desk) + sheetsOf(*desk);
    const domain::CaseFile file = test::orDie(desk::showCase(*desk, theCase(*desk)));
    seen.append(u"%1 files, %2 rows, %3 redactions"_s.arg(file.files.size())
                    .arg(file.records.size())
                    .arg(file.redactions.size()));
    return seen;
}

} // namespace

// kill -9 in the middle of the verbs that write most: the draft of a running call, the search of a file, the package of
// a copy, a worksheet for a holder, a new desk. What is on record is exactly as before or exactly as after.
class WorkKillTest : public QObject {
    Q_OBJECT

private:
    test::KilledDesks m_desks;

private Q_SLOTS:
    void initTestCase();
    void killedAnywhereTheDeskIsBeforeOrAfter_data();
    void killedAnywhereTheDeskIsBeforeOrAfter();
    void aDeskKilledInTheMakingIsNoneAndCanBeMade();
};

void WorkKillTest::initTestCase()
{
    test::TemporaryDesk desk;
    desk.loadRegister();
    desk.verifiedCase(desk.call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s), u"8600103774942997"_s);
    RD_VERIFY(desk::keepDraft(desk.as(u"li"_s), draftSaying(u"我要"_s, desk.as(u"li"_s))));
    desk.signOutAll();
    test::copyDesk(desk.path(), m_desks.templateOf(u"draft"_s));
    test::copyDesk(desk.path(), m_desks.templateOf(u"collect"_s));
    test::copyDesk(desk.path(), m_desks.templateOf(u"sending"_s));

    test::TemporaryDesk collected;
    test::collected(collected);
    collected.signOutAll();
    test::copyDesk(collected.path(), m_desks.templateOf(u"copy"_s));
}

void WorkKillTest::killedAnywhereTheDeskIsBeforeOrAfter_data()
{
    QTest::addColumn<int>("verb");
    for (int verb = 0; verb < verbs().size(); ++verb)
        QTest::newRow(qPrintable(verbs().at(verb).name)) << verb;
}

void WorkKillTest::killedAnywhereTheDeskIsBeforeOrAfter()
{
    QFETCH(int, verb);
    const auto run = [&](const QString& path, int at) {
        return test::runToMoment({u"--verb"_s, QString::number(verb), path, QString::number(at)});
    };
    const QStringList before = look(m_desks.freshCopy(verbs().at(verb).name));
    const QString whole = m_desks.freshCopy(verbs().at(verb).name);
    const QByteArray passed = run(whole, 0);
    const QStringList after = look(whole);
    QVERIFY(before != after);
    QVERIFY(before.contains(u"log holds"_s) && after.contains(u"log holds"_s) && !after.contains(u"package lost"_s));
    QCOMPARE(after.contains(u"package on disk"_s), verbs().at(verb).name == u"copy"_s);
    int wasBefore = 0;
    int wasAfter = 0;
    for (const int at : test::momentsToDieAt(passed, 16)) {
        const QString path = m_desks.freshCopy(verbs().at(verb).name);
        const bool killed = run(path, at).isEmpty();
        const QStringList seen = look(path);
        const QString where = u"%1 of %2:\n%3"_s.arg(at).arg(passed.size()).arg(seen.join(u'\n'));
        QVERIFY2(seen == before || seen == after, qPrintable(where));
        QVERIFY2(killed || seen == after, qPrintable(where));
        wasBefore += seen == before ? 1 : 0;
        wasAfter += seen == after ? 1 : 0;
        if (seen == before && at == 1) // what is left of it does not stand in the way of doing it again
            QVERIFY(!run(path, 0).isEmpty());
    }
    QVERIFY(wasBefore > 0);
    QVERIFY(wasAfter > 0);
}

void WorkKillTest::aDeskKilledInTheMakingIsNoneAndCanBeMade()
{
    const auto run = [&](const QString& path, int at) {
        return test::runToMoment({u"--create"_s, path, QString::number(at)});
    };
    const QByteArray passed = run(m_desks.path(u"new desk"_s), 0);
    QCOMPARE(passed.count('n'), 2); // the slot file and the database get their names
    int none = 0;
    for (const int at : test::momentsToDieAt(passed, 150, "kn")) {
        const QString path = m_desks.path(u"new desk %1"_s.arg(at));
        run(path, at);
        QString answer = test::signInAnswer(path, owner, ownerPassword, atWork);
        const QString where = u"%1 of %2: %3"_s.arg(at).arg(passed.size()).arg(answer);
        if (answer != u"opened"_s) {
            ++none;
            QVERIFY2(!QFile::exists(path), qPrintable(where));
            const auto again = desk::createDesk(newDeskAt(path), secretOf(ownerPassword), atWork);
            QVERIFY2(again.has_value(), qPrintable(where));
            answer = test::signInAnswer(path, owner, ownerPassword, atWork);
        }
        QCOMPARE(answer, u"opened"_s);
        QStringList left = QFileInfo(path).dir().entryList({QFileInfo(path).fileName() + u".*"_s}, QDir::Files);
        left.removeAll(QFileInfo(desk::slotFilePath(path)).fileName());
        QVERIFY2(left.isEmpty(), qPrintable(where + u' ' + left.join(u' ')));
    }
    QVERIFY(none > 0);
}

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--verb"_s)
        return runVerb(arguments.value(2).toInt(), arguments.value(3), arguments.value(4).toInt());
    if (arguments.value(1) == u"--create"_s)
        return runCreation(arguments.value(2), arguments.value(3).toInt());
    WorkKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "work_kill_test.moc"
