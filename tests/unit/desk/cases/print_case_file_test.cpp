#include "core/desk/approvals/keep_data.h"
#include "core/desk/cases/print_case_file.h"
#include "core/desk/verification/verify_requester.h"
#include "tests/support/outside_program.h"
#include "tests/support/page_pictures.h"
#include "tests/support/pdf_text.h"
#include "tests/support/reported_case.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/watermark.h"
#include "tests/support/worked_case.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::SheetLanguage;

namespace {

const QString personName = u"陈星"_s;
const QString personPhone = u"13800138000"_s;
const QString explained = u"见说明"_s; // what a letter was filled in with
const QString answered = u"77777777777"_s;
const QString card = u"8600100000012345"_s;

} // namespace

// The file of a case through the whole desk: what stands in it, for whom, and what the log says of it.
class PrintCaseFileTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;
    domain::CaseId m_case;

    QString path(const QString& name) const { return m_desk->filePath(name); }
    QString number() { return orDie(desk::showCase(m_desk->as(u"wang"_s), m_case)).header.number; }
    QString printed(const QString& user, const QString& name, SheetLanguage language = SheetLanguage::Chinese)
    {
        const auto written = desk::printCaseFile(m_desk->as(user), m_case, language, path(name + u".pdf"_s));
        if (!written)
            return u"failed"_s;
        keepPagePictures(path(name + u".pdf"_s), u"case_file_"_s + name);
        return pdfText(path(name + u".pdf"_s));
    }
    domain::AuditEntry lastEntry()
    {
        const storage::LogEnd end = orDie(m_desk->as(u"wang"_s).storage().audit().end());
        return orDie(m_desk->as(u"wang"_s).storage().audit().page(end.sequence - 1, 1)).first();
    }

private Q_SLOTS:
    void init();
    void everythingAboutTheCaseStandsInIt();
    void itLeavesWithItsDigestInTheLog_R_AU_01();
    void whatWasComparedIsNowhere_R_ID_03();
    void anAuditorReadsNoTexts_R_ID_04();
    void aMinorsTextsStayShut_R_CH_02();
    void whatIsKeptNoLongerIsNotShownAsKept_R_RT_04();
    void lookingAtItIsInTheLog_R_AU_01();
    void whoMayNotHaveItGetsNone();
    void nothingIsHalfWritten();
};

// An explanation asked for and answered: verified besides, answered by a letter; no holder has a task.
void PrintCaseFileTest::init()
{
    m_desk = std::make_unique<TemporaryDesk>();
    domain::CallIntake intake = m_desk->call(domain::RightType::Explain, personName, personPhone);
    intake.words = u"请说明会员积分规则，订单 20260123456789 也一并说明。"_s;
    const WorkedCase worked = WorkedCase::logged(*m_desk, intake);
    m_case = worked.id();
    RD_VERIFY(desk::verifyRequester(m_desk->as(u"li"_s), m_case, {{u"K1"_s, card}, {u"K2"_s, answered}}));
    worked.answer(1);
}

void PrintCaseFileTest::everythingAboutTheCaseStandsInIt()
{
    const QString text = printed(u"wang"_s, u"zh"_s);
    QVERIFY(saidBy(u"qpdf"_s, {u"--check"_s, path(u"zh.pdf"_s)}).contains("No syntax"));
    const domain::CaseFile file = orDie(desk::showCase(m_desk->as(u"wang"_s), m_case));
    QStringList values{file.header.number,
                       u"请求卷宗"_s,
                       u"审计日志末条"_s,
                       u"请求原话"_s,
                       u"请说明会员积分规则"_s,
                       u"解释说明"_s,
                       file.header.deadline.d0.toString(Qt::ISODate),
                       file.header.deadline.due.toString(Qt::ISODate),
                       u"T+15"_s,
                       u"陈*"_s,
                       u"138****8000"_s,
                       u"第1页，共"_s};
    for (const domain::Reply& reply : file.replies)
        values << reply.templateCode << reply.pdfHash.left(20);
    for (const domain::AuditEntry& entry : orDie(desk::caseHistory(m_desk->as(u"wang"_s), m_case))) {
        if (entry.action != u"ReportExported"_s)
            values << QString::number(entry.sequence) << entry.hash.left(16);
    }
    for (const QString& value : values)
        QVERIFY2(text.contains(value), qPrintable(value + u" is missing in "_s + text));
    QVERIFY(text.contains(u"校验通过：至末条为止"_s));
    for (const QString& said : {u"审批无需审批"_s, u"年龄段成年人"_s, u"17:30前"_s, u"制作人王芳"_s, u"制作：王芳"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u" is missing in "_s + text));
    const QString english = printed(u"wang"_s, u"en"_s, SheetLanguage::English);
    QVERIFY2(english.contains(u"Casefile"_s + file.header.number) && english.contains(u"Requestlogged"_s)
                 && english.contains(u"ApprovalsNoapprovalneeded"_s),
             qPrintable(english));
    const auto pages = desk::caseFilePages(m_desk->as(u"wang"_s), m_case, SheetLanguage::Chinese);
    RD_VERIFY(pages);
    for (int page = 0; page < pages->pageCount(); ++page)
        QVERIFY(watermarkDots(*pages, page) > manyDots);
}

