#include "core/desk/cases/show_case.h"
#include "core/desk/copies/redact_field.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_window.h"

#include <algorithm>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace rd;
using namespace Qt::StringLiterals;

// A copy that holds back some of the person's own data (3.1): said before it is built and after, and answered in part.
class WithheldTest : public QObject {
    Q_OBJECT

private:
    test::DeskWindow m_window;
    domain::CaseId m_case;
    QString m_number;
    QString m_field; // hidden
    int m_row = 0;

    domain::CaseFile file() { return test::orDie(desk::showCase(m_window.desk().as(u"chen"_s), m_case)); }

private Q_SLOTS:
    void initTestCase()
    {
        const test::Collected work = test::collected(m_window.desk());
        m_case = work.caseId;
        m_number = work.file.header.number;
        for (const domain::FoundRecord& record : work.file.records) {
            for (const domain::FoundField& field : record.fields) {
                const bool own = record.decision == domain::Decision::Yes && field.kind == domain::FieldKind::OwnPhone;
                if (!own || !m_field.isEmpty())
                    continue;
                m_field = field.name;
                m_row = record.row;
                RD_VERIFY(desk::redactField(m_window.desk().as(u"li"_s), record.id, field.name, {},
                                            domain::RedactionReason::ThirdParty));
            }
        }
    }

    void itIsSaidBeforeItIsBuilt()
    {
        QVERIFY(m_window.enter(u"li"_s));
        QVERIFY(m_window.openCase(m_number));
        QVERIFY(m_window.press(u"nextStep"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"ownDataWithheld"_s); }));
        const QString warning = m_window.textOf(u"ownDataWithheld"_s);
        QVERIFY2(warning.contains(u"第 %1 行"_s.arg(m_row)) && warning.contains(m_field), qPrintable(warning));
        m_window.picture(u"08-own-data-withheld"_s);
        m_window.wear(ui::Scheme::Dark);
        m_window.picture(u"08-own-data-withheld-dark"_s);
        m_window.wear(ui::Scheme::Light);
    }

    void nothingIsProposedWithTheCopy()
    {
        const QString folder = m_window.desk().filePath(u"out"_s);
        QVERIFY(QDir().mkpath(folder));
        m_window.find<QLineEdit>(u"copyFolder"_s)->clear();
        QVERIFY(m_window.typeInto(u"copyFolder"_s, folder));
        QVERIFY(m_window.press(u"buildCopy"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"copyPassword"_s); }));
        QVERIFY(m_window.waitForJobs());
        m_window.picture(u"09-copy-built-in-part"_s);
        QVERIFY(m_window.press(u"passwordNoted"_s));
        QCOMPARE(file().next, domain::NextStep::ProposeOutcome);
    }

    void itIsProposedInPartWithItsReason_R_RF_01()
    {
        QVERIFY(m_window.press(u"nextStep"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"proposeOutcome"_s); }));
        auto* outcome = m_window.find<QComboBox>(u"outcome"_s);
        QVERIFY(outcome);
        outcome->setCurrentIndex(outcome->findData(static_cast<int>(domain::Outcome::Partial)));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"refusalGround"_s); }));
        auto* ground = m_window.find<QComboBox>(u"refusalGround"_s);
        QCOMPARE(ground->findData(QString()), -1); // nothing of a copy stays stored
        ground->setCurrentIndex(ground->findData(u"G7"_s));
        QVERIFY(m_window.typeInto(u"facts"_s,
                                  u"该号码为家庭共用号码，提供该号码将使他人住所暴露，遮蔽其他字段无法避免该损害。"_s));
        QVERIFY(m_window.typeInto(u"law"_s, u"《个人信息保护政策》第五部分"_s));
        m_window.picture(u"09-proposed-in-part"_s);
        QVERIFY(m_window.press(u"proposeOutcome"_s));
        QVERIFY(m_window.waitFor([&] { return !m_window.shows(u"proposeOutcome"_s); }));
        const domain::CaseFile proposed = file();
        QCOMPARE(proposed.header.items.first().outcome, domain::Outcome::Partial);
        QCOMPARE(proposed.approvers, QList{domain::ApproverRole::Officer});
    }
};

QTEST_MAIN(WithheldTest)
#include "withheld_test.moc"
