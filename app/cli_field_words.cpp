#include "app/cli_words.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

const WordTable& aboutSigningIn()
{
    static const WordTable table{
        {u"batchTerminal"_s,
         {u"A batch is not typed at a terminal: the desk would stand open between two lines. Put the commands into a "
          u"file, or pipe them in.",
          u"批处理命令不能在终端逐行输入，否则工作台会一直处于打开状态。请将命令写入文件，或通过管道传入。"}},
        {u"desk"_s,
         {u"No desk is named. Give its file with --desk PATH or in RIGHTSDESK_DESK.",
          u"未指定工作台，请用 --desk 路径 或环境变量 RIGHTSDESK_DESK 指定。"}},
        {u"user"_s,
         {u"It is not said who signs in. Give the name with --user NAME or in RIGHTSDESK_USER.",
          u"未指定登录用户，请用 --user 用户名 或环境变量 RIGHTSDESK_USER 指定。"}},
        {u"password-file"_s,
         {u"There is no password. Put it into the first line of a file and name that with --password-file or "
          u"RIGHTSDESK_PASSWORD_FILE, or type it at a terminal.",
          u"没有密码。请将密码写在文件首行并用 --password-file 或 RIGHTSDESK_PASSWORD_FILE 指定，或在终端输入。"}},
        {u"new-password-file"_s,
         {u"There is no new password. Put it into the first line of a file and name that with --new-password-file, or "
          u"type it at a terminal.",
          u"没有新密码。请将新密码写在文件首行并用 --new-password-file 指定，或在终端输入。"}},
        {u"package-password-file"_s,
         {u"There is no password for the package. Name the file that holds it with --package-password-file, or type "
          u"it at a terminal.",
          u"没有文件包密码。请用 --package-password-file 指定含有密码的文件，或在终端输入。"}},
        {u"password"_s,
         {u"The two passwords typed are not the same. Start again.", u"两次输入的密码不一致，请重新开始。"}},
        {u"userName"_s,
         {u"A sign-in name begins with a letter and has 2 to 32 letters, digits, dots or dashes.",
          u"登录名须以字母开头，由 2 至 32 个字母、数字、点或连字符组成。"}},
        {u"owner"_s,
         {u"The owner has no sign-in name. Give it with --owner NAME.", u"请用 --owner 指定所有者登录名。"}},
    };
    return table;
}

