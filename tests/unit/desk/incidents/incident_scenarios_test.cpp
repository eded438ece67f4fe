#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/incidents/explain_incident.h"
#include "core/desk/incidents/handle_incident.h"
#include "core/desk/incidents/incident_notice.h"
#include "core/desk/incidents/list_incidents.h"
#include "core/desk/incidents/report_incident.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/today/show_today.h"
#include "core/storage/storage.h"
#include "tests/support/desk_copy.h"
#include "tests/support/or_die.h"
#include "tests/support/pdf_text.h"
#include "tests/support/temporary_desk.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using domain::IncidentReceiver;
using domain::IncidentState;
using test::orDie;

namespace {

const QString discovered = u"2026-11-23T10:00:00+08:00"_s;

desk::NoticedIncident misdirected(const domain::CaseId& noticedIn = {})
{
    return {{}, {}, domain::IncidentEffect::Leaked, true, u"一封答复函被发送到他人的电子邮箱"_s, noticedIn};
}

QString numberOf(const domain::Incident& incident)
{
    return incident.number;
}

QStringList codesOf(const QList<domain::IncidentGuard>& guards)
{
    QStringList codes;
    for (const domain::IncidentGuard guard : guards)
        codes.append(codeOf(guard));
    return codes;
}

} // namespace

// Incidents from the discovery to the summary (R-IN-01 … R-IN-04).
class IncidentScenariosTest : public QObject {
    Q_OBJECT

private:
    desk::IncidentFindings known(const domain::Incident& incident) const;
    QString untilNotifying(test::TemporaryDesk& desk, bool minors);
    static void expectGuard(const Result<domain::Incident>& refused, const QString& guard);

private Q_SLOTS:
    void anIncidentRunsFromTheDiscoveryToItsSummary_R_IN_01();
    void aMajorOneIsReportedToTheAuthorityInFourHours_R_IN_02();
    void minorsAndGuardiansAreToldInAnyCase_R_IN_02();
    void notTellingNeedsAReasonAndTheDepartmentIsInformedAllTheSame_R_IN_03();
    void aCallerGetsThePublishedTextOnly_R_IN_03();
    void aMisdirectedReplyOpensOneInItsCase_R_IN_04();
    void whatCannotBeIsRefusedAndNothingIsChanged();
    void theNoticeIsWrittenOnlyWhole_T15();
    void whatComesToLightAfterTheHandlingIsOwedToo_R_IN_02();
    void twoOfADayHaveTheirOwnNumbers();
    void theDayOfAnOfficerBeginsWithItsNextStep_R_IN_02();
};

desk::IncidentFindings IncidentScenariosTest::known(const domain::Incident& incident) const
{
    desk::IncidentFindings findings = desk::findingsOf(incident);
    findings.categories = {u"DC02"_s};
    findings.persons = 1;
    findings.cause = u"收件地址录入错误"_s;
    findings.harm = u"姓名和订单信息可能被一名无关人员看到。"_s;
    findings.taken = u"已联系收件人删除邮件并取得书面确认"_s;
    findings.planned = u"发送前增加地址复核"_s;
    findings.advice = u"留意冒充客服的来电"_s;
    findings.grade = domain::IncidentGrade::Ordinary;
    return findings;
}

void IncidentScenariosTest::expectGuard(const Result<domain::Incident>& refused, const QString& guard)
{
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::MoveForbidden);
    QCOMPARE(refused.error().args.value(u"guard"_s).toString(), guard);
}

QString IncidentScenariosTest::untilNotifying(test::TemporaryDesk& desk, bool minors)
{
    const domain::Incident incident = orDie(desk::reportIncident(desk.as(u"li"_s), misdirected()));
    desk::IncidentFindings findings = known(incident);
    findings.minors = minors;
    desk::Desk& officer = desk.as(u"chen"_s);
    orDie(desk::assessIncident(officer, incident.number, findings));
    orDie(desk::containIncident(officer, incident.number));
    orDie(desk::decideIncidentNotice(officer, incident.number, true, {}));
    return incident.number;
}

