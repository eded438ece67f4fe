#include "app/cli_more_said.h"

#include "app/cli_words.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// Errors with more to say when an argument is there.
struct MoreSaid {
    ErrorCode code;
    QLatin1String argument;
    Words words;
};

QList<MoreSaid> moreSaidOfExceptions()
{
    return {
        {ErrorCode::RecipientNotAllowed,
         "guardian"_L1,
         {u"A child asked on its own: what is disclosed goes to the guardian at a contact on file, once the guardian "
          u"was "
          u"reached (\"case guardian CASE --words TEXT\"; rule book, chapter 2).",
          u"儿童本人提出的请求：须先联系监护人（case guardian 个案 --words "
          u"内容），披露的内容只发给监护人的预留联系方式（规则手册第 2 章）。"}},
        {ErrorCode::RecipientNotAllowed,
         "category"_L1,
         {u"Rows of {category} are not the child's: who speaks for a child and is known by papers alone gets the "
          u"child's "
          u"rows only. Leave the row out, or verify the account holder first (rule book, chapter 2).",
          u"{category} "
          u"的记录不属于儿童：仅凭证件核实身份的监护人只能取得儿童本人的记录。请排除该记录，或先核验账户持有人"
          u"（规则手册第 2 章）。"}},
        {ErrorCode::MoveForbidden,
         "notBeforeTime"_L1,
         {u"This may run from {notBeforeTime} on[: {guard}] (R-ID-11).",
          u"此步骤自 {notBeforeTime} 起方可执行[：{guard}]（R-ID-11）。"}},
        {ErrorCode::MoveForbidden,
         "clock"_L1,
         {u"This may run from {notBeforeTime} on, but nobody has said since that this PC's clock is right: let a "
          u"supervisor confirm it first (\"desk confirm-clock\").",
          u"此步骤自 {notBeforeTime} 起方可执行，但此后尚无人确认本机时钟正确：请先由客服主管确认（desk "
          u"confirm-clock）。"}},
        {ErrorCode::MoveForbidden,
         "missing"_L1,
         {u"Something is missing: {missing}[ ({guard})].", u"尚缺：{missing}[（{guard}）]。"}},
    };
}

QList<MoreSaid> moreSaidOfSteps()
{
    return {
        {ErrorCode::MoveForbidden,
         "absent"_L1,
         {u"{absent} is absent: no new work is given to somebody who is away[; {standIn} stands in] (\"user "
          u"absences\").",
          u"{absent} 缺勤，不能指派新的工作[，由 {standIn} 代理]（user absences）。"}},
        {ErrorCode::MoveForbidden,
         "notBefore"_L1,
         {u"This step is possible from {notBefore} on[: {guard}] (rule book, chapter 7).",
          u"此步骤自 {notBefore} 起方可进行[：{guard}]（规则手册第 7 章）。"}},
        {ErrorCode::MoveForbidden,
         "grounds"_L1,
         {u"Before this is refused, record whether these grounds hold: {grounds} (\"item test CASE ITEM --ground D4 "
          u"--holds no --reason TEXT\").",
          u"提出不予响应前，须先逐项记录下列删除情形是否成立：{grounds}（item test 个案 事项 --ground D4 --holds no "
          u"--reason 理由）。"}},
        {ErrorCode::MoveForbidden,
         "notAfter"_L1,
         {u"The thirty days after T03 ended on {notAfter}: log what came as a new request (\"call log --follows\").",
          u"身份无法核验答复（T03）之后的三十日等待期已于 {notAfter} 届满：请用 call log --follows 登记为新的请求。"}},
        {ErrorCode::MoveForbidden,
         "referredTo"_L1,
         {u"Item {item} is answered by reference to {referredTo}, and that T21 has not left yet: send it first.",
          u"第 {item} 项参照 {referredTo} 的答复函（T21）尚未发出，请先发出。"}},
        {ErrorCode::MoveForbidden,
         "ended"_L1,
         {u"The case has ended ({ended}): this is no longer possible.", u"个案已结束（{ended}），无法再进行此操作。"}},
        {ErrorCode::ApprovalMissing,
         "needed"_L1,
         {u"A minor's data is seen only after a supervisor or the privacy officer has approved it (R-CH-02). Ask with "
          u"\"case access CASE --request --reason TEXT\".",
          u"未成年人信息须经客服主管或个人信息保护负责人批准后方可查看（R-CH-02）。请用 case access CASE --request "
          u"--reason 说明理由申请。"}},
    };
}