const WordTable& aboutTimes()
{
    static const WordTable table{
        {u"received"_s,
         {u"The time of receipt cannot be read or lies in the future. Write it as 2026-11-24T10:05:00+08:00.",
          u"受理时间无法识别或晚于当前时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"started"_s,
         {u"The beginning of the call cannot be read. Write it as 2026-11-24T10:05:00+08:00.",
          u"通话开始时间无法识别，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"ended"_s,
         {u"The end of the call cannot be read or lies before its beginning. Write it as 2026-11-24T10:05:00+08:00.",
          u"通话结束时间无法识别或早于开始时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"at"_s,
         {u"The time of sending cannot be read, lies in the future or before the decision the letter carries "
          u"(R-DL-07). Write it as 2026-11-24T10:05:00+08:00.",
          u"发送时间无法识别、晚于当前时间或早于函件所载决定（R-DL-07），请写成 2026-11-24T10:05:00+08:00。"}},
        {u"cameAt"_s,
         {u"The time the material came cannot be read, lies in the future or before T02 left. Write it as "
          u"2026-11-24T10:05:00+08:00.",
          u"材料到达时间无法识别、晚于当前时间或早于补正通知（T02）发出，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"from"_s,
         {u"The first day cannot be read. Write it as 2026-11-24.", u"起始日期无法识别，请写成 2026-11-24。"}},
        {u"to"_s,
         {u"The last day cannot be read or lies before the first. Write it as 2026-11-24.",
          u"截止日期无法识别或早于起始日期，请写成 2026-11-24。"}},
        {u"due-within"_s,
         {u"So many working days reach past the holiday notices that are loaded. Take a smaller number.",
          u"天数超出已载入的放假通知范围，请减小。"}},
    };
    return table;
}

const WordTable& aboutReports()
{
    static const WordTable table{
        {u"sampleFiles"_s,
         {u"One person takes along the files of twenty requests at most: draw a smaller sample for --files.",
          u"一人最多导出二十件请求的卷宗：使用 --files 时请减少抽样数量。"}},
        {u"reportFolder"_s,
         {u"There is no such folder, it is not your own, or others may write into it. Make one of your own (chmod "
          u"700).",
          u"文件夹不存在、不属于您本人或他人可写入，请另建仅本人可用的文件夹（chmod 700）。"}},
        {u"ledgerLines"_s,
         {u"The ledger of this period is too long: 20,000 requests on pages, 200,000 in a workbook. Choose a shorter "
          u"period or narrow it.",
          u"该期间的台账过长：页面最多 20,000 件，工作簿最多 200,000 件。请缩短期间或增加筛选条件。"}},
        {u"ledgerFile"_s, {u"Name a file with --pdf or --xlsx.", u"请用 --pdf 或 --xlsx 指明文件。"}},
        {u"panel"_s,
         {u"The report has no such chart. --panel takes AGEING, DUE_CALENDAR and the like.",
          u"该报表没有此图表。--panel 的取值如 AGEING、DUE_CALENDAR。"}},
        {u"reportPoint"_s,
         {u"The figure has no such part. The report names them under POINT.",
          u"该指标没有此部分，报表的 POINT 列列出各部分。"}},
        {u"targetMetric"_s,
         {u"No target can be set of this figure, only of ON_TIME_RATE, EXECUTION_ON_TIME, ACKNOWLEDGED_IN_TIME, "
          u"COMPLAINTS_ON_TIME, ANSWERED_IN_TERM, MINORS_ANSWERED_IN_TIME and FIRST_CONTACT_SUCCESS.",
          u"该指标不能设定目标，可设定目标的有 ON_TIME_RATE、EXECUTION_ON_TIME、ACKNOWLEDGED_IN_TIME、"
          u"COMPLAINTS_ON_TIME、ANSWERED_IN_TERM、MINORS_ANSWERED_IN_TIME 和 FIRST_CONTACT_SUCCESS。"}},
        {u"targetShare"_s,
         {u"A target is a number from 0 to 100 with one decimal at most, 95 or 97.5, or none.",
          u"目标须为 0 至 100 的数字，最多一位小数，如 95 或 97.5；不设目标写 none。"}},
        {u"targetFrom"_s,
         {u"A target applies from the first day of a month, of this month at the earliest and of one within two years "
          u"at the latest: what past months were measured against stays. Write it as 2026-12-01.",
          u"目标自某月首日起适用，最早为本月，最晚不超过两年；以往月份的衡量标准不变。请写成 2026-12-01。"}},
        {u"seed"_s,
         {u"A sample is drawn by a seed: any word or number of 1 to 64 characters.",
          u"抽样须有种子：任意字词或数字，1 至 64 个字符。"}},
        {u"sampleSize"_s, {u"A sample has at least one case and at most 500.", u"抽样件数须为 1 至 500。"}},
    };
    return table;
}

const WordTable& aboutClocks()
{
    static const WordTable table{
        {u"externalDue"_s,
         {u"A regulator's date goes with the channel REGULATOR_TRANSFER and does not lie before the receipt. Write it "
          u"as "
          u"2026-11-24.",
          u"监管机关期限仅用于渠道 REGULATOR_TRANSFER，且不得早于收到日，请写成 2026-11-24。"}},
        {u"notice-sent"_s,
         {u"The day T02 was sent cannot be read or lies before D0. Write it as 2026-11-24.",
          u"补正通知（T02）发出日期无法识别或早于收到日，请写成 2026-11-24。"}},
        {u"material"_s,
         {u"The day of the material cannot be read or lies before T02. Write it as 2026-11-24.",
          u"材料齐全日期无法识别或早于补正通知（T02），请写成 2026-11-24。"}},
        {u"verified"_s,
         {u"The day of verification cannot be read or lies before D0. Write it as 2026-11-24.",
          u"核验日期无法识别或早于收到日，请写成 2026-11-24。"}},
        {u"refusal-sent"_s,
         {u"The day T03 was sent cannot be read or lies before D0. Write it as 2026-11-24.",
          u"T03 发出日期无法识别或早于收到日，请写成 2026-11-24。"}},
        {u"toldAt"_s,
         {u"The time it left lies before the discovery or in the future. Write it as 2026-11-24T10:05:00+08:00.",
          u"发出时间早于发现时间或晚于当前时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"tell"_s,
         {u"Say whether the persons are told: --tell, or --no-tell with --reason.",
          u"请说明是否告知个人：--tell，或者 --no-tell 并用 --reason 说明理由。"}},
        {u"discovered"_s,
         {u"The time of discovery cannot be read. Write it as 2026-11-24T10:05:00+08:00.",
          u"发现时间无法识别，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"handled"_s,
         {u"The end of the handling cannot be read or lies before the discovery. Write it as "
          u"2026-11-24T10:05:00+08:00.",
          u"处置结束时间无法识别或早于发现时间，请写成 2026-11-24T10:05:00+08:00。"}},
    };
    return table;
}

const WordTable& aboutDeletions()
{
    static const WordTable table{
        {u"category"_s,
         {u"Who speaks for a child asks for the child's data: leave --category out. What the account holder wants is a "
          u"request of the holder (rule book, chapter 2).",
          u"监护人只能就儿童信息提出请求：请去掉 --category。账户持有人本人的诉求请另行登记（规则手册第 2 章）。"}},
        {u"data"_s,
         {u"It is not said what is kept, or in more than 500 characters. Say it with --data.",
          u"未说明保存的内容，或超过 500 字，请用 --data 填写。"}},
        {u"person"_s,
         {u"It is not said whose consent it is. Give --phone or --member.",
          u"未说明是谁的同意，请填写 --phone 或 --member。"}},
        {u"givenAt"_s,
         {u"The time of the consent cannot be read or lies in the future. Write it as 2026-11-24T10:05:00+08:00.",
          u"同意时间无法识别或晚于当前时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"evidence"_s, {u"A consent is entered with its proof (--evidence).", u"登记同意须填写证明（--evidence）。"}},
        {u"used"_s,
         {u"The time the data were used cannot be read or lies in the future. Write it as 2026-11-24T10:05:00+08:00.",
          u"使用信息的时间无法识别或晚于当前时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"sentAt"_s,
         {u"The message came within the term of the opt-out (T+3), or its time cannot be read or lies in the future. "
          u"Write it as 2026-11-24T10:05:00+08:00.",
          u"短信在退订期限（T+3）内发出，或时间无法识别、晚于当前时间，请写成 2026-11-24T10:05:00+08:00。"}},
        {u"keptFrom"_s,
         {u"The term of this reason needs the day it is counted from (--from 2025-09-24), not in the future, and must "
          u"not have ended: after it nothing is kept.",
          u"该留存事由须用 --from 填写起算日（如 2025-09-24），不得晚于今日，且期限未届满；期满的不得继续保存。"}},
        {u"erasure"_s,
         {u"No case is due to be erased. \"erasure list\" says what stands in the way.",
          u"目前没有可清除的请求单，原因见 erasure list。"}},
        {u"reviewOn"_s,
         {u"The next review lies after today and within six months (--review 2027-05-01).",
          u"下次复核须晚于今日且在六个月以内（--review 2027-05-01）。"}},
        {u"kept"_s,
         {u"Several entries end so. Give more of the id that \"case show\" prints.",
          u"有多条以此结尾，请写出 case show 所示编号的更多位。"}},
    };
    return table;
}

const WordTable& aboutAbsences()
{
    static const WordTable table{
        {u"absentUser"_s,
         {u"Only an active user who works on cases or tasks can be recorded as absent.",
          u"只有办理请求或任务的在职人员可以登记缺勤。"}},
        {u"absentFrom"_s,
         {u"The first day cannot be read. Write it as 2026-11-24.", u"首日无法识别，请写成 2026-11-24。"}},
        {u"absentUntil"_s,
         {u"The last day does not lie before the first one or today, nor more than a year away. Write it as "
          u"2026-11-24.",
          u"末日不得早于首日或今日，也不得超过一年，请写成 2026-11-24。"}},
        {u"standIn"_s,
         {u"Somebody else who works on cases and is there on all these days can stand in.",
          u"代理人须为另一位办理请求的在职人员，且这些日期均在岗。"}},
    };
    return table;
}

const WordTable& aboutAccesses()
{
    static const WordTable table{
        {u"alertDay"_s,
         {u"The day of the alert cannot be read. Write it as 2026-11-26.", u"提醒日期无法识别，请写成 2026-11-26。"}},
        {u"limitedUser"_s,
         {u"Say whose limit it is: a sign-in name, or --everybody.", u"请指明对谁设限：登录名，或 --everybody。"}},
        {u"dailyLimit"_s,
         {u"Give the limit with --daily (1 to 10000), or take it back with --none.",
          u"请用 --daily 给出上限（1 至 10000），或用 --none 取消上限。"}},
    };
    return table;
}

const WordTable& aboutCases()
{
    static const WordTable table{
        {u"handler"_s, {u"Only somebody who works on cases can go on with them.", u"接手人须为办理请求的在职人员。"}},
        {u"mailFile"_s,
         {u"Only a letter that leaves by e-mail is written as a mail. Use --via EMAIL, or a FILE.pdf.",
          u"只有以电子邮件发出的函件才写成邮件文件，请用 --via EMAIL 或 .pdf 文件。"}},
        {u"case"_s,
         {u"Several cases have a number that ends so. Give more of the number.",
          u"有多个个案的编号以此结尾，请写出更多位。"}},
        {u"task"_s,
         {u"Several tasks are called so. Give the id that \"task list\" prints.",
          u"有多项任务同名，请使用 task list 给出的编号。"}},
        {u"record"_s,
         {u"Several rows found are called so. Give the id that \"data matches\" prints.",
          u"有多行同名，请使用 data matches 给出的编号。"}},
        {u"id"_s,
         {u"That is no id. Copy it as the list command prints it.", u"编号格式不正确，请从列表命令的输出中复制。"}},
        {u"follows"_s,
         {u"Only a case that was abandoned is gone on with by a new one. Leave --follows out.",
          u"只有逾期未补正而终止的个案才可由新个案接续，请去掉 --follows。"}},
        {u"words"_s,
         {u"It is not said what the person wants, or in more than 20,000 characters. Give the words with --words or a "
          u"right with --item.",
          u"未说明请求内容，或超过 20000 字。请用 --words 填写原话，或用 --item 指定权利。"}},
        {u"factor"_s,
         {u"What the caller said is written FACTOR=ANSWER, as P1=123456.",
          u"核验答案须写成 要素=答案，如 P1=123456。"}},
        {u"text"_s,
         {u"The text does not stand in that field. Copy it as \"data show\" prints it.",
          u"该字段中没有这段文字，请从 data show 的输出中复制。"}},
        {u"outcome"_s,
         {u"Nobody proposes this outcome; it comes about by a command of its own (\"case withdraw\", \"case close\").",
          u"该结果不能提出，须由相应命令产生（case withdraw、case close）。"}},
        {u"password-out"_s,
         {u"The file with the password may not lie in the package's folder: the two leave by two channels. Choose "
          u"another place with --password-out.",
          u"密码文件不得放在文件包所在文件夹：两者须经不同渠道送出。请用 --password-out 指定其他位置。"}},
    };
    return table;
}

const WordTable& missingEntries()
{
    static const WordTable table{
        {u"suppression"_s,
         {u"No opt-out of this number or address is on record. Log the opt-out first (\"call log --item OPT_OUT\").",
          u"没有该号码或地址的退订记录，请先登记退订（call log --item OPT_OUT）。"}},
        {u"kept"_s,
         {u"Nothing is kept under that id. \"case show\" lists it.", u"没有该留存条目，可用 case show 查看。"}},
        {u"erasedOptOut"_s,
         {u"The opt-out stands, but the records of its case were erased. Log the call as a complaint (\"call log\").",
          u"退订仍然有效，但原请求单的记录已清除。请将本次来电登记为投诉（call log）。"}},
        {u"erasure"_s,
         {u"No erasure list waits, or another one has come since. \"erasure list\" shows it.",
          u"没有待确认的清除清单，或者清单已更换，可用 erasure list 查看。"}},
        {u"hold"_s, {u"There is no such hold. \"hold list\" shows them.", u"没有该留存冻结，可用 hold list 查看。"}},
    };
    return table;
}

const WordTable& aboutMails()
{
    static const WordTable table{
        {u"mailHost"_s,
         {u"Give the mail server's name alone, such as smtp.example.cn.",
          u"请只填写邮件服务器名称，如 smtp.example.cn。"}},
        {u"mailDemo"_s,
         {u"This is a demo desk, of which nothing is sent to anybody: only a mail server on this PC (localhost) may be "
          u"set.",
          u"这是演示工作台，不会向任何人发送内容：只能设置本机上的邮件服务器（localhost）。"}},
        {u"mailPort"_s,
         {u"A port is a number from 1 to 65535, mostly 465 or 587.", u"端口为 1 至 65535 的数字，通常是 465 或 587。"}},
        {u"mailUser"_s, {u"This user name cannot be used with a mail server.", u"该用户名不能用于邮件服务器。"}},
        {u"mailPassword"_s,
         {u"A user name and its password belong together: give both, or neither (--user-name, --server-password-file).",
          u"用户名和密码须同时填写或都不填（--user-name、--server-password-file）。"}},
        {u"mailFrom"_s,
         {u"Give the address letters leave from, such as privacy@example.cn.",
          u"请填写发件地址，如 privacy@example.cn。"}},
        {u"mailAuthorities"_s,
         {u"This is no certificate of an authority in PEM, or it holds a private key.",
          u"这不是 PEM 格式的颁发机构证书，或其中含有私钥。"}},
        {u"letterOut"_s,
         {u"Say where the letter is written (--out), or that the mail server sends it (--mail).",
          u"请用 --out 指定函件文件，或用 --mail 由邮件服务器发送。"}},
        {u"mailFate"_s, {u"Say either --left or --not-left.", u"请在 --left 与 --not-left 中选择一项。"}},
        {u"mailVia"_s,
         {u"The mail server sends by e-mail only: --via EMAIL.", u"邮件服务器只能发送电子邮件：--via EMAIL。"}},
        {u"mailAt"_s, {u"The mail server sends now: leave --at out.", u"邮件服务器立即发送，请去掉 --at。"}},
        {u"mailLeftAt"_s,
         {u"Say when the letter left: not before it was given to the server, and not in the future. Write it as "
          u"2026-11-24T10:05:00+08:00.",
          u"请写明函件发出的时间：不早于交给服务器的时间，也不晚于现在，写成 2026-11-24T10:05:00+08:00。"}},
    };
    return table;
}

const WordTable& missingThings()
{
    static const WordTable table{
        {u"case"_s,
         {u"There is no such case. \"case search\" and \"case list\" show the numbers.",
          u"没有该个案，可用 case search 或 case list 查找编号。"}},
        {u"reminder"_s,
         {u"You have no reminder of this case. \"reminder list\" shows yours.",
          u"您没有该个案的提醒，可用 reminder list 查看。"}},
        {u"item"_s,
         {u"The case has no such item. \"case show\" lists its items.", u"个案没有该事项，可用 case show 查看。"}},
        {u"notice"_s,
         {u"No notice of that year waits to be confirmed, or another one does by now. \"calendar list\" shows them.",
          u"该年没有待确认的通知，或已换成另一份，可用 calendar list 查看。"}},
        {u"task"_s,
         {u"The case has no such task. \"task list\" shows its tasks.", u"个案没有该任务，可用 task list 查看。"}},
        {u"record"_s,
         {u"No such row was found. \"data matches\" lists the rows as FILE:ROW.",
          u"没有该匹配行，可用 data matches 查看（文件:行）。"}},
        {u"field"_s,
         {u"The row has no such column. \"data show\" lists its columns.", u"该行没有此列，可用 data show 查看。"}},
        {u"redaction"_s,
         {u"There is no such redaction. \"data redactions\" lists them.",
          u"没有该遮蔽项，可用 data redactions 查看。"}},
        {u"sourceFile"_s,
         {u"No such file has been searched for this case. \"case show\" names those that were.",
          u"该个案没有检索过此文件，可用 case show 查看。"}},
        {u"draft"_s, {u"There is no such draft. \"draft list\" shows them.", u"没有该草稿，可用 draft list 查看。"}},
        {u"file"_s,
         {u"No export file has been searched for this case yet. Add them with \"data add\".",
          u"尚未检索任何导出文件，请先用 data add 添加。"}},
    };
    return table;
}

const WordTable& nothingWaiting()
{
    static const WordTable table{
        {u"mail"_s, {u"Of no letter of this case it is unknown whether it left.", u"该个案没有发送结果不明的函件。"}},
        {u"disclosureItem"_s, {u"No item of this case needs data to be collected.", u"该个案没有需要收集数据的事项。"}},
        {u"lock"_s, {u"No lock stands here that a supervisor could release.", u"此处没有需要主管解除的锁定。"}},
        {u"accessRequest"_s, {u"Nobody's request for access waits here.", u"此处没有待处理的查看申请。"}},
        {u"paper"_s,
         {u"No paper waits here to be checked. \"case papers\" shows what was seen.",
          u"没有待复核的材料，可用 case papers 查看。"}},
        {u"exception"_s,
         {u"No exception path stands or waits here. \"case exception\" shows it.",
          u"没有待审批或有效的例外核验，可用 case exception 查看。"}},
        {u"contactOnFile"_s,
         {u"No contact is on file that could be told, so this way cannot be approved.",
          u"没有可供通知的预留联系方式，无法批准例外核验。"}},
        {u"complaint"_s, {u"This case carries no complaint.", u"该请求单不含投诉。"}},
        {u"incident"_s,
         {u"There is no such incident. \"incident list --all\" shows them.",
          u"没有该安全事件，可用 incident list --all 查看。"}},
        {u"litigation"_s, {u"No lawsuit holds anything here.", u"此处没有诉讼保留。"}},
        {u"safetyFlag"_s, {u"No safety flag stands for this person.", u"此人没有安全标记。"}},
        {u"reportCases"_s,
         {u"No list of cases stands behind this figure. The report says where there is one.",
          u"该指标没有对应的请求单清单，报表会注明哪些指标有。"}},
        {u"reply"_s, {u"No letter of this case has been sent.", u"该个案尚未发出任何函件。"}},
        {u"template"_s,
         {u"There is no such letter. \"reply templates\" lists them.", u"没有该函件模板，可用 reply templates 查看。"}},
        {u"absence"_s,
         {u"There is no such absence. \"user absences\" shows them.", u"没有该缺勤记录，可用 user absences 查看。"}},
        {u"accessAlert"_s,
         {u"That day is within the limit. \"access alerts\" shows the days that are not.",
          u"该日未超过上限，可用 access alerts 查看超限的日期。"}},
        {u"user"_s, {u"There is no such user. \"user list\" shows them.", u"没有该用户，可用 user list 查看。"}},
        {u"profile"_s, {u"Nobody like that is in the verification register.", u"核验登记中没有此人。"}},
    };
    return table;
}

} // namespace

QString fieldWords(const QString& field, Language language)
{
    return wordsIn({&aboutSigningIn(), &aboutTimes(), &aboutReports(), &aboutClocks(), &aboutAbsences(),
                    &aboutAccesses(), &aboutCases(), &aboutDeletions(), &aboutMails()},
                   field, language);
}

QString missingWords(const QString& kind, Language language)
{
    return wordsIn({&missingThings(), &nothingWaiting(), &missingEntries()}, kind, language);
}

} // namespace rd::cli
