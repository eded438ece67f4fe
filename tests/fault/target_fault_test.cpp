#include "core/desk/reports/list_targets.h"
#include "core/desk/reports/set_target.h"
#include "core/storage/sql/sql_connection.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/temporary_desk.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

constexpr int mostWrites = 200;

} // namespace

// Whichever statement fails, a target is set and the one before replaced as a whole or not at all.
class TargetFaultTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryDesk m_desk{u"2026-12-14T10:00:00+08:00"_s};

    // How many of its statements failed in turn before the target was set.
    int failures(std::optional<int> perMille)
    {
        desk::Desk& wang = m_desk.as(u"wang"_s);
        const QStringList before = test::stateOf(wang);
        for (int failing = 1; failing < mostWrites; ++failing) {
            storage::SqlConnection::failStatement(failing);
            const auto done = desk::setTarget(wang, {domain::Metric::OnTimeRate, {2027, 1, 1}, perMille, {}});
            storage::SqlConnection::failStatement(0);
            if (done)
                return failing - 1;
            if (done.error().code != ErrorCode::DiskFull || test::stateOf(wang) != before)
                return mostWrites;
        }
        return mostWrites;
    }

private Q_SLOTS:
    void cleanup() { storage::SqlConnection::failStatement(0); }

    void aFailureAtAnyStatementChangesNothing()
    {
        desk::Desk& wang = m_desk.as(u"wang"_s);
        const int first = failures(950);
        QVERIFY2(first > 2 && first < mostWrites, qPrintable(QString::number(first)));
        const int second = failures(970);
        QVERIFY2(second > first && second < mostWrites, qPrintable(QString::number(second))); // replaces as well
        const int none = failures({});
        QVERIFY2(none > first && none < mostWrites, qPrintable(QString::number(none)));
        const auto rows = desk::listTargets(wang, domain::SheetLanguage::English);
        QCOMPARE(rows->size(), 3);
        QVERIFY(rows->first().standing == desk::TargetStanding::ToCome && !rows->first().target.perMille);
        QSet<int> replaced; // all of one moment
        for (const desk::TargetRow& one : rows->mid(1)) {
            QVERIFY(one.standing == desk::TargetStanding::Replaced);
            replaced.insert(one.target.perMille.value_or(-1));
        }
        QCOMPARE(replaced, (QSet<int>{950, 970}));
        QVERIFY(wang.storage().audit().verify()->ok);
    }
};

QTEST_GUILESS_MAIN(TargetFaultTest)
#include "target_fault_test.moc"