QList<MoreSaid> moreSaidOfDates()
{
    return {
        {ErrorCode::InvalidArgument,
         "earliest"_L1,
         {u"The first day may be {earliest} at the earliest: what has been received keeps its dates.",
          u"起始日最早为 {earliest}：此前收到的请求日期不变。"}},
        {ErrorCode::InvalidArgument,
         "before"_L1,
         {u"A receipt is moved back only, to before {before}, and no date may end later by it.",
          u"收到时间只能向前更正，须早于 {before}，且任何期限不得因此推后。"}},
        {ErrorCode::InvalidArgument,
         "wording"_L1,
         {u"{wording} is the company's wording, the same in every letter. Write what is to be said into another block.",
          u"“{wording}”是公司统一文本，各类函件均相同，不能改写。请将要说明的内容写入其他部分。"}},
        {ErrorCode::InvalidArgument,
         "of"_L1,
         {u"{field} is what the record says; a letter takes it from there.",
          u"{field} 取自请求单的记录，不能另行填写。"}},
        {ErrorCode::ReasonRequired,
         "days"_L1,
         {u"It is recorded {days} working days late. Say why with --late-reason.",
          u"已晚记 {days} 个工作日，请用 --late-reason 写明原因。"}},
        {ErrorCode::AlreadyDone,
         "year"_L1,
         {u"The notice of {year} in force says the same already. Nothing has been changed.",
          u"{year} 年已生效的通知内容相同，未作任何更改。"}},
        {ErrorCode::AlreadyDone,
         "list"_L1,
         {u"The list {list} waits for a second person already. Confirm or return it first.",
          u"清单 {list} 正等待第二人确认，请先确认或者退回。"}},
        {ErrorCode::AlreadyDone,
         "clockFrom"_L1,
         {u"The clock runs like this on {clockFrom} already. Nothing has been changed.",
          u"{clockFrom} 的计时规则已是如此，未作任何更改。"}},
        {ErrorCode::AlreadyDone,
         "targetFrom"_L1,
         {u"It stands like that from {targetFrom} on already. Nothing has been changed.",
          u"自 {targetFrom} 起的目标已是如此，未作任何更改。"}},
    };
}

QList<MoreSaid> moreSaidOfFiles()
{
    return {
        {ErrorCode::InvalidArgument, "why"_L1, {u"{why}", u"{why}"}},
        {ErrorCode::AlreadyDone,
         "file"_L1,
         {u"This file has been searched for the case already: {file}.", u"该文件已检索过：{file}。"}},
        {ErrorCode::FileKindUnknown,
         "expected"_L1,
         {u"{file} is of the kind {found} and not {expected}, as --source says. Name another file or leave --source "
          u"out; nothing was taken from it.",
          u"{file} 的类型是 {found}，不是 --source 指定的 {expected}。请更换文件或去掉 "
          u"--source；未采用其中任何内容。"}},
        {ErrorCode::FileNotWritten,
         "folder"_L1,
         {u"There is no folder {folder}. Make it first, or choose another place for {file}.",
          u"没有文件夹 {folder}。请先建立该文件夹，或为 {file} 选择其他位置。"}},
        {ErrorCode::FileNotWritten,
         "what"_L1,
         {u"You may not write {file}, or not the folder it lies in. Get the right to write both and try again; nothing "
          u"has been changed.",
          u"您无权写入 {file} 或其所在文件夹。请取得写入权限后重试；未作任何更改。"}},
        {ErrorCode::FileNotWritten,
         "most"_L1,
         {u"The path of a desk may have {most} characters at most. Choose a shorter folder.",
          u"工作台的路径最多 {most} 个字符。请选择路径较短的文件夹。"}},
        {ErrorCode::FileNotWritten,
         "share"_L1,
         {u"A desk cannot lie on a network share ({share}): two PCs at once would damage it. Choose a folder on a disk "
          u"of this PC; backups may go to a share.",
          u"工作台不能放在网络共享（{share}）上：两台电脑同时使用会损坏它。请选择本机磁盘上的文件夹；备份可以放在共享上"
          u"。"}},
        {ErrorCode::SlotFileDamaged,
         "what"_L1,
         {u"The key file of the desk (.rdk) cannot be used: {what}. Put the right one back from the backup.",
          u"工作台的密钥文件（.rdk）无法使用：{what}。请从备份放回正确的文件。"}},
    };
}

