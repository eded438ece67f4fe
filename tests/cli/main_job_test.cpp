#include "tests/cli/demo_desk_tool.h"
#include "tests/support/system/owners_alone.h"
#include "tests/support/unzipped.h"

using namespace rd::test;

namespace {

struct HiddenText {
    QString match; // FILE:ROW
    QString text;
    QString kind;
};

// What the copy for `person` must not show: texts of their rows that belong to others (people.json, "entities").
QList<HiddenText> textsOfOthers(const QJsonObject& truth, const QString& person, const QStringList& matches)
{
    QList<HiddenText> hidden;
    for (const QJsonValue& entry : truth.value(QLatin1String("entities")).toArray()) {
        const QString match =
            entry.toArray().at(0).toString() + QLatin1Char(':') + QString::number(entry.toArray().at(1).toInt());
        if (!matches.contains(match))
            continue;
        for (const QJsonValue& text : entry.toArray().at(2).toArray()) {
            if (text.toArray().at(2).toString() != person)
                hidden.append({match, text.toArray().at(0).toString(), text.toArray().at(1).toString()});
        }
    }
    return hidden;
}

} // namespace

// The main job from the call to the reply, command by command, as an administrator's script would do it.
class MainJobTest : public QObject {
    Q_OBJECT

private:
    DemoDeskTool m_tool;
    QJsonObject m_truth;
    QString m_case;
    QStringList m_matches;
    QString m_package;
    QString m_passwordFile;
    QByteArray m_data;

    Ran onCase(const char* command, const QStringList& more = {}) const
    {
        return m_tool.json(words(command) + QStringList{m_case} + more);
    }
    void redactByHand(const HiddenText& hidden) const;

private Q_SLOTS:
    void initTestCase();
    void theCallIsLoggedAndTheCallerVerified_A09();
    void filesAreSearchedAndAHumanDecides();
    void namesInFreeTextAreHiddenByHand();
    void theCopyIsBuiltAndItsPasswordLiesElsewhere();
    void thePackageHoldsAsVerifyFinds();
    void giftRecipientsAndStaffAreNotInTheCopy_A18();
    void theHandlerCannotApprove_R_RT_08();
    void approvalWaitsForTheReviewOfTheRedactions_R_DC_02();
    void theReplyCannotLeaveWithAHole_R_LT_02();
    void theCourtSentenceIsNotTakenOutOfALetter_A25();
    void theReplyLeavesAndTheClockIsMet_R_DL_07();
    void aBouncedReplyOpensTheCaseWithItsOldDueDate();
    void everyStepIsInTheAuditLog();
};

void MainJobTest::initTestCase()
{
    m_tool.makeDesk();
    m_truth = DemoDeskTool::truth();
    m_tool.beAgent();
}

void MainJobTest::theCallIsLoggedAndTheCallerVerified_A09()
{
    m_case = m_tool.verifiedCopyRequest(DemoDeskTool::person(m_truth, QStringLiteral("P001")));
    QVERIFY(m_case.startsWith(QLatin1String("DSR-20261124-")));
    const Ran& verified = m_tool.verification();
    RD_RAN(verified, 0);
    QCOMPARE(verified.text("level"), QStringLiteral("L2"));
    QCOMPARE(verified.json().value(QLatin1String("points")).toInt(), 80);
    QCOMPARE(verified.json().value(QLatin1String("locked")).toBool(), false);
    QCOMPARE(verified.list("results").size(), 2);
    QVERIFY2(!verified.out.contains("8600103774942997"), "no stored value comes out (R-ID-03)");
}

