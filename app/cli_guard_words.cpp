#include "app/cli_guard_words.h"

#include "app/cli_words.h"

#include <QHash>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

using GuardTable = QHash<QString, Words>;

const GuardTable& guardsOfWork()
{
    static const GuardTable table{
        {u"LEVEL_NEEDED"_s, {u"no verification is needed here", u"该事项无须核验身份"}},
        {u"MATERIAL_CAME"_s, {u"nothing that was asked for has come", u"所需材料尚未送达"}},
        {u"WAIT_RUNS"_s, {u"the wait after T03 is over", u"身份无法核验答复（T03）后的等待期已过"}},
        {u"IDENTITY_UNPROVEN"_s,
         {u"only \"cannot be verified\" (T03) goes this way", u"此步骤仅适用于“身份无法核验”（T03）"}},
        {u"TENTH_DAY"_s,
         {u"\"cannot be verified\" is proposed from T+10 on", u"“身份无法核验”自第十个工作日（T+10）起方可提出"}},
        {u"NOTHING_CHANGED"_s,
         {u"no earlier answer to the same request stands that could be referred to",
          u"没有可供参照的同一请求的既往答复"}},
        {u"APPROVAL_NEEDED"_s, {u"nobody has to approve this item", u"该事项无须审批"}},
        {u"CHANGES_DATA"_s,
         {u"nothing is carried out for a right that changes no data", u"该权利不涉及数据变更，无须执行"}},
        {u"CAME_BACK"_s, {u"the answer has not come back", u"答复并未被退回"}},
        {u"THIRD_DAY"_s, {u"a case is closed three working days after its answer", u"答复满三个工作日后方可关闭"}},
        {u"PURGE_ONLY"_s, {u"only a purge of backups is put off", u"仅备份清除任务可以延后"}},
        {u"PROOF_SEEN"_s, {u"look at the proof first (\"task proof\")", u"请先查看该任务的证明（task proof）"}},
        {u"ASSIGNEE_PRESENT"_s, {u"who gets the work is there", u"接手人在岗"}},
        {u"COPY_COLLECTED"_s,
         {u"the copy has neither left nor been erased, or is to be handed over once more",
          u"副本尚未交付也未到期清除，或者正在等待再次交付"}},
    };
    return table;
}

// What an answer has to be true to.
const GuardTable& guardsOfAnswer()
{
    static const GuardTable table{
        {u"PURPOSES_NAMED"_s,
         {u"which consents are taken back is named first (\"item purposes\")",
          u"须先写明撤回哪些用途的同意（item purposes）"}},
        {u"GROUND_FOUND"_s,
         {u"nobody has found yet that the ground holds: \"item test\" by the privacy officer, or \"item consent\"",
          u"该删除情形尚未认定：须由个人信息保护负责人认定（item test），或者查询同意登记簿（item consent）"}},
        {u"KEPT_DATA"_s,
         {u"nothing is named that stays: \"item keep\" says what, why and until when",
          u"未登记继续保存的内容，请用 item keep 写明内容、事由与期限"}},
        {u"NOTHING_KEPT"_s,
         {u"something is named that stays: propose RESTRICTED or PARTIAL, or release it (\"item release\")",
          u"已登记继续保存的内容：请改为提出 RESTRICTED 或 PARTIAL，或用 item release 解除"}},
        {u"OWN_DATA_GIVEN"_s,
         {u"a redaction holds back what is the person's own: \"data restore\", or \"item propose … PARTIAL\" with its "
          u"reason",
          u"遮蔽内容中有请求人本人的信息：请用 data restore 恢复显示，或者用 item propose 提出 PARTIAL 并说明理由"}},
        {u"CONSEQUENCES_TOLD"_s,
         {u"what the cancellation ends is read out and confirmed first (\"item consequences\")",
          u"须先向请求人宣读注销后果并由其确认（item consequences）"}},
        {u"OPEN_BUSINESS"_s,
         {u"an open order or refund is no reason to refuse: its data stay stored until it is settled",
          u"存在未了结的订单或退款不构成拒绝注销的理由：相关信息保存至了结为止"}},
        {u"GROUNDS_TESTED"_s, {u"other grounds of deletion are still to be tested", u"其他删除情形尚未逐项认定"}},
    };
    return table;
}

const GuardTable& guardsOfPapers()
{
    static const GuardTable table{
        {u"PAPERS_ACCEPTED"_s,
         {u"the requester's papers are not complete and accepted (\"case papers\")",
          u"请求人的证明材料尚不齐全或者未经第二人认可（case papers）"}},
        {u"PAPERS_CHECKED"_s,
         {u"all papers were shown and wait for a second person (\"case accept-papers\", \"case return-papers\")",
          u"材料已全部出示，尚待第二人复核（case accept-papers、case return-papers）"}},
        {u"PAPERS_SHOWN"_s,
         {u"papers were noted or decided since: see \"case papers\" again",
          u"材料自上次查看后已有变动，请重新查看（case papers）"}},
    };
    return table;
}

