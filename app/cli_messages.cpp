#include "app/cli_messages.h"

#include "app/cli_more_said.h"
#include "app/cli_words.h"

#include <QRegularExpression>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct Said {
    ExitStatus status;
    QLatin1String english;
    QStringView chinese;
};

// Without a default, so that a new code does not compile until it has an exit status and its words.
Said said(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {ExitStatus::Refused, QLatin1String("Stopped."), u"已取消。"};
    case ErrorCode::NotSignedIn:
        return {ExitStatus::Refused, QLatin1String("Nobody is signed in. Give --desk, --user and the password."),
                u"尚未登录，请提供 --desk、--user 和密码。"};
    case ErrorCode::NotPermitted:
        return {ExitStatus::Refused,
                QLatin1String("Your role does not allow this. Ask a colleague whose role does, or the "
                              "privacy officer."),
                u"您的角色无权进行此操作。请由有权限的同事或个人信息保护负责人办理。"};
    case ErrorCode::WrongPassword:
        return {ExitStatus::Refused,
                QLatin1String("The user name or the password is wrong. Check both and try again; after five failures "
                              "sign-in pauses for 15 minutes."),
                u"用户名或密码不正确，请核对后重试；连续失败五次将暂停登录 15 分钟。"};
    case ErrorCode::TooManyAttempts:
        return {ExitStatus::Refused, QLatin1String("Too many attempts. Try again in {minutes} minutes."),
                u"尝试次数过多，请 {minutes} 分钟后再试。"};
    case ErrorCode::PasswordTooWeak:
        return {ExitStatus::Refused,
                QLatin1String("The password is too weak: at least {minimum} characters, not one character repeated, "
                              "not the user name."),
                u"密码过于简单：至少 {minimum} 个字符，不能是同一字符重复，也不能是用户名。"};
    case ErrorCode::UserUnknown:
        return {ExitStatus::Refused, QLatin1String("There is no user {user}. \"user list\" shows who there is."),
                u"没有用户 {user}，可用 user list 查看。"};
    case ErrorCode::UserExists:
        return {ExitStatus::Refused, QLatin1String("There is a user {user} already. Choose another name."),
                u"已有用户 {user}，请改用其他名称。"};
    case ErrorCode::UserDisabled:
        return {ExitStatus::Refused, QLatin1String("This user is disabled. A privacy officer can tell why."),
                u"该用户已停用，请联系个人信息保护负责人。"};
    case ErrorCode::KeyNotGranted:
        return {
            ExitStatus::Refused,
            QLatin1String("This user holds no key to the data of the desk. A privacy officer has to grant it first."),
            u"该用户没有数据密钥，须先由个人信息保护负责人授予。"};
    case ErrorCode::LastOfficer:
        return {ExitStatus::Refused,
                QLatin1String("The last active privacy officer cannot be disabled. Add another one first."),
                u"不能停用最后一位在职的个人信息保护负责人，请先增加一位。"};
    case ErrorCode::InvalidArgument:
        return {ExitStatus::WrongUsage,
                QLatin1String("The value given for \"{field}\" cannot be used. See --help of the command."),
                u"“{field}”的值无法使用，请查看该命令的 --help。"};
    case ErrorCode::UnknownCode:
        return {
            ExitStatus::WrongUsage,
            QLatin1String("\"{code}\" is not a known code for \"{field}\". See --help of the command for the codes."),
            u"“{field}”没有代码“{code}”，可用代码见该命令的 --help。"};
    case ErrorCode::NotFound:
        return {ExitStatus::WrongUsage, QLatin1String("There is no such {kind}."), u"没有找到（{kind}）。"};
    case ErrorCode::ForbiddenNumber:
        return {ExitStatus::Refused,
                QLatin1String("The text[ \"{field}\"] holds an identity card or bank card number at position "
                              "{position}. Such numbers may not be stored (R-ID-06): take it out and try again."),
                u"[“{field}”的]文字第 {position} 位含有身份证号或银行卡号，不得保存（R-ID-06），请删去后重试。"};
    case ErrorCode::ClockUnconfirmed:
        return {
            ExitStatus::Refused,
            QLatin1String(
                "This PC's clock may have been set forward and nobody has said since that it is right: "
                "[{field}: give the time by hand (--received, --at, --seen), or ]let a supervisor confirm the clock "
                "(\"desk confirm-clock\")."),
            u"本机时钟可能被调快，尚无人确认其正确：[{field}：请用 --received、--at 或 --seen "
            u"手工注明时间，或]由客服主管确认时钟（desk confirm-clock）。"};
    case ErrorCode::MoveForbidden:
        return {ExitStatus::Refused,
                QLatin1String("This step is not allowed now: {from} to {to}[: {guard}] (rule book, chapter 7)."),
                u"当前不允许此步骤：{from} 到 {to}[：{guard}]（规则手册第 7 章）。"};
    case ErrorCode::LevelNotReached:
        return {ExitStatus::Refused,
                QLatin1String("The identity is not verified far enough for this: {needed} is needed, {reached} is "
                              "reached (R-ID-10)."),
                u"身份核验等级不足：需要 {needed}，目前 {reached}（R-ID-10）。"};
    case ErrorCode::VerificationLocked:
        return {ExitStatus::Refused,
                QLatin1String(
                    "Verification is locked {until} (R-ID-08). The request itself is on file and its clock runs."),
                u"核验已锁定：{until}（R-ID-08）。请求已登记，期限照常计算。"};
    case ErrorCode::SamePerson:
        return {ExitStatus::Refused, QLatin1String("A second person has to do this (R-RT-08)."),
                u"此步骤须由另一人完成（R-RT-08）。"};
    case ErrorCode::ReasonRequired:
        return {ExitStatus::Refused, QLatin1String("A reason is required."), u"须填写理由。"};
    case ErrorCode::ProofRequired:
        return {ExitStatus::Refused, QLatin1String("A proof is required (R-RT-05)."), u"须提供凭证（R-RT-05）。"};
    case ErrorCode::OutcomeMissing:
        return {ExitStatus::Refused, QLatin1String("An item has no outcome yet."), u"有事项尚无处理结果。"};
    case ErrorCode::GroundNotAllowed:
        return {ExitStatus::Refused, QLatin1String("This ground cannot be used here (R-RF-03)."),
                u"此处不能使用该理由（R-RF-03）。"};
    case ErrorCode::TasksOpen:
        return {ExitStatus::Refused, QLatin1String("Tasks of the case are still open: {holders}"),
                u"个案仍有未完成的任务：{holders}"};
    case ErrorCode::MatchesUndecided:
        return {ExitStatus::Refused, QLatin1String("Possible matches still wait for a decision ({count})."),
                u"还有待人工判断的可能匹配（{count}）。"};
    case ErrorCode::RedactionNotReviewed:
        return {ExitStatus::Refused,
                QLatin1String("A second person has not reviewed the redactions of the copy yet (R-DC-02)."),
                u"副本的遮蔽清单尚未由第二人复核（R-DC-02）。"};
    case ErrorCode::ApprovalMissing:
        return {ExitStatus::Refused, QLatin1String("The approval is still missing (R-RT-08)."),
                u"尚未审批（R-RT-08）。"};
    case ErrorCode::LetterIncomplete:
        return {ExitStatus::Refused, QLatin1String("The letter is not complete; missing: {missing} (R-LT-02)."),
                u"答复函不完整，缺少：{missing}（R-LT-02）。"};
    case ErrorCode::RecipientNotAllowed:
        return {ExitStatus::Refused, QLatin1String("The letter may not go to this recipient (R-LT-03)."),
                u"不得发送给该收件人（R-LT-03）。"};
    case ErrorCode::RecipientUnreachable:
        return {ExitStatus::Refused,
                QLatin1String("{channel} reaches no contact of this case. Name one with --to, or choose another way."),
                u"{channel} 无法送达本案的联系方式。请用 --to 指定，或改用其他方式。"};
    case ErrorCode::PasswordByLetterChannel:
        return {ExitStatus::Refused,
                QLatin1String("The password would take the way of the letter or the copy ({channel}). Change "
                              "password_channel or --via (rule book 3.8)."),
                u"密码与答复函或副本使用同一渠道（{channel}）。请更改 password_channel 或 --via（规则 3.8）。"};
    case ErrorCode::AlreadyDone:
        return {ExitStatus::Refused, QLatin1String("This is done already."), u"该步骤已完成。"};
    case ErrorCode::CopyMissing:
        return {
            ExitStatus::Refused,
            QLatin1String("There is no copy of the data and redactions as they stand: build it, or build it again."),
            u"没有与现有数据和遮蔽一致的副本：请生成或重新生成。"};
    case ErrorCode::PolicyInvalid:
        return {
            ExitStatus::FileFailed,
            QLatin1String("The policy file cannot be used. Mend this place in it and try again: {place}[ ({reason})]"),
            u"政策文件无法使用，请修正此处后重试：{place}[（{reason}）]"};
    case ErrorCode::CalendarInvalid:
        return {ExitStatus::FileFailed,
                QLatin1String("The holiday notice cannot be used[: line {line}][ of {file}][, at {path}]. It {reason}. "
                              "Mend the file and try again; nothing has been changed."),
                u"放假通知无法使用[：{file}][第 {line} 行][（{path}）]{reason}。请修正后重试；未作任何更改。"};
    case ErrorCode::DateOutsideCalendars:
        return {ExitStatus::Refused,
                QLatin1String("The date lies outside the holiday notices that are loaded ({from} to {to}). Check the "
                              "date; a later one needs the notice of its year first."),
                u"日期超出已载入的放假通知范围（{from} 至 {to}）。请核对日期；更晚的日期须先载入该年通知。"};
    case ErrorCode::TemplateInvalid:
        return {ExitStatus::FileFailed, QLatin1String("The letter template cannot be used. {place}: {reason}"),
                u"函件模板无法使用。{place}：{reason}"};
    case ErrorCode::FileMissing:
        return {ExitStatus::FileFailed, QLatin1String("The file does not exist: {file}. Check its name and folder."),
                u"文件不存在：{file}。请核对文件名和文件夹。"};
    case ErrorCode::FileUnreadable:
        return {ExitStatus::FileFailed,
                QLatin1String("The file cannot be read: {file}. It may be a folder, be open in another program, or not "
                              "be yours to read."),
                u"文件无法读取：{file}。可能是文件夹、正被其他程序占用，或您没有读取权限。"};
    case ErrorCode::FileTooLarge:
        return {ExitStatus::FileFailed,
                QLatin1String("The file is too large: {file}[, because {what}][ ({place})]. Of an export take a "
                              "shorter period and add the parts one by one; nothing was taken from it."),
                u"文件过大：{file}[，{what}][（{place}）]。请缩短导出时间段后分次添加；未采用其中任何内容。"};
    case ErrorCode::FileKindUnknown:
        return {ExitStatus::FileFailed,
                QLatin1String("This is not an export that is known here: {file}[, because {what}]. Export it from its "
                              "system again, as CSV or workbook with its header row; nothing was taken from it."),
                u"不是已知的导出文件：{file}[，{what}]。请从原系统重新导出带表头的 CSV 或工作簿；未采用其中任何内容。"};
    case ErrorCode::FileEncodingUnknown:
        return {ExitStatus::FileFailed,
                QLatin1String("The characters of the file cannot be read: {file}. Export it again as UTF-8 or GB18030; "
                              "nothing was taken from it."),
                u"文件的文字编码无法识别：{file}。请以 UTF-8 或 GB18030 重新导出；未采用其中任何内容。"};
    case ErrorCode::FileEmpty:
        return {ExitStatus::FileFailed,
                QLatin1String("The file holds no rows: {file}. If the system has none, close its task with \"task "
                              "none\"; else export it again."),
                u"文件没有数据行：{file}。如系统确无数据，请用 task none 关闭任务；否则请重新导出。"};
    case ErrorCode::FileDamaged:
        return {ExitStatus::FileFailed,
                QLatin1String("The file is damaged or cut off: {file}[, because {what}][ ({place})]. Export it again; "
                              "nothing was taken from it."),
                u"文件已损坏或不完整：{file}[，{what}][（{place}）]。请重新导出；未采用其中任何内容。"};
    case ErrorCode::FileContentForbidden:
        return {ExitStatus::FileFailed,
                QLatin1String("The file was not read: {file}[, because {what}][ ({place})]. Export it again as its "
                              "system writes it, without a password; nothing was taken from it."),
                u"文件未被读取：{file}[，{what}][（{place}）]。请从原系统重新导出，且不要设密码；未采用其中任何内容。"};
    case ErrorCode::ImportTimedOut:
        return {ExitStatus::FileFailed,
                QLatin1String("Reading the file took too long and was stopped: {file}. Export a shorter period; "
                              "nothing was taken from it."),
                u"读取文件超时，已停止：{file}。请缩短导出时间段；未采用其中任何内容。"};
    case ErrorCode::ImportFailed:
        return {
            ExitStatus::FileFailed,
            QLatin1String("The file could not be read to its end: {file}. Export it again; nothing was taken from it."),
            u"文件未能读完：{file}。请重新导出；未采用其中任何内容。"};
    case ErrorCode::PackageDamaged:
        return {ExitStatus::FileFailed, QLatin1String("The package is damaged: {file}[ ({what})]. Build it again."),
                u"文件包已损坏：{file}[（{what}）]。请重新生成。"};
    case ErrorCode::PackagePasswordWrong:
        return {ExitStatus::Refused,
                QLatin1String("The password of the package is wrong. It is in the file that \"copy build\" named."),
                u"文件包密码不正确，请查看 copy build 给出的密码文件。"};
    case ErrorCode::FileNotWritten:
        return {ExitStatus::FileFailed,
                QLatin1String("The file could not be written: {file}. Choose another place; nothing has been changed."),
                u"文件无法写入：{file}。请选择其他位置；未作任何更改。"};
    case ErrorCode::DiskFull:
        return {ExitStatus::FileFailed,
                QLatin1String("The disk is full[: {file}]. Free some space and try again; nothing has been changed."),
                u"磁盘已满[：{file}]。请清理空间后重试；未作任何更改。"};
    case ErrorCode::FileExists:
        return {ExitStatus::FileFailed,
                QLatin1String("The file exists already: {file}. Choose another name; nothing is overwritten."),
                u"文件已存在：{file}。请改用其他名称；不会覆盖。"};
    case ErrorCode::MailServerMissing:
        return {ExitStatus::Refused,
                QLatin1String("No mail server is set up. The privacy officer does it with \"mail set\"; until then "
                              "write the letter with --out FILE.eml."),
                u"尚未设置邮件服务器。请由个人信息保护负责人用 mail set 设置；此前可用 --out FILE.eml 生成邮件文件。"};
    case ErrorCode::MailServerUnreachable:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} does not answer; nothing was sent. Check the network, and its "
                              "name and port (\"mail show\"), and send again."),
                u"邮件服务器 {host} 没有响应，邮件未发出。请检查网络以及服务器名称和端口（mail show）后重试。"};
    case ErrorCode::MailServerUntrusted:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} could not prove who it is; nothing was sent. Its certificate is "
                              "not trusted, has expired or bears another name: check the name, or give its authority "
                              "with \"mail set --ca FILE.pem\"."),
                u"无法确认邮件服务器 {host} 的身份，邮件未发出：证书不受信任、已过期或名称不符。请核对名称，或用 mail "
                u"set --ca FILE.pem 指定其证书颁发机构。"};
    case ErrorCode::MailSignInRefused:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} refused the user name or the password[ ({answer})]; nothing was "
                              "sent. Set them anew with \"mail set\"."),
                u"邮件服务器 {host} 拒绝了用户名或密码[（{answer}）]，邮件未发出。请用 mail set 重新设置。"};
    case ErrorCode::MailSenderRefused:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} refused the sender's address[ ({answer})]; nothing was sent. "
                              "Correct it with \"mail set --from\", or let IT allow it."),
                u"邮件服务器 {host} 拒绝了发件地址[（{answer}）]，邮件未发出。请用 mail set --from "
                u"更正，或请信息技术人员放行。"};
    case ErrorCode::MailRecipientRefused:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} refused the recipient's address[ ({answer})]; nothing was sent. "
                              "Check it with the requester, or choose another way."),
                u"邮件服务器 {host} 拒绝了收件地址[（{answer}）]，邮件未发出。请与请求人核对，或改用其他方式。"};
    case ErrorCode::MailTooLarge:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail is larger than the server {host} takes[ ({answer})]; nothing was sent. Hand "
                              "the package over by another way, or let IT raise the limit."),
                u"邮件超过服务器 {host} "
                u"的大小限制[（{answer}）]，未发出。请改用其他方式交付文件包，或请信息技术人员提高限制。"};
    case ErrorCode::MailServerBusy:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} takes no mail at the moment[ ({answer})]; nothing was sent. Try "
                              "again in a few minutes."),
                u"邮件服务器 {host} 暂时不接收邮件[（{answer}）]，未发出。请几分钟后重试。"};
    case ErrorCode::MailRefused:
        return {ExitStatus::FileFailed,
                QLatin1String("The mail server {host} refused the mail[ ({answer})]; nothing was sent. Tell whoever "
                              "runs it, or choose another way."),
                u"邮件服务器 {host} 拒收邮件[（{answer}）]，未发出。请联系服务器管理人员，或改用其他方式。"};
    case ErrorCode::MailOutcomeUnknown:
        return {
            ExitStatus::Refused,
            QLatin1String(
                "Nobody knows whether the letter left at {since}: the mail server broke off. Look in the sent mails or "
                "its log, then say \"reply settle CASE --left --at TIME\" or \"--not-left\"; nothing is sent twice."),
            u"不清楚该函件 {since} 是否已发出：邮件服务器中途断开。请查看已发送邮件或服务器日志，再用 reply settle "
            u"个案 --left --at 时间 或 --not-left 说明；不会重复发送。"};
    case ErrorCode::DeskMissing:
        return {ExitStatus::FileFailed,
                QLatin1String("There is no desk at {file}. Check the path, or make one with \"desk create\"."),
                u"此处没有工作台：{file}。请核对路径，或用 desk create 新建。"};
    case ErrorCode::DeskUnreachable:
        return {ExitStatus::FileFailed,
                QLatin1String("The desk went while it was worked on: {file}. Its drive was taken out or its folder was "
                              "moved. Put it back, and look whether this step is there before you repeat it."),
                u"使用过程中已无法访问工作台：{file}。其所在磁盘已被拔出，或文件夹已被移动。请重新接好；重做本步骤前，"
                u"请先查看它是否已保存。"};
    case ErrorCode::DeskExists:
        return {ExitStatus::FileFailed,
                QLatin1String("There is a file already at {file}. Choose another place; nothing is overwritten."),
                u"此处已有文件：{file}。请选择其他位置；不会覆盖。"};
    case ErrorCode::DeskNotEncrypted:
        return {ExitStatus::Alarm,
                QLatin1String("This file is an ordinary database and no encrypted desk; it was left untouched: {file}. "
                              "Check the path, or put the desk back from the backup."),
                u"该文件是普通数据库，不是加密的工作台，未作任何改动：{file}。请核对路径，或从备份恢复。"};
    case ErrorCode::CipherMissing:
        return {ExitStatus::Alarm,
                QLatin1String("The encrypting database is not the one this program was built with; no file was "
                              "touched. Install the program again."),
                u"加密数据库组件不是本程序所带的版本，未触碰任何文件。请重新安装本程序。"};
    case ErrorCode::DeskDamaged:
        return {
            ExitStatus::Alarm,
            QLatin1String("The desk is damaged, or the file is no desk[: {what}]. It was left as it is: do not work "
                          "on, put back the last backup that was verified."),
            u"工作台已损坏，或该文件不是工作台[：{what}]。文件保持原样：请停止工作，并从最近一次已核验的备份恢复。"};
    case ErrorCode::SlotFileMissing:
        return {ExitStatus::Alarm,
                QLatin1String("The key file of the desk is missing: {file}. Check the path; if the desk is this one, "
                              "put its key file back from the backup: nobody can sign in without it."),
                u"工作台的密钥文件缺失：{file}。请核对路径；如确为该工作台，请从备份放回密钥文件，没有它无法登录。"};
    case ErrorCode::SlotFileDamaged:
        return {
            ExitStatus::Alarm,
            QLatin1String("The key file of the desk (.rdk) is damaged in both copies. Put it back from the backup."),
            u"工作台的密钥文件（.rdk）两份均已损坏，请从备份放回。"};
    case ErrorCode::SlotFileRolledBack:
        return {ExitStatus::Alarm,
                QLatin1String("The key file of the desk (.rdk) is older than the one used last: somebody put an "
                              "earlier copy in its place. Tell the privacy officer."),
                u"工作台的密钥文件（.rdk）比上次使用的旧，有人放回了早先的副本。请告知个人信息保护负责人。"};
    case ErrorCode::DeskNotAsLeft:
        return {ExitStatus::Alarm,
                QLatin1String("This desk is not as this PC left it. Nobody works on it until an officer and a second "
                              "officer or supervisor accept it (\"desk accept\")."),
                u"工作台与本机上次使用时不一致。须由个人信息保护负责人与另一位负责人或客服主管共同接受（desk "
                u"accept）后方可使用。"};
    case ErrorCode::SchemaTooNew:
        return {ExitStatus::Alarm,
                QLatin1String("This desk was written by a newer program (layout {found}, this program knows {known}). "
                              "Install that program; the desk was left as it is."),
                u"该工作台由更新的程序写入（结构 {found}，本程序支持到 {known}）。请安装新版程序；工作台保持原样。"};
    case ErrorCode::DeskBusy:
        return {ExitStatus::FileFailed, QLatin1String("Another program holds the desk. Wait a moment and try again."),
                u"工作台正被其他程序占用，请稍后重试。"};
    case ErrorCode::StorageFailed:
        return {ExitStatus::FileFailed,
                QLatin1String("The database failed; nothing has been changed. Try again, and run \"desk check\" if it "
                              "happens twice."),
                u"数据库出错，未作任何更改。请重试；如再次出现，请运行 desk check。"};
    case ErrorCode::AuditBroken:
        return {ExitStatus::Alarm,
                QLatin1String("The audit log does not hold. Tell the privacy officer before anybody works on."),
                u"审计日志校验不通过，请先告知个人信息保护负责人，再继续工作。"};
    }
    Q_UNREACHABLE();
}

