#include "core/desk/incidents/list_incidents.h"
#include "core/desk/incidents/report_incident.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "ui/intake/toggle_flow.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// An incident through the window: an agent reports it, the officer handles it to its end (R-IN-01 … R-IN-03).
class IncidentGuiTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;

    desk::IncidentFile only() const
    {
        return orDie(desk::listIncidents(m_window->desk().as(u"wang"_s), desk::IncidentScope::All)).value(0);
    }
    bool becomes(domain::IncidentState state) const
    {
        return DeskWindow::waitFor([&] { return only().incident.state == state; });
    }
    void told(const QString& receiver);

private Q_SLOTS:
    void anAgentReportsOne_R_IN_04();
    void theOfficerRecordsWhatIsKnown_R_IN_01();
    void theOfficerTellsAndClosesIt_R_IN_03();
    void whatIsWrittenStaysWhileAnotherIsLookedAt();
    void anAgentReadsWhatACallerMayBeTold_R_IN_03();
};

void IncidentGuiTest::told(const QString& receiver)
{
    auto* to = m_window->find<QComboBox>(u"incidentReportTo"_s);
    QVERIFY(to);
    to->setCurrentIndex(to->findData(receiver));
    QVERIFY(m_window->typeInto(u"incidentReportHow"_s, u"系统填报，1 人"_s));
    QVERIFY(m_window->press(u"noteIncidentReport"_s));
}

void IncidentGuiTest::anAgentReportsOne_R_IN_04()
{
    m_window = std::make_unique<DeskWindow>();
    QVERIFY(m_window->enter(u"li"_s));
    QVERIFY(m_window->openPageWith(u"reportIncidentForm"_s));
    QVERIFY(m_window->press(u"reportIncident"_s)); // nothing said yet
    m_window->picture(u"70-incident-report"_s);
    QVERIFY(m_window->typeInto(u"incidentWhat"_s, u"一封答复函被发送到他人的电子邮箱"_s));
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(DeskWindow::waitFor([&] { return !only().incident.number.isEmpty(); }));
    m_window->lock();
}

void IncidentGuiTest::theOfficerRecordsWhatIsKnown_R_IN_01()
{
    QVERIFY(m_window->enter(u"chen"_s));
    QVERIFY(m_window->openPageWith(u"incidentList"_s));
    m_window->picture(u"71-incident-new"_s);
    QVERIFY(!m_window->shows(u"incidentNext"_s)); // what is known comes first
    for (const auto& [field, text] : {std::pair(u"findingsCause"_s, u"收件地址录入错误"_s),
                                      std::pair(u"findingsHarm"_s, u"订单信息可能被一名无关人员看到"_s),
                                      std::pair(u"findingsTaken"_s, u"已请收件人删除并书面确认"_s),
                                      std::pair(u"findingsAdvice"_s, u"留意冒充客服的来电"_s)})
        QVERIFY(m_window->typeInto(field, text));
    m_window->find<ui::ToggleFlow>(u"incidentCategory"_s)->setCheckedCodes({u"DC02"_s});
    m_window->find<QComboBox>(u"findingsGrade"_s)->setCurrentIndex(1);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(becomes(domain::IncidentState::Triaged));
    m_window->picture(u"72-incident-triaged"_s);
    QVERIFY(m_window->press(u"incidentNext"_s));
    QVERIFY(becomes(domain::IncidentState::Contained));
}

void IncidentGuiTest::theOfficerTellsAndClosesIt_R_IN_03()
{
    QVERIFY(m_window->press(u"tellPersons"_s));
    QVERIFY(becomes(domain::IncidentState::Notifying));
    for (const QString& receiver : {u"DEPARTMENT"_s, u"PERSONS"_s})
        told(receiver);
    QVERIFY(DeskWindow::waitFor([&] { return only().missing.isEmpty(); }));
    m_window->picture(u"73-incident-told"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"74-incident-dark"_s);
    m_window->wear(ui::Scheme::Light);
    QVERIFY(m_window->openPageWith(u"incidentList"_s));
    QVERIFY(m_window->press(u"incidentNext"_s));
    QVERIFY(becomes(domain::IncidentState::Remediated));
    QVERIFY(m_window->typeInto(u"incidentSummary"_s, u"误发一封答复函，已处理。"_s));
    QVERIFY(m_window->press(u"incidentNext"_s));
    QVERIFY(becomes(domain::IncidentState::Closed));
}

// From the Today page to each of the two, and back to the first.
void IncidentGuiTest::whatIsWrittenStaysWhileAnotherIsLookedAt()
{
    DeskWindow window;
    for (const QString& what : {u"一封答复函误发"_s, u"备份介质遗失"_s})
        orDie(desk::reportIncident(window.desk().as(u"li"_s), {{}, {}, {}, true, what, {}}));
    QVERIFY(window.enter(u"chen"_s));
    QVERIFY(window.openPageWith(u"todayPage"_s));
    const auto buttons = [&] {
        QList<QPushButton*> shown;
        for (QPushButton* button : window.find(u"todayPage"_s)->findChildren<QPushButton*>(u"todayAction"_s)) {
            if (button->isVisible() && button->accessibleName().contains(u"SI-"_s))
                shown.append(button);
        }
        return shown;
    };
    const auto openFromToday = [&](int place) {
        if (!DeskWindow::waitFor([&] { return buttons().size() == 2; }))
            return false;
        buttons().at(place)->click();
        return DeskWindow::waitFor([&] { return window.shows(u"findingsCause"_s); });
    };
    QVERIFY(DeskWindow::waitFor([&] { return buttons().size() == 2; }));
    window.picture(u"75-incident-today"_s);
    QVERIFY(openFromToday(0));
    QVERIFY(window.typeInto(u"findingsCause"_s, u"收件地址录入错误"_s));
    QVERIFY(window.openPageWith(u"todayPage"_s));
    QVERIFY(openFromToday(1));
    QCOMPARE(window.find<QPlainTextEdit>(u"findingsCause"_s)->toPlainText(), QString());
    QVERIFY(window.openPageWith(u"todayPage"_s));
    QVERIFY(openFromToday(0));
    QCOMPARE(window.find<QPlainTextEdit>(u"findingsCause"_s)->toPlainText(), u"收件地址录入错误"_s);
}

void IncidentGuiTest::anAgentReadsWhatACallerMayBeTold_R_IN_03()
{
    DeskWindow window;
    orDie(desk::reportIncident(window.desk().as(u"chen"_s), {{}, {}, {}, true, u"备份介质遗失"_s, {}}));
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(window.openPageWith(u"publishedIncidents"_s));
    QVERIFY(!window.textOf(u"publishedIncidents"_s).contains(u"备份介质"_s));
    QVERIFY(!window.shows(u"incidentPanel"_s));
}

QTEST_MAIN(IncidentGuiTest)

#include "incident_test.moc"
