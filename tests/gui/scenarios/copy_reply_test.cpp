#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/verification/safety_flag.h"
#include "tests/support/collected_case.h"
#include "tests/support/desk_window.h"

#include <algorithm>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace rd;
using namespace Qt::StringLiterals;

// A copy before the second person, and its letter: what is hidden, what is next, and where the password goes.
class CopyReplyTest : public QObject {
    Q_OBJECT

private:
    test::DeskWindow m_window;
    domain::CaseId m_case;
    QString m_number;

    // What the page offers as the next thing to do.
    QStringList primaryButtons() const
    {
        QStringList names;
        for (const QPushButton* button : m_window.find(u"casePage"_s)->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->property("kind") == u"primary"_s)
                names.append(button->objectName());
        }
        return names;
    }

    QAbstractItemView* hidden() const { return m_window.find(u"redactionList"_s)->findChild<QAbstractItemView*>(); }

    QString hiddenAt(int row) const { return hidden()->model()->index(row, 2).data().toString(); }

    int rowOf(const QString& shown) const
    {
        for (int row = 0; row < hidden()->model()->rowCount(); ++row) {
            if (hiddenAt(row) == shown)
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const test::Collected work = test::collected(m_window.desk());
        m_case = work.caseId;
        m_number = work.file.header.number;
        RD_VERIFY(desk::buildCopy(m_window.desk().as(u"li"_s), m_case, m_window.desk().filePath(u"out"_s), {}));
    }

    void otherPeoplesNumbersAreMaskedInTheListOfWhatIsHidden_R_ID_05()
    {
        QVERIFY(m_window.enter(u"chen"_s));
        QVERIFY(m_window.openPageWith(u"approvalList"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"redactionList"_s); }));
        QVERIFY(rowOf(u"170****1357"_s) >= 0);
        static const QRegularExpression number(u"\\d{7}"_s);
        for (int row = 0; row < hidden()->model()->rowCount(); ++row)
            QVERIFY2(!hiddenAt(row).contains(number), qPrintable(u"row %1"_s.arg(row)));
    }

    void oneLineIsSeenInClearForAReason_R_ID_04()
    {
        const int row = rowOf(u"170****1357"_s);
        hidden()->setCurrentIndex(hidden()->model()->index(row, 0));
        QVERIFY(m_window.press(u"revealHidden"_s));
        QVERIFY(m_window.typeInto(u"revealHiddenReasonReason"_s, u"与会话原文核对。"_s));
        QVERIFY(m_window.press(u"revealHiddenReasonDo"_s));
        QVERIFY(m_window.waitFor([&] { return rowOf(u"17000011357"_s) == row; }));
        m_window.picture(u"11-approval-one-line-in-clear"_s);
        QCOMPARE(rowOf(u"17000011357"_s), row); // the refresh that the logged view brings leaves it
        QCOMPARE(hidden()->currentIndex().row(), row);
        QVERIFY(m_window.find(u"revealHidden"_s)->hasFocus());
        const auto entries = desk::caseHistory(m_window.desk().as(u"chen"_s), m_case);
        RD_VERIFY(entries);
        QVERIFY(std::any_of(entries->begin(), entries->end(),
                            [](const domain::AuditEntry& one) { return one.action == u"FieldUnmasked"_s; }));
        m_window.lock();
        QVERIFY(m_window.enter(u"chen"_s));
        QVERIFY(m_window.openPageWith(u"approvalList"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"redactionList"_s); }));
        QCOMPARE(rowOf(u"17000011357"_s), -1);
    }

    void theLineIsShutWithItsReasonWhereTheVerbWouldRefuse_R_ID_09()
    {
        const auto isAddress = [](const domain::FoundField& one) {
            return one.kind == domain::FieldKind::OwnAddress || one.kind == domain::FieldKind::RecipientAddress;
        };
        int address = -1;
        for (int row = 0; row < hidden()->model()->rowCount() && address < 0; ++row) {
            const QString column = hidden()->model()->index(row, 1).data().toString();
            const domain::CaseFile file = test::orDie(desk::showCase(m_window.desk().as(u"chen"_s), m_case));
            for (const domain::Redaction& redaction : file.redactions) {
                for (const domain::FoundRecord& record : file.records) {
                    const auto cell =
                        std::find_if(record.fields.begin(), record.fields.end(),
                                     [&](const domain::FoundField& one) { return one.name == redaction.field; });
                    if (redaction.field == column && record.id == redaction.record && cell != record.fields.end()
                        && isAddress(*cell))
                        address = row;
                }
            }
        }
        QVERIFY(address >= 0);
        RD_VERIFY(desk::raiseSafetyFlag(m_window.desk().as(u"li"_s), m_case, u"前夫多次打听住址。"_s));
        hidden()->setCurrentIndex(hidden()->model()->index(address, 0));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"revealHiddenHint"_s); }));
        QVERIFY(!m_window.find(u"revealHidden"_s)->isEnabled());
        m_window.picture(u"11-approval-line-shut"_s);
        hidden()->setCurrentIndex(hidden()->model()->index(rowOf(u"170****1357"_s), 0));
        QVERIFY(!m_window.shows(u"revealHiddenHint"_s));
        QVERIFY(m_window.find(u"revealHidden"_s)->isEnabled());
    }

    void oneButtonAloneSaysWhatIsNext()
    {
        RD_VERIFY(desk::reviewCopy(m_window.desk().as(u"chen"_s), m_case));
        RD_VERIFY(desk::approve(m_window.desk().as(u"chen"_s), m_case, 0, u"已核对，同意交付。"_s));
        QVERIFY(m_window.enter(u"li"_s));
        QVERIFY(m_window.openCase(m_number));
        QCOMPARE(primaryButtons(), QStringList{u"nextStep"_s});
        QVERIFY(m_window.press(u"nextStep"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"startReply"_s); }));
        QCOMPARE(primaryButtons(), QStringList{u"startReply"_s});
        QVERIFY(m_window.press(u"startReply"_s));
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"sendReply"_s); }));
        QCOMPARE(primaryButtons(), QStringList{u"sendReply"_s});
    }

    void thePageWarnsBeforeThePasswordTakesTheWayOfTheLetter_3_8()
    {
        for (const auto& [choice, code] :
             {std::pair(u"value_delivery"_s, u"LETTER"_s), std::pair(u"value_password_channel"_s, u"SMS"_s)}) {
            auto* list = m_window.find<QComboBox>(choice);
            QVERIFY(list && list->currentIndex() == -1);
            list->setFocus();
            for (int at = -1; at < list->findData(code); ++at)
                m_window.key(Qt::Key_Down);
            QCOMPARE(list->currentData().toString(), code);
            QVERIFY(list->hasFocus());
        }
        QVERIFY(m_window.waitFor([&] { return m_window.shows(u"replyWarning"_s); }));
        m_window.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"replyChannel"_s); // the keys go on with how it leaves
        m_window.picture(u"14-reply-password-by-the-same-way"_s);
        auto* channel = m_window.find<QComboBox>(u"replyChannel"_s);
        m_window.key(Qt::Key_Up); // a letter
        QVERIFY(!m_window.shows(u"replyWarning"_s));
        m_window.key(Qt::Key_Down);
        QVERIFY(m_window.shows(u"replyWarning"_s));
        QVERIFY(m_window.press(u"sendReply"_s));
        QVERIFY(m_window.waitForJobs());
        QVERIFY(m_window.shows(u"replyWarning"_s));
        QVERIFY(m_window.find<QPushButton>(u"sendReply"_s)->isEnabled());
        QVERIFY(channel->hasFocus());
    }
};

QTEST_MAIN(CopyReplyTest)
#include "copy_reply_test.moc"