void MainJobTest::filesAreSearchedAndAHumanDecides()
{
    const Ran added = onCase("data add", DemoDeskTool::sampleFiles());
    RD_RAN(added, 0);
    QCOMPARE(added.list("files").size(), 14);
    for (const QJsonValue& file : added.list("files")) {
        for (const char* field : {"file", "rows", "certain", "possible", "rejected", "warnings"})
            QVERIFY2(file.toObject().contains(QLatin1String(field)), field);
    }
    const Ran early = onCase("data finish");
    RD_RAN(early, 1);
    QCOMPARE(early.errorCode(), QStringLiteral("MatchesUndecided"));

    for (const QJsonValue& value : onCase("data matches").list("matches")) {
        const QJsonObject match = value.toObject();
        const QString place = match.value(QLatin1String("file")).toString() + QLatin1Char(':')
            + QString::number(match.value(QLatin1String("row")).toInt());
        const bool certain = match.value(QLatin1String("kind")).toString() == QLatin1String("certain");
        if (certain) {
            QCOMPARE(match.value(QLatin1String("decided")).toString(), QStringLiteral("yes"));
            m_matches.append(place);
            continue;
        }
        QVERIFY(!match.value(QLatin1String("reason")).toString().isEmpty());
        QVERIFY(!match.value(QLatin1String("via")).toArray().isEmpty());
        RD_RAN(onCase("data decide", {place, QStringLiteral("no")}), 0);
    }
    QCOMPARE(m_matches.size(), 29);
    RD_RAN(onCase("data decide", {QStringLiteral("jd_orders.csv:9999"), QStringLiteral("yes")}), 2);
    RD_RAN(onCase("data finish"), 0);
}

void MainJobTest::redactByHand(const HiddenText& hidden) const
{
    for (const QJsonValue& field : onCase("data show", {hidden.match}).list("fields")) {
        const QString name = field.toObject().value(QLatin1String("field")).toString();
        if (field.toObject().value(QLatin1String("value")).toString().contains(hidden.text))
            RD_RAN(onCase("data redact",
                          {hidden.match, name, QStringLiteral("--text"), hidden.text, QStringLiteral("--reason"),
                           QStringLiteral("THIRD_PARTY")}),
                   0);
    }
}

void MainJobTest::namesInFreeTextAreHiddenByHand()
{
    for (const HiddenText& hidden : textsOfOthers(m_truth, QStringLiteral("P001"), m_matches)) {
        if (hidden.kind.startsWith(QLatin1String("third_")) || hidden.kind == QLatin1String("other_child"))
            redactByHand(hidden);
    }
    const QJsonArray redactions = onCase("data redactions").list("redactions");
    QVERIFY(!redactions.isEmpty());
    const Ran unknown = onCase(
        "data redact",
        {m_matches.first(), QStringLiteral("no such column"), QStringLiteral("--reason"), QStringLiteral("STAFF")});
    QVERIFY(unknown.status == 1 || unknown.status == 2);
}

void MainJobTest::theCopyIsBuiltAndItsPasswordLiesElsewhere()
{
    const QString out = m_tool.path(QStringLiteral("outbox"));
    const Ran beside =
        onCase("copy build",
               {QStringLiteral("--out"), out, QStringLiteral("--password-out"), out + QStringLiteral("/password.txt")});
    RD_RAN(beside, 2);
    QVERIFY(!QDir(out).exists());

    // The rows name the caller's child (R-CH-02).
    RD_RAN(onCase("copy build", {QStringLiteral("--out"), out}), 1);
    QVERIFY(!QDir(out).exists());
    RD_RAN(onCase("case access",
                  {QStringLiteral("--request"), QStringLiteral("--reason"),
                   QStringLiteral("the copy holds the child's data")}),
           0);
    m_tool.beSupervisor();
    RD_RAN(onCase("case access", {QStringLiteral("--approve")}), 0);
    m_tool.beAgent();
    const Ran built = onCase("copy build", {QStringLiteral("--out"), out});
    RD_RAN(built, 0);
    m_package = built.text("package");
    m_passwordFile = built.text("passwordFile");
    QCOMPARE(QFileInfo(m_package).fileName(), m_case + QStringLiteral(".zip"));
    QVERIFY(QFileInfo(m_passwordFile).absolutePath() != QFileInfo(m_package).absolutePath());
    QVERIFY(QFile::exists(built.text("readingCopy")));
    QCOMPARE(built.json().value(QLatin1String("records")).toInt(), 29);
    QFile password(m_passwordFile);
    QVERIFY(password.open(QIODevice::ReadOnly));
    const QByteArray text = password.readAll().trimmed();
    QCOMPARE(text.size(), 16);
    QVERIFY2(!built.out.contains(text), "the password is in its file only");
    QVERIFY(isOwnersAlone(m_passwordFile));
}

