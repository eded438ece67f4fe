#include "app/cli_demo_run.h"

#include "app/cli_commands.h"
#include "core/base/safe_file.h"
#include "core/base/secret.h"
#include "core/desk/approvals/approve.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "core/desk/copies/verify_copy.h"
#include "core/desk/entry/demo_desk.h"
#include "core/desk/entry/unlock_desk.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/replies/draft_reply.h"
#include "core/desk/replies/send_reply.h"
#include "core/desk/verification/request_access.h"
#include "core/desk/verification/verify_requester.h"
#include "core/security/session.h"

#include <algorithm>
#include <QDir>

namespace rd::cli {

using namespace Qt::StringLiterals;

DemoRun::DemoRun(const CommandContext& context, DemoFolder folder, DemoStory story)
    : m_context(context)
    , m_folder(std::move(folder))
    , m_story(std::move(story))
{
}

void DemoRun::tell(const Words& words, const QStringList& values)
{
    QString text = QString::fromUtf16(m_context.language() == Language::Chinese ? words.chinese : words.english);
    for (const QString& value : values)
        text = text.arg(value);
    m_steps.append(text);
    m_context.tell(u"%1. %2"_s.arg(m_steps.size(), 2).arg(text));
}

Result<Answer> DemoRun::play(const QString& samples)
{
    RD_TRY(openDesk());
    RD_TRY_ASSIGN(desk::Desk* const agent, signedIn(domain::Role::Agent));
    RD_TRY(logCall(*agent));
    RD_TRY(sendReceipt(*agent));
    RD_TRY(verifyCaller(*agent));
    RD_TRY(collect(*agent, samples));
    RD_TRY(openChildData());
    RD_TRY(buildCopy(*agent));
    RD_TRY(approve());
    RD_TRY(answer(*agent));
    RD_TRY(checkAudit(*agent));
    return Answer{{{u"case"_s, m_number},
                   {u"desk"_s, m_folder.desk()},
                   {u"package"_s, m_copy.packagePath},
                   {u"readingCopy"_s, m_copy.readingCopyPath},
                   {u"passwordFile"_s, m_folder.passwordFile()},
                   {u"letters"_s, m_letters},
                   {u"steps"_s, m_steps}},
                  {}};
}

Result<void> DemoRun::openDesk()
{
    RD_TRY(desk::requireCipher());
    RD_TRY(desk::createDemoDesk(m_folder.desk(), m_context.clock(), JobToken()));
    tell({u"A demo desk with invented people stands at %1: encrypted, one keyset for each user (house.md 4).",
          u"演示工作台已建立：%1，全库加密，每位用户各有密钥。"},
         {m_folder.desk()});
    return {};
}

// The demo desk's users are known by name; which of them holds a role is what the desk itself says.
Result<desk::Desk*> DemoRun::signedIn(domain::Role role)
{
    std::unique_ptr<desk::Desk>& desk = m_desks[role];
    for (const desk::DemoUser& user : desk::demoUsers()) {
        if (desk || !user.roles.testFlag(role))
            continue;
        QString password = user.password;
        RD_TRY_ASSIGN(desk,
                      desk::unlockDesk(m_folder.desk(), user.name, Secret::fromText(password), m_context.clock()));
    }
    if (!desk)
        return fail(ErrorCode::NotFound, {{u"kind"_s, u"user"_s}});
    return desk.get();
}

Result<void> DemoRun::logCall(desk::Desk& agent)
{
    domain::CallIntake call;
    call.receivedAt = m_context.clock().now();
    call.requester.contact = m_story.phone;
    call.subject.name = m_story.name;
    call.subject.phone = m_story.phone;
    call.subject.member = m_story.member;
    call.minor = domain::MinorClass::Adult;
    call.words = m_story.words;
    call.platforms = m_story.platforms;
    call.items.append({domain::RightType::Copy, {}, {}, true});
    RD_TRY_ASSIGN(const desk::LoggedCall logged, desk::logCall(agent, call));
    m_case = logged.logged.id;
    m_number = logged.logged.number;
    const domain::Deadline& deadline = logged.logged.deadline;
    tell({u"A call is logged as %1: a copy of the caller's data (R-RT-01). %2 tasks are planned for the holders "
          u"(R-RT-05).",
          u"来电已登记，编号 %1：请求个人信息副本（R-RT-01）。已为各持有方安排 %2 项任务（R-RT-05）。"},
         {m_number, QString::number(logged.tasks.size())});
    tell({u"The clock: received %1, which does not count; T+1 is %2; the answer is due on %3, the 15th working day "
          u"(R-DL-01 to 04).",
          u"期限：受理日 %1 不计入，T+1 为 %2，第15个工作日 %3 前答复（R-DL-01 至 04）。"},
         {deadline.d0.toString(Qt::ISODate), deadline.t1.toString(Qt::ISODate), deadline.due.toString(Qt::ISODate)});
    return {};
}

Result<QString> DemoRun::sendLetter(desk::Desk& agent, const QString& templateCode)
{
    RD_TRY_ASSIGN(domain::Reply reply, desk::draftReply(agent, m_case, templateCode));
    const QString code = reply.templateCode;
    for (const domain::LetterBlock& block : QList<domain::LetterBlock>(reply.blocks)) {
        for (const QString& missing : block.missing) {
            if (m_story.letter.contains(missing)) {
                RD_TRY_ASSIGN(reply, desk::setReplyText(agent, m_case, code, missing, m_story.letter.value(missing)));
            }
        }
    }
    desk::Dispatch dispatch;
    dispatch.templateCode = code;
    dispatch.channel = m_story.via;
    dispatch.pdfPath = m_folder.letter(u"%1_%2.pdf"_s.arg(m_number, code));
    RD_TRY_ASSIGN(const domain::SentReply sent, desk::sendReply(agent, m_case, dispatch));
    m_letters.append(sent.pdfPath);
    return sent.pdfPath;
}

Result<void> DemoRun::sendReceipt(desk::Desk& agent)
{
    RD_TRY_ASSIGN(const QString pdf, sendLetter(agent, u"T01"_s));
    tell({u"The receipt T01 leaves within one working day: %1 (R-RT-02).",
          u"受理回执 T01 在一个工作日内发出：%1（R-RT-02）。"},
         {pdf});
    return {};
}

Result<void> DemoRun::verifyCaller(desk::Desk& agent)
{
    RD_TRY_ASSIGN(const domain::IssuedCode code, desk::issueCode(agent, m_case));
    tell({u"A one-time code is made for the number the caller named; it is stored as a salted hash only (R-ID-07).",
          u"已向来电者所报号码发出一次性验证码，系统仅保存加盐哈希（R-ID-07）。"});
    RD_TRY_ASSIGN(const domain::Verification verification,
                  desk::verifyRequester(agent, m_case, {{u"P1"_s, code.code}, {u"K1"_s, m_story.member}}));
    QStringList results;
    for (const domain::FactorResult& result : verification.results)
        results.append(u"%1 %2"_s.arg(result.factor, QString::number(result.points)));
    tell({u"The blind check says match or not, never a stored value: %1; %2 points, level %3 (R-ID-01 to 03).",
          u"盲核验只显示匹配与否，不显示任何已存数据：%1；共 %2 分，达到 %3（R-ID-01 至 03）。"},
         {results.join(u", "_s), QString::number(verification.points), domain::codeOf(verification.level)});
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(agent, m_case));
    return file.next == domain::NextStep::Verify ? confirmInStore() : Result<void>();
}

