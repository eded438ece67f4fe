#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/pdf_text.h"
#include "tests/support/print_dialog.h"
#include "tests/support/watermark.h"
#include "ui/main_window/desk_frame.h"
#include "ui/shared/page_view.h"
#include "ui/shared/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace rd;
using namespace Qt::StringLiterals;

// A letter is written beside its pages, printed and sent, with the keys.
class LetterEditorTest : public QObject {
    Q_OBJECT

private:
    test::DeskWindow m_window;
    domain::CaseId m_case;

    desk::Desk& agent() { return m_window.desk().as(u"li"_s); }
    domain::CaseFile file() { return test::orDie(desk::showCase(agent(), m_case)); }
    domain::Reply letter() { return file().replies.value(0); }
    QPlainTextEdit* body() const { return m_window.find<QPlainTextEdit>(u"block_body"_s); }
    ui::PageView* pages() const { return m_window.find<ui::PageView>(u"letterPages"_s); }
    QPushButton* send() const { return m_window.find<QPushButton>(u"sendReply"_s); }

    QStringList actions()
    {
        QStringList actions;
        for (const domain::AuditEntry& entry : test::orDie(desk::caseHistory(agent(), m_case)))
            actions.append(entry.action);
        return actions;
    }

    void openReplies() { Q_EMIT m_window.window().frame()->context().navigator.caseWanted(m_case, ui::CaseTab::Reply); }

    void writeInBody(const QString& text)
    {
        body()->setFocus();
        body()->moveCursor(QTextCursor::End);
        m_window.chinese(u"x"_s, text);
    }

    // Of a watermark on the first page of a PDF.
    static qsizetype dotsOf(const QString& pdf)
    {
        QProcess picture;
        picture.start(u"pdftoppm"_s, {u"-png"_s, u"-singlefile"_s, u"-r"_s, u"72"_s, pdf, pdf});
        return picture.waitForFinished(60000) ? test::watermarkDots(QImage(pdf + u".png"_s)) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto logged =
            desk::logCall(agent(), m_window.desk().call(domain::RightType::OptOut, u"王小明"_s, u"19900009929"_s));
        RD_VERIFY(logged);
        m_case = logged->logged.id;
        QVERIFY(m_window.enter(u"li"_s));
        openReplies();
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"startReply"_s); }));
        auto* list = m_window.find<QComboBox>(u"letterTemplate"_s);
        list->setFocus();
        m_window.key(Qt::Key_Down);
        QCOMPARE(list->currentData().toString(), u"T01"_s);
        m_window.key(Qt::Key_Tab);
        m_window.key(Qt::Key_Space);
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"letterPages"_s); }));
    }

    void theKeysGoThroughWhatCanBeWrittenToHowItLeaves()
    {
        QVERIFY(m_window.find<QPlainTextEdit>(u"block_signature"_s)->isReadOnly());
        QVERIFY(!body()->isReadOnly());
        m_window.find(u"startReply"_s)->setFocus();
        QStringList passed;
        for (int i = 0; i < 12 && passed.value(passed.size() - 1) != u"letterPages"_s; ++i) {
            m_window.key(Qt::Key_Tab);
            passed.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(passed.first(), u"block_body"_s);
        QVERIFY(!passed.contains(u"block_signature"_s)); // the company's own wording
        QVERIFY2(passed.indexOf(u"replyChannel"_s) < passed.indexOf(u"sendReply"_s)
                     && passed.indexOf(u"sendReply"_s) < passed.indexOf(u"printLetter"_s),
                 qPrintable(passed.join(u' ')));
        QCOMPARE(passed.last(), u"letterPages"_s);
        m_window.picture(u"70-letter-editor"_s);
    }

    void thePagesAreTurnedFromTheTextThatIsWritten()
    {
        body()->setFocus();
        QScrollBar* bar = pages()->verticalScrollBar();
        QCOMPARE(bar->value(), 0);
        m_window.key(Qt::Key_PageDown, Qt::AltModifier);
        QVERIFY(bar->value() > 0);
        QVERIFY(body()->hasFocus());
        m_window.key(Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(bar->value(), 0);
        pages()->setFocus();
        m_window.key(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        m_window.picture(u"70-letter-pages-end"_s);
        m_window.key(Qt::Key_Home);
        m_window.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(pages()->horizontalScrollBar()->maximum() > 0);
        m_window.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(pages()->horizontalScrollBar()->maximum(), 0);
    }

    void thePagesFollowTheTypingAndNothingIsStoredYet()
    {
        const QStringList before = actions();
        body()->setFocus();
        const QImage shown = pages()->viewport()->grab().toImage();
        writeInBody(u"我们会尽快办理。"_s);
        QVERIFY(m_window.waitFor([&] { return pages()->viewport()->grab().toImage() != shown; }));
        QVERIFY(letter().edits.isEmpty());
        QCOMPARE(actions(), before);
        m_window.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window.waitFor([&] { return pages()->viewport()->grab().toImage() == shown; }));
    }

    void anEmptiedBlockIsRedAndComesBackWhenItIsLeft_R_LT_02()
    {
        QVERIFY(send()->isEnabled());
        const QString whole = body()->toPlainText();
        body()->setFocus();
        m_window.key(Qt::Key_A, Qt::ControlModifier);
        m_window.key(Qt::Key_Delete);
        QVERIFY(m_window.waitFor([&] { return m_window.textOf(u"check_body"_s).startsWith(u'×'); }));
        QVERIFY(!send()->isEnabled());
        m_window.picture(u"71-letter-block-emptied"_s);
        m_window.wear(ui::Scheme::Dark);
        m_window.picture(u"71-letter-block-emptied-dark"_s);
        m_window.wear(ui::Scheme::Light);
        m_window.key(Qt::Key_Tab);
        QVERIFY(m_window.waitFor([&] { return body()->toPlainText() == whole; }));
        QVERIFY(m_window.waitFor([&] { return send()->isEnabled(); }));
        QVERIFY(letter().edits.isEmpty());
    }

    void whatIsMissingIsMarkedInTheColoursWorn()
    {
        const QString whole = body()->toPlainText();
        const auto marks = [&] {
            QColor mark;
            for (QTextBlock block = body()->document()->begin(); block.isValid(); block = block.next()) {
                for (const auto& part : block.layout()->formats())
                    mark = part.format.background().color();
            }
            return mark;
        };
        QVERIFY(!marks().isValid());
        writeInBody(u"{{x}}"_s);
        for (const ui::Scheme scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
            m_window.wear(scheme);
            QCOMPARE(marks(), ui::theme::tint(ui::Colour::Late));
        }
        m_window.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window.waitFor([&] { return body()->toPlainText() == whole; }));
    }

    void aRequiredSentenceThatIsGoneIsBroughtBack_R_LT_02()
    {
        const QString whole = body()->toPlainText();
        body()->setFocus();
        m_window.key(Qt::Key_A, Qt::ControlModifier);
        m_window.chinese(u"x"_s, u"您的请求已收到。"_s);
        m_window.key(Qt::Key_Tab);
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"restore_body"_s); }));
        QVERIFY(!send()->isEnabled());
        m_window.picture(u"72-letter-sentence-gone"_s);
        QVERIFY(m_window.press(u"restore_body"_s));
        QVERIFY(m_window.waitFor([&] { return body()->toPlainText() == whole; }));
        QVERIFY(m_window.waitFor([&] { return send()->isEnabled(); }));
    }

    void whatMayNotBeKeptStaysWithItsReasonAndIsNotSent_R_ID_06()
    {
        writeInBody(u"证件号11010519491231002X。"_s);
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitForJobs());
        QVERIFY(body()->toPlainText().contains(u"11010519491231002X"_s));
        QCOMPARE(letter().state, domain::ReplyState::Draft);
        QVERIFY(letter().edits.isEmpty());
        m_window.picture(u"73-letter-number-refused"_s);
        body()->setFocus();
        m_window.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!body()->toPlainText().contains(u"1949"_s));
    }

    void whatIsTypedOutlivesALock()
    {
        writeInBody(u"祝好。"_s);
        m_window.lock();
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"userField"_s); }));
        QVERIFY(letter().edits.value(u"body"_s).endsWith(u"祝好。"_s));
        QVERIFY(m_window.enter(u"li"_s));
        openReplies();
        QVERIFY(m_window.waitFor([&] { return body() && body()->toPlainText().endsWith(u"祝好。"_s); }));
    }