QList<MoreSaid> moreSaidOfBackups()
{
    return {
        {ErrorCode::FileDamaged,
         "finding"_L1,
         {u"This backup was not restored: {file}. {finding} Take another one; nothing has been written.",
          u"未恢复该备份：{file}。{finding}请改用其他备份；未写入任何内容。"}},
        {ErrorCode::DeskDamaged,
         "finding"_L1,
         {u"The copy of the desk shows that the desk itself is damaged. {finding} No backup was kept; do not work on, "
          u"and put back the last backup that was verified.",
          u"复制时发现工作台本身已损坏。{finding}未保留备份；请停止工作，并从最近一次已核验的备份恢复。"}},
        {ErrorCode::DiskFull,
         "needed"_L1,
         {u"There is no room for the backup at {file}: {needed} MB are needed. Free some space or choose another disk; "
          u"nothing has been changed.",
          u"{file} 没有存放备份的空间：需要 {needed} MB。请清理磁盘或改用其他磁盘；未作任何更改。"}},
        {ErrorCode::DiskFull,
         "migration"_L1,
         {u"This program keeps the desk in a newer layout and makes a verified backup beside it first; the disk has no "
          u"room for that[: {needed} MB are needed]. Free some space and sign in again; the desk is as it was.",
          u"本程序须先在工作台旁制作并核验一份备份，再更新其结构；磁盘空间不足[：需要 {needed} "
          u"MB]。请清理磁盘后重新登录；工作台保持原样。"}},
        {ErrorCode::FileNotWritten,
         "migration"_L1,
         {u"This program keeps the desk in a newer layout and makes a verified backup beside it first; that could not "
          u"be written: {file}. Get the right to write into this folder and sign in again; the desk is as it was.",
          u"本程序须先在工作台旁制作并核验一份备份，再更新其结构；无法写入：{file}"
          u"。请取得该文件夹的写入权限后重新登录；工作台保持原样。"}},
        {ErrorCode::DeskDamaged,
         "migration"_L1,
         {u"This program keeps the desk in a newer layout and makes a verified backup beside it first; the backup "
          u"shows "
          u"that the desk is damaged[. {finding}]. The desk is as it was: do not work on, and put back the last backup "
          u"that was verified.",
          u"本程序须先在工作台旁制作并核验一份备份，再更新其结构；备份显示工作台已损坏[。{finding}]"
          u"。工作台保持原样：请停止工作，并从最近一次已核验的备份恢复。"}},
    };
}

