#include "tests/cli/demo_desk_tool.h"

#include <QSet>

using namespace rd::test;

namespace {

QSet<QString> rowsOf(const QJsonObject& person, const char* kind)
{
    QSet<QString> rows;
    const QJsonObject files = person.value(QLatin1String("files")).toObject();
    for (auto file = files.begin(); file != files.end(); ++file) {
        for (const QJsonValue& row : file->toObject().value(QLatin1String(kind)).toArray())
            rows.insert(file.key() + QLatin1Char(':')
                        + QString::number(row.toObject().value(QLatin1String("row")).toInt()));
    }
    return rows;
}

// Rows that no other row leads to: the requester has to name what they are found by ("hop" is null in people.json).
QString accountToName(const QJsonObject& person)
{
    const QJsonObject files = person.value(QLatin1String("files")).toObject();
    for (const QJsonValue& file : files) {
        for (const QJsonValue& value : file.toObject().value(QLatin1String("certain")).toArray()) {
            const QJsonObject row = value.toObject();
            const QString kind = row.value(QLatin1String("via")).toArray().first().toString();
            if (row.value(QLatin1String("hop")).isNull())
                return person.value(QLatin1String("identifiers")).toObject().value(kind).toArray().first().toString();
        }
    }
    return {};
}

QByteArray listed(QSet<QString> rows)
{
    QStringList sorted(rows.begin(), rows.end());
    sorted.sort();
    return sorted.join(QLatin1Char(' ')).toUtf8();
}

} // namespace

// The invented people of the sample files, found through the command line alone.
class SamplePeopleTest : public QObject {
    Q_OBJECT

private:
    DemoDeskTool m_tool;
    QJsonObject m_truth;

private Q_SLOTS:
    void initTestCase();
    void theRegisterIsFilledFromAnExport();
    void exactlyTheCertainRowsAreTaken_data();
    void exactlyTheCertainRowsAreTaken();
    void aRecordLongAsleepNeedsOneLevelMore_R_ID_09();
};

void SamplePeopleTest::initTestCase()
{
    // A day on which everybody's last order is less than two years old, as R-ID-09 would raise the level otherwise.
    m_tool.setTime("2025-06-10T10:00:00+08:00");
    m_tool.makeDesk();
    m_truth = DemoDeskTool::truth();
}

void SamplePeopleTest::theRegisterIsFilledFromAnExport()
{
    m_tool.beOfficer();
    const Ran ran = m_tool.json({QStringLiteral("data"), QStringLiteral("reference"),
                                 DemoDeskTool::samples() + QStringLiteral("/shuyun_members.csv")});
    RD_RAN(ran, 0);
    QVERIFY(ran.json().value(QLatin1String("profiles")).toInt() > 40);
    const Ran missing = m_tool.json(words("data reference nowhere.csv"));
    RD_RAN(missing, 4);
    QCOMPARE(missing.errorCode(), QStringLiteral("FileMissing"));
}

void SamplePeopleTest::exactlyTheCertainRowsAreTaken_data()
{
    QTest::addColumn<QString>("person");
    QTest::newRow("two of one name in one city") << QStringLiteral("P001");
    QTest::newRow("one phone for three relatives") << QStringLiteral("P013");
    QTest::newRow("name with a rare character") << QStringLiteral("P025");
    QTest::newRow("same mask as somebody else") << QStringLiteral("P020");
    QTest::newRow("nothing special") << QStringLiteral("P044");
}

void SamplePeopleTest::exactlyTheCertainRowsAreTaken()
{
    QFETCH(QString, person);
    const QJsonObject known = DemoDeskTool::person(m_truth, person);
    m_tool.beAgent();
    const QString number = m_tool.verifiedCopyRequest(known, accountToName(known));
    QVERIFY2(m_tool.verification().text("level") >= QLatin1String("L2"), m_tool.verification().whole().constData());
    const QStringList onCase{QStringLiteral("data"), QStringLiteral("add"), number};
    RD_RAN(m_tool.json(onCase + DemoDeskTool::sampleFiles()), 0);

    QSet<QString> certain;
    QSet<QString> possible;
    for (const QJsonValue& value :
         m_tool.json({QStringLiteral("data"), QStringLiteral("matches"), number}).list("matches")) {
        const QJsonObject match = value.toObject();
        const QString place = match.value(QLatin1String("file")).toString() + QLatin1Char(':')
            + QString::number(match.value(QLatin1String("row")).toInt());
        const bool taken = match.value(QLatin1String("decided")).toString() == QLatin1String("yes");
        QCOMPARE(taken, match.value(QLatin1String("kind")).toString() == QLatin1String("certain"));
        (taken ? certain : possible).insert(place);
    }
    const QSet<QString> expected = rowsOf(known, "certain");
    QVERIFY2(certain == expected, "missing: " + listed(expected - certain) + "\nwrong: " + listed(certain - expected));
    QVERIFY(!possible.intersects(certain));
}

void SamplePeopleTest::aRecordLongAsleepNeedsOneLevelMore_R_ID_09()
{
    m_tool.setTime("2027-10-12T10:00:00+08:00");
    m_tool.beSupervisor();
    RD_RAN(m_tool.json(words("desk confirm-clock")), 0);
    m_tool.beAgent();
    const QString number = m_tool.verifiedCopyRequest(DemoDeskTool::person(m_truth, QStringLiteral("P040")));
    QCOMPARE(m_tool.verification().text("level"), QStringLiteral("L2"));
    const Ran refused = m_tool.json({QStringLiteral("data"), QStringLiteral("add"), number,
                                     DemoDeskTool::samples() + QStringLiteral("/jd_orders.csv")});
    RD_RAN(refused, 1);
    QCOMPARE(refused.errorCode(), QStringLiteral("LevelNotReached"));
    QVERIFY2(refused.message().contains(QLatin1String("L3 is needed, L2 is reached")), refused.whole().constData());
    const QJsonObject item =
        m_tool.json({QStringLiteral("case"), QStringLiteral("show"), number}).list("items").first().toObject();
    QCOMPARE(item.value(QLatin1String("level")).toString(), QStringLiteral("L2"));
    QCOMPARE(item.value(QLatin1String("levelNeeded")).toString(), QStringLiteral("L3"));
}

QTEST_GUILESS_MAIN(SamplePeopleTest)
#include "sample_people_test.moc"