const GuardTable& guardsOfException()
{
    static const GuardTable table{
        {u"EXCEPTION_WAIT"_s,
         {u"the requester is known by exception only, and every old contact is told and heard first (T22, \"case "
          u"exception\")",
          u"请求人经例外方式核验，须先通知全部原预留联系方式并等待其异议期满（T22，case exception）"}},
        {u"EXCEPTION_EVIDENCE"_s,
         {u"something this way asks for has not been answered or seen", u"该方式所需的要素或者材料尚不齐全"}},
        {u"EXCEPTION_OFFERED"_s,
         {u"this way is for who asks for themselves, where the policy has it", u"例外核验仅适用于政策允许的本人请求"}},
        {u"EXCEPTION_OBJECTED"_s,
         {u"the old contact has objected in this case: the privacy officer decides how it goes on",
          u"原联系方式已提出异议，由个人信息保护负责人决定如何处理"}},
        {u"EXCEPTION_SHOWN"_s,
         {u"something else waits by now: see \"case exception\" again",
          u"待审批内容已有变动，请重新查看（case exception）"}},
        {u"COPY_DESTROYED"_s,
         {u"the copy of the ID document is destroyed first (\"--copy-destroyed\")",
          u"须先销毁身份证件复印件并确认（--copy-destroyed）"}},
        {u"TRANSFER_TESTED"_s,
         {u"the privacy officer records the four conditions first (\"item transfer-test\"), and the recipient's "
          u"country "
          u"(\"item recipient\")",
          u"须先由个人信息保护负责人逐项认定四项条件（item transfer-test），并登记接收方是否在境外（item recipient）"}},
    };
    return table;
}

const GuardTable& guardsOfTurns()
{
    static const GuardTable table{
        {u"REOPENED_LATER"_s,
         {u"new facts reach us after the answer has left", u"新事实应在答复发出之后收到；此前已知的属于我方差错"}},
        {u"REMEDY_OWED"_s,
         {u"before it is closed only what an upheld complaint asks for is reopened (\"--cause COMPLAINT_UPHELD\")",
          u"尚未关闭的事项，仅在投诉成立且尚未重新办理时方可重新打开（--cause COMPLAINT_UPHELD）"}},
        {u"SAME_CASE"_s, {u"a case cannot be merged into itself", u"请求单不能与自身合并"}},
        {u"SAME_SUBJECT"_s, {u"the cases are about different people", u"两个请求单的信息主体不同"}},
        {u"SAME_REQUESTER"_s,
         {u"the cases come from different contacts and no common account",
          u"两个请求单的请求人不同，也不属于同一账户"}},
        {u"SAME_RIGHT"_s,
         {u"the other case does not ask for the same right on the same ground",
          u"另一请求单没有相同权利、相同事由的事项"}},
        {u"OVERLAPPING_SCOPE"_s,
         {u"the scopes do not overlap, or the other case has been decided on for less",
          u"两个请求单的范围不重叠，或另一请求单已按较小范围提出或作出决定"}},
        {u"HIGHER_APPROVER"_s,
         {u"merged, what has been approved would need a higher approver", u"合并后，已审批的事项须由更高级别审批"}},
        {u"WAIT_OVER"_s, {u"the person may still bring the material", u"请求人补充材料的期限尚未届满"}},
        {u"RETENTION_OVER"_s, {u"the case record is still to be kept", u"个案记录的保存期限尚未届满"}},
        {u"NO_LEGAL_HOLD"_s, {u"a legal hold stands", u"个案处于留存冻结状态"}},
        {u"NO_COMPLAINT_OPEN"_s, {u"a complaint is open", u"有投诉尚未办结"}},
    };
    return table;
}

const GuardTable& guardsOfErasure()
{
    static const GuardTable table{
        {u"RETENTION_RUNS"_s, {u"the case record is still to be kept", u"个案记录的保存期限尚未届满"}},
        {u"LEGAL_HOLD"_s, {u"a legal hold stands", u"个案处于留存冻结状态"}},
        {u"TASK_OPEN"_s, {u"a backup purge or a review is still owed", u"备份清除或者核查任务尚未完成"}},
        {u"COMPLAINT_OPEN"_s, {u"a complaint is open", u"有投诉尚未办结"}},
        {u"LINKED_OPEN"_s, {u"a linked case has not ended", u"关联的请求单尚未办结"}},
        {u"COMPLAINT_KEPT"_s,
         {u"a complaint about it is kept still and goes first", u"针对它的投诉记录仍在保存，须先行清除"}},
        {u"PACKAGE_KEPT"_s, {u"a package lies where this PC does not reach it", u"副本文件包所在位置本机无法访问"}},
        {u"REFUSED"_s, {u"a rule came in the way when its turn came", u"清除时有规则不允许"}},
        {u"YOUNG_ACCOUNT"_s,
         {u"the account of whoever confirms is less than a day old", u"确认人的账号启用不足一天，须由他人确认"}},
    };
    return table;
}

