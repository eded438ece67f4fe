#include "core/desk/cases/case_moves.h"
#include "core/desk/replies/preview_letter.h"
#include "core/desk/replies/print_letter.h"
#include "tests/support/childs_case.h"
#include "tests/support/or_die.h"
#include "tests/support/pdf_text.h"
#include "tests/support/watermark.h"
#include "tests/support/worked_case.h"

#include <QCryptographicHash>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using domain::RightType;

namespace {

QString digestOf(const print::PageFlow& pages)
{
    return QString::fromLatin1(QCryptographicHash::hash(pages.pdf(), QCryptographicHash::Sha256).toHex());
}

QString textOf(const test::TemporaryDesk& temporary, const print::PageFlow& pages)
{
    const QString path = temporary.filePath(u"pages.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pages.pdf()) < 0)
        qFatal("the pages cannot be written");
    file.close();
    return test::pdfText(path);
}

} // namespace

// The letter on the screen, in the file and on the printer is one letter (rule book §11).
class PrintLetterTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryDesk> m_temporary;
    domain::CaseId m_case;

    desk::Desk& agent() { return m_temporary->as(u"li"_s); }
    test::WorkedCase work() { return {*m_temporary, m_case}; }
    domain::Reply only() { return work().file().replies.first(); }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<test::TemporaryDesk>();
        m_case =
            test::WorkedCase::logged(*m_temporary, m_temporary->call(RightType::OptOut, u"王小明"_s, u"19900009929"_s))
                .id();
        RD_VERIFY(desk::draftReply(agent(), m_case, u"T01"_s));
    }

    void thePagesOfThePreviewAreTheFileThatLeaves()
    {
        const auto preview = desk::previewLetter(agent(), m_case, u"T01"_s);
        RD_VERIFY(preview);
        QVERIFY(preview->fixedBlocks.contains(u"signature"_s) && !preview->fixedBlocks.contains(u"body"_s));
        const domain::SentReply sent = work().send(u"T01"_s);
        QCOMPARE(digestOf(preview->pages), sent.reply.pdfHash);
        QFile file(sent.pdfPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), preview->pages.pdf());
    }

    void whatIsBeingTypedIsShownAndNotStored_R_LT_02()
    {
        const QStringList actions = work().actions();
        const auto typed = desk::previewLetter(agent(), m_case, u"T01"_s, {{u"body"_s, u"收到您的来电，请放心。"_s}});
        RD_VERIFY(typed);
        QVERIFY(textOf(*m_temporary, typed->pages).contains(u"请放心。"_s));
        // Emptied, the block lacks its text while it is being written, and has the template's again once it is put
        // away.
        const auto emptied = desk::previewLetter(agent(), m_case, u"T01"_s, {{u"body"_s, u" "_s}});
        RD_VERIFY(emptied);
        QVERIFY(emptied->reply.blocks.first().missing.contains(u"empty"_s));
        QVERIFY(only().edits.isEmpty());
        QCOMPARE(work().actions(), actions);
        const QString whole = desk::previewLetter(agent(), m_case, u"T01"_s)->reply.blocks.first().text;
        RD_VERIFY(desk::setReplyText(agent(), m_case, u"T01"_s, u"body"_s, u"别的话。"_s));
        QVERIFY(!desk::previewLetter(agent(), m_case, u"T01"_s)->reply.blocks.first().missing.isEmpty());
        const auto back = desk::setReplyText(agent(), m_case, u"T01"_s, u"body"_s, QString());
        RD_VERIFY(back);
        QCOMPARE(back->blocks.first().text, whole);
        QVERIFY(back->blocks.first().missing.isEmpty());
    }

    void aPrintedDraftSaysSoAndIsOnRecord_R_AU_01()
    {
        const auto pages = desk::printLetter(agent(), m_case, only().id);
        RD_VERIFY(pages);
        QVERIFY(test::watermarkDots(*pages, 0) > test::manyDots);
        const auto history = desk::caseHistory(agent(), m_case);
        RD_VERIFY(history);
        QCOMPARE(history->last().action, u"LetterPrinted"_s);
        QCOMPARE(history->last().detail.value(u"state"_s).toString(), u"DRAFT"_s);
        QCOMPARE(history->last().detail.value(u"pdf"_s).toString(), digestOf(*pages));
    }

    void whatHasLeftIsPrintedAsItLeftOrNotAtAll_R_AU_01()
    {
        const domain::SentReply sent = work().send(u"T01"_s);
        m_temporary->setNow(u"2026-11-30T10:00:00+08:00"_s);
        const auto pages = desk::printLetter(agent(), m_case, sent.reply.id);
        RD_VERIFY(pages);
        QCOMPARE(digestOf(*pages), sent.reply.pdfHash);
        QCOMPARE(test::watermarkDots(*pages, 0), 0);
        QCOMPARE(work().actions().last(), u"LetterPrinted"_s);

        storage::Transaction transaction = test::orDie(agent().begin());
        RD_VERIFY(transaction.replies().keepLetter(sent.reply.id, {})); // as of a program before this was kept
        RD_VERIFY(transaction.commit(desk::caseEvent(u"ReplyEdited"_s, m_case)));
        const auto older = desk::printLetter(agent(), m_case, sent.reply.id);
        RD_EXPECT_ERROR(older, ErrorCode::NotFound);
        QCOMPARE(older.error().args.value(u"kind"_s).toString(), u"sentLetter"_s);
        QCOMPARE(work().actions().last(), u"ReplyEdited"_s);
    }

    void anAuditorNeitherSeesNorPrintsLetters()
    {
        const domain::ReplyId id = only().id;
        desk::Desk& auditor = m_temporary->as(u"sun"_s);
        RD_EXPECT_ERROR(desk::previewLetter(auditor, m_case, u"T01"_s), ErrorCode::NotPermitted);
        RD_EXPECT_ERROR(desk::printLetter(auditor, m_case, id), ErrorCode::NotPermitted);
    }

    void aMinorsLetterStaysConcealedOnScreenAndPaper_R_CH_02()
    {
        const auto call = test::child::guardiansCall(*m_temporary, RightType::Copy);
        const domain::CaseId child = test::WorkedCase::logged(*m_temporary, call).id();
        const auto draft = desk::draftReply(agent(), child, u"T01"_s);
        RD_VERIFY(draft);
        const QString family = test::child::name.left(1);
        const auto preview = desk::previewLetter(agent(), child, u"T01"_s);
        RD_VERIFY(preview);
        QVERIFY(!textOf(*m_temporary, preview->pages).contains(u"尊敬的"_s + family));
        const auto printed = desk::printLetter(agent(), child, draft->id);
        RD_VERIFY(printed);
        QVERIFY(!textOf(*m_temporary, *printed).contains(u"尊敬的"_s + family));
        const domain::SentReply sent = test::WorkedCase(*m_temporary, child).send(u"T01"_s);
        QVERIFY(test::pdfText(sent.pdfPath).contains(u"尊敬的"_s));
        RD_EXPECT_ERROR(desk::printLetter(agent(), child, sent.reply.id), ErrorCode::ApprovalMissing);
    }
};

QTEST_MAIN(PrintLetterTest)
#include "print_letter_test.moc"