// The template of the error's sentence: by what is missing or wrong, by an argument it has, or by its code alone.
QString templateOf(const Error& error, Language language)
{
    QString words;
    if (error.code == ErrorCode::InvalidArgument)
        words = fieldWords(error.args.value(u"field"_s).toString(), language);
    if (error.code == ErrorCode::NotFound)
        words = missingWords(error.args.value(u"kind"_s).toString(), language);
    if (const QString more = moreSaidOf(error, language); !more.isEmpty())
        words = more;
    if (!words.isEmpty())
        return words;
    const Said plain = said(error.code);
    return language == Language::Chinese ? plain.chinese.toString() : QString(plain.english);
}

// The text with every match of the pattern replaced by what `inserted` makes of its first group.
template <typename Insert> QString replaced(const QString& text, const QRegularExpression& pattern, Insert inserted)
{
    QString result;
    qsizetype from = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += text.mid(from, found.capturedStart() - from) + inserted(found.captured(1));
        from = found.capturedEnd();
    }
    return result + text.mid(from);
}

// Puts the arguments into their {places}. A part in [brackets] falls away when an argument in it is not there; any
// other missing one leaves no trace of braces.
QString filledIn(const QString& text, const QVariantMap& args, Language language)
{
    static const QRegularExpression optional(u"\\[([^\\]]*)\\]"_s);
    static const QRegularExpression place(u"\\{(\\w+)\\}"_s);
    const auto shown = [&](const QString& argument) {
        const QVariant value = args.value(argument);
        return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u", "_s)
                                                        : argumentWords(argument, value.toString(), language);
    };
    const auto partIfThere = [&](const QString& part) {
        for (auto match = place.globalMatch(part); match.hasNext();) {
            if (shown(match.next().captured(1)).isEmpty())
                return QString();
        }
        return part;
    };
    return replaced(replaced(text, optional, partIfThere), place, shown).simplified();
}

} // namespace

Language terminalLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

ExitStatus exitStatusOf(ErrorCode code)
{
    return said(code).status;
}

QString messageOf(const Error& error, Language language)
{
    // What a verb that failed could not take back (commitWithFiles).
    const QString rest = language == Language::Chinese
        ? u"[已写入的文件未能删除，请自行删除：{notRemoved}。]"_s
        : u"[ What had been written could not be removed; remove it by hand: {notRemoved}.]"_s;
    return filledIn(templateOf(error, language) + rest, error.args, language);
}

} // namespace rd::cli