// R-ID-09: in the years to come the records of the demo person will have slept for long.
Result<void> DemoRun::confirmInStore()
{
    RD_TRY_ASSIGN(desk::Desk* const supervisor, signedIn(domain::Role::Supervisor));
    RD_TRY_ASSIGN(
        const domain::Verification confirmed,
        desk::verifyRequester(*supervisor, m_case,
                              {{u"P3"_s, u"confirmed"_s}, {u"P5"_s, u"confirmed"_s}, {u"P6"_s, u"confirmed"_s}}));
    tell({u"The records have slept for two years, so more is needed: the caller shows an ID document in a store, and a "
          u"supervisor confirms level %1 (R-ID-09).",
          u"记录超过两年无活动，须提高核验等级：来电者到店出示证件，主管确认达到 %1（R-ID-09）。"},
         {domain::codeOf(confirmed.level)});
    return {};
}

Result<void> DemoRun::collect(desk::Desk& agent, const QString& samples)
{
    RD_TRY_ASSIGN(const QStringList files, m_folder.sampleFiles(samples));
    RD_TRY_ASSIGN(const domain::CollectionSummary summary, desk::collectData(agent, m_case, files, JobToken()));
    int certain = 0;
    int possible = 0;
    for (const domain::SourceFile& file : summary.files) {
        certain += file.certain;
        possible += file.possible;
    }
    tell({u"%1 export files are searched as the systems wrote them: %2 rows are certainly the caller's, %3 may be "
          u"(house.md 3).",
          u"已按原样检索 %1 个导出文件：%2 行确定属于来电者，%3 行可能属于。"},
         {QString::number(summary.files.size()), QString::number(certain), QString::number(possible)});
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(agent, m_case));
    RD_TRY(decideMatches(agent, file));
    RD_TRY(desk::finishCollection(agent, m_case));
    RD_TRY_ASSIGN(const domain::CaseFile after, desk::showCase(agent, m_case));
    tell({u"%1 redactions stand: other people, staff names, other families' children (R-DC-02, rule book 8).",
          u"遮蔽清单共 %1 处：他人信息、员工姓名、其他家庭的孩子（R-DC-02，规则手册第 8 章）。"},
         {QString::number(after.redactions.size())});
    return {};
}

