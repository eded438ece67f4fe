#include "app/cli_messages.h"

#include <QRegularExpression>

namespace rd::cli {

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
        return {ExitStatus::Refused, QLatin1String("Nobody is signed in."), u"尚未登录。"};
    case ErrorCode::NotPermitted:
        return {ExitStatus::Refused, QLatin1String("Your role does not allow this ({permission})."),
                u"您的角色无权进行此操作（{permission}）。"};
    case ErrorCode::WrongPassword:
        return {ExitStatus::Refused, QLatin1String("The user name or the password is wrong."), u"用户名或密码不正确。"};
    case ErrorCode::TooManyAttempts:
        return {ExitStatus::Refused, QLatin1String("Too many attempts. Try again in {minutes} minutes."),
                u"尝试次数过多，请 {minutes} 分钟后再试。"};
    case ErrorCode::PasswordTooWeak:
        return {ExitStatus::Refused,
                QLatin1String("The password is too weak: at least {minimum} characters, not one character repeated, "
                              "not the user name."),
                u"密码过于简单：至少 {minimum} 个字符，不能是同一字符重复，也不能是用户名。"};
    case ErrorCode::UserUnknown:
        return {ExitStatus::Refused, QLatin1String("There is no such user."), u"没有该用户。"};
    case ErrorCode::UserExists:
        return {ExitStatus::Refused, QLatin1String("There is a user of this name already."), u"已有同名用户。"};
    case ErrorCode::UserDisabled:
        return {ExitStatus::Refused, QLatin1String("This user is disabled."), u"该用户已停用。"};
    case ErrorCode::KeyNotGranted:
        return {ExitStatus::Refused, QLatin1String("This user holds no key to the data of the desk."),
                u"该用户没有数据密钥。"};
    case ErrorCode::LastOfficer:
        return {ExitStatus::Refused, QLatin1String("The last active privacy officer cannot be disabled."),
                u"不能停用最后一位在职的个人信息保护负责人。"};
    case ErrorCode::InvalidArgument:
        return {ExitStatus::WrongUsage, QLatin1String("The value given for \"{field}\" cannot be used."),
                u"“{field}”的值无法使用。"};
    case ErrorCode::UnknownCode:
        return {ExitStatus::WrongUsage, QLatin1String("\"{code}\" is not a known code for \"{field}\"."),
                u"“{field}”没有代码“{code}”。"};
    case ErrorCode::NotFound:
        return {ExitStatus::WrongUsage, QLatin1String("There is no such {kind}."), u"没有找到（{kind}）。"};
    case ErrorCode::ForbiddenNumber:
        return {ExitStatus::Refused,
                QLatin1String("The text holds an identity card or bank card number at position {position}. Such "
                              "numbers may not be stored (R-ID-06)."),
                u"文字第 {position} 位含有身份证号或银行卡号，不得保存（R-ID-06）。"};
    case ErrorCode::MoveForbidden:
        return {ExitStatus::Refused,
                QLatin1String("This step is not allowed now: {from} to {to} (rule book, chapter 7)."),
                u"当前不允许此步骤：{from} 到 {to}（规则手册第 7 章）。"};
    case ErrorCode::LevelNotReached:
        return {ExitStatus::Refused,
                QLatin1String("The identity is not verified far enough for this: {needed} is needed, {reached} is "
                              "reached (R-ID-10)."),
                u"身份核验等级不足：需要 {needed}，目前 {reached}（R-ID-10）。"};
    case ErrorCode::VerificationLocked:
        return {
            ExitStatus::Refused,
            QLatin1String(
                "Verification is locked until {until} (R-ID-08). The request itself is on file and its clock runs."),
            u"核验已锁定，至 {until}（R-ID-08）。请求已登记，期限照常计算。"};
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
    case ErrorCode::AlreadyDone:
        return {ExitStatus::Refused, QLatin1String("This is done already."), u"该步骤已完成。"};
    case ErrorCode::CopyMissing:
        return {ExitStatus::Refused, QLatin1String("There is no copy of the data yet."), u"尚未生成个人信息副本。"};
    case ErrorCode::PolicyInvalid:
        return {ExitStatus::FileFailed, QLatin1String("The policy file cannot be used. {place}: {reason}"),
                u"政策文件无法使用。{place}：{reason}"};
    case ErrorCode::CalendarInvalid:
        return {ExitStatus::FileFailed, QLatin1String("The holiday notices cannot be used. {path}{line}: {reason}"),
                u"放假通知文件无法使用。{path}{line}：{reason}"};
    case ErrorCode::DateOutsideCalendars:
        return {ExitStatus::Refused,
                QLatin1String("The date lies outside the holiday notices that are loaded ({from} to {to})."),
                u"日期超出已载入的放假通知范围（{from} 至 {to}）。"};
    case ErrorCode::TemplateInvalid:
        return {ExitStatus::FileFailed, QLatin1String("The letter template cannot be used. {place}: {reason}"),
                u"函件模板无法使用。{place}：{reason}"};
    case ErrorCode::FileMissing:
        return {ExitStatus::FileFailed, QLatin1String("The file does not exist: {file}"), u"文件不存在：{file}"};
    case ErrorCode::FileUnreadable:
        return {ExitStatus::FileFailed, QLatin1String("The file cannot be read: {file}"), u"文件无法读取：{file}"};
    case ErrorCode::FileTooLarge:
        return {ExitStatus::FileFailed, QLatin1String("The file is too large: {file}"), u"文件过大：{file}"};
    case ErrorCode::FileKindUnknown:
        return {ExitStatus::FileFailed,
                QLatin1String("The columns of this file are not those of any known export: {file}"),
                u"无法识别该文件的列，不是已知的导出文件：{file}"};
    case ErrorCode::FileEncodingUnknown:
        return {ExitStatus::FileFailed, QLatin1String("The encoding of the file cannot be told: {file}"),
                u"无法识别文件编码：{file}"};
    case ErrorCode::FileEmpty:
        return {ExitStatus::FileFailed, QLatin1String("The file has no rows: {file}"), u"文件没有数据行：{file}"};
    case ErrorCode::FileDamaged:
        return {ExitStatus::FileFailed, QLatin1String("The file is damaged: {file} {place} {what}"),
                u"文件已损坏：{file} {place} {what}"};
    case ErrorCode::FileContentForbidden:
        return {ExitStatus::FileFailed,
                QLatin1String("The file holds something that is not accepted: {file} {place} {what}"),
                u"文件含有不被接受的内容：{file} {place} {what}"};
    case ErrorCode::ImportTimedOut:
        return {ExitStatus::FileFailed, QLatin1String("Reading the file took too long: {file}"),
                u"读取文件超时：{file}"};
    case ErrorCode::ImportFailed:
        return {ExitStatus::FileFailed, QLatin1String("Reading the file failed: {file}"), u"读取文件失败：{file}"};
    case ErrorCode::PackageDamaged:
        return {ExitStatus::FileFailed, QLatin1String("The package is damaged: {file} {what}"),
                u"文件包已损坏：{file} {what}"};
    case ErrorCode::PackagePasswordWrong:
        return {ExitStatus::Refused, QLatin1String("The password of the package is wrong."), u"文件包密码不正确。"};
    case ErrorCode::FileNotWritten:
        return {ExitStatus::FileFailed, QLatin1String("The file could not be written: {file}"),
                u"文件无法写入：{file}"};
    case ErrorCode::DiskFull:
        return {ExitStatus::FileFailed, QLatin1String("The disk is full: {file}"), u"磁盘已满：{file}"};
    case ErrorCode::FileExists:
        return {ExitStatus::FileFailed, QLatin1String("The file exists already: {file}"), u"文件已存在：{file}"};
    case ErrorCode::DeskMissing:
        return {ExitStatus::FileFailed, QLatin1String("There is no desk at {file}"), u"此处没有工作台：{file}"};
    case ErrorCode::DeskExists:
        return {ExitStatus::FileFailed, QLatin1String("There is a file already at {file}"), u"此处已有文件：{file}"};
    case ErrorCode::DeskNotEncrypted:
        return {ExitStatus::Alarm, QLatin1String("This file is not an encrypted desk; it was left untouched. {file}"),
                u"该文件不是加密的工作台，未作任何改动。{file}"};
    case ErrorCode::CipherMissing:
        return {
            ExitStatus::Alarm,
            QLatin1String("The encrypting database is not the one this program was built with; no file was touched."),
            u"加密数据库组件不是本程序所带的版本，未触碰任何文件。"};
    case ErrorCode::DeskDamaged:
        return {ExitStatus::Alarm, QLatin1String("The desk is damaged."), u"工作台已损坏。"};
    case ErrorCode::SlotFileMissing:
        return {ExitStatus::Alarm, QLatin1String("The key file of the desk (.rdk) is missing."),
                u"工作台的密钥文件（.rdk）缺失。"};
    case ErrorCode::SlotFileDamaged:
        return {ExitStatus::Alarm,
                QLatin1String("The key file of the desk (.rdk) is damaged in both copies or was written by somebody "
                              "without the key."),
                u"工作台的密钥文件（.rdk）两份均已损坏，或由无密钥者写入。"};
    case ErrorCode::SlotFileRolledBack:
        return {ExitStatus::Alarm, QLatin1String("The key file of the desk (.rdk) is older than the one used last."),
                u"工作台的密钥文件（.rdk）比上次使用的旧。"};
    case ErrorCode::SchemaTooNew:
        return {ExitStatus::Alarm,
                QLatin1String("This desk was written by a newer program (layout {found}, this program knows {known})."),
                u"该工作台由更新的程序写入（结构 {found}，本程序支持到 {known}）。"};
    case ErrorCode::DeskBusy:
        return {ExitStatus::FileFailed, QLatin1String("Another program holds the desk. Try again."),
                u"工作台正被其他程序占用，请重试。"};
    case ErrorCode::StorageFailed:
        return {ExitStatus::FileFailed, QLatin1String("The database failed."), u"数据库出错。"};
    case ErrorCode::AuditBroken:
        return {ExitStatus::Alarm, QLatin1String("The audit log does not hold."), u"审计日志校验不通过。"};
    }
    Q_UNREACHABLE();
}

// An argument that a message names and the error does not carry leaves no trace of braces.
QString filledIn(const QString& text, const QVariantMap& args)
{
    static const QRegularExpression place(QStringLiteral("\\{(\\w+)\\}"));
    QString filled;
    qsizetype from = 0;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        filled += text.mid(from, found.capturedStart() - from);
        const QVariant value = args.value(found.captured(1));
        filled += value.canConvert<QStringList>() && value.typeId() == QMetaType::QStringList
            ? value.toStringList().join(QStringLiteral(", "))
            : value.toString();
        from = found.capturedEnd();
    }
    return (filled + text.mid(from)).simplified();
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
    const Said words = said(error.code);
    return filledIn(language == Language::Chinese ? words.chinese.toString() : QString(words.english), error.args);
}

} // namespace rd::cli