void IncidentScenariosTest::anIncidentRunsFromTheDiscoveryToItsSummary_R_IN_01()
{
    test::TemporaryDesk desk(discovered);
    const domain::Incident reported = orDie(desk::reportIncident(desk.as(u"li"_s), misdirected()));
    QCOMPARE(reported.number, u"SI-20261123-01"_s);
    QCOMPARE(reported.state, IncidentState::Reported);
    QCOMPARE(reported.discoveredAt, parseInstant(discovered));

    desk::Desk& officer = desk.as(u"chen"_s);
    desk.setNow(u"2026-11-23T10:30:00+08:00"_s);
    QCOMPARE(orDie(desk::assessIncident(officer, reported.number, known(reported))).state, IncidentState::Triaged);
    QCOMPARE(orDie(desk::containIncident(officer, reported.number)).state, IncidentState::Contained);
    QCOMPARE(orDie(desk::decideIncidentNotice(officer, reported.number, true, {})).state, IncidentState::Notifying);
    expectGuard(desk::endIncidentHandling(officer, reported.number), u"INCIDENT_DEPARTMENT_REPORTED"_s);
    orDie(desk::noteIncidentReport(officer, reported.number, IncidentReceiver::Department, {}, u"系统填报，编号 12"_s));
    expectGuard(desk::endIncidentHandling(officer, reported.number), u"INCIDENT_PERSONS_TOLD"_s);
    orDie(desk::noteIncidentReport(officer, reported.number, IncidentReceiver::Persons, {}, u"短信，1 人"_s));
    desk.setNow(u"2026-11-24T09:00:00+08:00"_s);
    QCOMPARE(orDie(desk::endIncidentHandling(officer, reported.number)).state, IncidentState::Remediated);
    RD_EXPECT_ERROR(desk::closeIncident(officer, reported.number, u" "_s, {}), ErrorCode::ReasonRequired);
    QCOMPARE(
        orDie(desk::closeIncident(officer, reported.number, u"一封答复函误发，已处理完毕。"_s, u"双人复核地址。"_s))
            .state,
        IncidentState::Closed);
    RD_EXPECT_ERROR(desk::containIncident(officer, reported.number), ErrorCode::AlreadyDone);

    const desk::IncidentFile file = orDie(desk::showIncident(desk.as(u"sun"_s), reported.number));
    QCOMPARE(file.missing, QList<domain::IncidentGuard>());
    QCOMPARE(file.incident.reports.size(), 2);
    for (const domain::IncidentDue& step : file.steps)
        QVERIFY2(step.done.isValid() && step.done <= step.by, qPrintable(codeOf(step.step)));
    QVERIFY(orDie(desk::listIncidents(desk.as(u"wang"_s), desk::IncidentScope::Running)).isEmpty());
    QCOMPARE(orDie(desk::listIncidents(desk.as(u"wang"_s), desk::IncidentScope::All)).size(), 1);
    QVERIFY(orDie(desk::verifyAudit(desk.as(u"sun"_s), {})).ok);
}

void IncidentScenariosTest::aMajorOneIsReportedToTheAuthorityInFourHours_R_IN_02()
{
    test::TemporaryDesk desk(discovered);
    const QString number = untilNotifying(desk, false);
    desk::Desk& officer = desk.as(u"chen"_s);
    desk::IncidentFindings findings = desk::findingsOf(orDie(desk::showIncident(officer, number)).incident);
    findings.persons = 1'000'000; // of themselves they make it major
    orDie(desk::assessIncident(officer, number, findings));
    const desk::IncidentFile file = orDie(desk::showIncident(officer, number));
    const auto authority = std::find_if(file.steps.begin(), file.steps.end(), [](const domain::IncidentDue& step) {
        return step.step == domain::IncidentStep::AuthorityReport;
    });
    QVERIFY(authority != file.steps.end());
    QCOMPARE(authority->by, parseInstant(u"2026-11-23T14:00:00+08:00"_s));
    QCOMPARE(codesOf(file.missing), (QStringList{u"INCIDENT_AUTHORITY_REPORTED"_s, u"INCIDENT_PERSONS_TOLD"_s}));
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Public, {}, u"官网公告"_s));
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Authority, {}, u"书面报告"_s));
    RD_VERIFY(desk::endIncidentHandling(officer, number));
}