void MainJobTest::thePackageHoldsAsVerifyFinds()
{
    const QStringList verify{QStringLiteral("copy"), QStringLiteral("verify"), m_package,
                             QStringLiteral("--package-password-file")};
    const Ran good = m_tool.json(verify + QStringList{m_passwordFile});
    RD_RAN(good, 0);
    QVERIFY(good.json().value(QLatin1String("ok")).toBool());
    m_tool.write(QStringLiteral("guess.txt"), "abcdefghijkmnpqr\n");
    const Ran guessed = m_tool.json(verify + QStringList{m_tool.path(QStringLiteral("guess.txt"))});
    RD_RAN(guessed, 1);
    QCOMPARE(guessed.errorCode(), QStringLiteral("PackagePasswordWrong"));
    RD_RAN(m_tool.json({QStringLiteral("copy"), QStringLiteral("verify"), QStringLiteral("nowhere.zip"),
                        QStringLiteral("--package-password-file"), m_passwordFile}),
           4);
}

void MainJobTest::giftRecipientsAndStaffAreNotInTheCopy_A18()
{
    QFile password(m_passwordFile);
    QVERIFY(password.open(QIODevice::ReadOnly));
    const QString secret = QString::fromUtf8(password.readAll().trimmed());
    const QString outer = m_tool.path(QStringLiteral("outer"));
    QVERIFY2(!unzipped(m_package, QStringLiteral("data.zip"), secret, outer).isEmpty(),
             "the outer package opens with 7z and the password");
    const QByteArray json = unzipped(outer + QStringLiteral("/data.zip"), QStringLiteral("data.json"), QString(),
                                     m_tool.path(QStringLiteral("inner")));
    QVERIFY(!json.isEmpty());
    const QString data = QString::fromUtf8(json);
    QStringList kinds;
    for (const HiddenText& hidden : textsOfOthers(m_truth, QStringLiteral("P001"), m_matches)) {
        QVERIFY2(!data.contains(hidden.text), qPrintable(hidden.kind + QLatin1Char(' ') + hidden.match));
        kinds.append(hidden.kind);
    }
    for (const char* kind : {"recipient_phone", "recipient_address", "staff_name", "buyer_account"})
        QVERIFY2(kinds.contains(QLatin1String(kind)), "the sample still has what this test is about");
    QVERIFY2(data.contains(QStringLiteral("19900009929")), "the person's own data are in full");
}

void MainJobTest::theHandlerCannotApprove_R_RT_08()
{
    const Ran agent = onCase("approve", {QStringLiteral("--note"), QStringLiteral("同意")});
    RD_RAN(agent, 1);
    QVERIFY(agent.errorCode() == QLatin1String("NotPermitted") || agent.errorCode() == QLatin1String("SamePerson"));
    const Ran review = onCase("copy approve");
    RD_RAN(review, 1);
}

void MainJobTest::approvalWaitsForTheReviewOfTheRedactions_R_DC_02()
{
    // Rows about his child were found: not the supervisor's to release (R-RT-08).
    m_tool.beSupervisor();
    const Ran supervisor = onCase("approve", {QStringLiteral("--note"), QStringLiteral("同意")});
    RD_RAN(supervisor, 1);
    QCOMPARE(supervisor.errorCode(), QStringLiteral("NotPermitted"));
    m_tool.beOfficer();
    const Ran waiting = m_tool.json(words("approvals"));
    QVERIFY2(waiting.out.contains(m_case.toUtf8()), waiting.out.constData());
    const Ran early = onCase("approve", {QStringLiteral("--note"), QStringLiteral("同意")});
    RD_RAN(early, 1);
    QCOMPARE(early.errorCode(), QStringLiteral("RedactionNotReviewed"));
    RD_RAN(onCase("copy approve"), 0);
    for (const QJsonValue& redaction : onCase("data redactions").list("redactions")) {
        const QString marked = redaction.toObject().value(QLatin1String("markedBy")).toString();
        const QString reviewed = redaction.toObject().value(QLatin1String("reviewedBy")).toString();
        QVERIFY(!reviewed.isEmpty() && marked != reviewed);
    }
    const Ran approved = onCase("approve", {QStringLiteral("--note"), QStringLiteral("已对照遮蔽清单")});
    RD_RAN(approved, 0);
    QCOMPARE(approved.text("state"), QStringLiteral("APPROVED"));
    QCOMPARE(approved.text("outcome"), QStringLiteral("FULFILLED"));
    m_tool.beAgent();
}