#ifdef Q_OS_UNIX // Windows shows a dialog of its own, which no test can answer
    void aPrintedDraftSaysSo_R_AU_01()
    {
        QVERIFY(m_window.press(u"printLetter"_s));
        const QString path = m_window.desk().filePath(u"draft.pdf"_s);
        QVERIFY(!actions().contains(u"LetterPrinted"_s)); // nobody has chosen a printer yet
        QVERIFY(test::printTo(m_window, path));
        QVERIFY(dotsOf(path) > test::manyDots);
        QCOMPARE(actions().count(u"LetterPrinted"_s), 1);
    }

    void whatHasLeftIsPrintedAsItLeft_R_AU_01()
    {
        const QString pdf = m_window.desk().filePath(u"letter.pdf"_s);
        m_window.find<QLineEdit>(u"replyPath"_s)->clear();
        QVERIFY(m_window.typeInto(u"replyPath"_s, pdf));
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"printSent_T01"_s); }));
        m_window.picture(u"74-letter-sent"_s);
        QVERIFY(m_window.press(u"printSent_T01"_s));
        const QString path = m_window.desk().filePath(u"printed.pdf"_s);
        QVERIFY(test::printTo(m_window, path));
        // Read off paper; the file that stands for it here has Qt's own table, which names ／ by its lowest code point.
        const QString printed = test::pdfText(path).replace(QChar(0x2215), QChar(0xFF0F));
        QVERIFY(printed.contains(u"祝好。"_s));
        QCOMPARE(dotsOf(path), 0);
        QCOMPARE(printed, test::pdfText(pdf));
        QCOMPARE(actions().count(u"LetterPrinted"_s), 2);
    }
#endif
};

QTEST_MAIN(LetterEditorTest)
#include "letter_editor_test.moc"