void IncidentScenariosTest::minorsAndGuardiansAreToldInAnyCase_R_IN_02()
{
    test::TemporaryDesk desk(discovered);
    const QString number = untilNotifying(desk, true);
    desk::Desk& officer = desk.as(u"chen"_s);
    expectGuard(desk::decideIncidentNotice(officer, number, false, u"措施已避免危害"_s), u"INCIDENT_MINORS_TOLD"_s);
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Department, {}, u"系统填报"_s));
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Persons, {}, u"短信"_s));
    expectGuard(desk::endIncidentHandling(officer, number), u"INCIDENT_GUARDIANS_TOLD"_s);
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Guardians, {}, u"电话"_s));
    RD_VERIFY(desk::endIncidentHandling(officer, number));
}

void IncidentScenariosTest::notTellingNeedsAReasonAndTheDepartmentIsInformedAllTheSame_R_IN_03()
{
    test::TemporaryDesk desk(discovered);
    const QString number = untilNotifying(desk, false);
    desk::Desk& officer = desk.as(u"chen"_s);
    RD_EXPECT_ERROR(desk::decideIncidentNotice(officer, number, false, {}), ErrorCode::ReasonRequired);
    RD_VERIFY(desk::decideIncidentNotice(officer, number, false, u"文件已加密，密钥未泄露。"_s));
    expectGuard(desk::endIncidentHandling(officer, number), u"INCIDENT_DEPARTMENT_REPORTED"_s);
    // Once minors turn out to be among them, what was decided falls.
    desk::IncidentFindings findings = desk::findingsOf(orDie(desk::showIncident(officer, number)).incident);
    findings.minors = true;
    QVERIFY(!orDie(desk::assessIncident(officer, number, findings)).tell.has_value());
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Department, {}, u"系统填报"_s));
    expectGuard(desk::endIncidentHandling(officer, number), u"INCIDENT_NOTICE_DECIDED"_s);
}

void IncidentScenariosTest::aCallerGetsThePublishedTextOnly_R_IN_03()
{
    test::TemporaryDesk desk(discovered);
    const QString number = untilNotifying(desk, false);
    desk::Desk& agent = desk.as(u"li"_s);
    RD_EXPECT_ERROR(desk::showIncident(agent, number), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::listIncidents(agent, desk::IncidentScope::All), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::containIncident(agent, number), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::decideIncidentNotice(desk.as(u"wang"_s), number, true, {}), ErrorCode::NotPermitted);
    QVERIFY(orDie(desk::publishedIncidents(agent)).isEmpty()); // decided, and nobody told yet
    orDie(desk::noteIncidentReport(desk.as(u"chen"_s), number, IncidentReceiver::Persons, {}, u"短信"_s));
    // What came to light later is not read out, and what was told stays when it is closed.
    desk::IncidentFindings findings = desk::findingsOf(orDie(desk::showIncident(desk.as(u"chen"_s), number)).incident);
    findings.what = u"另一种说法"_s;
    orDie(desk::assessIncident(desk.as(u"chen"_s), number, findings));
    expectGuard(desk::decideIncidentNotice(desk.as(u"chen"_s), number, false, u"不必"_s), u"INCIDENT_TOLD_ALREADY"_s);
    const QList<desk::PublishedIncident> published = orDie(desk::publishedIncidents(agent));
    QCOMPARE(published.size(), 1);
    QVERIFY(published.first().text.contains(u"一封答复函被发送到他人的电子邮箱，可能涉及您的订单信息"_s));
    QVERIFY(published.first().text.contains(u"不会以处理本事件为由向您索要密码、验证码"_s));
}

