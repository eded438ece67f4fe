#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/verify_copy.h"
#include "tests/support/desk_window.h"
#include "ui/shared/words.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeView>

using namespace rd;

namespace {

const QString name = QStringLiteral("王小明");
const QString phone = QStringLiteral("19900009929");
const QString card = QStringLiteral("8600103774942997");

QStringList samples()
{
    const QDir folder(qEnvironmentVariable("RIGHTSDESK_SAMPLES"));
    QStringList paths;
    for (const QString& file :
         folder.entryList({QStringLiteral("*.csv"), QStringLiteral("*.xlsx"), QStringLiteral("*.xls"),
                           QStringLiteral("customer_service_chats.json")},
                          QDir::Files))
        paths.append(folder.filePath(file));
    return paths;
}

QMenu* openMenu(const QString& menuName)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == menuName && widget->isVisible())
            return qobject_cast<QMenu*>(widget);
    }
    return nullptr;
}

} // namespace

// One request from the first ring to the letter, by the hands of an agent and a supervisor.
class MainJobTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::DeskWindow> m_desk;
    QString m_number;
    QString m_password;
    bool m_broken = false;

    test::DeskWindow& desk() { return *m_desk; }

    domain::CaseFile file()
    {
        desk::Desk& officer = desk().desk().as(QStringLiteral("chen"));
        const auto caseId = desk::caseByNumber(officer, m_number);
        const auto found =
            caseId ? desk::showCase(officer, *caseId) : Result<domain::CaseFile>(fail(ErrorCode::NotFound));
        return found ? *found : domain::CaseFile();
    }

    // Hidden, it would make the answer a partial one (3.1).
    bool isPersonsOwn(const QString& field)
    {
        for (const domain::FoundRecord& record : file().records) {
            for (const domain::FoundField& one : record.fields) {
                if (one.name == field && one.kind != domain::FieldKind::Plain)
                    return true;
            }
        }
        return false;
    }

    void clickCell(int row)
    {
        auto* table = desk().find<QTableView>(QStringLiteral("recordFields"));
        const QModelIndex cell = table->model()->index(row, 1);
        table->scrollTo(cell);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!samples().isEmpty(), "the sample exports are not here");
        m_desk = std::make_unique<test::DeskWindow>();
        m_desk->desk().loadRegister();
        m_desk->desk().signOutAll();
    }

    // Every step stands on the one before.
    void init() { QVERIFY2(!m_broken, "an earlier step failed"); }

    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }

    void theAgentSignsIn()
    {
        desk().picture(QStringLiteral("01-sign-in"));
        QVERIFY(desk().signIn(QStringLiteral("li")));
        desk().picture(QStringLiteral("02-today"));
    }

    void aCallIsLoggedWhileItIsGoingOn()
    {
        desk().key(Qt::Key_F2);
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("callerNumber")); }));
        desk().keys(QStringLiteral("199 0000 9929"));
        desk().key(Qt::Key_Tab);
        desk().chinese(QStringLiteral("wangxiaoming"), name);
        QVERIFY(desk().typeInto(QStringLiteral("words"), QStringLiteral("请把你们手里我的个人信息发一份副本给我")));
        QVERIFY2(desk().find<QPushButton>(QStringLiteral("itemCOPY"))->isChecked(), "the words propose the copy");
        for (const QString& platform : {QStringLiteral("TMALL"), QStringLiteral("STARCARD"), QStringLiteral("YOUZAN")})
            QVERIFY(desk().press(QStringLiteral("platform") + platform));
        QVERIFY(desk().typeInto(QStringLiteral("subjectMember"), card));
        QVERIFY(desk().textOf(QStringLiteral("dueLine")).startsWith(QStringLiteral("2026-12-14")));
        QVERIFY(desk().press(QStringLiteral("whyDate")));
        desk().picture(QStringLiteral("03-intake-why"));
        QVERIFY(desk().press(QStringLiteral("closeWhy")));
        desk().picture(QStringLiteral("03-intake"));
        desk().wear(ui::Scheme::Dark);
        desk().picture(QStringLiteral("03-intake-dark"));
        desk().wear(ui::Scheme::Light);
        desk().key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("savedNumber")); }));
        m_number = desk().textOf(QStringLiteral("savedNumber"));
        QVERIFY2(m_number.startsWith(QStringLiteral("DSR-20261123-")), qPrintable(m_number));
        QVERIFY(desk().textOf(QStringLiteral("savedSentence")).contains(QStringLiteral("2026-12-14")));
        desk().picture(QStringLiteral("04-saved"));
        QCOMPARE(file().header.deadline.due, QDate(2026, 12, 14));
        QCOMPARE(file().header.subject.member, QStringLiteral("****2997"));
    }

    void theRequesterIsVerifiedBlindly_R_ID_03()
    {
        desk().key(Qt::Key_F3);
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("issueCode")); }));
        QVERIFY(desk().typeInto(QStringLiteral("answerK1"), card));
        QVERIFY(desk().press(QStringLiteral("checkK1")));
        QVERIFY(desk().press(QStringLiteral("issueCode")));
        const QString sms = desk().textOf(QStringLiteral("codeText"));
        const auto code = QRegularExpression(QStringLiteral("(?<!\\d)\\d{6}(?!\\d)")).match(sms).captured();
        QCOMPARE(code.size(), 6);
        desk().picture(QStringLiteral("05-verification-code"));
        QVERIFY(desk().typeInto(QStringLiteral("answerP1"), code));
        desk().key(Qt::Key_Return);
        QVERIFY(desk().waitFor([&] { return file().header.level == domain::AssuranceLevel::L2; }));
        QVERIFY(desk().find<QLineEdit>(QStringLiteral("answerP1")) == nullptr);
        desk().picture(QStringLiteral("05-verification"));
        desk().wear(ui::Scheme::Dark);
        desk().picture(QStringLiteral("05-verification-dark"));
        desk().wear(ui::Scheme::Light);
    }

    void theDataAreCollectedFromDroppedFiles()
    {
        const QString collect = ui::wordFor(domain::NextStep::Collect);
        QVERIFY(desk().waitFor([&] { return desk().textOf(QStringLiteral("nextStep")) == collect; }));
        QVERIFY(desk().press(QStringLiteral("nextStep")));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("foundRecords")); }));
        QVERIFY(desk().dropFiles(QStringLiteral("foundRecords"), samples()));
        QVERIFY(desk().waitForJobs());
        QCOMPARE(file().files.size(), samples().size());
        QVERIFY(desk().waitFor([&] {
            return desk().find<QTreeView>(QStringLiteral("foundRecords"))->model()->rowCount() == samples().size();
        }));
        desk().picture(QStringLiteral("06-collected-file"));
    }

    void aHumanDecidesEveryPossibleRow()
    {
        auto* tree = desk().find<QTreeView>(QStringLiteral("foundRecords"));
        tree->setFocus();
        const auto undecided = [this] {
            const QList<domain::FoundRecord> records = file().records;
            return std::count_if(records.begin(), records.end(), [](const domain::FoundRecord& record) {
                return record.decision == domain::Decision::Undecided;
            });
        };
        auto left = undecided();
        QVERIFY(left > 0);
        QVERIFY(!desk().find<QPushButton>(QStringLiteral("finishCollection"))->isEnabled());
        bool taken = false;
        // Down to the first possible row; from there the selection goes on by itself.
        while (!desk().shows(QStringLiteral("matchYes")))
            desk().key(Qt::Key_Down);
        desk().picture(QStringLiteral("07-possible-row"));
        while (left > 0) {
            desk().key(taken ? Qt::Key_N : Qt::Key_Y);
            taken = true;
            QVERIFY(desk().waitFor([&] { return undecided() < left; }));
            left = undecided();
        }
        QVERIFY(
            desk().waitFor([&] { return desk().find<QPushButton>(QStringLiteral("finishCollection"))->isEnabled(); }));
    }

    void aCellIsHiddenByClickingIt_R_DC_02()
    {
        auto* tree = desk().find<QTreeView>(QStringLiteral("foundRecords"));
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("recordFields")); }));
        const auto before = file().redactions.size();
        QString hidden;
        for (int row = 0; row < desk().find<QTableView>(QStringLiteral("recordFields"))->model()->rowCount(); ++row) {
            const QAbstractItemModel* model = desk().find<QTableView>(QStringLiteral("recordFields"))->model();
            const QString name = model->index(row, 0).data().toString();
            const bool shown = model->index(row, 2).data().toString().isEmpty();
            if (!shown || model->index(row, 1).data().toString().isEmpty() || isPersonsOwn(name))
                continue;
            hidden = name;
            clickCell(row);
            break;
        }
        QVERIFY(!hidden.isEmpty());
        QVERIFY(desk().waitFor([&] { return openMenu(QStringLiteral("redactionMenu")) != nullptr; }));
        QMenu* menu = openMenu(QStringLiteral("redactionMenu"));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(desk().waitFor([&] { return file().redactions.size() == before + 1; }));
        const QList<domain::Redaction> redactions = file().redactions;
        QVERIFY(std::any_of(redactions.begin(), redactions.end(), [&](const domain::Redaction& one) {
            return !one.proposed && one.field == hidden && one.text.isEmpty();
        }));
        desk().picture(QStringLiteral("08-redacted"));
        desk().wear(ui::Scheme::Dark);
        desk().picture(QStringLiteral("08-redacted-dark"));
        desk().wear(ui::Scheme::Light);
    }

    // The rows name the caller's child, and whoever builds the copy can read it.
    void theChildsDataAreAskedForAndApproved_R_CH_02()
    {
        QVERIFY(desk().press(QStringLiteral("finishCollection")));
        QVERIFY(desk().waitFor([&] { return file().next == domain::NextStep::RequestAccess; }));
        QVERIFY(desk().press(QStringLiteral("requestAccess")));
        QVERIFY(desk().typeInto(QStringLiteral("accessReason"), QStringLiteral("副本中含孩子的信息，需核对后生成。")));
        desk().key(Qt::Key_Return);
        QVERIFY(desk().waitFor([&] { return !desk().shows(QStringLiteral("requestAccess")); }));
        desk().picture(QStringLiteral("08-child-data-asked-for"));
        QVERIFY(desk().signIn(QStringLiteral("wang")));
        QVERIFY(desk().openPageWith(QStringLiteral("accessNote")));
        QVERIFY(desk().press(QStringLiteral("approveAccess")));
        QVERIFY(desk().waitFor([&] { return file().next == domain::NextStep::BuildCopy; }));
        QVERIFY(desk().signIn(QStringLiteral("li")));
        QVERIFY(desk().openCase(m_number));
        QVERIFY(desk().press(QStringLiteral("nextStep")));
    }

    void theCopyIsBuiltAndItsPasswordShownOnce()
    {
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("copyFolder")); }));
        const QString folder = desk().desk().filePath(QStringLiteral("out"));
        QDir().mkpath(folder);
        desk().find<QLineEdit>(QStringLiteral("copyFolder"))->selectAll();
        desk().find<QLineEdit>(QStringLiteral("copyFolder"))->clear();
        QVERIFY(desk().typeInto(QStringLiteral("copyFolder"), folder));
        QVERIFY(desk().press(QStringLiteral("buildCopy")));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("copyPassword")); }));
        m_password = desk().textOf(QStringLiteral("copyPassword"));
        QCOMPARE(m_password.size(), 16);
        desk().picture(QStringLiteral("09-copy-built"));
        const auto check = desk::verifyCopy(folder + QLatin1Char('/') + m_number + QStringLiteral(".zip"), m_password);
        RD_VERIFY(check);
        QVERIFY2(check->ok, qPrintable(check->problems.join(QLatin1Char(' '))));
        QVERIFY(desk().press(QStringLiteral("passwordNoted")));
        QVERIFY(!desk().shows(QStringLiteral("copyPassword")));
    }

    void aSecondPersonComparesTheRedactionsAndApproves_R_RT_08()
    {
        // Rows about a child were found, so the supervisor has nothing to decide here.
        QVERIFY(desk().signIn(QStringLiteral("wang")));
        desk().picture(QStringLiteral("10-today-supervisor"));
        QVERIFY(desk().openPageWith(QStringLiteral("approvalsPage")));
        QVERIFY(!desk().shows(QStringLiteral("approvalNote")));
        QVERIFY(desk().signIn(QStringLiteral("chen")));
        desk().picture(QStringLiteral("10-today-officer"));
        QVERIFY(desk().openPageWith(QStringLiteral("approvalList")));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("approvalNote")); }));
        QVERIFY(desk().press(QStringLiteral("approveCase")));
        QVERIFY2(!desk().textOf(QStringLiteral("approvalNoteError")).isEmpty(), "approved without a reason");
        desk().picture(QStringLiteral("11-approval-without-reason"));
        QVERIFY(desk().typeInto(QStringLiteral("approvalNote"), QStringLiteral("已逐项核对遮蔽清单，同意交付副本。")));
        QVERIFY(desk().press(QStringLiteral("approveCase")));
        QVERIFY2(!desk().textOf(QStringLiteral("approvalNoteError")).isEmpty(),
                 "approved without comparing the redactions");
        QVERIFY(desk().press(QStringLiteral("confirmRedactions")));
        desk().picture(QStringLiteral("11-approval"));
        desk().wear(ui::Scheme::Dark);
        desk().picture(QStringLiteral("11-approval-dark"));
        desk().wear(ui::Scheme::Light);
        QVERIFY(desk().press(QStringLiteral("approveCase")));
        QVERIFY(desk().waitFor([&] { return file().header.state == domain::CaseState::Approved; }));
        desk().picture(QStringLiteral("12-nothing-waits"));
    }

    void theLetterLeavesOnceNothingIsRed_R_LT_02()
    {
        QVERIFY(desk().signIn(QStringLiteral("li")));
        QVERIFY(desk().openCase(m_number));
        desk().picture(QStringLiteral("13-case-overview"));
        QVERIFY(desk().press(QStringLiteral("nextStep")));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("startReply")); }));
        desk().picture(QStringLiteral("13-reply-empty"));
        QVERIFY(desk().press(QStringLiteral("startReply")));
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("sendReply")); }));
        QVERIFY(!desk().find<QPushButton>(QStringLiteral("sendReply"))->isEnabled());
        desk().picture(QStringLiteral("14-reply-incomplete"));
        for (const QString& choice : {QStringLiteral("value_delivery"), QStringLiteral("value_password_channel")}) {
            desk().find(choice)->setFocus();
            desk().key(Qt::Key_Down);
        }
        desk().key(Qt::Key_Tab);
        QVERIFY(desk().waitFor([&] { return desk().find<QPushButton>(QStringLiteral("sendReply"))->isEnabled(); }));
        const QString pdf = desk().desk().filePath(QStringLiteral("letter.pdf"));
        desk().find<QLineEdit>(QStringLiteral("replyPath"))->clear();
        QVERIFY(desk().typeInto(QStringLiteral("replyPath"), pdf));
        desk().picture(QStringLiteral("15-reply-ready"));
        desk().wear(ui::Scheme::Dark);
        desk().picture(QStringLiteral("15-reply-ready-dark"));
        desk().wear(ui::Scheme::Light);
        QVERIFY(desk().press(QStringLiteral("sendReply")));
        QVERIFY(desk().waitFor([&] { return file().header.state == domain::CaseState::Replied; }));
        QVERIFY(QFile::exists(pdf));
        desk().picture(QStringLiteral("16-replied"));
    }

    void everyStepIsInTheAuditLog_R_AU_01()
    {
        for (int tab = 0; tab < 7; ++tab)
            QTest::keyClick(desk().find(QStringLiteral("caseTabBar")), Qt::Key_Right);
        QVERIFY(desk().waitFor([&] { return desk().shows(QStringLiteral("historyTable")); }));
        desk().picture(QStringLiteral("17-history"));
        desk::Desk& officer = desk().desk().as(QStringLiteral("chen"));
        const auto check = desk::verifyAudit(officer, {});
        RD_VERIFY(check);
        QVERIFY(check->ok);
        const auto caseId = desk::caseByNumber(officer, m_number);
        RD_VERIFY(caseId);
        const auto entries = desk::caseHistory(officer, *caseId);
        RD_VERIFY(entries);
        QStringList actions;
        for (const domain::AuditEntry& entry : *entries)
            actions.append(entry.action);
        for (const char* action :
             {"CallLogged", "DeadlineSet", "CodeIssued", "RequesterVerified", "SourceSearched", "MatchDecided",
              "FieldRedacted", "CollectionFinished", "AccessRequested", "AccessApproved", "CopyBuilt", "CopyReviewed",
              "Approved", "ReplyDrafted", "ReplySent"})
            QVERIFY2(actions.contains(QLatin1String(action)), action);
    }
};

QTEST_MAIN(MainJobTest)
#include "main_job_test.moc"