Result<void> DemoRun::decideMatches(desk::Desk& agent, const domain::CaseFile& file)
{
    QHash<domain::SourceFileId, QString> names;
    for (const domain::SourceFile& one : file.files)
        names.insert(one.id, one.name);
    int taken = 0;
    int left = 0;
    for (const domain::FoundRecord& record : file.records) {
        if (record.decision != domain::Decision::Undecided)
            continue;
        const bool hers = m_story.take.contains(u"%1:%2"_s.arg(names.value(record.file)).arg(record.row));
        RD_TRY(desk::decideMatch(agent, record.id, hers ? domain::Decision::Yes : domain::Decision::No));
        ++(hers ? taken : left);
    }
    tell({u"A human decides the possible rows, each with its reason shown: %1 taken, %2 left.",
          u"可能匹配的行逐条由人工判断，并显示理由：采用 %1 行，不采用 %2 行。"},
         {QString::number(taken), QString::number(left)});
    return {};
}

// The caller's rows name her child, and whoever builds the copy can read it.
Result<void> DemoRun::openChildData()
{
    RD_TRY_ASSIGN(desk::Desk* const agent, signedIn(domain::Role::Agent));
    RD_TRY(desk::requestAccess(*agent, m_case, m_story.accessReason));
    RD_TRY_ASSIGN(desk::Desk* const supervisor, signedIn(domain::Role::Supervisor));
    RD_TRY(desk::decideAccess(*supervisor, m_case, desk::AccessDecision::Approve, {}));
    tell({u"The rows name a child: a supervisor, %1, approves that the staff of this request may see it (R-CH-02).",
          u"数据中涉及孩子的信息：经主管%1批准后，本请求的经办人方可查看（R-CH-02）。"},
         {supervisor->session().user().displayName});
    return {};
}

Result<void> DemoRun::buildCopy(desk::Desk& agent)
{
    RD_TRY_ASSIGN(m_copy, desk::buildCopy(agent, m_case, m_folder.package(), JobToken()));
    RD_TRY(writeFileSafely(m_folder.passwordFile(), m_copy.password.toUtf8() + '\n'));
    tell({u"The copy is built and sealed: %1 with %2 records; the password is in a file of its own for the second "
          u"channel (3.8, R-DC-01).",
          u"副本已生成并加密封装：%1，含 %2 条记录；密码单独存放，经第二渠道告知（3.8，R-DC-01）。"},
         {m_copy.packagePath, QString::number(m_copy.copy.records)});
    RD_TRY_ASSIGN(const domain::CopyCheck check, desk::verifyCopy(m_copy.packagePath, m_copy.password));
    if (!check.ok)
        return fail(ErrorCode::PackageDamaged,
                    {{u"file"_s, m_copy.packagePath}, {u"what"_s, check.problems.join(u", "_s)}});
    tell({u"The package is hashed again, file by file: passed. SHA-256 %1", u"文件包逐个重新校验：通过。SHA-256 %1"},
         {m_copy.copy.sha256});
    return {};
}