void IncidentScenariosTest::aMisdirectedReplyOpensOneInItsCase_R_IN_04()
{
    test::TemporaryDesk desk(discovered);
    const domain::CaseId caseId =
        orDie(desk::logCall(desk.as(u"li"_s), desk.call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s)))
            .logged.id;
    const domain::Incident incident = orDie(desk::reportIncident(desk.as(u"li"_s), misdirected(caseId)));
    const desk::IncidentFile file = orDie(desk::showIncident(desk.as(u"chen"_s), incident.number));
    QCOMPARE(file.caseNumber, orDie(desk::showCase(desk.as(u"li"_s), caseId)).header.number);
    const QList<domain::AuditEntry> history = orDie(desk.as(u"chen"_s).storage().audit().ofCase(caseId));
    QVERIFY(std::any_of(history.begin(), history.end(),
                        [](const domain::AuditEntry& entry) { return entry.action == u"IncidentReported"_s; }));
    const auto all = orDie(desk::listIncidents(desk.as(u"chen"_s), desk::IncidentScope::All));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().incident.caseId, caseId);
    // What becomes of it is no part of the case's history, which its agents read (R-IN-03).
    orDie(desk::assessIncident(desk.as(u"chen"_s), incident.number, known(incident)));
    for (const domain::AuditEntry& entry : orDie(desk::caseHistory(desk.as(u"li"_s), caseId)))
        QVERIFY(entry.action != u"IncidentAssessed"_s);
}

void IncidentScenariosTest::whatCannotBeIsRefusedAndNothingIsChanged()
{
    test::TemporaryDesk desk(discovered);
    desk::Desk& agent = desk.as(u"li"_s);
    desk::Desk& officer = desk.as(u"chen"_s);
    const QString number = numberOf(orDie(desk::reportIncident(agent, misdirected())));
    const QStringList before = test::stateOf(officer);
    desk::NoticedIncident noticed = misdirected();
    noticed.discoveredAt = parseInstant(u"2026-11-23T10:01:00+08:00"_s);
    RD_EXPECT_ERROR(desk::reportIncident(agent, noticed), ErrorCode::InvalidArgument);
    noticed = misdirected(domain::CaseId::create());
    RD_EXPECT_ERROR(desk::reportIncident(agent, noticed), ErrorCode::NotFound);
    noticed = misdirected();
    noticed.what = u"  "_s;
    RD_EXPECT_ERROR(desk::reportIncident(agent, noticed), ErrorCode::ReasonRequired);
    noticed.what = u"身份证号 11010519491231002X 被看到"_s; // R-ID-06
    RD_EXPECT_ERROR(desk::reportIncident(agent, noticed), ErrorCode::ForbiddenNumber);

    desk::IncidentFindings findings = desk::findingsOf(orDie(desk::showIncident(officer, number)).incident);
    findings.categories = {u"DC99"_s};
    RD_EXPECT_ERROR(desk::assessIncident(officer, number, findings), ErrorCode::UnknownCode);
    findings.categories = {};
    findings.persons = -1;
    RD_EXPECT_ERROR(desk::assessIncident(officer, number, findings), ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::assessIncident(officer, u"SI-20261123-09"_s, findings), ErrorCode::NotFound);
    expectGuard(desk::containIncident(officer, number), QString());
    expectGuard(desk::decideIncidentNotice(officer, number, true, {}), u"INCIDENT_DESCRIBED"_s);
    noticed = misdirected();
    noticed.discoveredBy = u"11010519491231002X"_s;
    RD_EXPECT_ERROR(desk::reportIncident(agent, noticed), ErrorCode::ForbiddenNumber);
    RD_EXPECT_ERROR(desk::noteIncidentReport(officer, number, IncidentReceiver::Police,
                                             parseInstant(u"2026-11-23T09:59:00+08:00"_s), u"电话"_s),
                    ErrorCode::InvalidArgument);
    RD_EXPECT_ERROR(desk::noteIncidentReport(officer, number, IncidentReceiver::Police, {}, {}),
                    ErrorCode::ReasonRequired);
    QCOMPARE(test::stateOf(officer), before);
}