// security.md D7: what is wrong with a desk that is not as this PC left it, and whose account is too young to accept
// it.
QList<MoreSaid> moreSaidOfAnchors()
{
    return {
        {ErrorCode::DeskNotAsLeft,
         "rolledBack"_L1,
         {u"The desk was put back to an earlier state: this PC has seen entry {rolledBack} of its log, the newest "
          u"there "
          u"is {found}. Tell the privacy officer and put the newest state back. If it is lost, an officer and a second "
          u"officer or supervisor accept the desk as it lies: \"desk accept\".",
          u"工作台被退回到较早的状态：本机记得日志已到第 {rolledBack} 条，现有最新一条为第 {found} "
          u"条。请告知个人信息保护负责人，并放回最新的文件；如已遗失，由负责人与另一位负责人或客服主管共同接受现状（des"
          u"k "
          u"accept）。"}},
        {ErrorCode::DeskNotAsLeft,
         "rewritten"_L1,
         {u"The log of the desk was rewritten: entry {rewritten} is not the one this PC knows. Tell the privacy "
          u"officer and put the state back that this PC knows. If it is lost, an officer and a second officer or "
          u"supervisor accept the desk as it lies: \"desk accept\".",
          u"工作台的日志被改写：第 {rewritten} "
          u"条与本机所知不符。请告知个人信息保护负责人，并放回本机所知的文件；如已遗失，由负责人与另一位负责人或客服主"
          u"管共"
          u"同接受现状（desk accept）。"}},
        {ErrorCode::DeskNotAsLeft,
         "newIdentity"_L1,
         {u"Another desk lies in the place of the one this PC knows. Tell the privacy officer and put the right one "
          u"back. If this one is meant, an officer and a second officer or supervisor of it accept it: \"desk "
          u"accept\".",
          u"此处现为另一个工作台，并非本机所知的那一个。请告知个人信息保护负责人，并放回原工作台；如确应使用此工作台，"
          u"由其"
          u"负责人与另一位负责人或客服主管共同接受（desk accept）。"}},
        {ErrorCode::NotPermitted,
         "young"_L1,
         {u"The account {young} is not a day old yet: whoever accepts the desk must have had theirs for 24 hours.",
          u"账号 {young} 创建未满一天：接受工作台者的账号须已创建满 24 小时。"}},
    };
}

QList<MoreSaid> moreSaidOfMails()
{
    return {
        {ErrorCode::MailServerUntrusted,
         "tls"_L1,
         {u"The mail server {host} offers no encryption at this port; nothing was sent. Use port 465 with --security "
          u"TLS, or 587 with STARTTLS.",
          u"邮件服务器 {host} 在此端口不支持加密，邮件未发出。请使用 465 端口（--security TLS）或 587 "
          u"端口（STARTTLS）。"}},
        {ErrorCode::MailOutcomeUnknown,
         "accepted"_L1,
         {u"The mail server took the letter at {accepted}, but it could not be entered. It is not sent again: enter it "
          u"with \"reply settle CASE --left\".",
          u"邮件服务器已于 {accepted} 接收该函件，但未能登记。不会重复发送，请用 reply settle 个案 --left 登记。"}},
        {ErrorCode::MailOutcomeUnknown,
         "underWayUntil"_L1,
         {u"The letter was given to the mail server at {since} and may still be on its way. Look again after "
          u"{underWayUntil}.",
          u"该函件已于 {since} 交给邮件服务器，可能仍在发送中。请在 {underWayUntil} 之后再查看。"}},
        {ErrorCode::AlreadyDone,
         "mail"_L1,
         {u"The mail server took the letter at {mail}: it left. Enter it with \"reply settle CASE --left\".",
          u"邮件服务器已于 {mail} 接收该函件，即已发出。请用 reply settle 个案 --left 登记。"}},
    };
}

const QList<MoreSaid>& moreSaid()
{
    static const QList<MoreSaid> all = moreSaidOfSteps() + moreSaidOfExceptions() + moreSaidOfDates()
        + moreSaidOfFiles() + moreSaidOfBackups() + moreSaidOfAnchors() + moreSaidOfMails();
    return all;
}

} // namespace

QString moreSaidOf(const Error& error, Language language)
{
    QString words;
    // The last that fits: a backup before a new layout is more than a file that was not written.
    for (const MoreSaid& more : moreSaid()) {
        if (more.code == error.code && error.args.contains(more.argument))
            words = more.words.in(language);
    }
    return words;
}

} // namespace rd::cli