void MainJobTest::theReplyCannotLeaveWithAHole_R_LT_02()
{
    const Ran draft = onCase("reply draft");
    RD_RAN(draft, 0);
    QCOMPARE(draft.text("template"), QStringLiteral("T09"));
    QVERIFY(!draft.list("missing").isEmpty());
    const Ran early = onCase("reply send",
                             {QStringLiteral("--via"), QStringLiteral("LETTER"), QStringLiteral("--out"),
                              m_tool.path(QStringLiteral("early.pdf"))});
    RD_RAN(early, 1);
    QCOMPARE(early.errorCode(), QStringLiteral("LetterIncomplete"));
    QVERIFY(!QFile::exists(m_tool.path(QStringLiteral("early.pdf"))));
    RD_RAN(onCase("reply set", {QStringLiteral("delivery"), QStringLiteral("LETTER")}), 0);
    const Ran filled = onCase("reply set", {QStringLiteral("password_channel"), QStringLiteral("CALL")});
    RD_RAN(filled, 0);
    QVERIFY2(filled.list("missing").isEmpty(), filled.out.constData());
}

void MainJobTest::theCourtSentenceIsNotTakenOutOfALetter_A25()
{
    const auto remedy = [this] {
        for (const QJsonValue& block : onCase("reply draft").list("blocks")) {
            if (block.toObject().value(QLatin1String("block")).toString() == QLatin1String("remedy"))
                return block.toObject().value(QLatin1String("text")).toString();
        }
        return QString();
    };
    const QString before = remedy();
    QVERIFY(before.contains(QStringLiteral("人民法院")));
    const Ran refused = onCase("reply set", {QStringLiteral("remedy"), QStringLiteral("如您不满意，请致电客服热线。")});
    RD_FAILED(refused, 2, "InvalidArgument", {QStringLiteral("救济途径")});
    QCOMPARE(remedy(), before);
}

void MainJobTest::theReplyLeavesAndTheClockIsMet_R_DL_07()
{
    const QString pdf = m_tool.path(QStringLiteral("reply.pdf"));
    const Ran sent =
        onCase("reply send", {QStringLiteral("--via"), QStringLiteral("LETTER"), QStringLiteral("--out"), pdf});
    RD_RAN(sent, 0);
    QCOMPARE(sent.text("state"), QStringLiteral("REPLIED"));
    QCOMPARE(sent.text("pdf"), pdf);
    QVERIFY(!sent.text("sentAt").isEmpty());
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    QVERIFY(text.waitForFinished());
    QVERIFY2(QString::fromUtf8(text.readAllStandardOutput()).remove(QLatin1Char('\n')).contains(m_case),
             "the letter names its case");
}

void MainJobTest::aBouncedReplyOpensTheCaseWithItsOldDueDate()
{
    const QString due = onCase("case show").text("due");
    const Ran bounced = onCase("reply bounced");
    RD_RAN(bounced, 0);
    QCOMPARE(bounced.text("due"), due);
    QVERIFY(bounced.json().value(QLatin1String("sentAt")).isNull());
    QCOMPARE(bounced.text("state"), QStringLiteral("IN_PROGRESS"));
}

void MainJobTest::everyStepIsInTheAuditLog()
{
    QStringList actions;
    for (const QJsonValue& entry : onCase("case history").list("entries"))
        actions.append(entry.toObject().value(QLatin1String("action")).toString());
    for (const char* action : {"CallLogged", "DeadlineSet", "TasksPlanned", "RequesterVerified", "SourceSearched",
                               "CopyBuilt", "CopyReviewed", "Approved", "ReplySent", "ReplyBounced"})
        QVERIFY2(actions.contains(QLatin1String(action)), action);
    m_tool.beAuditor();
    const Ran verified = m_tool.json(words("audit verify"));
    RD_RAN(verified, 0);
    QVERIFY(verified.json().value(QLatin1String("ok")).toBool());
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "main_job_test.moc"