void IncidentScenariosTest::theNoticeIsWrittenOnlyWhole_T15()
{
    test::TemporaryDesk desk(discovered);
    const domain::Incident reported = orDie(desk::reportIncident(desk.as(u"li"_s), misdirected()));
    desk::Desk& officer = desk.as(u"chen"_s);
    const QString path = desk.filePath(u"notice.pdf"_s);
    RD_EXPECT_ERROR(desk::writeIncidentNotice(officer, reported.number, path), ErrorCode::MoveForbidden);
    desk::IncidentFindings findings = known(reported);
    findings.minors = true;
    findings.cause = QString();
    orDie(desk::assessIncident(officer, reported.number, findings));
    orDie(desk::decideIncidentNotice(officer, reported.number, true, {}));
    const auto early = desk::writeIncidentNotice(officer, reported.number, path);
    RD_EXPECT_ERROR(early, ErrorCode::LetterIncomplete);
    QVERIFY(early.error().args.value(u"missing"_s).toStringList().contains(u"body:cause"_s));
    QVERIFY(!QFile::exists(path));
    RD_EXPECT_ERROR(desk::noteIncidentReport(officer, reported.number, IncidentReceiver::Persons, {}, u"短信"_s),
                    ErrorCode::LetterIncomplete);
    findings.cause = u"收件地址录入错误"_s;
    orDie(desk::assessIncident(officer, reported.number, findings));
    RD_VERIFY(desk::writeIncidentNotice(officer, reported.number, path));
    const QString text = test::pdfText(path);
    for (const QString& said :
         {u"个人信息安全事件告知书"_s,
          u"2026年11月23日10时00分发现一封答复函被发送到他人的电子邮箱，可能涉及您的订单信息"_s,
          u"可能的影响：姓名和订单信息可能被一名无关人员看到。"_s, u"同时告知其监护人"_s, u"SI-20261123-01"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u'\n' + text));
    RD_EXPECT_ERROR(desk::writeIncidentNotice(officer, reported.number, path), ErrorCode::FileExists);
}

void IncidentScenariosTest::whatComesToLightAfterTheHandlingIsOwedToo_R_IN_02()
{
    test::TemporaryDesk desk(discovered);
    const QString number = untilNotifying(desk, false);
    desk::Desk& officer = desk.as(u"chen"_s);
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Department, {}, u"系统填报"_s));
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Persons, {}, u"短信"_s));
    orDie(desk::endIncidentHandling(officer, number));
    desk::IncidentFindings findings = desk::findingsOf(orDie(desk::showIncident(officer, number)).incident);
    findings.minors = true;
    orDie(desk::assessIncident(officer, number, findings));
    expectGuard(desk::closeIncident(officer, number, u"已处理"_s, {}), u"INCIDENT_GUARDIANS_TOLD"_s);
    orDie(desk::noteIncidentReport(officer, number, IncidentReceiver::Guardians, {}, u"电话"_s));
    RD_VERIFY(desk::closeIncident(officer, number, u"已处理"_s, {}));
}

void IncidentScenariosTest::twoOfADayHaveTheirOwnNumbers()
{
    test::TemporaryDesk desk(discovered);
    QStringList numbers;
    for (int i = 0; i < 3; ++i)
        numbers.append(orDie(desk::reportIncident(desk.as(u"li"_s), misdirected())).number);
    QCOMPARE(numbers, (QStringList{u"SI-20261123-01"_s, u"SI-20261123-02"_s, u"SI-20261123-03"_s}));
}

void IncidentScenariosTest::theDayOfAnOfficerBeginsWithItsNextStep_R_IN_02()
{
    test::TemporaryDesk desk(discovered);
    const auto lines = [&](const QString& user) {
        QList<domain::TodayLine> shown;
        const domain::Today today = orDie(desk::showToday(desk.as(user)));
        for (const domain::TodayLine& line : today.lines) {
            if (line.kind == domain::TodayKind::Incident)
                shown.append(line);
        }
        return shown;
    };
    QVERIFY(lines(u"chen"_s).isEmpty());
    const domain::Incident reported = orDie(desk::reportIncident(desk.as(u"li"_s), misdirected()));
    QCOMPARE(lines(u"chen"_s).size(), 1);
    QCOMPARE(lines(u"chen"_s).first().number, reported.number);
    QVERIFY(lines(u"chen"_s).first().step->step == domain::IncidentStep::Triage);
    QVERIFY(!lines(u"chen"_s).first().late);
    desk.setNow(parseInstant(discovered).addDays(2)); // its hours run round the clock
    QVERIFY(lines(u"chen"_s).first().late);
    orDie(desk::assessIncident(desk.as(u"chen"_s), reported.number, known(reported)));
    QVERIFY(lines(u"chen"_s).first().step->step != domain::IncidentStep::Triage);
    QVERIFY(lines(u"li"_s).isEmpty()); // an agent sees no record (R-IN-03)
}

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    IncidentScenariosTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "incident_scenarios_test.moc"