const GuardTable& guardsOfComplaints()
{
    static const Words held{u"a lawsuit is announced", u"已提示诉讼，处于诉讼保留状态"};
    static const GuardTable table{
        {u"ABOUT_KNOWN"_s,
         {u"say first which case it is about, or that it concerns no request (\"complaint link\")",
          u"须先关联被投诉的请求单，或者登记该投诉不涉及任何请求（complaint link）"}},
        {u"NEVER_DECIDED"_s, {u"the complaint has been decided", u"该投诉已有处理决定"}},
        {u"INVESTIGATOR_UNTOUCHED"_s,
         {u"whoever worked on the case complained of cannot look into the complaint",
          u"参与过被投诉请求的人员不得调查"}},
        {u"BY_INVESTIGATOR"_s, {u"only the person assigned looks into it", u"仅被指派人可以调查"}},
        {u"FINDINGS_REPORTED"_s, {u"the investigator has not reported yet", u"调查人尚未提交认定"}},
        {u"DECIDED_BY_OFFICER"_s,
         {u"the privacy officer decides, the deputy only where every officer had a part in it",
          u"由个人信息保护负责人决定；负责人均参与过的，由副负责人决定"}},
        {u"NOT_BY_INVESTIGATOR"_s, {u"whoever looked into it does not decide it", u"调查人不得作出决定"}},
        {u"NOT_BY_APPROVER"_s,
         {u"whoever approved, proposed or handled the case does not decide the complaint",
          u"审批、提出处理意见或者经办过原请求的人员不得作出决定"}},
        {u"REMEDY_STARTED"_s,
         {u"the complaint was upheld: reopen the case first (\"case reopen --cause COMPLAINT_UPHELD\")",
          u"投诉成立，须先重新办理原请求（case reopen --cause COMPLAINT_UPHELD）"}},
        {u"COMPLAINT_APART"_s, {u"a complaint moves by the complaint commands", u"投诉须用 complaint 命令办理"}},
        {u"NO_LITIGATION"_s, held},
        {u"LITIGATION_HOLD"_s, held},
    };
    return table;
}

const GuardTable& guardsOfIncidents()
{
    static const GuardTable table{
        {u"INCIDENT_DESCRIBED"_s,
         {u"say first what happened and which categories are concerned (\"incident assess\")",
          u"须先写明事件情况和涉及的信息类别（incident assess）"}},
        {u"INCIDENT_MEASURES"_s,
         {u"name the measures taken first (\"incident assess --taken\")",
          u"须先写明已采取的措施（incident assess --taken）"}},
        {u"INCIDENT_GRADED"_s,
         {u"grade it first (\"incident assess --grade\")", u"须先定级（incident assess --grade）"}},
        {u"INCIDENT_NOTICE_DECIDED"_s,
         {u"decide first whether the persons are told (\"incident decide\")",
          u"须先决定是否告知个人（incident decide）"}},
        {u"INCIDENT_AUTHORITY_REPORTED"_s,
         {u"the report to the provincial cyberspace office has not left (\"incident told --to CAC\")",
          u"尚未向省级网信部门报告（incident told --to CAC）"}},
        {u"INCIDENT_DEPARTMENT_REPORTED"_s,
         {u"the report to the department has not left (\"incident told --to DEPARTMENT\")",
          u"尚未向履行个人信息保护职责的部门报告（incident told --to DEPARTMENT）"}},
        {u"INCIDENT_PERSONS_TOLD"_s,
         {u"the persons have not been told (\"incident told --to PERSONS\" or PUBLIC)",
          u"尚未告知个人（incident told --to PERSONS 或 PUBLIC）"}},
        {u"INCIDENT_GUARDIANS_TOLD"_s,
         {u"the guardians of the minors have not been told (\"incident told --to GUARDIANS\")",
          u"尚未告知未成年人的监护人（incident told --to GUARDIANS）"}},
        {u"INCIDENT_TOLD_ALREADY"_s, {u"persons have been told already", u"已经告知过个人"}},
        {u"INCIDENT_MINORS_TOLD"_s,
         {u"minors are concerned: they and their guardians are told", u"涉及未成年人，须告知本人及其监护人"}},
        {u"INCIDENT_SUMMARY"_s, {u"write the summary first", u"须先填写总结"}},
    };
    return table;
}

} // namespace

QString guardWords(const QString& guard, Language language)
{
    for (const GuardTable* table :
         {&guardsOfWork(), &guardsOfAnswer(), &guardsOfPapers(), &guardsOfException(), &guardsOfTurns(),
          &guardsOfErasure(), &guardsOfComplaints(), &guardsOfIncidents()}) {
        if (const auto found = table->constFind(guard); found != table->constEnd())
            return found->in(language);
    }
    return guard;
}

} // namespace rd::cli