void PrintCaseFileTest::itLeavesWithItsDigestInTheLog_R_AU_01()
{
    const auto written =
        desk::printCaseFile(m_desk->as(u"wang"_s), m_case, SheetLanguage::Chinese, path(u"file.pdf"_s));
    RD_VERIFY(written);
    QFile file(path(u"file.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString digest =
        QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    const domain::AuditEntry entry = lastEntry();
    QCOMPARE(entry.action, u"ReportExported"_s);
    QCOMPARE(entry.caseId, m_case);
    QCOMPARE(entry.detail[u"report"_s].toString(), u"caseFile"_s);
    QCOMPARE(entry.detail[u"case"_s].toString(), number());
    QCOMPARE(entry.detail[u"sha256"_s].toString(), digest);
    QCOMPARE(written->sha256, digest);
    QCOMPARE(entry.detail[u"pages"_s].toInt(), written->pages);
    RD_VERIFY(desk::noteCaseFilePrinted(m_desk->as(u"sun"_s), m_case));
    QCOMPARE(lastEntry().detail[u"form"_s].toString(), u"paper"_s);
}

void PrintCaseFileTest::whatWasComparedIsNowhere_R_ID_03()
{
    const QString text = printed(u"chen"_s, u"officer"_s);
    QVERIFY2(text.contains(u"K1"_s) && text.contains(u"身份核验"_s), qPrintable(text));
    for (const QString& value : {card, answered, personPhone})
        QVERIFY2(!text.contains(value), qPrintable(value));
}

void PrintCaseFileTest::anAuditorReadsNoTexts_R_ID_04()
{
    const QString officer = printed(u"chen"_s, u"clear"_s);
    QVERIFY2(officer.contains(u"20260123456789"_s) && officer.contains(explained), qPrintable(officer));
    const QString auditor = printed(u"sun"_s, u"auditor"_s);
    QVERIFY2(!auditor.contains(u"20260123456789"_s) && !auditor.contains(explained), qPrintable(auditor));
    QVERIFY(!auditor.contains(personName) && !auditor.contains(personPhone));
    // The letter, for the reason that is theirs: no minor is concerned.
    QVERIFY2(auditor.contains(u"不予显示：制作人的角色"_s), qPrintable(auditor));
    QVERIFY2(!auditor.contains(u"不予显示：涉及未成年人"_s), qPrintable(auditor));
}

void PrintCaseFileTest::aMinorsTextsStayShut_R_CH_02()
{
    domain::CallIntake intake = m_desk->call(domain::RightType::Explain, u"王小明"_s, u"19900009929"_s);
    intake.requester.type = domain::RequesterType::GuardianChild;
    intake.minor = domain::MinorClass::ChildUnder14;
    intake.words = u"想了解宝宝档案标记词甲乙丙"_s;
    const WorkedCase worked = WorkedCase::logged(*m_desk, intake);
    m_case = worked.id();
    worked.answer(1);
    const QString text = printed(u"wang"_s, u"minor"_s);
    QVERIFY2(text.contains(u"不予显示：涉及未成年人"_s), qPrintable(text)); // the letter that left
    for (const QString& hidden : {u"王小明"_s, u"标记词甲乙丙"_s, u"19900009929"_s, explained})
        QVERIFY2(!text.contains(hidden), qPrintable(hidden));
    // An approval would open it to no auditor: they are told what holds of them.
    const QString auditor = printed(u"sun"_s, u"minor_auditor"_s);
    QVERIFY2(auditor.contains(u"不予显示：制作人的角色"_s) && !auditor.contains(u"标记词甲乙丙"_s),
             qPrintable(auditor));
}

void PrintCaseFileTest::whatIsKeptNoLongerIsNotShownAsKept_R_RT_04()
{
    ReportedCase made = reportedCase(7, QDate(2026, 11, 2), QDate(2026, 11, 23), domain::RightType::Delete);
    domain::KeptData kept;
    kept.caseId = made.header.id;
    kept.itemId = made.header.items.first().id;
    kept.holder = u"P10"_s;
    kept.category = u"DC02"_s;
    kept.reason = u"K2"_s;
    kept.from = QDate(2026, 8, 31);
    kept.until = QDate(2029, 8, 31);
    kept.by = m_desk->as(u"li"_s).session().user().id;
    kept.at = made.header.loggedAt;
    for (const QString& data : {u"甲单"_s, u"乙单"_s}) {
        kept.id = domain::KeptDataId::create();
        kept.data = data;
        made.kept.append(kept);
    }
    writeCases(m_desk->as(u"wang"_s), {made});
    m_case = made.header.id;
    const QString whileKept = printed(u"chen"_s, u"kept"_s);
    QVERIFY2(whileKept.count(u"至2029-08-31"_s) == 2 && !whileKept.contains(u"终止留存"_s), qPrintable(whileKept));
    RD_VERIFY(desk::releaseData(m_desk->as(u"chen"_s), kept.id, u"订单已另行归档。"_s));
    const QString text = printed(u"chen"_s, u"kept_ended"_s);
    QCOMPARE(text.count(u"至2029-08-31"_s), 1); // 甲单
    QVERIFY2(text.contains(u"甲单，K2，至2029-08-31"_s), qPrintable(text));
    QVERIFY2(text.contains(u"乙单，K2，已于2026-11-23"_s) && text.contains(u"订单已另行归档"_s), qPrintable(text));
}

void PrintCaseFileTest::lookingAtItIsInTheLog_R_AU_01()
{
    RD_VERIFY(desk::caseFilePages(m_desk->as(u"wang"_s), m_case, SheetLanguage::Chinese));
    const domain::AuditEntry entry = lastEntry();
    QCOMPARE(entry.action, u"CaseViewed"_s);
    QCOMPARE(entry.caseId, m_case);
    QCOMPARE(entry.actorName, m_desk->as(u"wang"_s).session().user().name);
}

void PrintCaseFileTest::whoMayNotHaveItGetsNone()
{
    const QString file = path(u"no.pdf"_s);
    RD_EXPECT_ERROR(desk::printCaseFile(m_desk->as(u"li"_s), m_case, SheetLanguage::Chinese, file),
                    ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::caseFilePages(m_desk->as(u"li"_s), m_case, SheetLanguage::Chinese), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::noteCaseFilePrinted(m_desk->as(u"li"_s), m_case), ErrorCode::NotPermitted);
    RD_EXPECT_ERROR(desk::printCaseFile(m_desk->as(u"wang"_s), domain::CaseId::create(), SheetLanguage::Chinese, file),
                    ErrorCode::NotFound);
    QVERIFY(!QFile::exists(file));
}

void PrintCaseFileTest::nothingIsHalfWritten()
{
    desk::Desk& desk = m_desk->as(u"wang"_s);
    const qint64 before = orDie(desk.storage().audit().end()).sequence;
    QFile there(path(u"there.pdf"_s));
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    RD_EXPECT_ERROR(desk::printCaseFile(desk, m_case, SheetLanguage::Chinese, path(u"there.pdf"_s)),
                    ErrorCode::FileExists);
    RD_EXPECT_ERROR(desk::printCaseFile(desk, m_case, SheetLanguage::Chinese, path(u"nowhere/file.pdf"_s)),
                    ErrorCode::FileNotWritten);
    JobToken job;
    job.cancel();
    RD_EXPECT_ERROR(desk::printCaseFile(desk, m_case, SheetLanguage::Chinese, path(u"gone.pdf"_s), job),
                    ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path(u"gone.pdf"_s)));
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
    QCOMPARE(orDie(desk.storage().audit().end()).sequence, before);
}

QTEST_MAIN(PrintCaseFileTest)
#include "print_case_file_test.moc"