Result<void> DemoRun::approve()
{
    RD_TRY_ASSIGN(desk::Desk * second, signedIn(domain::Role::Supervisor));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(*second, m_case));
    if (file.approvers.contains(domain::ApproverRole::Officer)) {
        RD_TRY_ASSIGN(second, signedIn(domain::Role::Officer));
    }
    const QString name = second->session().user().displayName;
    RD_TRY(desk::reviewCopy(*second, m_case));
    RD_TRY(desk::approve(*second, m_case, 0, m_story.note));
    tell({u"A second person, %1, compares the redactions with the data and approves; nobody approves own work "
          u"(R-RT-08, R-DC-02).",
          u"第二人 %1 对照遮蔽清单复核并批准；任何人不得审批本人经办的事项（R-RT-08，R-DC-02）。"},
         {name});
    return {};
}

Result<void> DemoRun::answer(desk::Desk& agent)
{
    RD_TRY_ASSIGN(const QString pdf, sendLetter(agent, {}));
    RD_TRY_ASSIGN(const domain::CaseFile file, desk::showCase(agent, m_case));
    tell(
        {u"The reply leaves as PDF with every required block: %1. The case is %2, the clock is met (R-LT-02, R-DL-07).",
         u"答复函以 PDF 发出，必备内容齐全：%1。个案状态 %2，期限已满足（R-LT-02，R-DL-07）。"},
        {pdf, domain::codeOf(file.header.state)});
    return {};
}

Result<void> DemoRun::checkAudit(desk::Desk& agent)
{
    RD_TRY_ASSIGN(const QList<domain::AuditEntry> history, desk::caseHistory(agent, m_case));
    tell({u"Every step is in the audit log of the case: %1 entries, hash-chained, each signed by who did it (R-AU-01).",
          u"每一步均已记入个案审计日志：%1 条，哈希成链，并由操作者签名（R-AU-01）。"},
         {QString::number(history.size())});
    RD_TRY_ASSIGN(desk::Desk* const officer, signedIn(domain::Role::Officer));
    RD_TRY_ASSIGN(const domain::AuditCheck check, desk::verifyAudit(*officer, JobToken()));
    if (!check.ok)
        return fail(ErrorCode::AuditBroken, {{u"firstBad"_s, check.firstBad}});
    tell({u"The whole audit log is recomputed: %1 entries hold.", u"全部审计日志重新计算：%1 条均成立。"},
         {QString::number(check.entries)});
    return {};
}

namespace {

struct DemoOptions {
    QString directory;
    QString samples;
};

Result<Answer> run(CommandContext& context, const DemoOptions& options)
{
    RD_TRY_ASSIGN(const DemoStory story, demoStory());
    RD_TRY(requireFolderOf(QDir::cleanPath(options.directory)));
    RD_TRY_ASSIGN(const DemoFolder folder, DemoFolder::prepare(options.directory));
    return DemoRun(context, folder, story).play(options.samples);
}

} // namespace

void addDemoCommands(CommandLine& line)
{
    CLI::App* group = line.group("demo", "Watch the main job being done", "rightsdesk-cli demo run --out demo");
    auto options = std::make_shared<DemoOptions>();
    CLI::App* play = line.command(
        group, "run", "The main job from the call to the reply on a fresh demo desk, each step with the rule behind it",
        "rightsdesk-cli demo run --out demo", [options](CommandContext& context) { return run(context, *options); },
        Drawing::Pages);
    addText(play, "--out", options->directory, "Where desk, package and letters are left; a second run replaces them")
        ->required()
        ->type_name("DIR");
    addText(play, "--samples", options->samples, "Export files to search; those shipped with the program when left out")
        ->type_name("DIR");
}

} // namespace rd::cli
