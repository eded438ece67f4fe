#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/storage/storage.h"
#include "tests/support/pdf_text.h"
#include "tests/support/temporary_desk.h"

#include <QFile>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::ReplyChannel;
using domain::RightType;

namespace {

QString textOf(const domain::Reply& reply)
{
    QString text;
    for (const domain::LetterBlock& block : reply.blocks)
        text += block.text + u'\n';
    return text;
}

QJsonObject lastSent(const desk::Desk& desk, const domain::CaseId& caseId)
{
    QJsonObject detail;
    const QList<domain::AuditEntry> entries = desk.storage().audit().ofCase(caseId).value();
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == "ReplySent"_L1)
            detail = entry.detail;
    }
    return detail;
}

} // namespace

// A letter bears the dates of the record and of the day it leaves (R-LT-02, R-DL-07).
class LetterDatesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryDesk> m_temporary;
    domain::CaseId m_case;

    desk::Desk& agent() const { return m_temporary->as(u"li"_s); }
    desk::Dispatch receipt(const QString& sentAt, const QString& lateReason = {}) const
    {
        desk::Dispatch dispatch{
            u"T01"_s, ReplyChannel::Sms, {}, parseInstant(sentAt), m_temporary->filePath(u"T01.pdf"_s)};
        dispatch.lateReason = lateReason;
        return dispatch;
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<test::TemporaryDesk>(u"2026-03-02T10:00:00+08:00"_s);
        const auto logged = desk::logCall(agent(), m_temporary->call(RightType::Copy, u"王小明"_s, u"19900009929"_s));
        RD_VERIFY(logged);
        m_case = logged->logged.id;
        RD_VERIFY(desk::draftReply(agent(), m_case, u"T01"_s));
    }

    void aDateOfTheRecordIsNotTyped()
    {
        for (const QString& name : {u"due_date"_s, u"received_date"_s, u"case_no"_s}) {
            const auto refused = desk::setReplyText(agent(), m_case, u"T01"_s, name, u"2026年9月9日"_s);
            RD_EXPECT_ERROR(refused, ErrorCode::InvalidArgument);
            QCOMPARE(refused.error().args.value(u"field"_s).toString(), name);
        }
        const auto letter = desk::draftReply(agent(), m_case, u"T01"_s);
        RD_VERIFY(letter);
        QVERIFY2(textOf(*letter).contains(u"2026年3月23日"_s), qPrintable(textOf(*letter)));
        QVERIFY(!textOf(*letter).contains(u"9月9日"_s));
    }

    void aLetterIsDatedByTheDayItLeft()
    {
        m_temporary->setNow(u"2026-03-04T10:00:00+08:00"_s);
        const desk::Dispatch dispatch = receipt(u"2026-03-03T10:00:00+08:00"_s);
        RD_VERIFY(desk::sendReply(agent(), m_case, dispatch));
        const QString text = test::pdfText(dispatch.pdfPath);
        QVERIFY2(text.contains(u"2026年3月3日"_s) && !text.contains(u"2026年3月4日"_s), qPrintable(text));
        QCOMPARE(lastSent(agent(), m_case).value(u"sentAt"_s).toString(), u"2026-03-03T10:00:00+08:00"_s);
    }

    void whatIsRecordedDaysLateSaysWhy()
    {
        m_temporary->setNow(u"2026-03-06T10:00:00+08:00"_s);
        const QString left = u"2026-03-03T10:00:00+08:00"_s;
        RD_EXPECT_ERROR(desk::sendReply(agent(), m_case, receipt(left)), ErrorCode::ReasonRequired);
        QVERIFY(!QFile::exists(receipt(left).pdfPath));
        // No ID number in it either (R-ID-06).
        RD_EXPECT_ERROR(desk::sendReply(agent(), m_case, receipt(left, u"本人 11010519491231002X"_s)),
                        ErrorCode::ForbiddenNumber);
        const QString why = u"当日已用短信平台发出，今日补记。"_s;
        RD_VERIFY(desk::sendReply(agent(), m_case, receipt(left, why)));
        QCOMPARE(lastSent(agent(), m_case).value(u"lateReason"_s).toString(), why);
    }
};

QTEST_MAIN(LetterDatesTest)
#include "letter_dates_test.moc"
