<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccessWords</name>
    <message>
        <source>%1: %2 a day is set from %3 on (%4), but the %5 of the first days stays the limit.</source>
        <translation>%1：自 %3 起设定每日 %2 次（%4），但上限仍为初期适用的 %5 次。</translation>
    </message>
    <message>
        <source>%1: %2 a day is set from %3 on (%4), but the usual %5 stays the limit.</source>
        <translation>%1：自 %3 起设定每日 %2 次（%4），但上限仍为平时水平对应的 %5 次。</translation>
    </message>
    <message>
        <source>%1: the limit is taken back from %2 on (%3).</source>
        <translation>%1：上限自 %2 起取消（%3）。</translation>
    </message>
    <message>
        <source>%1 Then there is an alert beyond %2.</source>
        <translation>%1此后超过 %2 次即提醒。</translation>
    </message>
    <message>
        <source>%1: an alert beyond %2 a day from %3 on (%4), or beyond their own measure where that is lower.</source>
        <translation>%1：自 %3 起每日超过 %2 次即提醒（%4）；本人按平时水平或初期适用的上限更低的，以该上限为准。</translation>
    </message>
    <message>
        <source>%1: an alert beyond %2 a day from %3 on (%4).</source>
        <translation>%1：自 %3 起每日超过 %2 次即提醒（%4）。</translation>
    </message>
    <message>
        <source>%1 (set)</source>
        <translation>%1（设定）</translation>
    </message>
    <message>
        <source>%1 (first days)</source>
        <translation>%1（初期）</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%1（自 %2 起）</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <comment>kind of access, times</comment>
        <translation>%1每日 %2 次</translation>
    </message>
    <message>
        <source>%1 Your own stays %2, which somebody else has set.</source>
        <translation>%1您本人仍适用他人设定的 %2 次。</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Desk created</source>
        <translation>创建工作台</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>停用用户</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Verification register loaded</source>
        <translation>载入核验登记簿</translation>
    </message>
    <message>
        <source>Request logged</source>
        <translation>登记请求</translation>
    </message>
    <message>
        <source>Due date set</source>
        <translation>确定答复截止日</translation>
    </message>
    <message>
        <source>Tasks planned</source>
        <translation>安排履行任务</translation>
    </message>
    <message>
        <source>Number confirmed as an order number</source>
        <translation>确认为订单号</translation>
    </message>
    <message>
        <source>One-time code issued</source>
        <translation>生成一次性验证码</translation>
    </message>
    <message>
        <source>Requester verified</source>
        <translation>请求人核验通过</translation>
    </message>
    <message>
        <source>Verification failed</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>Verification locked</source>
        <translation>核验锁定</translation>
    </message>
    <message>
        <source>Field viewed in clear</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>Requests searched</source>
        <translation>检索请求单</translation>
    </message>
    <message>
        <source>File searched</source>
        <translation>检索文件</translation>
    </message>
    <message>
        <source>Match decided</source>
        <translation>确认匹配</translation>
    </message>
    <message>
        <source>Collection finished</source>
        <translation>采集完成</translation>
    </message>
    <message>
        <source>Field redacted</source>
        <translation>遮蔽字段</translation>
    </message>
    <message>
        <source>Redaction undone</source>
        <translation>取消遮蔽</translation>
    </message>
    <message>
        <source>Copy built</source>
        <translation>生成副本</translation>
    </message>
    <message>
        <source>Copy reviewed</source>
        <translation>核对副本</translation>
    </message>
    <message>
        <source>Outcome proposed</source>
        <translation>提出处理结果</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>任务完成</translation>
    </message>
    <message>
        <source>Task checked</source>
        <translation>任务复核</translation>
    </message>
    <message>
        <source>Task not applicable</source>
        <translation>任务不适用</translation>
    </message>
    <message>
        <source>Reply drafted</source>
        <translation>起草答复</translation>
    </message>
    <message>
        <source>Reply changed</source>
        <translation>修改答复</translation>
    </message>
    <message>
        <source>Reply sent</source>
        <translation>发出答复</translation>
    </message>
    <message>
        <source>Reply came back</source>
        <translation>答复被退回</translation>
    </message>
    <message>
        <source>Request closed</source>
        <translation>请求单关闭</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>请求人撤回</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>Verification lock released</source>
        <translation>核验锁定已解除</translation>
    </message>
    <message>
        <source>Access to the minor&apos;s data requested</source>
        <translation>申请查看未成年人信息</translation>
    </message>
    <message>
        <source>Access to the minor&apos;s data approved</source>
        <translation>批准查看未成年人信息</translation>
    </message>
    <message>
        <source>Access to the minor&apos;s data refused</source>
        <translation>不批准查看未成年人信息</translation>
    </message>
    <message>
        <source>Access to the minor&apos;s data ended</source>
        <translation>未成年人信息的查看已终止</translation>
    </message>
    <message>
        <source>Safety flag set</source>
        <translation>已设置安全标记</translation>
    </message>
    <message>
        <source>Safety flag taken back</source>
        <translation>已撤销安全标记</translation>
    </message>
    <message>
        <source>Due date recomputed by a holiday notice</source>
        <translation>按放假通知重新计算截止日</translation>
    </message>
    <message>
        <source>Holiday notice brought</source>
        <translation>提交放假通知</translation>
    </message>
    <message>
        <source>Holiday notice confirmed</source>
        <translation>确认放假通知</translation>
    </message>
    <message>
        <source>Holiday notice taken away</source>
        <translation>撤下放假通知</translation>
    </message>
    <message>
        <source>Due dates exported</source>
        <translation>导出截止日</translation>
    </message>
    <message>
        <source>Clock of the PC was set</source>
        <translation>电脑时钟被调整</translation>
    </message>
    <message>
        <source>Letter prepared by the clock</source>
        <translation>到期自动起草函件</translation>
    </message>
    <message>
        <source>Reminder put away</source>
        <translation>提醒已知悉</translation>
    </message>
    <message>
        <source>Page about the due date printed</source>
        <translation>打印答复期限计算说明</translation>
    </message>
    <message>
        <source>Clock of due dates switched</source>
        <translation>切换期限计时规则</translation>
    </message>
    <message>
        <source>Clock of the PC confirmed</source>
        <translation>确认电脑时钟无误</translation>
    </message>
    <message>
        <source>Material logged</source>
        <translation>材料已登记</translation>
    </message>
    <message>
        <source>Second clock opened by the material</source>
        <translation>材料齐全，开始第二次计时</translation>
    </message>
    <message>
        <source>Due date moved by the wait for material</source>
        <translation>等待材料使截止日变动</translation>
    </message>
    <message>
        <source>Request abandoned by the system</source>
        <translation>系统终止：逾期未补正</translation>
    </message>
    <message>
        <source>Goes on with an abandoned request</source>
        <translation>接续逾期未补正的请求单</translation>
    </message>
    <message>
        <source>Gone on with in a new request</source>
        <translation>已由新请求单接续</translation>
    </message>
    <message>
        <source>Request reopened</source>
        <translation>请求单重新打开</translation>
    </message>
    <message>
        <source>Request merged into another</source>
        <translation>并入其他请求单</translation>
    </message>
    <message>
        <source>Another request merged into this one</source>
        <translation>并入了另一请求单</translation>
    </message>
    <message>
        <source>Item added in a later contact</source>
        <translation>后续来电追加事项</translation>
    </message>
    <message>
        <source>Earlier answer proposed</source>
        <translation>提议参照此前答复</translation>
    </message>
    <message>
        <source>One more hand-over of the copy requested</source>
        <translation>申请再次交付副本</translation>
    </message>
    <message>
        <source>One more hand-over of the copy approved</source>
        <translation>批准再次交付副本</translation>
    </message>
    <message>
        <source>One more hand-over of the copy refused</source>
        <translation>拒绝再次交付副本</translation>
    </message>
    <message>
        <source>Copy handed over once more</source>
        <translation>副本已再次交付</translation>
    </message>
    <message>
        <source>Package of the copy erased</source>
        <translation>副本文件包已删除</translation>
    </message>
    <message>
        <source>Requester&apos;s paper seen</source>
        <translation>已查看请求人材料</translation>
    </message>
    <message>
        <source>Requester&apos;s paper accepted</source>
        <translation>请求人材料复核通过</translation>
    </message>
    <message>
        <source>Requester&apos;s paper not accepted</source>
        <translation>请求人材料复核未通过</translation>
    </message>
    <message>
        <source>Complaint logged</source>
        <translation>已登记投诉</translation>
    </message>
    <message>
        <source>Complaint about this request</source>
        <translation>针对本请求单的投诉</translation>
    </message>
    <message>
        <source>Complaint linked to a request</source>
        <translation>投诉已关联请求单</translation>
    </message>
    <message>
        <source>Complaint assigned</source>
        <translation>投诉已分派</translation>
    </message>
    <message>
        <source>Complaint being looked into</source>
        <translation>投诉开始调查</translation>
    </message>
    <message>
        <source>Findings of the complaint reported</source>
        <translation>已提交投诉调查意见</translation>
    </message>
    <message>
        <source>Complaint decided</source>
        <translation>投诉已作出决定</translation>
    </message>
    <message>
        <source>Lawsuit announced</source>
        <translation>已告知诉讼</translation>
    </message>
    <message>
        <source>Hold of the lawsuit lifted</source>
        <translation>已解除诉讼保留</translation>
    </message>
    <message>
        <source>Purge of the backups dated by the deletion</source>
        <translation>备份清除期限已按删除日确定</translation>
    </message>
    <message>
        <source>Ground of the deletion tested</source>
        <translation>已审查删除的理由</translation>
    </message>
    <message>
        <source>Data named that stay stored</source>
        <translation>已登记留存的信息</translation>
    </message>
    <message>
        <source>Stored data released for deletion</source>
        <translation>留存的信息已解除，转为删除</translation>
    </message>
    <message>
        <source>Consent entered</source>
        <translation>已登记同意</translation>
    </message>
    <message>
        <source>Consent closed by its withdrawal</source>
        <translation>同意已因撤回而终止</translation>
    </message>
    <message>
        <source>Consent register looked into</source>
        <translation>已查询同意登记簿</translation>
    </message>
    <message>
        <source>Consequences of the cancellation confirmed</source>
        <translation>已确认知悉注销后果</translation>
    </message>
    <message>
        <source>Opt-out entered as a keyed hash</source>
        <translation>退订已以加密摘要登记</translation>
    </message>
    <message>
        <source>Message after the opt-out reported</source>
        <translation>已报告退订后仍收到信息</translation>
    </message>
    <message>
        <source>Complaint concerns no request</source>
        <translation>投诉不涉及任何请求</translation>
    </message>
    <message>
        <source>What was complained of is worked on again</source>
        <translation>被投诉事项已重新办理</translation>
    </message>
    <message>
        <source>Request found to concern a minor</source>
        <translation>认定涉及未成年人</translation>
    </message>
    <message>
        <source>Consents to take back named</source>
        <translation>已写明撤回的同意</translation>
    </message>
    <message>
        <source>Receipt set right</source>
        <translation>收到时间已更正</translation>
    </message>
    <message>
        <source>Erasure of records proposed</source>
        <translation>提出清除清单</translation>
    </message>
    <message>
        <source>Erasure of records not confirmed</source>
        <translation>清除清单未予确认</translation>
    </message>
    <message>
        <source>Erasure of records confirmed</source>
        <translation>确认清除清单</translation>
    </message>
    <message>
        <source>Records of a request erased</source>
        <translation>请求单记录已清除</translation>
    </message>
    <message>
        <source>Legal hold set</source>
        <translation>设定留存冻结</translation>
    </message>
    <message>
        <source>Legal hold released</source>
        <translation>解除留存冻结</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Wrong passwords before this sign-in</source>
        <translation>本次登录前密码输入错误</translation>
    </message>
    <message>
        <source>Request viewed</source>
        <translation>查看请求单</translation>
    </message>
    <message>
        <source>File taken out</source>
        <translation>移出文件</translation>
    </message>
    <message>
        <source>Backup made and verified</source>
        <translation>已制作并核验备份</translation>
    </message>
    <message>
        <source>Layout of the desk brought up to the program</source>
        <translation>工作台结构已更新至本程序</translation>
    </message>
    <message>
        <source>Desk restored from a backup</source>
        <translation>工作台已从备份恢复</translation>
    </message>
    <message>
        <source>Exception path recorded</source>
        <translation>已登记例外核验</translation>
    </message>
    <message>
        <source>Exception path approved</source>
        <translation>例外核验已批准</translation>
    </message>
    <message>
        <source>Exception path not approved</source>
        <translation>例外核验未获批准</translation>
    </message>
    <message>
        <source>Old contact objected to the exception path</source>
        <translation>原联系方式对例外核验提出异议</translation>
    </message>
    <message>
        <source>Recipient of the transfer noted</source>
        <translation>已登记转移接收方</translation>
    </message>
    <message>
        <source>Condition of the transfer examined</source>
        <translation>已认定转移条件</translation>
    </message>
    <message>
        <source>Another holder of the data added</source>
        <translation>已增加其他持有方</translation>
    </message>
    <message>
        <source>Guardian reached at the contact on file</source>
        <translation>已通过预留联系方式联系监护人</translation>
    </message>
    <message>
        <source>Letter printed</source>
        <translation>打印答复函</translation>
    </message>
    <message>
        <source>Draft received by the program after the call</source>
        <translation>通话结束后由程序自动受理草稿</translation>
    </message>
    <message>
        <source>Task assigned</source>
        <translation>任务已分派</translation>
    </message>
    <message>
        <source>Task sent to its holder</source>
        <translation>任务已发给持有方</translation>
    </message>
    <message>
        <source>Holder has answered: not held</source>
        <translation>持有方答复：未持有</translation>
    </message>
    <message>
        <source>Task failed at its holder</source>
        <translation>任务办理失败</translation>
    </message>
    <message>
        <source>Proof looked at</source>
        <translation>已查看证明</translation>
    </message>
    <message>
        <source>Desk accepted as it lay, by two people</source>
        <translation>由两人接受工作台现状</translation>
    </message>
    <message>
        <source>Security incident reported</source>
        <translation>登记安全事件</translation>
    </message>
    <message>
        <source>What is known of an incident recorded</source>
        <translation>更新安全事件情况</translation>
    </message>
    <message>
        <source>Incident contained</source>
        <translation>安全事件已控制</translation>
    </message>
    <message>
        <source>Decided whether persons are told of an incident</source>
        <translation>决定是否告知个人（安全事件）</translation>
    </message>
    <message>
        <source>Report or notice of an incident left</source>
        <translation>安全事件报告或告知已发出</translation>
    </message>
    <message>
        <source>Notice of an incident written</source>
        <translation>生成安全事件告知书</translation>
    </message>
    <message>
        <source>Handling of an incident ended</source>
        <translation>安全事件处置结束</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>安全事件关闭</translation>
    </message>
    <message>
        <source>Reply given to the mail server</source>
        <translation>答复函已交给邮件服务器</translation>
    </message>
    <message>
        <source>Mail server did not take the reply</source>
        <translation>邮件服务器未接收答复函</translation>
    </message>
    <message>
        <source>Mail server broke off: unknown whether the reply left</source>
        <translation>邮件服务器中途断开：不清楚答复函是否发出</translation>
    </message>
    <message>
        <source>Mail server took the reply; not entered yet</source>
        <translation>邮件服务器已接收答复函，尚未登记</translation>
    </message>
    <message>
        <source>Found that the reply did not leave</source>
        <translation>查明答复函未发出</translation>
    </message>
    <message>
        <source>Mail server set</source>
        <translation>设置邮件服务器</translation>
    </message>
    <message>
        <source>Mail server taken away</source>
        <translation>移除邮件服务器</translation>
    </message>
    <message>
        <source>Mail server tried</source>
        <translation>测试邮件服务器</translation>
    </message>
    <message>
        <source>Handed over to somebody else</source>
        <translation>移交他人办理</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>报表已导出</translation>
    </message>
    <message>
        <source>Absence recorded</source>
        <translation>已登记缺勤</translation>
    </message>
    <message>
        <source>Absence ended</source>
        <translation>已结束缺勤</translation>
    </message>
    <message>
        <source>Target of a rate set</source>
        <translation>设定比率目标</translation>
    </message>
    <message>
        <source>Limit of accesses set</source>
        <translation>已设置查看上限</translation>
    </message>
    <message>
        <source>Alert about accesses acknowledged</source>
        <translation>查看提醒已核实</translation>
    </message>
    <message>
        <source>Scheduled report written</source>
        <translation>定时报表已生成</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>same phone number</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>same star-card number</source>
        <translation>星卡号相同</translation>
    </message>
    <message>
        <source>same order number</source>
        <translation>订单号相同</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>same Tmall account</source>
        <translation>天猫账号相同</translation>
    </message>
    <message>
        <source>same JD account</source>
        <translation>京东账号相同</translation>
    </message>
    <message>
        <source>same Youzan buyer</source>
        <translation>有赞买家相同</translation>
    </message>
    <message>
        <source>same OpenID</source>
        <translation>OpenID 相同</translation>
    </message>
    <message>
        <source>same UnionID</source>
        <translation>UnionID 相同</translation>
    </message>
    <message>
        <source>same WeCom contact</source>
        <translation>企业微信联系人相同</translation>
    </message>
    <message>
        <source>same account name</source>
        <translation>账户名相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>same name and nothing else</source>
        <translation>仅姓名相同</translation>
    </message>
    <message>
        <source>masked phone number fits</source>
        <translation>脱敏手机号相符</translation>
    </message>
    <message>
        <source>masked name fits</source>
        <translation>脱敏姓名相符</translation>
    </message>
    <message>
        <source>virtual number</source>
        <translation>虚拟号码</translation>
    </message>
    <message>
        <source>same district</source>
        <translation>区县相同</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>姓名完整一致</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>地址相同</translation>
    </message>
    <message>
        <source>same phone number, another name</source>
        <translation>手机号相同但姓名不同</translation>
    </message>
    <message>
        <source>phone number of several people, no full name</source>
        <translation>多人共用的手机号，且无完整姓名</translation>
    </message>
    <message>
        <source>mentioned in the text</source>
        <translation>在文字中被提及</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>下单人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Receiver of messages</source>
        <translation>短信接收人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation>被提及</translation>
    </message>
    <message>
        <source>Row %1: the order number was destroyed by a spreadsheet (such as 2.02E+18) and was not used.</source>
        <translation>第%1行：订单号已被电子表格损坏（如 2.02E+18），未使用。</translation>
    </message>
    <message>
        <source>Row %1: a character was lost when the file was exported.</source>
        <translation>第%1行：导出时有字符丢失。</translation>
    </message>
    <message>
        <source>Row %1 repeats an earlier row.</source>
        <translation>第%1行与前面的行重复。</translation>
    </message>
    <message>
        <source>Row %1 holds characters that change the direction of writing.</source>
        <translation>第%1行含有改变书写方向的字符。</translation>
    </message>
    <message>
        <source>Row %1 holds zero bytes.</source>
        <translation>第%1行含有零字节。</translation>
    </message>
    <message>
        <source>%1 has been changed since the copy was built.</source>
        <translation>副本生成之后，%1被改动过。</translation>
    </message>
    <message>
        <source>%1 is missing from the package.</source>
        <translation>包中缺少%1。</translation>
    </message>
    <message>
        <source>%1 does not belong in the package.</source>
        <translation>%1不属于这个包。</translation>
    </message>
    <message>
        <source>The list of files (manifest.json) is missing from the package.</source>
        <translation>包中缺少文件清单（manifest.json）。</translation>
    </message>
    <message>
        <source>The audit log does not hold from entry %1.</source>
        <translation>审计日志从第%1条记录起不完整。</translation>
    </message>
    <message>
        <source>The key file is not the current one (%1).</source>
        <translation>密钥文件不是最新的（%1）。</translation>
    </message>
    <message>
        <source>The database is damaged (%1).</source>
        <translation>数据库已损坏（%1）。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and short weekday</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>same identifier, another name</source>
        <translation>标识号相同但姓名不同</translation>
    </message>
    <message>
        <source>%1, rounded by a spreadsheet</source>
        <translation>%1（被电子表格四舍五入）</translation>
    </message>
    <message>
        <source>The sheet %1 was left out: its columns are not known.</source>
        <translation>工作表“%1”已略过：不认识其中的列。</translation>
    </message>
    <message>
        <source>Not every request can be read any more.</source>
        <translation>部分请求已无法读取。</translation>
    </message>
    <message>
        <source>Not every item of a request can be read any more.</source>
        <translation>部分请求事项已无法读取。</translation>
    </message>
    <message>
        <source>Not every call can be read any more.</source>
        <translation>部分通话记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every task can be read any more.</source>
        <translation>部分任务已无法读取。</translation>
    </message>
    <message>
        <source>Not every verification can be read any more.</source>
        <translation>部分核验记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every list of added files can be read any more.</source>
        <translation>部分导入文件清单已无法读取。</translation>
    </message>
    <message>
        <source>Not every record found can be read any more.</source>
        <translation>部分查得记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every redaction can be read any more.</source>
        <translation>部分遮蔽记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every data copy can be read any more.</source>
        <translation>部分信息副本记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every approval can be read any more.</source>
        <translation>部分审批记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every reply can be read any more.</source>
        <translation>部分答复已无法读取。</translation>
    </message>
    <message>
        <source>Not every user can be read any more.</source>
        <translation>部分用户已无法读取。</translation>
    </message>
    <message>
        <source>The company&apos;s policy cannot be read any more.</source>
        <translation>公司政策已无法读取。</translation>
    </message>
    <message>
        <source>Not every holiday notice can be read any more.</source>
        <translation>部分节假日通知已无法读取。</translation>
    </message>
    <message>
        <source>Page %1 of the database is damaged.</source>
        <translation>数据库第 %1 页已损坏。</translation>
    </message>
    <message>
        <source>The database can no longer be opened.</source>
        <translation>数据库已无法打开。</translation>
    </message>
    <message>
        <source>Not every request for access can be read any more.</source>
        <translation>部分查看申请已无法读取。</translation>
    </message>
    <message>
        <source>Not every release of a lock can be read any more.</source>
        <translation>部分锁定解除记录已无法读取。</translation>
    </message>
    <message>
        <source>Not every safety flag can be read any more.</source>
        <translation>部分安全标记已无法读取。</translation>
    </message>
    <message>
        <source>A · runs on while material is awaited</source>
        <translation>A · 等待材料期间继续计算</translation>
    </message>
    <message>
        <source>B · stands still from T02 until the material is complete</source>
        <translation>B · 自发出补正通知（T02）起暂停，材料齐全后继续</translation>
    </message>
    <message>
        <source>C · starts anew with the complete material</source>
        <translation>C · 材料齐全后重新起算</translation>
    </message>
    <message>
        <source>count for their real date</source>
        <translation>按实际日期起算</translation>
    </message>
    <message>
        <source>count for the next working day</source>
        <translation>视为下一工作日收到</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Received</source>
        <comment>complaint</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>complaint</comment>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Being looked into</source>
        <comment>complaint</comment>
        <translation>调查中</translation>
    </message>
    <message>
        <source>Decided</source>
        <comment>complaint</comment>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>complaint</comment>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>complaint</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Upheld</source>
        <comment>complaint</comment>
        <translation>支持</translation>
    </message>
    <message>
        <source>Upheld in part</source>
        <comment>complaint</comment>
        <translation>部分支持</translation>
    </message>
    <message>
        <source>Not upheld</source>
        <comment>complaint</comment>
        <translation>不支持</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Extremely serious</source>
        <translation>特别重大</translation>
    </message>
    <message>
        <source>%1, material %2</source>
        <translation>%1（第%2次材料）</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1（第%2项）</translation>
    </message>
    <message>
        <source>%1 provisional</source>
        <translation>%1 暂定</translation>
    </message>
    <message>
        <source>Looked into, containment begun</source>
        <translation>研判并开始处置</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>完成定级</translation>
    </message>
    <message>
        <source>Reported to the provincial cyberspace office, if major or above</source>
        <translation>较大及以上：向省级网信部门报告</translation>
    </message>
    <message>
        <source>Reported to the department, if below major (internal limit)</source>
        <translation>较大以下：报告主管部门（内部时限）</translation>
    </message>
    <message>
        <source>Persons concerned told (internal limit)</source>
        <translation>告知受影响的个人（内部时限）</translation>
    </message>
    <message>
        <source>Final summary</source>
        <translation>提交处置总结</translation>
    </message>
    <message>
        <source>reported</source>
        <comment>incident</comment>
        <translation>已报告</translation>
    </message>
    <message>
        <source>looked into</source>
        <comment>incident</comment>
        <translation>已研判</translation>
    </message>
    <message>
        <source>contained</source>
        <comment>incident</comment>
        <translation>已控制</translation>
    </message>
    <message>
        <source>being reported</source>
        <comment>incident</comment>
        <translation>报告告知中</translation>
    </message>
    <message>
        <source>handled</source>
        <comment>incident</comment>
        <translation>处置完毕</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>incident</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>leaked</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>篡改</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>provincial cyberspace office</source>
        <translation>省级网信部门</translation>
    </message>
    <message>
        <source>department in charge</source>
        <translation>履行个人信息保护职责的部门</translation>
    </message>
    <message>
        <source>police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>persons concerned</source>
        <translation>受影响的个人</translation>
    </message>
    <message>
        <source>guardians</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>public announcement</source>
        <translation>公开公告</translation>
    </message>
    <message>
        <source>%1 is not encrypted as a data copy is: anybody could have made this package.</source>
        <translation>%1未按数据副本的方式加密，这个包可能是任何人制作的。</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>Point by point</source>
        <translation>逐项认定</translation>
    </message>
    <message>
        <source>Log a complaint about %1</source>
        <translation>登记对 %1 的投诉</translation>
    </message>
    <message>
        <source>It gets a number, a day of receipt and a due date of its own; those of the request stay as they are. Somebody who never worked on the request looks into it.</source>
        <translation>投诉有自己的编号、收到日和答复期限，原请求单的期限不变，由从未参与该请求单的人员调查。</translation>
    </message>
    <message>
        <source>Log the complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>The complaint is logged, with a due date of its own.</source>
        <translation>投诉已登记，单独计算期限。</translation>
    </message>
    <message>
        <source>What is wrong, in the person&apos;s own words</source>
        <translation>不满意之处（按对方原话）</translation>
    </message>
    <message>
        <source>What they want to happen</source>
        <translation>希望如何解决</translation>
    </message>
    <message>
        <source>New facts or material, if any</source>
        <translation>新的情况或材料（如有）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Reached us at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Contact, if another than before</source>
        <translation>联系方式（如与此前不同）</translation>
    </message>
    <message>
        <source>Why it is logged more than one working day later, if so</source>
        <translation>晚于一个工作日登记的原因（如有）</translation>
    </message>
    <message>
        <source>What is %1 about?</source>
        <translation>%1 针对哪个请求单？</translation>
    </message>
    <message>
        <source>From then on nobody who worked on that request can look into the complaint, and the answer goes only to a contact that request was answered at or that is on file.</source>
        <translation>关联之后，参与过该请求单的人员不能调查此投诉；答复只能发往该请求单答复时使用的或已登记在册的联系方式。</translation>
    </message>
    <message>
        <source>Link the complaint</source>
        <translation>关联投诉</translation>
    </message>
    <message>
        <source>The complaint is linked to the request.</source>
        <translation>投诉已关联该请求单。</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>请求单编号</translation>
    </message>
    <message>
        <source>Who looks into %1?</source>
        <translation>由谁调查 %1？</translation>
    </message>
    <message>
        <source>Everybody here had to do with the request complained of. Somebody else needs an account first.</source>
        <translation>这里的每个人都参与过被投诉的请求单，需要先为其他人员建立账号。</translation>
    </message>
    <message>
        <source>Named are those who never worked on the request complained of, by its records and by the audit log.</source>
        <translation>列出的是按办理记录和审计日志从未参与被投诉请求单的人员。</translation>
    </message>
    <message>
        <source>Assign the complaint</source>
        <translation>分派投诉</translation>
    </message>
    <message>
        <source>The complaint is assigned.</source>
        <translation>投诉已分派。</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>What was found of %1</source>
        <translation>%1 的调查意见</translation>
    </message>
    <message>
        <source>The privacy officer decides on it. What stands here is said in the answer, point by point.</source>
        <translation>由个人信息保护负责人决定。此处所写将逐项写入答复。</translation>
    </message>
    <message>
        <source>Report it</source>
        <translation>提交调查意见</translation>
    </message>
    <message>
        <source>Reported. The privacy officer decides now.</source>
        <translation>已提交，等待个人信息保护负责人决定。</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Remedy: what is done about it</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>Decide %1</source>
        <translation>决定 %1</translation>
    </message>
    <message>
        <source>Decide the complaint</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>The complaint is decided.</source>
        <translation>投诉已作出决定。</translation>
    </message>
    <message>
        <source>Upheld in part: the request is worked on again too</source>
        <translation>部分支持时也重新办理该请求单</translation>
    </message>
    <message>
        <source>Your own reason</source>
        <translation>您的理由</translation>
    </message>
    <message>
        <source>A lawsuit is announced with %1</source>
        <translation>%1 涉及诉讼</translation>
    </message>
    <message>
        <source>Note the lawsuit</source>
        <translation>记录诉讼</translation>
    </message>
    <message>
        <source>Noted. The officers are told.</source>
        <translation>已记录并通知负责人。</translation>
    </message>
    <message>
        <source>Day it was announced or papers came</source>
        <translation>告知诉讼或收到法院文书之日</translation>
    </message>
    <message>
        <source>What was said, or which papers came</source>
        <translation>对方的说法，或收到的文书</translation>
    </message>
    <message>
        <source>Lift the hold of %1</source>
        <translation>解除 %1 的诉讼保留</translation>
    </message>
    <message>
        <source>From then on the complaint and the request it is about can be closed and, once their time has come, erased.</source>
        <translation>解除之后，投诉和所涉请求单可以关闭，到期后可以清除。</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>The hold is lifted.</source>
        <translation>保留已解除。</translation>
    </message>
    <message>
        <source>How the lawsuit ended</source>
        <translation>诉讼如何了结</translation>
    </message>
    <message>
        <source>Worked on again in %1</source>
        <translation>%1 中须重新办理的事项</translation>
    </message>
    <message>
        <source>%1 concerns no request</source>
        <translation>%1 不涉及任何请求</translation>
    </message>
    <message>
        <source>It stands on record with your name and reason. No request is worked on again because of it, and nobody is kept from looking into it. It can be linked to a request until it is decided.</source>
        <translation>将连同您的姓名和理由一并记录。不会因此重新办理任何请求，也不限制由谁调查。作出决定之前仍可关联请求单。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Noted: the complaint concerns no request.</source>
        <translation>已登记：该投诉不涉及任何请求。</translation>
    </message>
    <message>
        <source>What it is about instead</source>
        <translation>投诉针对的事项</translation>
    </message>
    <message>
        <source>Upheld, what was complained of has to be reopened before the answer can leave. The answer says the result, the findings and the remedy.</source>
        <translation>投诉成立的，须先重新办理被投诉的事项，才能发出答复。答复函载明结论、认定和补救措施。</translation>
    </message>
    <message>
        <source>The privacy officers hear of it at once. Until an officer lifts the hold neither the complaint nor the request it is about can be closed or erased, and no data are deleted for it.</source>
        <translation>个人信息保护负责人会立即得知。在负责人解除保留之前，投诉和所涉请求单都不能关闭或清除，也不得为其删除任何信息。</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>Points, level and coupons lapse; after-sales go by the order; it cannot be undone.</source>
        <translation>积分、等级、优惠券失效；售后凭订单办理；不可恢复。</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>separate consent</source>
        <translation>单独同意</translation>
    </message>
    <message>
        <source>a guardian&apos;s consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>%1 给予</translation>
    </message>
    <message>
        <source>policy of %1</source>
        <translation>政策版本 %1</translation>
    </message>
    <message>
        <source>proof: %1</source>
        <translation>凭证：%1</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>%1 撤回</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>General</source>
        <comment>class</comment>
        <translation>一般</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <comment>class</comment>
        <translation>敏感</translation>
    </message>
    <message>
        <source>A child&apos;s</source>
        <comment>class</comment>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>field</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>Own name</source>
        <comment>field</comment>
        <translation>本人姓名</translation>
    </message>
    <message>
        <source>Own phone</source>
        <comment>field</comment>
        <translation>本人电话</translation>
    </message>
    <message>
        <source>Own address</source>
        <comment>field</comment>
        <translation>本人地址</translation>
    </message>
    <message>
        <source>Own account</source>
        <comment>field</comment>
        <translation>本人账户</translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <comment>field</comment>
        <translation>收货人姓名</translation>
    </message>
    <message>
        <source>Phone of the recipient</source>
        <comment>field</comment>
        <translation>收货人电话</translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <comment>field</comment>
        <translation>收货人地址</translation>
    </message>
    <message>
        <source>Account of the buyer</source>
        <comment>field</comment>
        <translation>下单人账户</translation>
    </message>
    <message>
        <source>Name of a staff member</source>
        <comment>field</comment>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>Name of a child</source>
        <comment>field</comment>
        <translation>儿童姓名</translation>
    </message>
    <message>
        <source>Detail of a child</source>
        <comment>field</comment>
        <translation>儿童详情</translation>
    </message>
    <message>
        <source>Free text</source>
        <comment>field</comment>
        <translation>自由文字</translation>
    </message>
    <message>
        <source>Internal note</source>
        <comment>field</comment>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Card number</source>
        <comment>field</comment>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Identifier</source>
        <comment>field</comment>
        <translation>标识号</translation>
    </message>
    <message>
        <source>Requests opened</source>
        <comment>access</comment>
        <translation>查看请求单</translation>
    </message>
    <message>
        <source>Values seen in clear</source>
        <comment>access</comment>
        <translation>查看明文</translation>
    </message>
    <message>
        <source>Exports and prints</source>
        <comment>access</comment>
        <translation>导出与打印</translation>
    </message>
</context>
<context>
    <name>DiskText</name>
    <message>
        <source>This program keeps the desk in a newer layout and makes a verified backup beside it first. %1 The desk is as it was; sign in again afterwards.</source>
        <translation>本程序须先在工作台旁制作并核验一份备份，再更新其结构。%1工作台保持原样；处理后请重新登录。</translation>
    </message>
    <message>
        <source>The disk has no room for the backup: %1 MB are needed. Free some space.</source>
        <translation>磁盘空间不足以存放备份：需要 %1 MB。请腾出空间。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space.</source>
        <translation>磁盘已满，请腾出空间。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing has been changed.</source>
        <translation>磁盘已满。请腾出空间后再试；没有任何改动。</translation>
    </message>
    <message>
        <source>The backup shows that the desk is damaged: restore it from the last verified backup.</source>
        <translation>备份显示工作台已损坏：请从最近一次验证过的备份恢复。</translation>
    </message>
    <message>
        <source>The desk is damaged. Do not work on; restore it from the last verified backup.</source>
        <translation>工作台已损坏，请勿继续使用。请从最近一次验证过的备份恢复。</translation>
    </message>
    <message>
        <source>That could not be written: ask for the right to write into the desk&apos;s folder.</source>
        <translation>备份无法写入：请取得工作台所在文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The file or its folder may only be read. Ask for the right to write to both, then try again.</source>
        <translation>该文件或其所在文件夹为只读。请取得两者的写入权限后重试。</translation>
    </message>
    <message>
        <source>%1 or its folder may only be read. Ask for the right to write to both, then try again.</source>
        <translation>%1 或其所在文件夹为只读。请取得两者的写入权限后重试。</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing has been changed.</source>
        <translation>无法写入文件，没有任何改动。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place and try again; nothing has been changed.</source>
        <translation>无法写入%1。请换一个位置再试；没有任何改动。</translation>
    </message>
    <message>
        <source>A desk cannot lie on a network share: two PCs at once would damage it. Choose a folder on a disk of this PC; backups may go to a share.</source>
        <translation>工作台不能放在网络共享上：两台电脑同时使用会损坏它。请选择本机磁盘上的文件夹；备份可以放在共享上。</translation>
    </message>
    <message>
        <source>The desk can no longer be reached: %1. Its drive was taken out or its folder was moved. Note down what is not saved yet, put the drive back, lock the desk (Ctrl+L) and sign in again; look whether your last step is there before you repeat it.</source>
        <translation>无法再访问工作台：%1。其所在磁盘已被拔出，或文件夹已被移动。请先抄下尚未保存的内容，重新接好后按 Ctrl+L 锁定并重新登录；重做上一步之前，请查看它是否已保存。</translation>
    </message>
    <message>
        <source>There is no desk at this place.</source>
        <translation>该位置没有工作台。</translation>
    </message>
    <message>
        <source>There is no desk at %1. Connect its drive, or choose where the desk lies.</source>
        <translation>此处没有工作台：%1。请接好其所在磁盘，或选择工作台的位置。</translation>
    </message>
    <message>
        <source>The path of a desk may have %1 characters at most. Choose a shorter folder.</source>
        <translation>工作台的路径最多 %1 个字符。请选择路径较短的文件夹。</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Replied %1</source>
        <translation>已答复 %1</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>无截止日</translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s) · %1</source>
        <translation>
            <numerusform>逾期 %n 个工作日 · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left · %1</source>
        <translation>
            <numerusform>还剩 %n 个工作日 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>监管期限</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>已停止计时</translation>
    </message>
    <message>
        <source>Overdue since %1 today</source>
        <translation>今天 %1 起已逾期</translation>
    </message>
    <message>
        <source>Due today at %1</source>
        <translation>今天 %1 截止</translation>
    </message>
    <message>
        <source>Waits for material · %1 at the latest</source>
        <translation>等待材料 · 最晚 %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too many attempts. Wait %n minute(s) and try again.</source>
        <translation>
            <numerusform>尝试次数过多，请 %n 分钟后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Wait a while and try again.</source>
        <translation>尝试次数过多，请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>The password is too weak: take at least %n character(s), not one of the common ones, and not the user name.</source>
        <translation>
            <numerusform>密码过于简单：至少 %n 个字符，不能是常见密码，也不能是用户名。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is too weak. Take a longer one that is not common and does not hold the user name.</source>
        <translation>密码过于简单。请使用更长、不常见且不含用户名的密码。</translation>
    </message>
    <message>
        <source>A user name starts with a letter and has 2 to 32 letters, digits, dots or dashes.</source>
        <translation>用户名以字母开头，由 2 至 32 个字母、数字、点或短横线组成。</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read. Look through the form again.</source>
        <translation>有内容缺失或无法识别，请重新检查表单。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or cannot be read.</source>
        <translation>“%1”缺失或无法识别。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not know the value %2.</source>
        <translation>“%1”没有代码%2。</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; cannot become &quot;%2&quot; now. First finish the step the request shows as next.</source>
        <translation>当前无法由“%1”变为“%2”，请先完成请求单所示的下一步。</translation>
    </message>
    <message>
        <source>This step is not possible now. First finish the step the request shows as next.</source>
        <translation>当前无法进行此步骤，请先完成请求单所示的下一步。</translation>
    </message>
    <message>
        <source>The requester has to be verified further before this is possible.</source>
        <translation>请求人须进一步核验后方可进行。</translation>
    </message>
    <message>
        <source>This needs level %1; the requester is verified to %2. Go on with the verification.</source>
        <translation>此操作需要 %1，请求人目前为 %2。请继续核验。</translation>
    </message>
    <message>
        <source>Verification is locked until a supervisor releases it. The request stays logged and its clock runs on.</source>
        <translation>核验已锁定，须由客服主管解除。请求已登记，时限照常计算。</translation>
    </message>
    <message>
        <source>Verification is locked until %1. The request stays logged and its clock runs on.</source>
        <translation>核验已锁定至%1。请求已登记，时限照常计算。</translation>
    </message>
    <message>
        <source>Verification has ended for now. The request stays logged and its clock runs on.</source>
        <translation>核验暂时结束。请求已登记，时限照常计算。</translation>
    </message>
    <message>
        <source>You handle this request yourself. A second person has to decide.</source>
        <translation>您是本请求单的经办人，须由第二人决定。</translation>
    </message>
    <message>
        <source>You proposed this outcome yourself. A second person has to decide.</source>
        <translation>处理结果由您本人提出，须由第二人决定。</translation>
    </message>
    <message>
        <source>You built this copy yourself. A second person has to review it.</source>
        <translation>副本由您本人生成，须由第二人核对。</translation>
    </message>
    <message>
        <source>You did this yourself. A second person has to confirm it.</source>
        <translation>此项由您本人完成，须由第二人确认。</translation>
    </message>
    <message>
        <source>The request arrived more than one working day ago. Say why it is logged only now.</source>
        <translation>该请求收到已超过一个工作日，请说明为何现在才登记。</translation>
    </message>
    <message>
        <source>Write the facts in at least 30 characters.</source>
        <translation>请写明事实，至少30个字。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Fill in &quot;%1&quot; in your own words.</source>
        <translation>请用您自己的话填写“%1”。</translation>
    </message>
    <message>
        <source>Tasks of this request are still open. Finish them first.</source>
        <translation>本请求单仍有任务未完成，请先完成。</translation>
    </message>
    <message>
        <source>Tasks are still open: %1. Finish them first.</source>
        <translation>以下任务仍未完成：%1。请先完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n possible match(es) are undecided. Take or leave each of them first.</source>
        <translation>
            <numerusform>有 %n 条可能的匹配尚未确认，请先逐条采用或不采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is not complete. The blocks marked red are missing something.</source>
        <translation>答复函不完整，标红的段落还缺内容。</translation>
    </message>
    <message>
        <source>The letter is not complete: %1. Fill in the blocks marked red.</source>
        <translation>答复函不完整：%1。请补全标红的段落。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation>尚未登录，请登录后再试。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a colleague whose role does, or the privacy officer.</source>
        <translation>您的角色无权进行此操作。请联系有权限的同事或个人信息保护负责人。</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>用户名或密码不正确。</translation>
    </message>
    <message>
        <source>There is no user of this name.</source>
        <translation>没有这个用户。</translation>
    </message>
    <message>
        <source>There is already a user of this name. Choose another one.</source>
        <translation>已有同名用户，请换一个用户名。</translation>
    </message>
    <message>
        <source>This user has been disabled. The privacy officer can tell why.</source>
        <translation>该用户已停用，原因请询问个人信息保护负责人。</translation>
    </message>
    <message>
        <source>This user holds no key to the data. A privacy officer has to grant it first.</source>
        <translation>该用户没有数据密钥，须先由个人信息保护负责人授予。</translation>
    </message>
    <message>
        <source>This is the last privacy officer who holds the key. Add another one before disabling this user.</source>
        <translation>这是最后一位持有密钥的个人信息保护负责人。停用前请先添加另一位。</translation>
    </message>
    <message>
        <source>A task is done only with its proof. Choose the file that proves it.</source>
        <translation>任务须附证明才能完成，请选择证明文件。</translation>
    </message>
    <message>
        <source>An item has no outcome yet. Propose one for every item.</source>
        <translation>还有事项没有处理结果，请逐项提出。</translation>
    </message>
    <message>
        <source>This ground cannot be used for this right.</source>
        <translation>该情形不适用于此项权利。</translation>
    </message>
    <message>
        <source>The redactions have not been reviewed. Compare the list with the data and confirm it first.</source>
        <translation>遮蔽内容尚未核对。请先对照清单与资料并确认。</translation>
    </message>
    <message>
        <source>A second person has to approve this first.</source>
        <translation>须先由第二人批准。</translation>
    </message>
    <message>
        <source>The reply may not go to this contact at the level verified. Use the contact on file, or verify to L3.</source>
        <translation>按目前的核验等级，答复不得发往此联系方式。请使用账户预留联系方式，或核验至 L3。</translation>
    </message>
    <message>
        <source>This has been done already and can no longer be changed.</source>
        <translation>此项已完成，不能再更改。</translation>
    </message>
    <message>
        <source>The policy file cannot be used: %1.</source>
        <translation>政策文件无法使用：%1。</translation>
    </message>
    <message>
        <source>The policy file cannot be used.</source>
        <translation>政策文件无法使用。</translation>
    </message>
    <message>
        <source>No holiday calendar covers this date. Check the date of receipt, or import the calendar of that year.</source>
        <translation>没有涵盖该日期的节假日日历。请核对收到日期，或导入该年度的日历。</translation>
    </message>
    <message>
        <source>The letter template cannot be used: %1.</source>
        <translation>答复函模板无法使用：%1。</translation>
    </message>
    <message>
        <source>The letter template cannot be used.</source>
        <translation>答复函模板无法使用。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件%1。</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read. It may be open in another program, or you may not have the right to read it.</source>
        <translation>无法读取%1。它可能正被其他程序打开，或您没有读取权限。</translation>
    </message>
    <message>
        <source>The file cannot be read. It may be open in another program.</source>
        <translation>无法读取文件，它可能正被其他程序打开。</translation>
    </message>
    <message>
        <source>%1 is too large. Export a shorter period and add the parts one by one.</source>
        <translation>%1过大。请按较短的时间段导出，分次添加。</translation>
    </message>
    <message>
        <source>The file is too large. Export a shorter period.</source>
        <translation>文件过大，请按较短的时间段导出。</translation>
    </message>
    <message>
        <source>%1 is not an export this program knows. Its column headers fit none of the known systems.</source>
        <translation>%1不是本程序认识的导出文件，表头与任何已知系统都不符。</translation>
    </message>
    <message>
        <source>This is not an export this program knows.</source>
        <translation>这不是本程序认识的导出文件。</translation>
    </message>
    <message>
        <source>The characters of %1 cannot be read. Export it again as UTF-8 or GB18030.</source>
        <translation>无法识别%1的字符编码。请以 UTF-8 或 GB18030 重新导出。</translation>
    </message>
    <message>
        <source>The characters of the file cannot be read. Export it again as UTF-8 or GB18030.</source>
        <translation>无法识别文件的字符编码。请以 UTF-8 或 GB18030 重新导出。</translation>
    </message>
    <message>
        <source>%1 holds no records. If that is right, note the source as &quot;not held&quot;.</source>
        <translation>%1中没有记录。如确实如此，请将该来源记为“未持有”。</translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation>文件中没有记录。</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off. Export it again.</source>
        <translation>%1已损坏或不完整，请重新导出。</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Export it again.</source>
        <translation>文件已损坏或不完整，请重新导出。</translation>
    </message>
    <message>
        <source>%1 holds something that an export never holds, such as a program or a nested archive. It was not opened.</source>
        <translation>%1含有导出文件不应有的内容（如程序或嵌套压缩包），未打开。</translation>
    </message>
    <message>
        <source>The file holds something that an export never holds. It was not opened.</source>
        <translation>文件含有导出文件不应有的内容，未打开。</translation>
    </message>
    <message>
        <source>Reading %1 took too long and was stopped. Nothing was taken from it.</source>
        <translation>读取%1耗时过长，已停止，未采用其中任何内容。</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>读取文件耗时过长，已停止。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end. Nothing was taken from it.</source>
        <translation>%1未能读完，未采用其中任何内容。</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Nothing was taken from it.</source>
        <translation>文件未能读完，未采用其中任何内容。</translation>
    </message>
    <message>
        <source>The package is damaged and cannot be opened.</source>
        <translation>副本包已损坏，无法打开。</translation>
    </message>
    <message>
        <source>The password of the package is wrong.</source>
        <translation>副本包的密码不正确。</translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name or place; it will not be overwritten.</source>
        <translation>已有文件%1，不会覆盖。请换一个名称或位置。</translation>
    </message>
    <message>
        <source>There is already a file of this name. It will not be overwritten.</source>
        <translation>已有同名文件，不会覆盖。</translation>
    </message>
    <message>
        <source>There is already a desk at %1. Sign in to it, or choose another place.</source>
        <translation>%1处已有工作台。请登录该工作台，或另选位置。</translation>
    </message>
    <message>
        <source>There is already a desk at this place.</source>
        <translation>该位置已有工作台。</translation>
    </message>
    <message>
        <source>This file is an ordinary database and not an encrypted desk. It was not opened.</source>
        <translation>该文件是普通数据库，不是加密的工作台，未打开。</translation>
    </message>
    <message>
        <source>The encryption library of this program is missing or was replaced. The program refuses to run without it; install it again.</source>
        <translation>本程序的加密库缺失或被替换。没有它程序拒绝运行，请重新安装。</translation>
    </message>
    <message>
        <source>The key file beside the desk (.rdk) is missing. Put it back from the backup.</source>
        <translation>工作台旁的密钥文件（.rdk）缺失，请从备份放回。</translation>
    </message>
    <message>
        <source>Both copies in the key file (.rdk) are damaged. Put it back from the backup.</source>
        <translation>密钥文件（.rdk）的两份内容均已损坏，请从备份放回。</translation>
    </message>
    <message>
        <source>The key file (.rdk) is older than the desk: somebody put an earlier copy in its place. Tell the privacy officer.</source>
        <translation>密钥文件（.rdk）比工作台旧：有人放入了较早的副本。请告知个人信息保护负责人。</translation>
    </message>
    <message>
        <source>This desk was made by a newer version of the program. Install that version.</source>
        <translation>该工作台由更新版本的程序创建，请安装该版本。</translation>
    </message>
    <message>
        <source>Another program is writing to the desk. Wait a moment and try again.</source>
        <translation>另一个程序正在写入工作台，请稍候再试。</translation>
    </message>
    <message>
        <source>The desk could not carry this out. Nothing has been changed; try again, and check the desk if it happens twice.</source>
        <translation>工作台未能完成此操作，没有任何改动。请再试一次；若再次出现，请检查工作台。</translation>
    </message>
    <message>
        <source>The audit log does not hold: an entry has been changed or removed. Tell the privacy officer before you work on.</source>
        <translation>审计日志不完整：有记录被改动或删除。继续工作前请告知个人信息保护负责人。</translation>
    </message>
    <message>
        <source>This way leads to no contact of this case: an e-mail needs an address, a text message a telephone number. Name one, or choose another way.</source>
        <translation>该方式无法送达本案的任何联系方式：电子邮件需要邮箱地址，短信需要电话号码。请填写收件人，或改用其他方式。</translation>
    </message>
    <message>
        <source>You asked for this access yourself. A second person has to decide.</source>
        <translation>这项查看是您自己申请的，须由另一人决定。</translation>
    </message>
    <message>
        <source>A minor&apos;s data may not be seen before a supervisor or the privacy officer has approved it. Request access first.</source>
        <translation>未成年人的信息须经客服主管或个人信息保护负责人批准后方可查看，请先申请查看。</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; has ended: this is no longer possible.</source>
        <translation>该请求单处于“%1”状态，已经结束，无法再进行此操作。</translation>
    </message>
    <message>
        <source>The notice cannot be used: %1.</source>
        <translation>通知无法使用：%1。</translation>
    </message>
    <message>
        <source>The notice cannot be used, line %1: %2.</source>
        <translation>通知无法使用，第 %1 行：%2。</translation>
    </message>
    <message>
        <source>You brought this notice yourself. A second person has to confirm it.</source>
        <translation>这份通知由您提交，须由另一人确认。</translation>
    </message>
    <message>
        <source>The notice of %1 in force says the same already.</source>
        <translation>已生效的 %1 年通知内容相同。</translation>
    </message>
    <message>
        <source>The clock runs like this on %1 already.</source>
        <translation>%1 的计时规则已是如此。</translation>
    </message>
    <message>
        <source>The first day may be %1 at the earliest: what has been received keeps its dates.</source>
        <translation>起始日最早为 %1：此前收到的请求日期不变。</translation>
    </message>
    <message>
        <source>Material cannot have come in the future, nor before it was asked for.</source>
        <translation>材料到达时间不能晚于现在，也不能早于补正通知发出。</translation>
    </message>
    <message>
        <source>The thirty days after T03 ended on %1. Log what came as a new request.</source>
        <translation>T03 之后的三十日已于 %1 届满，请将收到的材料登记为新的请求。</translation>
    </message>
    <message>
        <source>Another item is answered by reference to %1, and that letter has not left yet. Send it first.</source>
        <translation>另有事项参照 %1 的答复办理，该答复函尚未发出，请先发出。</translation>
    </message>
    <message>
        <source>You have seen these papers yourself. A second person has to accept them.</source>
        <translation>这些材料是您本人查看的，须由第二人复核。</translation>
    </message>
    <message>
        <source>The complaint is &quot;%1&quot; and cannot become &quot;%2&quot; now.</source>
        <translation>投诉目前为“%1”，现在不能变为“%2”。</translation>
    </message>
    <message>
        <source>You announced this lawsuit yourself. A second person has to lift the hold.</source>
        <translation>该诉讼由您记录，须由另一人解除保留。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>There is no data copy of the data and redactions as they stand. Build it first, or again.</source>
        <translation>没有与现有数据和遮蔽一致的副本，请先生成或重新生成。</translation>
    </message>
    <message>
        <source>The password may not take the way of the letter or the copy. Tell it by a second channel, such as a call, or choose another way for the letter (3.8).</source>
        <translation>密码不得与答复函或副本走同一渠道。请改用第二渠道（如电话）告知密码，或更换答复函的发出方式（3.8）。</translation>
    </message>
    <message>
        <source>A receipt is moved back only, to before %1, and no date may end later by it.</source>
        <translation>收到时间只能向前更正：须早于 %1，且任何期限不得因此推后。</translation>
    </message>
    <message>
        <source>Nobody has said yet that this PC&apos;s clock is right: enter the time as the caller tells it, or let a supervisor confirm the clock.</source>
        <translation>尚无人确认本机时钟正确：请按来电人所述录入收到时间，或请客服主管确认时钟。</translation>
    </message>
    <message>
        <source>A list waits for a second person already. It is decided first.</source>
        <translation>已有清单等待第二人确认，请先处理。</translation>
    </message>
    <message>
        <source>Nobody has said yet that this PC&apos;s clock is right, and this letter counts from the day it leaves: let a supervisor confirm the clock first.</source>
        <translation>尚无人确认本机时钟正确，而本函自发出之日起计算期限：请先由客服主管确认时钟。</translation>
    </message>
    <message>
        <source>Nobody has said yet that this PC&apos;s clock is right, and keeping periods end by it: let a supervisor confirm the clock first.</source>
        <translation>尚无人确认本机时钟正确，而保存期限按本机时钟届满：请先由客服主管确认时钟。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is what the record says; a letter takes it from there.</source>
        <translation>“%1”取自请求单的记录，不能另行填写。</translation>
    </message>
    <message>
        <source>The letter left more than one working day ago. Say why it is recorded only now.</source>
        <translation>函件已发出一个工作日以上，请说明为何现在才补记。</translation>
    </message>
    <message>
        <source>You have seen these proofs yourself. Another officer has to decide.</source>
        <translation>这些证明由您本人查看，须由另一位负责人决定。</translation>
    </message>
    <message>
        <source>A child asked on its own: what is disclosed goes to the guardian at a contact on file, once the guardian was reached.</source>
        <translation>儿童本人提出的请求：须先联系监护人，披露的内容只发给监护人的预留联系方式。</translation>
    </message>
    <message>
        <source>Nobody has said yet that this PC&apos;s clock is right, and what the requester was asked for would count as given today: let a supervisor confirm the clock first.</source>
        <translation>尚无人确认本机时钟正确，而申请人须补充的内容将视为今日提供：请先由客服主管确认时钟。</translation>
    </message>
    <message>
        <source>This call has been received already, as %1.</source>
        <translation>该来电已受理，请求编号为%1。</translation>
    </message>
    <message>
        <source>Nothing was taken over: in row %1 &quot;%2&quot; is missing or cannot be read.</source>
        <translation>未导入任何内容：第%1行的“%2”缺失或无法识别。</translation>
    </message>
    <message>
        <source>The desk was put back to an earlier state: this PC has seen entry %1 of its log, the newest there is %2. Nobody can work on it now. Tell the privacy officer and put the newest state back, or let two people accept the desk as it lies.</source>
        <translation>工作台被退回到较早的状态：本机记得日志已到第 %1 条，现有最新一条为第 %2 条。目前任何人都不能使用。请告知个人信息保护负责人并放回最新的文件，或由两人共同接受现状。</translation>
    </message>
    <message>
        <source>The log of the desk was rewritten: entry %1 is not the one this PC knows. Nobody can work on it now. Tell the privacy officer and put the state back that this PC knows, or let two people accept the desk as it lies.</source>
        <translation>工作台的日志被改写：第 %1 条与本机所知不符。目前任何人都不能使用。请告知个人信息保护负责人并放回本机所知的文件，或由两人共同接受现状。</translation>
    </message>
    <message>
        <source>Another desk lies in the place of the one this PC knows. Nobody can work on it now. Tell the privacy officer and put the right one back, or let two people accept the desk as it lies.</source>
        <translation>此处现为另一个工作台，并非本机所知的那一个。目前任何人都不能使用。请告知个人信息保护负责人并放回原工作台，或由两人共同接受现状。</translation>
    </message>
    <message>
        <source>The account %1 is not a day old yet: whoever accepts the desk must have had theirs for 24 hours.</source>
        <translation>账号 %1 创建未满一天：接受工作台者的账号须已创建满 24 小时。</translation>
    </message>
    <message>
        <source>Both are the same person. A second person has to accept it.</source>
        <translation>两人为同一人，须由另一人共同接受。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the company&apos;s wording, the same in every letter. Write what is to be said into another block.</source>
        <translation>“%1”是公司统一文本，各类函件均相同，不能改写。请将要说明的内容写入其他部分。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds an ID card number. It may not be kept: take it out and save again.</source>
        <translation>“%1”中含有身份证号，不得保存，请删去后重新保存。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds what looks like a bank card number. Take it out, or confirm that it is an order number.</source>
        <translation>“%1”中含有疑似银行卡号的数字，请删去，或者确认其为订单号。</translation>
    </message>
    <message>
        <source>Who speaks for a child and is known by papers alone gets the child&apos;s rows only. Leave this row out, or verify the account holder first.</source>
        <translation>仅凭证件核实身份的监护人只能取得儿童本人的记录。请排除该记录，或先核验账户持有人。</translation>
    </message>
    <message>
        <source>The last day lies before the first one or before today, or more than a year away.</source>
        <translation>末日早于首日或今日，或者超过一年。</translation>
    </message>
    <message>
        <source>Choose somebody else, who works on requests and is there on all these days.</source>
        <translation>请选择另一位办理请求、且这些日期均在岗的人员。</translation>
    </message>
    <message>
        <source>%1 is absent until %2. Choose somebody who is there.</source>
        <translation>%1 缺勤至 %2，请选择在岗人员。</translation>
    </message>
    <message>
        <source>%1 is absent until %2. %3 stands in: choose %3 instead.</source>
        <translation>%1 缺勤至 %2，由 %3 代理，请改选 %3。</translation>
    </message>
    <message>
        <source>Who speaks for a child asks for the child&apos;s data. Leave the other data out; what the account holder wants is a request of the holder.</source>
        <translation>监护人只能就儿童信息提出请求，请去掉其他数据；账户持有人本人的诉求请另行登记。</translation>
    </message>
    <message>
        <source>This alert is about yourself. Somebody else has to look into it.</source>
        <translation>此提醒涉及您本人，须由他人核实。</translation>
    </message>
    <message>
        <source>Nobody sets their own limit. Somebody else has to.</source>
        <translation>不能为自己设置上限，须由他人设置。</translation>
    </message>
    <message>
        <source>%1 What had been written could not be removed; remove it by hand: %2</source>
        <translation>%1已写入的文件未能删除，请自行删除：%2</translation>
    </message>
    <message>
        <source>It stands like that from %1 on already.</source>
        <translation>自 %1 起的目标已是如此。</translation>
    </message>
</context>
<context>
    <name>FieldWord</name>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>time of receipt</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation>个人信息主体</translation>
    </message>
    <message>
        <source>request items</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>verification factor</source>
        <translation>核验要素</translation>
    </message>
    <message>
        <source>way to reply</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>words of the request</source>
        <translation>诉求原话</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>law cited</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>reason for logging late</source>
        <translation>延迟登记的原因</translation>
    </message>
    <message>
        <source>date set by the regulator</source>
        <translation>监管机关期限</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>name of the owner</source>
        <translation>所有者姓名</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time the material came</source>
        <translation>材料到达时间</translation>
    </message>
    <message>
        <source>abandoned request</source>
        <translation>逾期未补正的请求单</translation>
    </message>
    <message>
        <source>block of the letter</source>
        <translation>答复函段落</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>point of the paper</source>
        <translation>材料要点</translation>
    </message>
    <message>
        <source>issuer of the paper</source>
        <translation>材料出具方</translation>
    </message>
    <message>
        <source>time the paper was seen</source>
        <translation>查看时间</translation>
    </message>
    <message>
        <source>request complained of</source>
        <translation>被投诉的请求单</translation>
    </message>
    <message>
        <source>investigator</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>point of the complaint</source>
        <translation>投诉事项</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>data that stay stored</source>
        <translation>留存的信息</translation>
    </message>
    <message>
        <source>day the term is counted from</source>
        <translation>留存期限起算日</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>处理目的</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>数据持有方</translation>
    </message>
    <message>
        <source>time the data were used</source>
        <translation>使用信息的时间</translation>
    </message>
    <message>
        <source>requests to erase: none is due</source>
        <translation>可清除的请求单（目前没有到期的）</translation>
    </message>
    <message>
        <source>day of the next review</source>
        <translation>下次复核日期</translation>
    </message>
    <message>
        <source>who sees to the task</source>
        <translation>任务负责人</translation>
    </message>
    <message>
        <source>by when the owner is to</source>
        <translation>负责人期限</translation>
    </message>
    <message>
        <source>return code</source>
        <translation>回执行号</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>day it was done</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>who signed</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>事件情况</translation>
    </message>
    <message>
        <source>time of the discovery</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>number of persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>how it was told</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>person of the line, not as it was sent</source>
        <translation>该行的主体标识（与发出的任务单不一致）</translation>
    </message>
    <message>
        <source>operation of the line, not as it was sent</source>
        <translation>该行的操作（与发出的任务单不一致）</translation>
    </message>
    <message>
        <source>time it left</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>who goes on with the request</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>what the person wants to happen</source>
        <translation>期望的处理结果</translation>
    </message>
    <message>
        <source>new facts</source>
        <translation>新情况</translation>
    </message>
    <message>
        <source>evidence of the consent</source>
        <translation>同意的证据</translation>
    </message>
    <message>
        <source>place of the consent</source>
        <translation>同意的场景</translation>
    </message>
    <message>
        <source>other basis</source>
        <translation>其他合法性基础</translation>
    </message>
    <message>
        <source>who discovered it</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>systems concerned</source>
        <translation>涉及的系统</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>possible harm</source>
        <translation>可能的危害</translation>
    </message>
    <message>
        <source>measures taken</source>
        <translation>已采取的措施</translation>
    </message>
    <message>
        <source>measures planned</source>
        <translation>拟采取的措施</translation>
    </message>
    <message>
        <source>advice to the persons</source>
        <translation>对个人的建议</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>folder of the reports</source>
        <translation>报表文件夹</translation>
    </message>
    <message>
        <source>who is absent</source>
        <translation>缺勤人员</translation>
    </message>
    <message>
        <source>first day of the absence</source>
        <translation>缺勤首日</translation>
    </message>
    <message>
        <source>last day of the absence</source>
        <translation>缺勤末日</translation>
    </message>
    <message>
        <source>who stands in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>chart of the report</source>
        <translation>报表的图表</translation>
    </message>
    <message>
        <source>category of data</source>
        <translation>数据类别</translation>
    </message>
    <message>
        <source>number of case files</source>
        <translation>卷宗数量</translation>
    </message>
    <message>
        <source>rate of the target</source>
        <translation>目标所属的比率</translation>
    </message>
    <message>
        <source>target in percent</source>
        <translation>目标百分比</translation>
    </message>
    <message>
        <source>month of the target</source>
        <translation>目标起始月份</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>length of the ledger</source>
        <translation>台账长度</translation>
    </message>
</context>
<context>
    <name>GuardText</name>
    <message>
        <source>No verification is needed for this item.</source>
        <translation>该事项无须核验身份。</translation>
    </message>
    <message>
        <source>Nothing that was asked for has come yet.</source>
        <translation>所需材料尚未送达。</translation>
    </message>
    <message>
        <source>Only what cannot be verified goes this way. Verify the requester, or wait until it can be proposed that nobody could be verified.</source>
        <translation>只有“身份无法核验”才走这一步。请先核验请求人，或者待可以提出“身份无法核验”时再办理。</translation>
    </message>
    <message>
        <source>No earlier answer to the same request stands that could be referred to.</source>
        <translation>没有可供参照的、对同一请求的此前答复。</translation>
    </message>
    <message>
        <source>Nobody has to approve this item. Send the reply.</source>
        <translation>该事项无须审批，可直接答复。</translation>
    </message>
    <message>
        <source>This right changes no data: nothing is to be carried out.</source>
        <translation>该权利不涉及信息变更，无须执行。</translation>
    </message>
    <message>
        <source>The reply has not come back.</source>
        <translation>答复并未被退回。</translation>
    </message>
    <message>
        <source>Only a purge of backups is put off.</source>
        <translation>只有备份清除任务可以延后。</translation>
    </message>
    <message>
        <source>New facts reach us after the answer has left. What was known before is an error of ours.</source>
        <translation>新情况须在答复发出之后收到；答复之前已知的属于我方差错。</translation>
    </message>
    <message>
        <source>A request cannot be merged into itself. Name the other one.</source>
        <translation>请求单不能并入自身，请填写另一请求单的编号。</translation>
    </message>
    <message>
        <source>The two requests are about different people.</source>
        <translation>两项请求涉及的不是同一人。</translation>
    </message>
    <message>
        <source>The two requests come from different contacts and no common account.</source>
        <translation>两项请求的联系方式不同，也没有共同的账户。</translation>
    </message>
    <message>
        <source>The other request does not ask for the same right, or not on the same ground.</source>
        <translation>另一请求单没有提出相同的权利，或者理由不同。</translation>
    </message>
    <message>
        <source>The two requests concern different platforms or data, or the other one has been decided on for less.</source>
        <translation>两项请求涉及的平台或信息不同，或者另一请求单已就较小的范围提交审批。</translation>
    </message>
    <message>
        <source>The other request has been approved, and merged it would have needed a higher approver. Merge it into this one instead, or answer both.</source>
        <translation>另一请求已获批准，合并后本应由更高权限的人审批。请改为把它并入本请求，或分别答复。</translation>
    </message>
    <message>
        <source>A legal hold stands on this request.</source>
        <translation>该请求处于留存冻结状态。</translation>
    </message>
    <message>
        <source>A complaint about this request is open.</source>
        <translation>针对该请求的投诉尚未办结。</translation>
    </message>
    <message>
        <source>That nobody could be verified is proposed from the tenth working day on: from %1.</source>
        <translation>“身份无法核验”自第十个工作日起方可提出，即%1起。</translation>
    </message>
    <message>
        <source>A request is closed three working days after its answer: from %1 on.</source>
        <translation>请求答复满三个工作日后方可关闭，即%1起。</translation>
    </message>
    <message>
        <source>The person may bring what is missing until then: from %1 on.</source>
        <translation>请求人补充材料的期限尚未届满，%1起方可进行。</translation>
    </message>
    <message>
        <source>The record of this request is kept: erased from %1 on.</source>
        <translation>该请求单仍在保存期内，%1起方可清除。</translation>
    </message>
    <message>
        <source>This is possible from %1 on.</source>
        <translation>%1起方可进行。</translation>
    </message>
    <message>
        <source>A complaint has a record of its own: it is assigned, looked into, decided and answered there.</source>
        <translation>投诉有单独的记录，在其中分派、调查、决定和答复。</translation>
    </message>
    <message>
        <source>Whoever worked on the request complained of cannot look into the complaint. Choose somebody else.</source>
        <translation>参与过被投诉请求单的人员不能调查该投诉，请另选他人。</translation>
    </message>
    <message>
        <source>Only the person the complaint is assigned to looks into it.</source>
        <translation>只有被分派的调查人可以调查此投诉。</translation>
    </message>
    <message>
        <source>The investigator has not reported yet what was found.</source>
        <translation>调查人尚未提交调查意见。</translation>
    </message>
    <message>
        <source>The privacy officer decides; the deputy only where every officer had a part in it.</source>
        <translation>由个人信息保护负责人决定；只有各负责人都参与过此事时才由副负责人决定。</translation>
    </message>
    <message>
        <source>Whoever looked into the complaint does not decide it.</source>
        <translation>调查人不能对自己调查的投诉作出决定。</translation>
    </message>
    <message>
        <source>The complaint was upheld: reopen the request complained of first, with the reason &quot;complaint upheld&quot;.</source>
        <translation>投诉得到支持：请先以“投诉成立”为由重新办理被投诉的请求单。</translation>
    </message>
    <message>
        <source>Nothing is named that stays. Name what is kept, why and until when.</source>
        <translation>尚未登记留存的信息。请登记留存的内容、依法留存事由和截止日期。</translation>
    </message>
    <message>
        <source>Something is named that stays. Propose that it is stored only, or take it off the list.</source>
        <translation>已登记有留存的信息。请提出“停止处理仅存储”，或者先从清单中移除。</translation>
    </message>
    <message>
        <source>Before this is refused, record for each of these grounds whether it holds: %1.</source>
        <translation>提出不予响应前，请逐项记录下列删除的理由是否成立：%1。</translation>
    </message>
    <message>
        <source>Read out first what the cancellation ends, and note that the requester has confirmed it.</source>
        <translation>请先向请求人告知注销的后果，并登记其已确认。</translation>
    </message>
    <message>
        <source>An open order or refund is no reason to refuse: its data stay stored until it is settled, and the account is cancelled now.</source>
        <translation>未完结的订单或退款不是不予响应的理由：相关信息留存至了结，账户现在即予注销。</translation>
    </message>
    <message>
        <source>What has not been closed is reopened only where a complaint about it was upheld and it has not been worked on again yet.</source>
        <translation>尚未关闭的事项，仅在针对它的投诉成立且尚未重新办理时，方可重新打开。</translation>
    </message>
    <message>
        <source>Link the complaint to the request it is about first, or note that it concerns no request: nobody knows yet who may not look into it.</source>
        <translation>请先关联被投诉的请求单，或者登记该投诉不涉及任何请求：目前尚无法确定哪些人员应当回避。</translation>
    </message>
    <message>
        <source>The complaint has been decided.</source>
        <translation>该投诉已有处理决定。</translation>
    </message>
    <message>
        <source>Whoever approved, proposed or handled the request complained of does not decide the complaint.</source>
        <translation>审批、提出处理意见或者经办过原请求的人员不得对投诉作出决定。</translation>
    </message>
    <message>
        <source>A lawsuit is announced about this. Nothing of it is closed, deleted or erased until an officer lifts the hold.</source>
        <translation>此事涉及诉讼，在个人信息保护负责人解除保留之前不能关闭、合并、删除或清除。</translation>
    </message>
    <message>
        <source>The papers of who asks for somebody else are not complete, or a second person has not accepted them yet. They stand under &quot;Verification&quot;.</source>
        <translation>代为办理的材料尚不齐全，或者尚未经第二人复核通过。请见“核验”页。</translation>
    </message>
    <message>
        <source>All papers were shown and wait for a second person. Accept or return them first: only then is it known whether the requester could be verified.</source>
        <translation>材料已全部出示，尚待第二人复核。请先复核：之后才能确定请求人身份能否核验。</translation>
    </message>
    <message>
        <source>Somebody has noted or decided papers of this request since they were shown to you. Look at them again, then decide.</source>
        <translation>自您查看之后，已有人登记或者复核了该请求单的材料。请重新查看后再作决定。</translation>
    </message>
    <message>
        <source>Name first which consents are taken back: the letter says so.</source>
        <translation>请先写明撤回哪些用途的同意，答复函须逐项说明。</translation>
    </message>
    <message>
        <source>The letter would admit what nobody has found. The privacy officer records first whether the ground holds.</source>
        <translation>该删除情形尚未认定，答复函不能据此确认。请先由个人信息保护负责人记录该情形是否成立。</translation>
    </message>
    <message>
        <source>A redaction holds back what is the person&apos;s own. Show it again, or propose that the request is met in part and say why.</source>
        <translation>有一处遮蔽隐去了本人自己的信息。请恢复显示，或者提出“部分办理”并说明理由。</translation>
    </message>
    <message>
        <source>The records are still to be kept</source>
        <translation>保存期限尚未届满</translation>
    </message>
    <message>
        <source>Held: a legal hold or a lawsuit</source>
        <translation>保留：留存冻结或者诉讼</translation>
    </message>
    <message>
        <source>Held: a backup purge or a review is owed</source>
        <translation>保留：备份清除或者核查尚未完成</translation>
    </message>
    <message>
        <source>Held: a complaint about it is open</source>
        <translation>保留：对其的投诉尚未办结</translation>
    </message>
    <message>
        <source>Held: a linked request is open</source>
        <translation>保留：关联的请求单尚未办结</translation>
    </message>
    <message>
        <source>After the complaint about it</source>
        <translation>待对其的投诉记录清除后</translation>
    </message>
    <message>
        <source>Held: a package lies where this PC does not reach it</source>
        <translation>保留：副本文件包不在本机可及之处</translation>
    </message>
    <message>
        <source>Held: a rule came in the way when its turn came</source>
        <translation>保留：清除时有规则不允许</translation>
    </message>
    <message>
        <source>Your account is less than a day old. Somebody who has been here longer has to confirm what is erased for good.</source>
        <translation>您的账号启用不足一天，彻底清除须由启用更早的另一人确认。</translation>
    </message>
    <message>
        <source>Something that this way asks for has not been answered or seen yet. It counts only complete.</source>
        <translation>该方式所需的要素或者材料尚不齐全，齐全后方可登记。</translation>
    </message>
    <message>
        <source>This way is only for somebody who asks for themselves.</source>
        <translation>例外核验仅适用于本人提出的请求。</translation>
    </message>
    <message>
        <source>The old contact has objected in this request: this way is closed. The privacy officer decides how it goes on.</source>
        <translation>原联系方式已在本请求中提出异议，例外核验已终止，由个人信息保护负责人决定如何继续办理。</translation>
    </message>
    <message>
        <source>Something else waits for your decision by now. Look at the request again, then decide.</source>
        <translation>待您审批的内容已有变动，请重新查看后再决定。</translation>
    </message>
    <message>
        <source>Destroy the copy of the ID document first, and confirm it: none is kept after the decision.</source>
        <translation>请先销毁身份证件复印件并予以确认：作出决定后不得留存。</translation>
    </message>
    <message>
        <source>The privacy officer records the recipient&apos;s country and all four conditions first: all met, and it is carried out; one not met, and it is denied with the reasons.</source>
        <translation>须先登记接收方是否在境外，并由个人信息保护负责人认定全部四项条件：全部满足的予以转移，有一项不满足的说明理由不予转移。</translation>
    </message>
    <message>
        <source>The requester is known by exception only. Send the notice to every old contact first: this waits until they have had time to object.</source>
        <translation>请求人经例外方式核验。请先向全部原预留联系方式发出通知，异议期满后方可执行。</translation>
    </message>
    <message>
        <source>The requester is known by exception only, and the old contacts can still object. This may run from %1.</source>
        <translation>请求人经例外方式核验，原联系方式仍可提出异议。此步骤自 %1 起方可执行。</translation>
    </message>
    <message>
        <source>The time to object has passed by this PC&apos;s clock, and nobody has said that it is right: let a supervisor confirm the clock first.</source>
        <translation>按本机时钟异议期已满，但尚无人确认时钟正确：请先由客服主管确认时钟。</translation>
    </message>
    <message>
        <source>Look at the proof first; then it can be said that it has been checked.</source>
        <translation>请先查看证明，再确认复核。</translation>
    </message>
    <message>
        <source>The copy has not left, or is to be handed over once more. The request is closed once the person has it or its package has been erased.</source>
        <translation>副本尚未交付，或者正在等待再次交付。请求人取得副本或文件包到期清除后，方可关闭请求。</translation>
    </message>
    <message>
        <source>Say what happened and choose the categories of data concerned.</source>
        <translation>请写明事件情况，并选择涉及的信息类别。</translation>
    </message>
    <message>
        <source>Name the measures taken.</source>
        <translation>请写明已采取的措施。</translation>
    </message>
    <message>
        <source>Grade the incident.</source>
        <translation>请为事件定级。</translation>
    </message>
    <message>
        <source>Decide whether the persons are told.</source>
        <translation>请决定是否告知个人。</translation>
    </message>
    <message>
        <source>Report it to the provincial cyberspace office and note when.</source>
        <translation>请向省级网信部门报告，并登记时间。</translation>
    </message>
    <message>
        <source>Report it to the department in charge and note when.</source>
        <translation>请向履行个人信息保护职责的部门报告，并登记时间。</translation>
    </message>
    <message>
        <source>Tell the persons, one by one or in public, and note when.</source>
        <translation>请逐一或以公告方式告知个人，并登记时间。</translation>
    </message>
    <message>
        <source>Tell the guardians of the minors too, and note when.</source>
        <translation>请同时告知未成年人的监护人，并登记时间。</translation>
    </message>
    <message>
        <source>Minors are among them: they and their guardians are told in any case.</source>
        <translation>涉及未成年人，必须告知本人及其监护人。</translation>
    </message>
    <message>
        <source>Write the summary.</source>
        <translation>请填写总结。</translation>
    </message>
    <message>
        <source>Persons have been told already.</source>
        <translation>已经告知过个人。</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>item %1</source>
        <translation>事项%1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个事项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 certain</source>
        <translation>确定 %1 条</translation>
    </message>
    <message>
        <source>%1 possible</source>
        <translation>可能 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redaction(s)</source>
        <translation>
            <numerusform>%n 处遮蔽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation>答复函 %1</translation>
    </message>
    <message>
        <source>SHA-256 %1 …</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>came %1</source>
        <translation>到达 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>原 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>waited until %1</source>
        <translation>等待至 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>针对 %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>%1 使用</translation>
    </message>
    <message>
        <source>a consent stood</source>
        <translation>当时有有效同意</translation>
    </message>
    <message>
        <source>no consent stood</source>
        <translation>当时没有有效同意</translation>
    </message>
    <message>
        <source>another basis</source>
        <translation>另有合法性基础</translation>
    </message>
    <message>
        <source>no other basis</source>
        <translation>没有其他合法性基础</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>申请人：%1</translation>
    </message>
    <message>
        <source>due %1 before</source>
        <translation>原截止 %1</translation>
    </message>
    <message>
        <source>received %1 before</source>
        <translation>原收到时间 %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>收到于 %1</translation>
    </message>
    <message>
        <source>material %1</source>
        <translation>第 %1 次材料</translation>
    </message>
</context>
<context>
    <name>LetterTerms</name>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>How the copy is delivered</source>
        <translation>副本的送达方式</translation>
    </message>
    <message>
        <source>How the password is told</source>
        <translation>密码的告知方式</translation>
    </message>
    <message>
        <source>Scope of the copy</source>
        <translation>副本的范围</translation>
    </message>
    <message>
        <source>Format of the copy</source>
        <translation>副本的格式</translation>
    </message>
    <message>
        <source>Fingerprint of the package</source>
        <translation>副本包的校验值</translation>
    </message>
    <message>
        <source>What is hidden in the copy</source>
        <translation>副本中遮蔽的内容</translation>
    </message>
    <message>
        <source>Table of categories</source>
        <translation>信息类别表</translation>
    </message>
    <message>
        <source>Categories not held</source>
        <translation>未持有的类别</translation>
    </message>
    <message>
        <source>What is withheld and why</source>
        <translation>未提供的内容及原因</translation>
    </message>
    <message>
        <source>What the person can look up</source>
        <translation>可自行查询的内容</translation>
    </message>
    <message>
        <source>Material to hand in and what for</source>
        <translation>需补充的材料及用途</translation>
    </message>
    <message>
        <source>Date to hand it in by</source>
        <translation>材料提交期限</translation>
    </message>
    <message>
        <source>Safe way to hand it in</source>
        <translation>安全的提交方式</translation>
    </message>
    <message>
        <source>What happens to the deadline meanwhile</source>
        <translation>期间时限如何计算</translation>
    </message>
    <message>
        <source>Reason, in neutral words</source>
        <translation>原因（中性表述）</translation>
    </message>
    <message>
        <source>Items that cannot be carried out</source>
        <translation>无法办理的事项</translation>
    </message>
    <message>
        <source>Items carried out</source>
        <translation>已办理的事项</translation>
    </message>
    <message>
        <source>Date verification can be completed by</source>
        <translation>可补充核验的截止日</translation>
    </message>
    <message>
        <source>Ground accepted</source>
        <translation>认可的理由</translation>
    </message>
    <message>
        <source>Ground in the words of the policy</source>
        <translation>情形（政策原文）</translation>
    </message>
    <message>
        <source>Wholly or in part</source>
        <translation>全部或部分</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法律及条款</translation>
    </message>
    <message>
        <source>What was done all the same</source>
        <translation>已办理的内容</translation>
    </message>
    <message>
        <source>What the person can do instead</source>
        <translation>可选择的其他途径</translation>
    </message>
    <message>
        <source>Systems searched</source>
        <translation>已检索的系统</translation>
    </message>
    <message>
        <source>Category not found</source>
        <translation>未找到的类别</translation>
    </message>
    <message>
        <source>Data handled by the platform</source>
        <translation>由平台处理的信息</translation>
    </message>
    <message>
        <source>Platform that handles them</source>
        <translation>处理该信息的平台</translation>
    </message>
    <message>
        <source>Our own part of the data</source>
        <translation>我方持有的部分</translation>
    </message>
    <message>
        <source>Date it was done</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>已更改的内容</translation>
    </message>
    <message>
        <source>Holders brought up to date</source>
        <translation>已同步更新的持有方</translation>
    </message>
    <message>
        <source>What was not changed and why</source>
        <translation>未更改的内容及原因</translation>
    </message>
    <message>
        <source>Accounts cancelled</source>
        <translation>已注销的账户</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>Processors told</source>
        <translation>已通知的受托人</translation>
    </message>
    <message>
        <source>What is kept, why and how long</source>
        <translation>留存的内容、原因及期限</translation>
    </message>
    <message>
        <source>Date the backups are purged by</source>
        <translation>备份清除期限</translation>
    </message>
    <message>
        <source>How long this request is kept</source>
        <translation>本请求记录的保存期限</translation>
    </message>
    <message>
        <source>Consent withdrawn for</source>
        <translation>已撤回的同意</translation>
    </message>
    <message>
        <source>Processing stopped</source>
        <translation>已停止的处理</translation>
    </message>
    <message>
        <source>Stopped since</source>
        <translation>停止时间</translation>
    </message>
    <message>
        <source>Date processors stop by</source>
        <translation>受托人停止期限</translation>
    </message>
    <message>
        <source>What does not rest on consent</source>
        <translation>非基于同意的部分</translation>
    </message>
    <message>
        <source>What is stored only</source>
        <translation>仅存储的内容</translation>
    </message>
    <message>
        <source>Data to be transferred</source>
        <translation>拟转移的信息</translation>
    </message>
    <message>
        <source>Recipient of the transfer</source>
        <translation>转移接收方</translation>
    </message>
    <message>
        <source>1 Identity verified</source>
        <translation>1 身份已核验</translation>
    </message>
    <message>
        <source>2 Given with consent or under a contract</source>
        <translation>2 基于同意或合同提供</translation>
    </message>
    <message>
        <source>3 Technically feasible</source>
        <translation>3 技术可行</translation>
    </message>
    <message>
        <source>4 No harm to others</source>
        <translation>4 不损害他人权益</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What was sent, or what is offered instead</source>
        <translation>已发送的内容或替代方案</translation>
    </message>
    <message>
        <source>Rule asked about</source>
        <translation>询问的规则</translation>
    </message>
    <message>
        <source>Part of the policy</source>
        <translation>政策的部分</translation>
    </message>
    <message>
        <source>Item of the policy</source>
        <translation>政策的条款</translation>
    </message>
    <message>
        <source>Explanation in plain words</source>
        <translation>通俗解释</translation>
    </message>
    <message>
        <source>What it means in this case</source>
        <translation>在本情形中的含义</translation>
    </message>
    <message>
        <source>Automated decision: what counts, how to object</source>
        <translation>自动化决策：考虑因素与拒绝方式</translation>
    </message>
    <message>
        <source>Child, masked</source>
        <translation>儿童姓名（脱敏）</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Consent as it stands</source>
        <translation>同意的现状</translation>
    </message>
    <message>
        <source>What is refused and why</source>
        <translation>不予响应的内容及原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>新的日期</translation>
    </message>
    <message>
        <source>Time of unlocking</source>
        <translation>解锁时间</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation>挂号信</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Handed over in store</source>
        <translation>门店当面交付</translation>
    </message>
    <message>
        <source>WeChat account message</source>
        <translation>公众号消息</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Missing material</source>
        <translation>补正通知</translation>
    </message>
    <message>
        <source>Identity could not be verified</source>
        <translation>身份无法核验通知</translation>
    </message>
    <message>
        <source>Answer to an access request</source>
        <translation>查阅答复</translation>
    </message>
    <message>
        <source>Correction or supplement</source>
        <translation>更正或补充答复</translation>
    </message>
    <message>
        <source>Account cancellation</source>
        <translation>账户注销答复</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除答复</translation>
    </message>
    <message>
        <source>Withdrawal, opt-out or stop</source>
        <translation>撤回、退订或停止处理答复</translation>
    </message>
    <message>
        <source>Data copy handed over</source>
        <translation>副本交付通知</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转移答复</translation>
    </message>
    <message>
        <source>Explanation of the rules</source>
        <translation>规则解释说明</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>不予响应通知</translation>
    </message>
    <message>
        <source>Answer to a complaint</source>
        <translation>投诉答复</translation>
    </message>
    <message>
        <source>Child&apos;s data, to the guardian</source>
        <translation>儿童信息（致监护人）</translation>
    </message>
    <message>
        <source>Notice of an incident</source>
        <translation>安全事件通知</translation>
    </message>
    <message>
        <source>Not held, or handled by the platform</source>
        <translation>未持有或由平台处理</translation>
    </message>
    <message>
        <source>Apology for the delay</source>
        <translation>延误致歉</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>安全提示</translation>
    </message>
    <message>
        <source>the block is empty</source>
        <translation>段落为空</translation>
    </message>
    <message>
        <source>a required sentence was taken away</source>
        <translation>必备语句被删去</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Confirmation of withdrawal</source>
        <translation>撤回请求确认函</translation>
    </message>
    <message>
        <source>Notice of merging</source>
        <translation>合并办理告知函</translation>
    </message>
    <message>
        <source>Reference to an earlier answer</source>
        <translation>参照此前答复</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hours to object, once the exception path is approved</source>
        <translation>异议时限（小时），例外核验获批准后填入</translation>
    </message>
    <message>
        <source>Notice to the old contact</source>
        <translation>例外核验通知</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <source>The mail server offers no encryption at this port, so nothing was sent. Ask your IT for the port with encryption: 465, or 587 with STARTTLS.</source>
        <translation>邮件服务器在此端口不支持加密，因此未发送任何内容。请向信息技术人员询问加密端口：465，或使用 STARTTLS 的 587。</translation>
    </message>
    <message>
        <source>The mail server could not prove who it is, so nothing was sent: its certificate is not trusted, has expired or bears another name. Check the server&apos;s name; for a server with a certificate of the company&apos;s own, add that certificate to its settings.</source>
        <translation>无法确认邮件服务器的身份，因此未发送任何内容：其证书不受信任、已过期或名称不符。请核对服务器名称；如服务器使用公司自有证书，请在设置中添加该证书。</translation>
    </message>
    <message>
        <source>This letter was given to the mail server at %1 and may still be on its way. Look again after %2.</source>
        <translation>此函已于 %1 交给邮件服务器，可能仍在发送中。请在 %2 之后再查看。</translation>
    </message>
    <message>
        <source>The mail server took this letter at %1, but it could not be entered here. It is not sent again: choose &quot;It left&quot; to enter it.</source>
        <translation>邮件服务器已于 %1 接收此函，但未能在此登记。不会重复发送，请点“已发出”完成登记。</translation>
    </message>
    <message>
        <source>Nobody knows whether this letter left at %1: the connection to the mail server broke off. Look in the sent mails or ask whoever runs the server, then say here what became of it.</source>
        <translation>此函于 %1 交给邮件服务器后连接中断，不清楚是否已发出。请查看已发送邮件或询问服务器管理人员，再在此说明结果。</translation>
    </message>
    <message>
        <source>No mail server is set up. The privacy officer does that under Administration; until then the letter leaves as a file for the mail program.</source>
        <translation>尚未设置邮件服务器，请由个人信息保护负责人在“管理”中设置；此前函件以邮件文件的方式由邮件程序发送。</translation>
    </message>
    <message>
        <source>The mail server does not answer, so nothing was sent. Check the network, and the server&apos;s name and port in its settings; then send again.</source>
        <translation>邮件服务器没有响应，因此未发送任何内容。请检查网络以及设置中的服务器名称和端口，然后重新发送。</translation>
    </message>
    <message>
        <source>The mail server refused the user name or the password, so nothing was sent. The privacy officer enters them anew in its settings; some servers want a password of their own for programs.</source>
        <translation>邮件服务器拒绝了用户名或密码，因此未发送任何内容。请由个人信息保护负责人在设置中重新填写；有些服务器要求使用专门的客户端授权码。</translation>
    </message>
    <message>
        <source>The mail server does not let this account send from the address in its settings. Nothing was sent: let the privacy officer correct the address, or IT allow it.</source>
        <translation>邮件服务器不允许该账号使用设置中的发件地址，因此未发送任何内容。请由个人信息保护负责人更正地址，或请信息技术人员放行。</translation>
    </message>
    <message>
        <source>The mail server refused the recipient&apos;s address, so nothing was sent. Check the address with the requester, or choose another way.</source>
        <translation>邮件服务器拒绝了收件地址，因此未发送任何内容。请与请求人核对地址，或改用其他方式。</translation>
    </message>
    <message>
        <source>The mail is larger than the server takes. Nothing was sent: hand the package over by another way, or let IT raise the limit.</source>
        <translation>邮件超过服务器的大小限制，未发送任何内容。请改用其他方式交付文件包，或请信息技术人员提高限制。</translation>
    </message>
    <message>
        <source>The mail server takes no mail at the moment, so nothing was sent. Try again in a few minutes.</source>
        <translation>邮件服务器暂时不接收邮件，因此未发送任何内容。请几分钟后重试。</translation>
    </message>
    <message>
        <source>The mail server refused the mail (%1). Nothing was sent: tell whoever runs the server, or choose another way.</source>
        <translation>邮件服务器拒收此邮件（%1），未发送任何内容。请联系服务器管理人员，或改用其他方式。</translation>
    </message>
    <message>
        <source>Enter the mail server&apos;s name alone, such as smtp.example.cn.</source>
        <translation>请只填写邮件服务器名称，如 smtp.example.cn。</translation>
    </message>
    <message>
        <source>This is the demo desk, of which nothing is sent to anybody: only a mail server on this PC (localhost) may be set.</source>
        <translation>这是演示工作台，不会向任何人发送内容：只能设置本机上的邮件服务器（localhost）。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535, mostly 465 or 587.</source>
        <translation>端口为 1 至 65535 的数字，通常是 465 或 587。</translation>
    </message>
    <message>
        <source>This user name cannot be used with a mail server.</source>
        <translation>该用户名不能用于邮件服务器。</translation>
    </message>
    <message>
        <source>A user name and its password belong together: enter both, or neither. For another server or user the password is entered anew.</source>
        <translation>用户名和密码须同时填写或都不填；更换服务器或用户时须重新输入密码。</translation>
    </message>
    <message>
        <source>Enter the address letters leave from, such as privacy@example.cn.</source>
        <translation>请填写发件地址，如 privacy@example.cn。</translation>
    </message>
    <message>
        <source>This is no certificate of an authority in PEM, or it holds a private key. Ask your IT for the authority&apos;s certificate.</source>
        <translation>这不是 PEM 格式的颁发机构证书，或其中含有私钥。请向信息技术人员索取颁发机构证书。</translation>
    </message>
    <message>
        <source>The mail server sends by e-mail only, and only now.</source>
        <translation>邮件服务器只能发送电子邮件，且只能立即发送。</translation>
    </message>
    <message>
        <source>Enter when the letter left: not before it was given to the server, and not in the future.</source>
        <translation>请填写函件发出的时间：不早于交给服务器的时间，也不晚于现在。</translation>
    </message>
    <message>
        <source>Only a letter that leaves by e-mail is written as a mail. Choose e-mail, or a file ending in .pdf.</source>
        <translation>只有以电子邮件发出的函件才写成邮件文件。请选择电子邮件，或者使用 .pdf 文件。</translation>
    </message>
</context>
<context>
    <name>MissingText</name>
    <message>
        <source>Nobody&apos;s request to hand the copy over waits here any more.</source>
        <translation>这里已没有等待处理的再次交付申请。</translation>
    </message>
    <message>
        <source>This request carries no complaint.</source>
        <translation>该请求单不含投诉。</translation>
    </message>
    <message>
        <source>No lawsuit is announced here, or its hold has been lifted.</source>
        <translation>此处没有诉讼标记，或者保留已经解除。</translation>
    </message>
    <message>
        <source>The opt-out stands, but the records of its request were erased. Log the call as a complaint.</source>
        <translation>退订仍然有效，但原请求单的记录已清除。请将本次来电登记为投诉。</translation>
    </message>
    <message>
        <source>This erasure list waits no longer: it has been confirmed, returned or replaced.</source>
        <translation>该清除清单已不在等待：已经确认、退回或者更换。</translation>
    </message>
    <message>
        <source>This letter was sent by an earlier version and would not look the same. Print the file that was written when it was sent.</source>
        <translation>该函件由较早版本发出，重新生成的版面会有所不同。请打印发出时写入的文件。</translation>
    </message>
    <message>
        <source>No item of this request needs data to be collected.</source>
        <translation>本请求单没有需要采集资料的事项。</translation>
    </message>
    <message>
        <source>There is no such task, or none that may begin now.</source>
        <translation>没有该任务，或者目前没有可以开始的任务。</translation>
    </message>
    <message>
        <source>No proof is kept here.</source>
        <translation>此处没有保存证明。</translation>
    </message>
    <message>
        <source>No task is out under this return code any more: it was sent anew, or by another desk.</source>
        <translation>该回执码下没有已发出的任务：可能已重新发送，或者不是本工作台发出的。</translation>
    </message>
    <message>
        <source>There is no such request. Check its number.</source>
        <translation>没有这个请求单，请核对编号。</translation>
    </message>
    <message>
        <source>No file has been added yet. Add the exports of the systems first.</source>
        <translation>尚未添加文件，请先添加各系统的导出文件。</translation>
    </message>
    <message>
        <source>This file has been taken out already.</source>
        <translation>此文件已经移出。</translation>
    </message>
    <message>
        <source>No lock stands here that a supervisor could release.</source>
        <translation>这里没有可由客服主管解除的锁定。</translation>
    </message>
    <message>
        <source>No paper waits here to be checked any more.</source>
        <translation>这里已没有待复核的材料。</translation>
    </message>
    <message>
        <source>No exception path stands or waits here any more.</source>
        <translation>这里已没有有效或者待审批的例外核验。</translation>
    </message>
    <message>
        <source>No contact is on file that could be told, so this way cannot be approved.</source>
        <translation>没有可供通知的预留联系方式，无法批准例外核验。</translation>
    </message>
    <message>
        <source>No safety flag stands for this person.</source>
        <translation>此人没有安全标记。</translation>
    </message>
    <message>
        <source>This notice waits no longer: it has been confirmed, taken away or replaced by another one.</source>
        <translation>这份通知已不在待确认之列：它已被确认、撤下或由另一份取代。</translation>
    </message>
    <message>
        <source>Nobody&apos;s request for access waits here any more.</source>
        <translation>这里已没有待决定的查看申请。</translation>
    </message>
    <message>
        <source>It is no longer there. Somebody may have changed it; look again.</source>
        <translation>该内容已不存在，可能已被他人更改，请重新查看。</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>没有该安全事件。</translation>
    </message>
    <message>
        <source>Of no letter of this request it is unknown whether it left.</source>
        <translation>该请求没有发送结果不明的函件。</translation>
    </message>
    <message>
        <source>That day is within its limit: there is nothing to look into any more.</source>
        <translation>该日未超过上限，已无须核查。</translation>
    </message>
</context>
<context>
    <name>NoticePlace</name>
    <message>
        <source>Entry %1 of &quot;%2&quot;.</source>
        <translation>“%2”第 %1 条。</translation>
    </message>
    <message>
        <source>Entry %1 of &quot;%2&quot;: &quot;%3&quot;.</source>
        <translation>“%2”第 %1 条的“%3”。</translation>
    </message>
    <message>
        <source>Day: %1.</source>
        <translation>日期：%1。</translation>
    </message>
    <message>
        <source>Year: %1.</source>
        <translation>年份：%1。</translation>
    </message>
    <message>
        <source>Field: &quot;%1&quot;.</source>
        <translation>字段：“%1”。</translation>
    </message>
    <message>
        <source>this is no year</source>
        <translation>不是年份</translation>
    </message>
    <message>
        <source>the notice names no day</source>
        <translation>通知没有列出任何日期</translation>
    </message>
    <message>
        <source>this is no date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>the day has no holiday name</source>
        <translation>该日没有节日名称</translation>
    </message>
    <message>
        <source>the day lies outside the year of the notice and the December before it</source>
        <translation>日期不在通知年份及上一年十二月之内</translation>
    </message>
    <message>
        <source>a day worked in exchange must be a Saturday or Sunday</source>
        <translation>调休上班日必须是周六或周日</translation>
    </message>
    <message>
        <source>this stands here twice</source>
        <translation>内容重复出现</translation>
    </message>
    <message>
        <source>the day is both off and worked</source>
        <translation>同一天既放假又上班</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>the line is too long for a notice</source>
        <translation>该行过长，不可能是放假通知</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>a notice has nothing of this name</source>
        <translation>放假通知中没有这个名称</translation>
    </message>
    <message>
        <source>something is missing here</source>
        <translation>此处缺少内容</translation>
    </message>
    <message>
        <source>a list belongs here</source>
        <translation>此处应为列表</translation>
    </message>
    <message>
        <source>this is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>内容未完整结束</translation>
    </message>
    <message>
        <source>the same name stands here twice</source>
        <translation>同一名称出现两次</translation>
    </message>
    <message>
        <source>it holds more than one year</source>
        <translation>包含多个年份</translation>
    </message>
    <message>
        <source>a repeating event is no notice</source>
        <translation>含有重复事件，不是放假通知</translation>
    </message>
    <message>
        <source>the event ends before it begins, or too late</source>
        <translation>事件的结束日期与开始日期不符</translation>
    </message>
    <message>
        <source>it ends what did not begin</source>
        <translation>结束了未开始的部分</translation>
    </message>
    <message>
        <source>nothing says whether the day is off or worked</source>
        <translation>没有说明该日放假还是上班</translation>
    </message>
    <message>
        <source>the row has not three cells</source>
        <translation>该行不是三列</translation>
    </message>
    <message>
        <source>a quote does not close</source>
        <translation>引号没有闭合</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Set the receipt right</source>
        <translation>更正收到时间</translation>
    </message>
    <message>
        <source>Move the receipt back</source>
        <translation>将收到时间前移</translation>
    </message>
    <message>
        <source>The receipt is moved back; the dates are counted anew.</source>
        <translation>收到时间已前移，各项日期已重新计算。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Reached us in truth at</source>
        <translation>实际收到时间</translation>
    </message>
    <message>
        <source>How that was found</source>
        <translation>如何查明</translation>
    </message>
    <message>
        <source>For what was logged while this PC&apos;s clock stood ahead. Its receipt moves back, and every date is counted anew from there: due date, internal dates and the terms of open tasks. No date can end later by it. The record keeps both receipts, both due dates and the reason.</source>
        <translation>用于本机时钟偏快期间登记的请求、事项或材料。收到时间提前，各项日期随之重算：答复期限、内部节点和未完成任务的期限。任何日期都不会因此延后。记录保留前后两个收到时间、两个期限以及理由。</translation>
    </message>
</context>
<context>
    <name>ReportExport</name>
    <message>
        <source>Report as PDF</source>
        <translation>导出 PDF 报表</translation>
    </message>
    <message>
        <source>Report as workbook</source>
        <translation>导出 Excel 报表</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing a report</source>
        <translation>正在写出报表</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Choose a folder that is there, is your own and that nobody else may write into.</source>
        <translation>请选择一个已存在、属于您本人且他人不能写入的文件夹。</translation>
    </message>
    <message>
        <source>One person takes along the case files of twenty requests at most. Draw fewer.</source>
        <translation>一人最多导出二十件请求的卷宗，请减少抽取件数。</translation>
    </message>
    <message>
        <source>A sample has at least one request and at most 500.</source>
        <translation>抽样件数须为 1 至 500。</translation>
    </message>
    <message>
        <source>A sample is drawn by a seed: any word or number of 1 to 64 characters.</source>
        <translation>抽样须有种子：任意字词或数字，1 至 64 个字符。</translation>
    </message>
    <message>
        <source>The ledger of this period is too long: 20,000 requests on pages, 200,000 in a workbook. Choose a shorter period or narrow it.</source>
        <translation>该期间的台账过长：页面最多 20,000 件，工作簿最多 200,000 件。请缩短期间或增加筛选条件。</translation>
    </message>
</context>
<context>
    <name>Turns</name>
    <message>
        <source>Not a deletion, or not said</source>
        <translation>不是删除，或未说明</translation>
    </message>
    <message>
        <source>Our own error: the old due date stands</source>
        <translation>我方差错：原截止日不变</translation>
    </message>
    <message>
        <source>A complaint was upheld: the old due date stands</source>
        <translation>投诉成立：原截止日不变</translation>
    </message>
    <message>
        <source>New facts: a due date of their own</source>
        <translation>新情况：另行计算截止日</translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation>为 %1 追加事项</translation>
    </message>
    <message>
        <source>The person asks for something more in a later contact. The item gets its own day of receipt and its own due date; the other items keep theirs. The request shows the date that ends first and is answered once its last item is.</source>
        <translation>请求人在后续联系中又提出一项。该事项有自己的收到日和答复截止日，其他事项的期限不变。请求单显示最先到期的日期，最后一项答复后才算办结。</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>追加此事项</translation>
    </message>
    <message>
        <source>The item is added, with a due date of its own.</source>
        <translation>已追加，该事项单独计算截止日。</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>请求的权利</translation>
    </message>
    <message>
        <source>Ground of a deletion</source>
        <translation>删除理由</translation>
    </message>
    <message>
        <source>In the person&apos;s own words</source>
        <translation>请求原话</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Reached us at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Why it is added more than one working day later, if so</source>
        <translation>晚于一个工作日登记的原因（如适用）</translation>
    </message>
    <message>
        <source>Merge %1 into another request</source>
        <translation>将 %1 并入另一请求单</translation>
    </message>
    <message>
        <source>%1 ends as merged and cannot be worked on again. Its request goes on in the other one, which takes the earlier day of receipt, the wider scope and the tasks that come with it. What was collected, written and decided here stays in this file, and the requester is told by letter.</source>
        <translation>%1 将以“合并”结束，不能再办理。该请求在另一请求单中继续办理，按较早的收到日计算，范围取两者之和，并增加相应任务。这里已采集、撰写和决定的内容保留在本请求单内，并以书面告知请求人。</translation>
    </message>
    <message>
        <source>Merge %1 and send the letter</source>
        <translation>合并 %1 并发出告知函</translation>
    </message>
    <message>
        <source>%1 is merged; the requester is told.</source>
        <translation>%1 已合并，已告知请求人。</translation>
    </message>
    <message>
        <source>Number of the request that goes on</source>
        <translation>继续办理的请求编号</translation>
    </message>
    <message>
        <source>Why they are one request</source>
        <translation>为何属于同一请求</translation>
    </message>
    <message>
        <source>Answer %1 by reference to %2</source>
        <translation>参照 %2 答复 %1</translation>
    </message>
    <message>
        <source>Propose the earlier answer</source>
        <translation>提议参照此前答复</translation>
    </message>
    <message>
        <source>The earlier answer is proposed.</source>
        <translation>已提议参照此前答复。</translation>
    </message>
    <message>
        <source>How it was found that nothing has changed</source>
        <translation>如何核实没有变化</translation>
    </message>
    <message>
        <source>The requester takes %1 back</source>
        <translation>请求人撤回 %1</translation>
    </message>
    <message>
        <source>The items end as withdrawn and their open tasks are dismissed; what was answered stays answered. A deletion because of unlawful processing (D1 to D3) goes on, as it has to be looked into. The requester must be verified now as far as they were before, and gets a written confirmation. Asking again later begins a new period.</source>
        <translation>各事项以“撤回”结束，未完成的任务不再执行；已答复的不受影响。以处理违规为由（D1至D3）的删除须继续核查，不随之撤回。请求人须在本次联系中核验到与此前相同的等级，并收到书面确认。今后再次提出时重新计算期限。</translation>
    </message>
    <message>
        <source>Withdraw %1 and send the confirmation</source>
        <translation>撤回 %1 并发出确认函</translation>
    </message>
    <message>
        <source>%1 is withdrawn; the confirmation has left.</source>
        <translation>%1 已撤回，确认函已发出。</translation>
    </message>
    <message>
        <source>What the requester said</source>
        <translation>请求人的说明</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>重新打开 %1</translation>
    </message>
    <message>
        <source>The request goes back into the queue, its outcomes are open again and every item gets the tasks of its right once more. After an error of ours the old due date stands: %1; once it has passed the request counts as late. New facts have a day of receipt of their own, and the requester is verified anew. The letters and decisions so far stay in the file.</source>
        <translation>请求单回到待办，处理结果重新待定，每个事项重新生成相应任务。属于我方差错的，原截止日 %1 不变，已过的计为逾期；属于新情况的，另行计算收到日，并重新核验请求人。此前的函件和决定保留在案。</translation>
    </message>
    <message>
        <source>%1 is open again.</source>
        <translation>%1 已重新打开。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was found, or the new facts as told</source>
        <translation>发现的问题，或请求人所述的新情况</translation>
    </message>
    <message>
        <source>New facts reached us at</source>
        <translation>新情况收到时间</translation>
    </message>
    <message>
        <source>Hand the copy of %1 over once more</source>
        <translation>再次交付 %1 的副本</translation>
    </message>
    <message>
        <source>The copy was delivered on %1. One more hand-over needs an approval of its own by a second person; both are logged. Thirty days after delivery the package is erased and can be handed over no more.</source>
        <translation>副本已于 %1 交付。再次交付须由另一人单独批准，申请与批准均有记录。交付满三十日后文件包即删除，不能再交付。</translation>
    </message>
    <message>
        <source>Ask for the approval</source>
        <translation>申请批准</translation>
    </message>
    <message>
        <source>Asked. Whoever may approve the copy finds it among the approvals.</source>
        <translation>已申请，有权审批副本的人可在“审批”中看到。</translation>
    </message>
    <message>
        <source>Why it is needed again</source>
        <translation>为何需要再次交付</translation>
    </message>
    <message>
        <source>The copy of %1 goes out once more</source>
        <translation>登记 %1 副本的再次交付</translation>
    </message>
    <message>
        <source>%1 approved one hand-over on %2: %3. The hand-over is logged with your name and uses the approval up.</source>
        <translation>%1 已于 %2 批准交付一次：%3。交付将以您的名义记录，批准随之用完。</translation>
    </message>
    <message>
        <source>Log the hand-over</source>
        <translation>登记交付</translation>
    </message>
    <message>
        <source>The hand-over is logged.</source>
        <translation>交付已登记。</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交付方式</translation>
    </message>
    <message>
        <source>%1 was answered on %2. Where nothing has changed since, the same outcome is proposed here and waits for approval; with it the tasks of these items are dismissed. The letter names the earlier answer and its date.</source>
        <translation>%1 已于 %2 答复。如此后没有变化，这里将提出相同的处理结果并等待审批，批准后相关事项的任务不再执行；答复函写明此前的答复及其日期。</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Consents that are taken back</source>
        <translation>撤回的同意</translation>
    </message>
    <message>
        <source>What is to be explained</source>
        <translation>解释说明的内容</translation>
    </message>
</context>
<context>
    <name>WhyPageWords</name>
    <message>
        <source>Due date of %1</source>
        <translation>答复期限说明 %1</translation>
    </message>
    <message>
        <source>Page for the file</source>
        <translation>归档用说明页</translation>
    </message>
    <message>
        <source>Printing the page</source>
        <translation>正在打印说明页</translation>
    </message>
    <message>
        <source>The page lies at %1.</source>
        <translation>说明页已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Access</source>
        <comment>right</comment>
        <translation>查阅</translation>
    </message>
    <message>
        <source>Correction</source>
        <comment>right</comment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Supplement</source>
        <comment>right</comment>
        <translation>补充</translation>
    </message>
    <message>
        <source>Account cancellation</source>
        <comment>right</comment>
        <translation>注销账户</translation>
    </message>
    <message>
        <source>Deletion</source>
        <comment>right</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <comment>right</comment>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Marketing opt-out</source>
        <comment>right</comment>
        <translation>营销退订</translation>
    </message>
    <message>
        <source>Data copy</source>
        <comment>right</comment>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>right</comment>
        <translation>转移</translation>
    </message>
    <message>
        <source>Explanation of the rules</source>
        <comment>right</comment>
        <translation>解释说明</translation>
    </message>
    <message>
        <source>Restriction</source>
        <comment>right</comment>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>right</comment>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Hotline</source>
        <comment>channel</comment>
        <translation>热线</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Online chat</source>
        <comment>channel</comment>
        <translation>在线客服</translation>
    </message>
    <message>
        <source>WeChat account message</source>
        <comment>channel</comment>
        <translation>公众号留言</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>channel</comment>
        <translation>书面请求</translation>
    </message>
    <message>
        <source>In store</source>
        <comment>channel</comment>
        <translation>门店</translation>
    </message>
    <message>
        <source>Passed on by a regulator</source>
        <comment>channel</comment>
        <translation>监管转办</translation>
    </message>
    <message>
        <source>The person</source>
        <comment>requester</comment>
        <translation>本人</translation>
    </message>
    <message>
        <source>The child in person</source>
        <comment>requester</comment>
        <translation>儿童本人</translation>
    </message>
    <message>
        <source>Guardian of a child</source>
        <comment>requester</comment>
        <translation>儿童监护人</translation>
    </message>
    <message>
        <source>Guardian of an adult</source>
        <comment>requester</comment>
        <translation>成年人监护人</translation>
    </message>
    <message>
        <source>Authorised agent</source>
        <comment>requester</comment>
        <translation>受托代理人</translation>
    </message>
    <message>
        <source>Close relative of a deceased person</source>
        <comment>requester</comment>
        <translation>逝者近亲属</translation>
    </message>
    <message>
        <source>Recipient of a parcel</source>
        <comment>requester</comment>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <comment>requester</comment>
        <translation>司法/监管机关</translation>
    </message>
    <message>
        <source>Adult</source>
        <comment>minor</comment>
        <translation>成年人</translation>
    </message>
    <message>
        <source>Child under 14</source>
        <comment>minor</comment>
        <translation>儿童（不满十四周岁）</translation>
    </message>
    <message>
        <source>Minor of 14 to 17</source>
        <comment>minor</comment>
        <translation>未成年人（14至17周岁）</translation>
    </message>
    <message>
        <source>Age not known</source>
        <comment>minor</comment>
        <translation>年龄未知</translation>
    </message>
    <message>
        <source>L0 not verified</source>
        <comment>level</comment>
        <translation>L0 未核验</translation>
    </message>
    <message>
        <source>L1 basic</source>
        <comment>level</comment>
        <translation>L1 基本核验</translation>
    </message>
    <message>
        <source>L2 verified</source>
        <comment>level</comment>
        <translation>L2 已核验</translation>
    </message>
    <message>
        <source>L3 strongly verified</source>
        <comment>level</comment>
        <translation>L3 加强核验</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <comment>outcome</comment>
        <translation>已办理</translation>
    </message>
    <message>
        <source>Partly fulfilled</source>
        <comment>outcome</comment>
        <translation>部分办理</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>outcome</comment>
        <translation>不予响应</translation>
    </message>
    <message>
        <source>Processing stopped, stored only</source>
        <comment>outcome</comment>
        <translation>停止处理仅存储</translation>
    </message>
    <message>
        <source>No data held</source>
        <comment>outcome</comment>
        <translation>未持有</translation>
    </message>
    <message>
        <source>Handled by the platform itself</source>
        <comment>outcome</comment>
        <translation>由平台独立处理</translation>
    </message>
    <message>
        <source>Not based on consent</source>
        <comment>outcome</comment>
        <translation>非基于同意</translation>
    </message>
    <message>
        <source>Identity could not be verified</source>
        <comment>outcome</comment>
        <translation>身份无法核验</translation>
    </message>
    <message>
        <source>Withdrawn by the requester</source>
        <comment>outcome</comment>
        <translation>请求人撤回</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>outcome</comment>
        <translation>合并</translation>
    </message>
    <message>
        <source>Abandoned for want of material</source>
        <comment>outcome</comment>
        <translation>逾期未补正</translation>
    </message>
    <message>
        <source>Collect</source>
        <comment>operation</comment>
        <translation>采集</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>operation</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>operation</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stop processing</source>
        <comment>operation</comment>
        <translation>停止处理</translation>
    </message>
    <message>
        <source>Purge backups</source>
        <comment>operation</comment>
        <translation>备份清除</translation>
    </message>
    <message>
        <source>Notify</source>
        <comment>operation</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>task</comment>
        <translation>待办</translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>task</comment>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>task</comment>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>task</comment>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>task</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>task</comment>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Deferred</source>
        <comment>task</comment>
        <translation>延后</translation>
    </message>
    <message>
        <source>Certain</source>
        <comment>match</comment>
        <translation>确定</translation>
    </message>
    <message>
        <source>Possible</source>
        <comment>match</comment>
        <translation>可能</translation>
    </message>
    <message>
        <source>Undecided</source>
        <comment>decision</comment>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Taken</source>
        <comment>decision</comment>
        <translation>采用</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>decision</comment>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Another person</source>
        <comment>reason</comment>
        <translation>他人信息</translation>
    </message>
    <message>
        <source>Name of a staff member</source>
        <comment>reason</comment>
        <translation>员工姓名</translation>
    </message>
    <message>
        <source>Account of the buyer</source>
        <comment>reason</comment>
        <translation>下单人账户</translation>
    </message>
    <message>
        <source>Another child</source>
        <comment>reason</comment>
        <translation>其他儿童</translation>
    </message>
    <message>
        <source>Internal note</source>
        <comment>reason</comment>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Data of a child</source>
        <comment>reason</comment>
        <translation>儿童信息</translation>
    </message>
    <message>
        <source>Card number</source>
        <comment>reason</comment>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Business secret</source>
        <comment>reason</comment>
        <translation>商业秘密</translation>
    </message>
    <message>
        <source>Being logged</source>
        <comment>case</comment>
        <translation>登记中</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>case</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Verifying</source>
        <comment>case</comment>
        <translation>核验中</translation>
    </message>
    <message>
        <source>Awaiting material</source>
        <comment>case</comment>
        <translation>待补正</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>case</comment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <comment>case</comment>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Ready to reply</source>
        <comment>case</comment>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Replied</source>
        <comment>case</comment>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>case</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>case</comment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>case</comment>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>case</comment>
        <translation>逾期未补正</translation>
    </message>
    <message>
        <source>Erased</source>
        <comment>case</comment>
        <translation>已清除</translation>
    </message>
    <message>
        <source>No approval needed</source>
        <comment>approver</comment>
        <translation>无需审批</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>approver</comment>
        <translation>客服主管</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <comment>approver</comment>
        <translation>个人信息保护负责人</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>approval</comment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>approval</comment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Working day</source>
        <comment>day</comment>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <comment>day</comment>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Weekend</source>
        <comment>day</comment>
        <translation>周末</translation>
    </message>
    <message>
        <source>Verify the requester</source>
        <comment>step</comment>
        <translation>核验请求人</translation>
    </message>
    <message>
        <source>Ask for missing material</source>
        <comment>step</comment>
        <translation>通知补正材料</translation>
    </message>
    <message>
        <source>Work on the tasks</source>
        <comment>step</comment>
        <translation>办理任务</translation>
    </message>
    <message>
        <source>Collect the data</source>
        <comment>step</comment>
        <translation>采集资料</translation>
    </message>
    <message>
        <source>Decide the possible matches</source>
        <comment>step</comment>
        <translation>确认可能的匹配</translation>
    </message>
    <message>
        <source>Finish the collection</source>
        <comment>step</comment>
        <translation>完成采集</translation>
    </message>
    <message>
        <source>Build the copy</source>
        <comment>step</comment>
        <translation>生成副本</translation>
    </message>
    <message>
        <source>Propose the outcome</source>
        <comment>step</comment>
        <translation>提出处理结果</translation>
    </message>
    <message>
        <source>Review the copy</source>
        <comment>step</comment>
        <translation>核对副本</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>step</comment>
        <translation>审批</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <comment>step</comment>
        <translation>起草答复</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <comment>step</comment>
        <translation>发出答复</translation>
    </message>
    <message>
        <source>Wait for others</source>
        <comment>step</comment>
        <translation>等待其他方</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <comment>step</comment>
        <translation>无需办理</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>today</comment>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <comment>today</comment>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>Minors</source>
        <comment>today</comment>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Due within two working days</source>
        <comment>today</comment>
        <translation>两个工作日内截止</translation>
    </message>
    <message>
        <source>Waiting for my approval</source>
        <comment>today</comment>
        <translation>等待我审批</translation>
    </message>
    <message>
        <source>Answers that are late</source>
        <comment>today</comment>
        <translation>逾期未反馈</translation>
    </message>
    <message>
        <source>Drafts I left</source>
        <comment>today</comment>
        <translation>我的草稿</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>role</comment>
        <translation>客服坐席</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>role</comment>
        <translation>客服主管</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <comment>role</comment>
        <translation>个人信息保护负责人</translation>
    </message>
    <message>
        <source>Deputy privacy officer</source>
        <comment>role</comment>
        <translation>个人信息保护副负责人</translation>
    </message>
    <message>
        <source>Task owner</source>
        <comment>role</comment>
        <translation>任务责任人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <comment>role</comment>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>reply</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>reply</comment>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>reply</comment>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Verification is open</source>
        <comment>lock</comment>
        <translation>可以核验</translation>
    </message>
    <message>
        <source>Verification has ended for this call</source>
        <comment>lock</comment>
        <translation>本次来电的核验已结束</translation>
    </message>
    <message>
        <source>Verification is locked for 24 hours</source>
        <comment>lock</comment>
        <translation>核验已锁定24小时</translation>
    </message>
    <message>
        <source>Verification is locked until a supervisor releases it</source>
        <comment>lock</comment>
        <translation>核验已锁定，须由客服主管解除</translation>
    </message>
    <message>
        <source>Request access to the minor&apos;s data</source>
        <comment>step</comment>
        <translation>申请查看未成年人信息</translation>
    </message>
    <message>
        <source>No T02 was sent, so the clock never stopped.</source>
        <translation>尚未发出补正通知（T02），计时未曾停止。</translation>
    </message>
    <message>
        <source>T02 left after T+3, so the clock goes on.</source>
        <translation>补正通知（T02）晚于 T+3 发出，计时不停。</translation>
    </message>
    <message>
        <source>Only the first T02 can stop the clock.</source>
        <translation>仅首次补正通知（T02）可停止计时。</translation>
    </message>
    <message>
        <source>T02 asked for more than is necessary, so the clock goes on.</source>
        <translation>补正通知（T02）要求了非必要材料，计时不停。</translation>
    </message>
    <message>
        <source>The longest pause is over; the clock has run on since.</source>
        <translation>暂停已达最长期限，计时已继续。</translation>
    </message>
    <message>
        <source>The date stands once the material is complete.</source>
        <translation>材料齐全后方可确定日期。</translation>
    </message>
    <message>
        <source>Without the day of verification the outer limit is not known.</source>
        <translation>缺少核验日期，无法得知最长期限。</translation>
    </message>
    <message>
        <source>Thirty days from verification come first.</source>
        <translation>自核验起三十日先届满。</translation>
    </message>
    <message>
        <source>The material came after the thirty days of waiting: a new request.</source>
        <translation>材料在三十日等待期之后送达，应另立新的请求。</translation>
    </message>
    <message>
        <source>Work on the complaint</source>
        <comment>step</comment>
        <translation>处理投诉</translation>
    </message>
    <message>
        <source>Review compliance</source>
        <comment>operation</comment>
        <translation>合规核查</translation>
    </message>
    <message>
        <source>Review the source</source>
        <comment>operation</comment>
        <translation>来源核查</translation>
    </message>
    <message>
        <source>Triage as an incident</source>
        <comment>operation</comment>
        <translation>事件研判</translation>
    </message>
    <message>
        <source>Day off</source>
        <comment>day</comment>
        <translation>放假</translation>
    </message>
    <message>
        <source>The date a regulator set comes first.</source>
        <translation>监管部门规定的期限先届满。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>operation</comment>
        <translation>转移</translation>
    </message>
    <message>
        <source>Security incidents</source>
        <comment>today</comment>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Letters that may not have left</source>
        <comment>today</comment>
        <translation>是否已发出不明的信函</translation>
    </message>
    <message>
        <source>The rules in general</source>
        <comment>concern</comment>
        <translation>一般处理规则</translation>
    </message>
    <message>
        <source>The person&apos;s own case</source>
        <comment>concern</comment>
        <translation>本人的具体情况</translation>
    </message>
    <message>
        <source>An automated decision</source>
        <comment>concern</comment>
        <translation>自动化决策</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>absence</comment>
        <translation>休假</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>absence</comment>
        <translation>培训</translation>
    </message>
    <message>
        <source>Business trip</source>
        <comment>absence</comment>
        <translation>出差</translation>
    </message>
    <message>
        <source>Other duties</source>
        <comment>absence</comment>
        <translation>其他工作</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>absence</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 (absent)</source>
        <translation>%1（缺勤）</translation>
    </message>
</context>
<context>
    <name>rd::ui::AbsenceModel</name>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代理人</translation>
    </message>
</context>
<context>
    <name>rd::ui::AbsencePart</name>
    <message>
        <source>Absences</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已返岗</translation>
    </message>
    <message>
        <source>Record the absence</source>
        <translation>登记缺勤</translation>
    </message>
    <message>
        <source>Nobody is away today or will be.</source>
        <translation>今日及以后无人缺勤。</translation>
    </message>
    <message>
        <source>Nobody gives new work to somebody who is away. Their reminders reach who stands in and the supervisors; what they have stays theirs until it is handed over.</source>
        <translation>缺勤期间不得向其指派新的工作，提醒同时发给代理人和客服主管；手头的请求在移交之前仍由其负责。</translation>
    </message>
    <message>
        <source>A new absence</source>
        <translation>新的缺勤</translation>
    </message>
    <message>
        <source>&amp;Who is away</source>
        <translation>缺勤人员(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>首日(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>末日(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>事由(&amp;R)</translation>
    </message>
    <message>
        <source>Who &amp;stands in</source>
        <translation>代理人(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing about anybody&apos;s health is kept here.</source>
        <translation>此处不记录任何健康信息。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Recorded: %1 is away until %2.</source>
        <translation>已登记：%1 缺勤至 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves %n running request(s).</source>
        <translation>
            <numerusform>%1 尚有 %n 件请求未办结。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand them over to %1</source>
        <translation>移交给 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) stay; the first is %1: %2</source>
        <translation>
            <numerusform>%n 件未移交，首件为 %1：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handed over.</source>
        <translation>
            <numerusform>已移交 %n 件请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已返岗。</translation>
    </message>
    <message>
        <source>Nobody gives you new work while you are away. Your reminders reach who stands in and the supervisors; what you have stays yours until it is handed over.</source>
        <translation>缺勤期间不会向您指派新的工作，提醒同时发给代理人和客服主管；您手头的请求在移交之前仍由您负责。</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>我已返岗</translation>
    </message>
    <message>
        <source>No absence of yours is recorded, of today or to come.</source>
        <translation>您今天及以后均无缺勤登记。</translation>
    </message>
    <message>
        <source>Days of another absence are among these.</source>
        <translation>其中有日期已登记缺勤。</translation>
    </message>
    <message>
        <source>This absence is over; nothing was handed over.</source>
        <translation>该缺勤已结束，没有移交任何请求。</translation>
    </message>
</context>
<context>
    <name>rd::ui::AcceptBox</name>
    <message>
        <source>Two people accept the desk as it lies …</source>
        <translation>由两人共同接受现状…</translation>
    </message>
    <message>
        <source>The first person types user name and password above, the second one here. One is a privacy officer, the other a second officer or a supervisor. What was lost stays in the log, with both names and the reason.</source>
        <translation>第一人在上方输入用户名和密码，第二人在此输入。其中一人为个人信息保护负责人，另一人为另一位负责人或客服主管。丢失的内容、双方姓名和理由均记入日志。</translation>
    </message>
    <message>
        <source>&amp;Second person</source>
        <translation>第二人用户名(&amp;S)</translation>
    </message>
    <message>
        <source>Their pass&amp;word</source>
        <translation>第二人密码(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Accept the desk as it lies</source>
        <translation>接受工作台现状</translation>
    </message>
    <message>
        <source>Type the second person&apos;s user name.</source>
        <translation>请输入第二人的用户名。</translation>
    </message>
    <message>
        <source>The second person types their own password.</source>
        <translation>请由第二人输入自己的密码。</translation>
    </message>
    <message>
        <source>Say why the desk is not as this PC left it.</source>
        <translation>请说明工作台为何与本机上次使用时不一致。</translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessAlertCard</name>
    <message numerus="yes">
        <source>%1 on %2: %3, %n time(s)</source>
        <translation>
            <numerusform>%1，%2：%3 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · usual: %2 a day</source>
        <translation>%1 · 平时每日 %2 次</translation>
    </message>
    <message>
        <source>Unusual accesses</source>
        <translation>异常查看</translation>
    </message>
    <message>
        <source>Look into them</source>
        <translation>前往核实</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>上限 %1</translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessDecisionPanel</name>
    <message>
        <source>received %1</source>
        <translation>收到于%1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>经办人：%1</translation>
    </message>
    <message>
        <source>Approve the access</source>
        <translation>批准查看</translation>
    </message>
    <message>
        <source>Refuse with this reason</source>
        <translation>以此理由不批准</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求单</translation>
    </message>
    <message>
        <source>Nothing of the minor is shown here. An approval lets everybody who works on this request see the data until it is closed; it is logged, as is a refusal.</source>
        <translation>此处不显示该未成年人的任何信息。批准后，办理本请求单的人员均可查看，至请求单关闭为止；批准与不批准均记入日志。</translation>
    </message>
    <message>
        <source>%1 asks to see the minor&apos;s data</source>
        <translation>%1申请查看未成年人信息</translation>
    </message>
    <message>
        <source>The access to %1 is approved.</source>
        <translation>已批准查看%1。</translation>
    </message>
    <message>
        <source>The access to %1 is refused.</source>
        <translation>未批准查看%1。</translation>
    </message>
    <message>
        <source>%1 asks to hand the copy over once more</source>
        <translation>%1 申请再次交付副本</translation>
    </message>
    <message>
        <source>The copy was delivered before. An approval is good for one hand-over; it is logged, as is a refusal.</source>
        <translation>该副本此前已交付。批准仅限交付一次；批准与拒绝均有记录。</translation>
    </message>
    <message>
        <source>Approve the hand-over</source>
        <translation>批准交付</translation>
    </message>
    <message>
        <source>The hand-over of %1 is approved.</source>
        <translation>%1 的再次交付已批准。</translation>
    </message>
    <message>
        <source>The hand-over of %1 is refused.</source>
        <translation>%1 的再次交付已拒绝。</translation>
    </message>
    <message>
        <source>%1 has seen papers of the requester</source>
        <translation>%1已查看请求人的材料</translation>
    </message>
    <message>
        <source>No copy was kept: ask whoever saw them, and accept what you would have accepted yourself. With the last paper accepted the request goes on.</source>
        <translation>材料未留存副本：请向查看人核实，只通过您本人也会认可的材料。最后一份通过后，请求继续办理。</translation>
    </message>
    <message>
        <source>Accept the papers</source>
        <translation>通过材料复核</translation>
    </message>
    <message>
        <source>The papers of %1 are accepted.</source>
        <translation>%1的材料已通过复核。</translation>
    </message>
    <message>
        <source>The papers of %1 are not accepted.</source>
        <translation>%1的材料未通过复核。</translation>
    </message>
    <message>
        <source>%1 has seen proofs of somebody who has lost the number on file</source>
        <translation>%1 查看了遗失预留号码的请求人的证明</translation>
    </message>
    <message>
        <source>An approval stands for level L3 in this request. The old contacts are told next; a correction, cancellation, deletion or transfer is not carried out before they have had time to object.</source>
        <translation>批准后，本请求的核验等级视为 L3。随后须通知原预留联系方式；更正、注销、删除或者转移在异议期满之前不予执行。</translation>
    </message>
    <message>
        <source>Approve the exception</source>
        <translation>批准例外核验</translation>
    </message>
    <message>
        <source>The exception of %1 is approved. Tell the old contacts now.</source>
        <translation>%1 的例外核验已批准，请随即通知原预留联系方式。</translation>
    </message>
    <message>
        <source>The exception of %1 is not approved.</source>
        <translation>%1 的例外核验未获批准。</translation>
    </message>
    <message>
        <source>The copy of the ID document is destroyed</source>
        <translation>身份证件复印件已销毁</translation>
    </message>
    <message>
        <source>Your own reason, needed to refuse, for an exception, or to let a copy go out again</source>
        <translation>您本人的理由（拒绝、例外核验或者再次交付副本时必填）</translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessLine</name>
    <message>
        <source>A minor&apos;s data show as &quot;*&quot; until a supervisor or the privacy officer approves the access.</source>
        <translation>未成年人的信息显示为“*”，经客服主管或个人信息保护负责人批准后方可查看。</translation>
    </message>
    <message>
        <source>%1 asked on %2 to see the minor&apos;s data: %3. A supervisor or the privacy officer decides.</source>
        <translation>%1于%2申请查看未成年人信息：%3。等待客服主管或个人信息保护负责人决定。</translation>
    </message>
    <message>
        <source>%1 approved on %2 that the minor&apos;s data may be seen, until the request is closed.</source>
        <translation>%1于%2批准查看未成年人信息，至请求单关闭为止。</translation>
    </message>
    <message>
        <source>%1 refused on %2 that the minor&apos;s data be seen: %3</source>
        <translation>%1于%2未批准查看未成年人信息：%3</translation>
    </message>
    <message>
        <source>Request access …</source>
        <translation>申请查看…</translation>
    </message>
    <message>
        <source>Why the data must be seen</source>
        <translation>需要查看的理由</translation>
    </message>
    <message>
        <source>Request access</source>
        <translation>申请查看</translation>
    </message>
    <message>
        <source>Asked. A supervisor or the privacy officer finds it among the approvals.</source>
        <translation>已提交申请，客服主管或个人信息保护负责人可在“审批”中看到。</translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessPart</name>
    <message>
        <source>Days beyond the limit</source>
        <translation>超出上限的日期</translation>
    </message>
    <message>
        <source>Looked into</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Usual accesses and limits</source>
        <translation>平时查看量与上限</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>设置上限</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取消上限</translation>
    </message>
    <message>
        <source>What was behind it; nothing about a customer</source>
        <translation>核实情况（请勿填写客户信息）</translation>
    </message>
    <message>
        <source>Nobody can open this desk yet.</source>
        <translation>尚无人可以打开此工作台。</translation>
    </message>
    <message>
        <source>What is usual, and where the limit lies</source>
        <translation>平时查看量与上限</translation>
    </message>
    <message>
        <source>A limit for a day</source>
        <translation>每日上限</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>对象(&amp;F)</translation>
    </message>
    <message>
        <source>Somebody else sets your own.</source>
        <translation>您本人的上限由他人设置。</translation>
    </message>
    <message>
        <source>&amp;Of what</source>
        <translation>类别(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Times a day</source>
        <translation>每日次数(&amp;T)</translation>
    </message>
    <message>
        <source>Everybody without a limit of their own</source>
        <translation>所有未单独设限的人员</translation>
    </message>
    <message>
        <source>Everybody without a limit of their own: %1</source>
        <translation>所有未单独设限的人员：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Looked into: %1 on %2.</source>
        <translation>已核实：%1，%2。</translation>
    </message>
    <message>
        <source>It stands like that already.</source>
        <translation>已是如此设置。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has gone over their limit in the last %n day(s), and nothing from before waits.</source>
        <translation>
            <numerusform>最近 %n 天无人超过上限，此前也无待核查的记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an alert beyond three times what is usual for somebody (the median of their days within sixty days), beyond a first measure until ten days tell, or beyond the limit set where that is lower. It stops nobody&apos;s work.</source>
        <translation>某人某日的次数超过其平时水平（六十天内各工作日的中位数）的三倍时提醒；不足十个工作日的，按初期上限提醒；设定的上限更低时以设定的为准。提醒不妨碍任何人继续工作。</translation>
    </message>
    <message>
        <source>A stricter one counts from today, a looser one from tomorrow.</source>
        <translation>收紧的上限当日生效，放宽的上限次日生效。</translation>
    </message>
</context>
<context>
    <name>rd::ui::AdministrationPage</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Verification register</source>
        <translation>核验登记簿</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Due dates</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>记录清除</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>留存冻结</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>缺勤</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>查看量</translation>
    </message>
</context>
<context>
    <name>rd::ui::AgentStrip</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n件未结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n件逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>absent until %1</source>
        <translation>不在，至%1</translation>
    </message>
    <message>
        <source>Who goes on with them</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>Escape leaves everything as it is.</source>
        <translation>按 Esc 取消，一切不变。</translation>
    </message>
    <message numerus="yes">
        <source>Let go of %n request(s) over whoever goes on with them:</source>
        <translation>
            <numerusform>将%n件请求拖到接手人上松开：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::AlertModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Somebody else looks into it</source>
        <translation>由他人核实</translation>
    </message>
    <message>
        <source>To be looked into</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Usual a day</source>
        <translation>平时每日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Looked into by</source>
        <translation>核实情况</translation>
    </message>
</context>
<context>
    <name>rd::ui::ApprovalListModel</name>
    <message>
        <source>Access for %1</source>
        <translation>%1申请查看</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>由%1提出</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1 wants the copy handed over again</source>
        <translation>%1 申请再次交付副本</translation>
    </message>
    <message>
        <source>Papers seen by %1</source>
        <translation>%1查看的材料待复核</translation>
    </message>
    <message>
        <source>Complaint (%1 reports)</source>
        <translation>投诉（%1调查）</translation>
    </message>
    <message>
        <source>Number lost: proofs seen by %1</source>
        <translation>号码遗失（%1 登记）</translation>
    </message>
</context>
<context>
    <name>rd::ui::ApprovalsPage</name>
    <message>
        <source>no outcome yet</source>
        <translation>尚无处理结果</translation>
    </message>
    <message>
        <source>Facts: %1</source>
        <translation>事实：%1</translation>
    </message>
    <message>
        <source>Law: %1</source>
        <translation>法律依据：%1</translation>
    </message>
    <message>
        <source>I have compared the redactions</source>
        <translation>我已核对遮蔽内容</translation>
    </message>
    <message>
        <source>Nothing waits for your decision. Proposals of your colleagues appear here.</source>
        <translation>没有等待您审批的事项。同事提出的处理结果会出现在这里。</translation>
    </message>
    <message>
        <source>Waiting for my decision</source>
        <translation>等待我审批</translation>
    </message>
    <message>
        <source>The copy hides nothing.</source>
        <translation>副本中没有遮蔽内容。</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求单</translation>
    </message>
    <message>
        <source>Your own reason</source>
        <translation>您本人的理由</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>收到于%1</translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation>经办人：%1</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>批准%1</translation>
    </message>
    <message>
        <source>Return %1 with this reason</source>
        <translation>附理由退回%1</translation>
    </message>
    <message>
        <source>Copy built by %1 on %2: %3 rows, %4 redactions.</source>
        <translation>副本由%1于%2生成：%3条记录，%4处遮蔽。</translation>
    </message>
    <message>
        <source>Compare the list with the data, then confirm.</source>
        <translation>请对照清单与资料，然后确认。</translation>
    </message>
    <message>
        <source>Compared by %1 on %2.</source>
        <translation>%1已于%2核对。</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1已批准。</translation>
    </message>
    <message>
        <source>%1 has gone back to its handler.</source>
        <translation>%1已退回经办人。</translation>
    </message>
    <message>
        <source>Your comparison of the redactions is on record.</source>
        <translation>您的遮蔽核对已记录。</translation>
    </message>
    <message>
        <source>What the copy hides</source>
        <translation>副本遮蔽的内容</translation>
    </message>
    <message>
        <source>Open the complaint to decide it</source>
        <translation>打开投诉作出决定</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4)</source>
        <translation>%1. %2：%3（%4）</translation>
    </message>
    <message>
        <source>View the line in clear …</source>
        <translation>查看该行原文…</translation>
    </message>
    <message>
        <source>Reason to view &quot;%1&quot;</source>
        <translation>查看“%1”的理由</translation>
    </message>
    <message>
        <source>View for 30 seconds</source>
        <translation>查看30秒</translation>
    </message>
    <message>
        <source>Name, contact and words are concealed until access is approved.</source>
        <translation>查阅批准之前，不显示姓名、联系方式和原话。</translation>
    </message>
</context>
<context>
    <name>rd::ui::AssignLine</name>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>负责人期限</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Who sees to %1</source>
        <translation>谁负责%1</translation>
    </message>
    <message>
        <source>%1 sees to %2 by %3.</source>
        <translation>%2由%1负责，期限%3。</translation>
    </message>
</context>
<context>
    <name>rd::ui::BackupPart</name>
    <message>
        <source>Make a backup …</source>
        <translation>制作备份…</translation>
    </message>
    <message>
        <source>A backup is an encrypted copy of the whole desk. It is read back and checked before it counts: every page, the audit log, the number of records and the accounts. Others go on working meanwhile. It opens with the passwords of the desk; keep its three files together, best on another disk.</source>
        <translation>备份是整个工作台的加密副本。写入后会读回并核验每一页、审计日志、记录数量和账户，全部无误才算完成；期间其他人可以继续工作。备份用工作台的密码打开；请将其三个文件放在一起，最好存放在另一块磁盘上。</translation>
    </message>
    <message>
        <source>What is erased or deleted later still stands in older backups: delete those when their time is over.</source>
        <translation>此后清除或删除的内容仍留在较早的备份中：到期后请一并删除这些备份。</translation>
    </message>
    <message>
        <source>Last verified backup: %1 ago</source>
        <translation>最近一次已核验的备份：%1前</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>尚未制作备份</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>存放备份的文件夹</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在制作备份</translation>
    </message>
    <message>
        <source>Made and verified: %1</source>
        <translation>已制作并核验：%1</translation>
    </message>
    <message>
        <source>Last verified backup: just now</source>
        <translation>最近一次已核验的备份：刚刚</translation>
    </message>
</context>
<context>
    <name>rd::ui::CalculatorPage</name>
    <message>
        <source>Receipt sent</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>A &amp;minor is concerned</source>
        <translation>涉及未成年人(&amp;M)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Any right</source>
        <translation>任何权利</translation>
    </message>
    <message>
        <source>Deadline calculator</source>
        <translation>期限计算器</translation>
    </message>
    <message>
        <source>First reached us at</source>
        <translation>首次收到时间</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>计时方式</translation>
    </message>
    <message>
        <source>The answer is due</source>
        <translation>最晚答复</translation>
    </message>
    <message>
        <source>Targets of the desk</source>
        <translation>内部目标</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>Provisional: the holidays of that year are not announced yet.</source>
        <translation>暂定：该年放假安排尚未公布。</translation>
    </message>
    <message>
        <source>Working day %1 after receipt</source>
        <translation>收到后第 %1 个工作日</translation>
    </message>
    <message>
        <source>Thirty calendar days end on %1.</source>
        <translation>30 个自然日至 %1。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>T02 sent</source>
        <translation>T02 发出日</translation>
    </message>
    <message>
        <source>Material complete</source>
        <translation>材料齐全日</translation>
    </message>
    <message>
        <source>Waits for the material</source>
        <translation>等待材料</translation>
    </message>
    <message>
        <source>Mode A: %1</source>
        <translation>模式A：%1</translation>
    </message>
    <message>
        <source>T03 is prepared on %1 if the material is missing then.</source>
        <translation>若届时材料仍未齐，%1 准备身份无法核验答复（T03）。</translation>
    </message>
    <message>
        <source>Material is taken until %1.</source>
        <translation>材料最晚收至 %1。</translation>
    </message>
    <message>
        <source>Second clock: due %1, wanted by %2.</source>
        <translation>第二次计时：%1 截止，内部目标 %2。</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>An incident</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Date set by a regulator</source>
        <translation>监管部门要求的日期</translation>
    </message>
    <message>
        <source>T03 sent</source>
        <translation>T03 发出日</translation>
    </message>
    <message>
        <source>The regulator&apos;s date; by our own count %1</source>
        <translation>监管部门要求的日期；自行计算为 %1</translation>
    </message>
</context>
<context>
    <name>rd::ui::CalendarBanner</name>
    <message>
        <source>⚠ The holiday notice of %1 waits to be confirmed; until then dates in %1 are provisional.</source>
        <translation>⚠ %1 年放假通知待确认，确认前涉及 %1 年的日期均为暂定。</translation>
    </message>
    <message>
        <source>⚠ The holiday notice of %1 is missing; dates in %1 are provisional.</source>
        <translation>⚠ 尚无 %1 年放假通知，涉及 %1 年的日期均为暂定。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去查看</translation>
    </message>
    <message>
        <source>Bring it</source>
        <translation>去导入</translation>
    </message>
    <message>
        <source>⚠ An amended holiday notice of %1 waits to be confirmed; until then dates in %1 are counted by the one in force.</source>
        <translation>⚠ %1年有一份变更的节假日通知待确认；确认前%1年的日期仍按现行通知计算。</translation>
    </message>
    <message>
        <source>Enter it by hand</source>
        <translation>手工录入</translation>
    </message>
</context>
<context>
    <name>rd::ui::CalendarPart</name>
    <message>
        <source>brought by %1, %2</source>
        <translation>%1 提交，%2</translation>
    </message>
    <message>
        <source>confirmed by %1, %2</source>
        <translation>%1 确认，%2</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Import a notice …</source>
        <translation>导入放假通知…</translation>
    </message>
    <message>
        <source>Enter one by hand …</source>
        <translation>手工录入…</translation>
    </message>
    <message>
        <source>Filled: off. Framed: a weekend day worked in exchange.</source>
        <translation>填色为放假，加框为调休上班的周末。</translation>
    </message>
    <message>
        <source>Import a notice</source>
        <translation>导入放假通知</translation>
    </message>
    <message>
        <source>Holiday notices (*.json *.ics *.csv);;All files (*)</source>
        <translation>放假通知 (*.json *.ics *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The notice of %1 has been read and waits for a second person.</source>
        <translation>%1 年通知已读入，待另一人确认。</translation>
    </message>
    <message>
        <source>The notice of %1 waits for a second person.</source>
        <translation>%1 年通知待另一人确认。</translation>
    </message>
    <message>
        <source>Recomputing the dates by the notice of %1</source>
        <translation>正在按 %1 年通知重新计算截止日</translation>
    </message>
    <message>
        <source>The notice of %1 is in force. Other dates: %2, earlier ones: %3.</source>
        <translation>%1 年通知已生效。日期变化 %2 件，其中提前 %3 件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 年：%2</translation>
    </message>
    <message>
        <source>Comparing dates</source>
        <translation>正在比较日期</translation>
    </message>
    <message>
        <source>Holiday notices</source>
        <translation>节假日通知</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>rd::ui::CaseActions</name>
    <message>
        <source>Close the request</source>
        <translation>关闭请求单</translation>
    </message>
    <message>
        <source>Add an item …</source>
        <translation>追加事项…</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Requester takes it back …</source>
        <translation>请求人撤回…</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Hand the copy over once more …</source>
        <translation>再次交付副本…</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 已关闭。</translation>
    </message>
    <message>
        <source>Log a complaint …</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>Case file …</source>
        <translation>卷宗…</translation>
    </message>
</context>
<context>
    <name>rd::ui::CaseFilePanel</name>
    <message>
        <source>Case file</source>
        <translation>请求卷宗</translation>
    </message>
    <message>
        <source>The case file as it will be printed</source>
        <translation>将要打印的卷宗</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>返回请求单</translation>
    </message>
    <message>
        <source>Case file %1</source>
        <translation>请求卷宗 %1</translation>
    </message>
</context>
<context>
    <name>rd::ui::CaseHead</name>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No item stated yet</source>
        <translation>尚未说明事项</translation>
    </message>
    <message>
        <source>%1 · turn of %2</source>
        <translation>%1 · 由%2办理</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这天？</translation>
    </message>
    <message>
        <source>Wait for a supervisor or the privacy officer to decide on the access</source>
        <translation>等待客服主管或个人信息保护负责人决定是否准予查看</translation>
    </message>
    <message>
        <source>Wait for what the requester is to hand in</source>
        <translation>等待请求人补交材料</translation>
    </message>
</context>
<context>
    <name>rd::ui::CaseListPage</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>&amp;Mine only</source>
        <translation>仅我经办的(&amp;M)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation>办理中的请求单</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>全部请求单</translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation>不限截止日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due until today</source>
        <translation>今天及以前截止</translation>
    </message>
    <message>
        <source>Due within 3 days</source>
        <translation>3天内截止</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7天内截止</translation>
    </message>
    <message>
        <source>Log a call  F2</source>
        <translation>来电登记  F2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n requests, more as you scroll</source>
        <translation>
            <numerusform>前 %n 件，向下滚动继续加载</numerusform>
        </translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation>没有符合筛选条件的请求单。</translation>
    </message>
    <message>
        <source>Requests appear here once a call is logged. What is overdue stands on top, then minors, then what is due first.</source>
        <translation>登记来电后，请求单会出现在这里：逾期在最上，其次未成年人，再按期限先后。</translation>
    </message>
    <message>
        <source>Due dates for Outlook …</source>
        <translation>导出截止日到 Outlook…</translation>
    </message>
    <message>
        <source>The due dates of all open requests as a calendar file, without any person&apos;s data</source>
        <translation>把所有未结请求单的截止日写成日历文件，不含个人信息</translation>
    </message>
    <message>
        <source>Due dates %1</source>
        <translation>截止日 %1</translation>
    </message>
    <message>
        <source>Due dates for Outlook</source>
        <translation>导出截止日到 Outlook</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Writing due dates</source>
        <translation>正在写出截止日</translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 个截止日写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No request has been erased yet.</source>
        <translation>尚未清除任何请求单。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have been erased after their keeping period; nobody&apos;s name, number or words are left.</source>
        <translation>
            <numerusform>已有 %n 个请求单在保存期届满后清除，姓名、号码和原话均不再留存。</numerusform>
        </translation>
    </message>
    <message>
        <source>What they are counted by stands under Administration, Erasure.</source>
        <translation>供统计的清除留痕见“管理”的“记录清除”。</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Somebody else goes on with the chosen requests: Shift or Ctrl chooses several, Ctrl+A all (Ctrl+Shift+H)</source>
        <translation>将选中的请求交由他人继续办理：按 Shift 或 Ctrl 多选，Ctrl+A 全选（Ctrl+Shift+H）</translation>
    </message>
    <message>
        <source>Or drag them onto somebody: who there is appears beside the list</source>
        <translation>也可以直接拖给某人：列表旁会显示可接手的人</translation>
    </message>
</context>
<context>
    <name>rd::ui::CasePage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Data and copy</source>
        <translation>资料与副本</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>任务(%1)</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>返回请求单</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>rd::ui::CasesPanel</name>
    <message>
        <source>Requests behind the figure</source>
        <translation>数字对应的请求单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>No request stands behind this figure.</source>
        <translation>这个数字没有对应的请求单。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 件请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n requests, more as you scroll</source>
        <translation>
            <numerusform>前 %n 件，向下滚动继续加载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ChartCard</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>以表格显示数字</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Show what is counted</source>
        <translation>显示统计口径</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Nothing to show for this choice. What is counted here appears once there is some.</source>
        <translation>所选条件下没有数据。有可统计的内容后，会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing to show for this choice.</source>
        <translation>所选条件下没有数据。</translation>
    </message>
    <message>
        <source>%1: no list of requests stands behind this.</source>
        <translation>%1：这个数字没有对应的请求清单。</translation>
    </message>
    <message>
        <source>the last 12 months, whatever the period above</source>
        <translation>最近 12 个月，与上方所选期间无关</translation>
    </message>
    <message>
        <source>this month, whatever the period above</source>
        <translation>本月，与上方所选期间无关</translation>
    </message>
    <message>
        <source>as it stands now, whatever the period above</source>
        <translation>截至此刻，与上方所选期间无关</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is on the clipboard as a table.</source>
        <translation>“%1”已作为表格复制到剪贴板。</translation>
    </message>
    <message>
        <source>“%1” is on the clipboard as a picture.</source>
        <translation>“%1”已作为图片复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>保存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>“%1” is on the clipboard as a table and as a picture.</source>
        <translation>“%1”的表格和图片已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ChartView</name>
    <message>
        <source>Chart. The arrow keys go through its values, Enter shows the requests behind one.</source>
        <translation>图表。方向键逐个查看数值，回车键显示对应的请求单。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ChartWords</name>
    <message>
        <source>nothing to count</source>
        <translation>无可统计</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%3 件中 %2 件）</translation>
    </message>
    <message>
        <source>%1 working days (from %2)</source>
        <translation>%1 个工作日（取自 %2 件）</translation>
    </message>
    <message>
        <source>%1 hours (from %2)</source>
        <translation>%1 小时（取自 %2 件）</translation>
    </message>
    <message>
        <source>%1 days (from %2)</source>
        <translation>%1 天（取自 %2 件）</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>rd::ui::ChecksPart</name>
    <message>
        <source>Check the audit log</source>
        <translation>检查审计日志</translation>
    </message>
    <message>
        <source>Check the desk</source>
        <translation>检查工作台</translation>
    </message>
    <message>
        <source>Export the audit log …</source>
        <translation>导出审计日志…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Recomputes every entry&apos;s hash and signature. One changed letter shows.</source>
        <translation>重新计算每条记录的散列值和签名，改动一个字也会发现。</translation>
    </message>
    <message>
        <source>Soundness of the desk</source>
        <translation>工作台完好性</translation>
    </message>
    <message>
        <source>Reads every page of the database, the log and the key file.</source>
        <translation>读取数据库、日志和密钥文件的每一页。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Writes all entries with hashes and signatures to a file for an auditor.</source>
        <translation>把全部记录连同散列值和签名写入文件，供审计员使用。</translation>
    </message>
    <message>
        <source>Checking the audit log</source>
        <translation>正在检查审计日志</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries hold. Head: %1</source>
        <translation>
            <numerusform>全部 %n 条记录完好。链头：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The log does not hold from entry %1 (%2). Tell the privacy officer before you work on.</source>
        <translation>从第%1条记录起日志不完整（%2）。继续工作前请告知个人信息保护负责人。</translation>
    </message>
    <message>
        <source>Checking the desk</source>
        <translation>正在检查工作台</translation>
    </message>
    <message>
        <source>The desk is sound.</source>
        <translation>工作台完好。</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行文件 (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting the audit log</source>
        <translation>正在导出审计日志</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is what this PC last saw of it.</source>
        <translation>日志与本机上次所见一致。</translation>
    </message>
    <message>
        <source>This PC keeps no mark of the log: its local profile cannot be written to.</source>
        <translation>本机未留存日志标记：无法写入本机用户配置目录。</translation>
    </message>
    <message>
        <source>The log is not what this PC last saw of it. Tell the privacy officer before you work on.</source>
        <translation>日志与本机上次所见不一致。请先告知个人信息保护负责人，再继续使用。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ClockBanner</name>
    <message>
        <source>Yes, go by it</source>
        <translation>正确，按此时间计算</translation>
    </message>
    <message>
        <source>Yes, it is right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>⚠ This PC&apos;s clock was set forward by %1 to %2; due dates are still counted from %3.</source>
        <translation>⚠ 本机时钟被调快 %1，现为 %2；截止日期仍按 %3 起计。</translation>
    </message>
    <message>
        <source>Is the PC&apos;s clock right now?</source>
        <translation>现在的时钟正确吗？</translation>
    </message>
    <message>
        <source>A supervisor says whether it is right now.</source>
        <translation>是否正确须由客服主管确认。</translation>
    </message>
    <message>
        <source>⚠ This PC&apos;s clock stands %1 before the newest entry of the record. Set it right; it has been noted, and due dates stay as they are.</source>
        <translation>⚠ 本机时钟比记录中最新一条早 %1。请校正时钟；此事已记录，截止日期不变。</translation>
    </message>
    <message>
        <source>Set the receipt right …</source>
        <translation>更正收到时间…</translation>
    </message>
    <message>
        <source>⚠ By the record this PC&apos;s clock may have been set forward by %1, and today would be %2. Is it right? Until you say so, no request takes its day of receipt from it.</source>
        <translation>⚠ 从记录看，本机时钟可能被调快了 %1，今天将是 %2。时钟是否正确？在您确认之前，任何请求都不以它作为收到时间。</translation>
    </message>
    <message>
        <source>If it is right now, it stood ahead before, and what these requests bear as their receipt is too late: %1</source>
        <translation>如果现在正确，则此前偏快，以下请求记录的收到时间偏晚：%1</translation>
    </message>
</context>
<context>
    <name>rd::ui::ClockPart</name>
    <message>
        <source>From the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>What comes after &amp;hours or on a rest day counts for the next working day</source>
        <translation>工作时间之后或休息日收到的，视为下一工作日收到(&amp;H)</translation>
    </message>
    <message>
        <source>How due dates are counted</source>
        <translation>答复期限如何计算</translation>
    </message>
    <message>
        <source>A request is counted by what is in force on the day it reaches us, for good. Where the clock stands still or starts anew, mode A&apos;s date is shown beside it.</source>
        <translation>请求按收到当日生效的规则计算，此后不变。计时暂停或重新起算时，同时显示模式A的日期。</translation>
    </message>
    <message>
        <source>Switch the clock</source>
        <translation>切换计时规则</translation>
    </message>
    <message>
        <source>For what is received from</source>
        <translation>适用于自此日起收到的请求</translation>
    </message>
    <message>
        <source>While material is missing the clock</source>
        <translation>材料未齐期间，计时</translation>
    </message>
    <message>
        <source>Legal note</source>
        <translation>法律意见</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>收到日起</translation>
    </message>
    <message>
        <source>While material is missing</source>
        <translation>材料未齐期间</translation>
    </message>
    <message>
        <source>Late arrivals</source>
        <translation>非工作时间收到</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>Requests received before %1 and all that are logged already keep their dates. The record keeps who switched the clock, from what, to what and why.</source>
        <translation>%1 之前收到的请求和已登记的请求，日期不变。审计日志将记录切换人、切换前后的规则及理由。</translation>
    </message>
    <message>
        <source>What is received from %1 on is counted so: %2.</source>
        <translation>自 %1 起收到的请求按此计算：%2。</translation>
    </message>
</context>
<context>
    <name>rd::ui::CommandPalette</name>
    <message>
        <source>Actions and requests found</source>
        <translation>找到的操作和请求单</translation>
    </message>
    <message>
        <source>No request and no action fits.</source>
        <translation>没有符合的请求单或操作。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ComplaintListModel</name>
    <message>
        <source>Lawsuit announced</source>
        <translation>涉及诉讼</translation>
    </message>
    <message>
        <source>Second complaint</source>
        <translation>再次投诉</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>rd::ui::ComplaintListPage</name>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>包括已关闭的</translation>
    </message>
    <message>
        <source>No complaint is open. Log one from the page of the request it is about, or with a call.</source>
        <translation>没有未关闭的投诉。可以在被投诉请求单的页面登记，也可以在来电登记时登记。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ComplaintTab</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; the request complained of is worked on again</source>
        <translation>%1；被投诉的请求单重新办理</translation>
    </message>
    <message>
        <source>announced on %1, noted by %2: %3</source>
        <translation>%1 告知，由%2记录：%3</translation>
    </message>
    <message>
        <source>hold lifted by %1: %2</source>
        <translation>%1已解除保留：%2</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4)</source>
        <translation>%1. %2：%3（%4）</translation>
    </message>
    <message>
        <source>Link to a request …</source>
        <translation>关联请求单…</translation>
    </message>
    <message>
        <source>Begin to look into it</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>Report what was found …</source>
        <translation>提交调查意见…</translation>
    </message>
    <message>
        <source>Decide …</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Open the request to reopen it</source>
        <translation>打开请求单重新办理</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>撰写答复</translation>
    </message>
    <message>
        <source>A lawsuit is announced …</source>
        <translation>涉及诉讼…</translation>
    </message>
    <message>
        <source>Lift the hold …</source>
        <translation>解除保留…</translation>
    </message>
    <message>
        <source>Complaint · %1</source>
        <translation>投诉 · %1</translation>
    </message>
    <message>
        <source>Second complaint about the same answer: legal looks at it too.</source>
        <translation>对同一答复的再次投诉：须提交法务。</translation>
    </message>
    <message>
        <source>Lawsuit</source>
        <translation>诉讼</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>不满意之处</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>希望的解决方式</translation>
    </message>
    <message>
        <source>New facts</source>
        <translation>新的情况</translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>针对 %1</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Assign to somebody else …</source>
        <translation>改派他人…</translation>
    </message>
    <message>
        <source>Complaints about this request</source>
        <translation>针对本请求单的投诉</translation>
    </message>
    <message>
        <source>%1 · with %2</source>
        <translation>%1 · 由%2调查</translation>
    </message>
    <message>
        <source>You look into it from now on. Report what you find, point by point.</source>
        <translation>您已开始调查，请逐项提交调查意见。</translation>
    </message>
    <message>
        <source>It concerns no request …</source>
        <translation>不涉及任何请求…</translation>
    </message>
    <message>
        <source>Concerns no request</source>
        <translation>不涉及任何请求</translation>
    </message>
    <message>
        <source>%1, noted by %2</source>
        <translation>%1（%2登记）</translation>
    </message>
</context>
<context>
    <name>rd::ui::ConsentForm</name>
    <message>
        <source>2026-01-31 09:00</source>
        <translation>2026-01-31 09:00</translation>
    </message>
    <message>
        <source>Phone or member number of the person</source>
        <translation>本人的手机号或会员号</translation>
    </message>
    <message>
        <source>Consented to</source>
        <translation>同意的用途</translation>
    </message>
    <message>
        <source>Kind of consent</source>
        <translation>同意的种类</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>给予时间</translation>
    </message>
    <message>
        <source>Platform or page</source>
        <translation>平台或页面</translation>
    </message>
    <message>
        <source>Policy version shown with it, if not today&apos;s</source>
        <translation>当时展示的政策版本（与现行版本不同时填写）</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Enter the consent</source>
        <translation>登记该同意</translation>
    </message>
    <message>
        <source>Enter a past time as 2026-01-31 09:00.</source>
        <translation>请按 2026-01-31 09:00 的格式填写已经过去的时间。</translation>
    </message>
    <message>
        <source>For this purpose only another kind of consent counts.</source>
        <translation>该用途须为另一种类的同意方为有效。</translation>
    </message>
    <message>
        <source>Entered. It was taken back %1.</source>
        <translation>已登记。该同意已于 %1 撤回。</translation>
    </message>
    <message>
        <source>Entered in the consent register.</source>
        <translation>已登记到同意登记簿。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ConsentPanel</name>
    <message>
        <source>Add it …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Look into the consent register …</source>
        <translation>查询同意登记簿…</translation>
    </message>
    <message>
        <source>A message came all the same …</source>
        <translation>退订后仍收到信息…</translation>
    </message>
    <message>
        <source>Consequences read out and confirmed</source>
        <translation>已告知后果并经确认</translation>
    </message>
    <message>
        <source>What the data were used for</source>
        <translation>信息用于何种处理</translation>
    </message>
    <message>
        <source>When they were used</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Contract or law it rests on, with the article</source>
        <translation>其他合法性基础（合同或法律条款）</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Number or address it came to</source>
        <translation>收到信息的号码或地址</translation>
    </message>
    <message>
        <source>Who sent it</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>When it came</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Report it to the privacy officer</source>
        <translation>报告个人信息保护负责人</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>撤回的同意：%1</translation>
    </message>
    <message>
        <source>Suggest to the person to have what was collected for it deleted too: %1, ground %2</source>
        <translation>建议同时删除为此收集的信息：%1，理由%2</translation>
    </message>
    <message>
        <source>No consent stood then. The deletion waits for the privacy officer.</source>
        <translation>当时没有有效的同意。删除已提交个人信息保护负责人决定。</translation>
    </message>
    <message>
        <source>A consent of %1 stood then. The privacy officer finds on the ground.</source>
        <translation>当时有%1作出的有效同意。是否成立由个人信息保护负责人认定。</translation>
    </message>
    <message>
        <source>No consent, but another basis. The privacy officer finds on the ground.</source>
        <translation>没有同意，但有其他合法性基础。是否成立由个人信息保护负责人认定。</translation>
    </message>
    <message>
        <source>No opt-out of this number or address is on record.</source>
        <translation>没有该号码或地址的退订记录。</translation>
    </message>
    <message>
        <source>It came within the term of the opt-out, or the time lies in the future.</source>
        <translation>该信息在退订期限内发出，或者时间晚于当前。</translation>
    </message>
    <message>
        <source>Reported. The privacy officer looks into it by %1.</source>
        <translation>已报告。个人信息保护负责人将于%1前研判。</translation>
    </message>
    <message>
        <source>Noted that the consequences are confirmed.</source>
        <translation>已登记请求人确认知悉后果。</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>请求人的原话</translation>
    </message>
    <message>
        <source>Add the item</source>
        <translation>追加此事项</translation>
    </message>
    <message>
        <source>a consent stood</source>
        <translation>当时有有效同意</translation>
    </message>
    <message>
        <source>no consent stood, and no other basis</source>
        <translation>当时没有有效同意，也没有其他合法性基础</translation>
    </message>
    <message>
        <source>no consent stood, other basis: %1</source>
        <translation>当时没有有效同意，其他合法性基础：%1</translation>
    </message>
    <message>
        <source>Looked up %1, used %2: %3</source>
        <translation>查询 %1，%2 使用：%3</translation>
    </message>
    <message>
        <source>Name the consents …</source>
        <translation>写明撤回的同意…</translation>
    </message>
    <message>
        <source>Enter a consent …</source>
        <translation>登记同意…</translation>
    </message>
    <message>
        <source>2026-01-31 09:00</source>
        <translation>2026-01-31 09:00</translation>
    </message>
    <message>
        <source>Consents that are taken back</source>
        <translation>撤回的同意</translation>
    </message>
    <message>
        <source>Said in a later contact, at</source>
        <translation>在之后的联系中提出，时间</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>撤回所选同意</translation>
    </message>
    <message>
        <source>Enter the time as 2026-01-31 09:00.</source>
        <translation>请按 2026-01-31 09:00 的格式填写时间。</translation>
    </message>
    <message>
        <source>Choose what is taken back.</source>
        <translation>请选择撤回的同意。</translation>
    </message>
    <message>
        <source>The contact lies in the future, or before the request.</source>
        <translation>联系时间晚于现在，或早于本请求。</translation>
    </message>
    <message>
        <source>Noted what is taken back.</source>
        <translation>已登记撤回的同意。</translation>
    </message>
</context>
<context>
    <name>rd::ui::CopyBuilderPanel</name>
    <message>
        <source>Finish the collection</source>
        <translation>完成采集</translation>
    </message>
    <message>
        <source>Build the copy</source>
        <translation>生成副本</translation>
    </message>
    <message>
        <source>I have compared the redactions</source>
        <translation>我已核对遮蔽内容</translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation>副本包存放的文件夹</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Password of the package</source>
        <translation>副本包的密码</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>复制密码</translation>
    </message>
    <message>
        <source>I have passed it on</source>
        <translation>我已另行告知</translation>
    </message>
    <message>
        <source>Shown this once and kept nowhere. Tell it by another way than the package takes.</source>
        <translation>密码只显示这一次，任何地方都不保存。请通过与副本包不同的渠道告知。</translation>
    </message>
    <message numerus="yes">
        <source>%n possible row(s) to decide: Y takes, N leaves</source>
        <translation>
            <numerusform>%n 条可能的记录待确认：Y 采用，N 不采用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · built by %2 on %3 · %4 rows · %5 redactions · SHA-256 %6 …</source>
        <translation>%1 · 由%2于%3生成 · %4条记录 · %5处遮蔽 · SHA-256 %6…</translation>
    </message>
    <message>
        <source>The redactions wait for a second person.</source>
        <translation>遮蔽内容等待第二人核对。</translation>
    </message>
    <message>
        <source>Redactions compared by %1 on %2.</source>
        <translation>遮蔽内容已由%1于%2核对。</translation>
    </message>
    <message>
        <source>The collection is finished. The copy can be built.</source>
        <translation>采集已完成，可以生成副本。</translation>
    </message>
    <message>
        <source>Building the copy</source>
        <translation>正在生成副本</translation>
    </message>
    <message>
        <source>Password of %1: %2</source>
        <translation>%1的密码：%2</translation>
    </message>
    <message>
        <source>Package: %1
Reading copy with the same password: %2</source>
        <translation>副本包：%1
同一密码的阅读版：%2</translation>
    </message>
    <message>
        <source>Your comparison of the redactions is on record.</source>
        <translation>您的遮蔽核对已记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken, all decided</source>
        <translation>
            <numerusform>采用 %n 条记录，全部确认完毕</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redaction(s) hold back the person&apos;s own data: the request would be met only in part, which the privacy officer has to approve. Show them again if they were not meant.</source>
        <translation>
            <numerusform>有 %n 处遮蔽隐去了本人自己的信息：这样请求只能部分办理，并须由个人信息保护负责人审批。如非有意，请恢复显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The data or the redactions have changed since: the copy has to be built again.</source>
        <translation>此后数据或遮蔽已有变更，须重新生成副本。</translation>
    </message>
    <message>
        <source>The copy holds back some of the person&apos;s own data. Propose under Items that the request is met in part, and say why.</source>
        <translation>副本隐去了本人自己的部分信息，请在“事项”页提出“部分办理”并说明理由。</translation>
    </message>
    <message>
        <source>%1, row %2, &quot;%3&quot;</source>
        <translation>%1 第 %2 行“%3”</translation>
    </message>
    <message>
        <source>Every page of it says who built it and when.</source>
        <translation>其中每一页都标明生成人和时间。</translation>
    </message>
</context>
<context>
    <name>rd::ui::CopyTab</name>
    <message>
        <source>Add files …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Exports of the systems</source>
        <translation>各系统的导出文件</translation>
    </message>
    <message numerus="yes">
        <source>Searching %n file(s)</source>
        <translation>
            <numerusform>正在检索 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) searched: %1 row(s) found for certain, %2 possible.</source>
        <translation>
            <numerusform>已检索 %n 个文件：确定 %1 条，可能 %2 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>What each file holds about the person appears here, with the reason of every match.</source>
        <translation>每个文件中与本人有关的内容会出现在这里，并注明每条匹配的理由。</translation>
    </message>
    <message>
        <source>No item of this request discloses data; nothing has to be collected.</source>
        <translation>本请求单没有需要披露资料的事项，无需采集。</translation>
    </message>
    <message>
        <source>Collecting starts once the requester is verified.</source>
        <translation>请求人通过核验后方可开始采集。</translation>
    </message>
    <message>
        <source>The collection is closed; the copy stands as it was built.</source>
        <translation>采集已结束，副本保持生成时的内容。</translation>
    </message>
    <message>
        <source>Drop the exports of the systems here. Nothing of other people is kept.</source>
        <translation>把各系统的导出文件拖到这里。其他人的资料不会保留。</translation>
    </message>
    <message>
        <source>Found records</source>
        <translation>找到的记录</translation>
    </message>
    <message>
        <source>Taking the file out</source>
        <translation>正在移出文件</translation>
    </message>
    <message>
        <source>The file and its rows are out. The others were compared anew.</source>
        <translation>文件及其中的行已移出，其余文件已重新比对。</translation>
    </message>
    <message>
        <source>Exports (*.csv *.xlsx *.xls *.json);;All files (*)</source>
        <translation>导出文件 (*.csv *.xlsx *.xls *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>rd::ui::CountedDayModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期性质</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>Notice of the State Council</source>
        <translation>国务院办公厅通知</translation>
    </message>
</context>
<context>
    <name>rd::ui::DashboardFilter</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>权利类型</translation>
    </message>
    <message>
        <source>All rights</source>
        <translation>全部权利类型</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>全部坐席</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Adults and minors</source>
        <translation>成年人与未成年人</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自定义日期</translation>
    </message>
    <message>
        <source>Minors only</source>
        <translation>仅未成年人</translation>
    </message>
    <message>
        <source>Adults only</source>
        <translation>仅成年人</translation>
    </message>
</context>
<context>
    <name>rd::ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export PDF …</source>
        <translation>导出 PDF…</translation>
    </message>
</context>
<context>
    <name>rd::ui::DeletionPanel</name>
    <message>
        <source>Record whether a ground holds …</source>
        <translation>记录理由是否成立…</translation>
    </message>
    <message>
        <source>Name what stays stored …</source>
        <translation>登记留存的信息…</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>It does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Ground, in the words of the policy</source>
        <translation>理由（政策原文）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Record the finding</source>
        <translation>记录认定</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>依法留存事由</translation>
    </message>
    <message>
        <source>Counted from (completion of the order)</source>
        <translation>起算日（如订单完成日）</translation>
    </message>
    <message>
        <source>Where it stays</source>
        <translation>数据持有方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>信息类别</translation>
    </message>
    <message>
        <source>What stays, as the letter says it</source>
        <translation>留存的内容（答复函原样写入）</translation>
    </message>
    <message>
        <source>Put it on the list</source>
        <translation>列入留存清单</translation>
    </message>
    <message>
        <source>%1 holds: %2</source>
        <translation>%1成立：%2</translation>
    </message>
    <message>
        <source>%1 does not hold: %2</source>
        <translation>%1不成立：%2</translation>
    </message>
    <message>
        <source>Before a refusal it has to be recorded whether these grounds hold: %1</source>
        <translation>提出不予响应前，须记录下列理由是否成立：%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>until it is settled or released</source>
        <translation>至了结或者解除</translation>
    </message>
    <message>
        <source>Stays stored: %1</source>
        <translation>留存：%1</translation>
    </message>
    <message>
        <source>Release …</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Why it no longer stays</source>
        <translation>为何不再留存</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>The finding on %1 is recorded.</source>
        <translation>已记录对%1的认定。</translation>
    </message>
    <message>
        <source>The term counted from this day has ended, or the day lies in the future.</source>
        <translation>自该日起算的期限已届满，或者该日晚于今日。</translation>
    </message>
    <message>
        <source>On the list of what stays stored.</source>
        <translation>已列入留存清单。</translation>
    </message>
    <message>
        <source>2026-01-31</source>
        <translation>2026-01-31</translation>
    </message>
    <message>
        <source>Enter the day as 2026-01-31.</source>
        <translation>请按 2026-01-31 的格式填写日期。</translation>
    </message>
</context>
<context>
    <name>rd::ui::DeskFrame</name>
    <message>
        <source>Demo desk: every person in it is invented. Nothing here is sent to anybody.</source>
        <translation>演示工作台：其中所有人物均为虚构，不会向任何人发送任何内容。</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>来电登记</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>搜索请求单</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>前往：%1</translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation>保存本页</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>帮助与快捷键</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>更改我的密码</translation>
    </message>
    <message>
        <source>Deadline calculator</source>
        <translation>期限计算器</translation>
    </message>
    <message>
        <source>My absence</source>
        <translation>我的缺勤</translation>
    </message>
    <message>
        <source>A call has come in. Your roles log no calls.</source>
        <translation>有来电。您的角色不登记来电。</translation>
    </message>
    <message>
        <source>Check a data copy</source>
        <translation>核对数据副本</translation>
    </message>
</context>
<context>
    <name>rd::ui::DispatchForm</name>
    <message>
        <source>Leaves by</source>
        <translation>发出方式</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>发出%1</translation>
    </message>
    <message>
        <source>the contact on file</source>
        <translation>预留的联系方式</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Where the letter is written</source>
        <translation>函件保存位置</translation>
    </message>
    <message>
        <source>Sending is possible once nothing is red: %1</source>
        <translation>没有红色项时方可发出：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Send it now through the mail server %1</source>
        <translation>立即通过邮件服务器 %1 发送</translation>
    </message>
</context>
<context>
    <name>rd::ui::DuplicateLine</name>
    <message>
        <source>The same contact asked for this on %1 (%2, %3); it was answered on %4.</source>
        <translation>同一联系方式已于 %1 提出相同请求（%2，%3），已于 %4 答复。</translation>
    </message>
    <message>
        <source>The same contact asked for this on %1 (%2, %3); that request is still open.</source>
        <translation>同一联系方式已于 %1 提出相同请求（%2，%3），尚在办理。</translation>
    </message>
    <message numerus="yes">
        <source>%n more within thirty days.</source>
        <translation>
            <numerusform>三十日内另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Answer by reference …</source>
        <translation>参照此前答复…</translation>
    </message>
</context>
<context>
    <name>rd::ui::ErasableModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>已列入清单</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>情况</translation>
    </message>
</context>
<context>
    <name>rd::ui::ErasurePart</name>
    <message>
        <source>Requests to erase</source>
        <translation>待清除的请求单</translation>
    </message>
    <message>
        <source>Erased requests</source>
        <translation>已清除的请求单</translation>
    </message>
    <message>
        <source>Erase them …</source>
        <translation>清除这些记录 …</translation>
    </message>
    <message>
        <source>Return the list</source>
        <translation>退回清单</translation>
    </message>
    <message>
        <source>No request is kept longer than it has to be.</source>
        <translation>没有保存期届满的请求单。</translation>
    </message>
    <message>
        <source>Nothing has been erased yet.</source>
        <translation>尚未清除任何记录。</translation>
    </message>
    <message>
        <source>The records of a request are kept for three years after its last step, or as long as the policy says. A supervisor puts what is over on the month&apos;s list; a privacy officer who is somebody else erases it.</source>
        <translation>请求单的记录自最后一步起保存三年（政策另有规定的从其规定）。期满的由客服主管列入当月清单，再由另一人（个人信息保护负责人）确认清除。</translation>
    </message>
    <message>
        <source>Why the list is returned</source>
        <translation>退回清单的理由</translation>
    </message>
    <message numerus="yes">
        <source>%n erased request(s)</source>
        <translation>
            <numerusform>已清除 %n 个请求单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose %n request(s) to be erased</source>
        <translation>
            <numerusform>提出清除 %n 个请求单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of %1 with %n request(s) waits for a second person; proposed by %2, %3.</source>
        <translation>
            <numerusform>%1 的清单（%n 个请求单）等待第二人确认；由%2于 %3 提出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the list back</source>
        <translation>收回清单</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for a privacy officer to erase them.</source>
        <translation>
            <numerusform>%n 个请求单等待个人信息保护负责人确认清除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase the records of %n request(s) for good</source>
        <translation>
            <numerusform>永久清除 %n 个请求单的记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing records</source>
        <translation>正在清除记录</translation>
    </message>
    <message numerus="yes">
        <source>The records of %n request(s) are erased.</source>
        <translation>
            <numerusform>已清除 %n 个请求单的记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): something has come in the way since.</source>
        <translation>
            <numerusform>%n 个因情况有变予以保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is returned; nothing was erased.</source>
        <translation>清单已退回，未清除任何记录。</translation>
    </message>
    <message>
        <source>⚠ Names, numbers, words, letters, proofs and packages of these requests are gone from the desk for good. Nobody can bring them back, no search finds the people again, and only months, rights and outcomes are left to be counted. Letters that were printed and files that were saved elsewhere are yours to destroy.</source>
        <translation>⚠ 这些请求单的姓名、号码、原话、函件、证明和副本文件包将从工作台永久清除，无法恢复，也不能再搜索到相关人员；仅保留月份、权利和结果供统计。已打印的函件和另存到别处的文件须由您自行销毁。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>rd::ui::ExceptionCard</name>
    <message>
        <source>Approved. Every old contact is told next; nothing is carried out before they have had time to object.</source>
        <translation>已批准。接下来须通知全部原预留联系方式，异议期满之前不予执行。</translation>
    </message>
    <message>
        <source>Approved. The old contacts can still object: may run from %1.</source>
        <translation>已批准。原联系方式仍可提出异议：自 %1 起方可执行。</translation>
    </message>
    <message>
        <source>Approved. Nobody has objected in time: it may run.</source>
        <translation>已批准。异议期已满且无人提出异议，可以执行。</translation>
    </message>
    <message>
        <source>Has the caller lost the number on file? One of these ways stands for it once the privacy officer approves.</source>
        <translation>请求人遗失了预留号码？可采用以下任一方式，经个人信息保护负责人批准后有效。</translation>
    </message>
    <message>
        <source>Seen by %1 on %2. The privacy officer has to decide.</source>
        <translation>%1 于 %2 查看，待个人信息保护负责人决定。</translation>
    </message>
    <message>
        <source>Not approved by %1: %2</source>
        <translation>%1 未批准：%2</translation>
    </message>
    <message>
        <source>The old contact objected on %1 (%2): %3. This way is closed; the privacy officer decides how the request goes on.</source>
        <translation>原联系方式于 %1 提出异议（%2 登记）：%3。例外核验已终止，由个人信息保护负责人决定如何继续办理。</translation>
    </message>
    <message>
        <source>one more answer about orders or the membership</source>
        <translation>再答对一项订单或者会员问题</translation>
    </message>
    <message>
        <source>First in this contact: %1</source>
        <translation>本次联系中尚需：%1</translation>
    </message>
    <message>
        <source>Write the notice …</source>
        <translation>撰写通知…</translation>
    </message>
    <message>
        <source>Decide it under &quot;Approvals&quot;</source>
        <translation>在“审批”中决定</translation>
    </message>
    <message>
        <source>The old contact objects …</source>
        <translation>原联系方式提出异议…</translation>
    </message>
    <message>
        <source>Number on file lost (L3-EX)</source>
        <translation>预留号码遗失（L3-EX 例外核验）</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Note what was seen: %1</source>
        <translation>登记所见：%1</translation>
    </message>
    <message>
        <source>%1 (%2): told on %3</source>
        <translation>%1（%2）：已于 %3 通知</translation>
    </message>
    <message>
        <source>%1 (%2): not told yet</source>
        <translation>%1（%2）：尚未通知</translation>
    </message>
    <message>
        <source>The copy of the ID document was destroyed on %1.</source>
        <translation>身份证件复印件已于 %1 销毁。</translation>
    </message>
    <message>
        <source>What the old contact said</source>
        <translation>原联系方式所述内容</translation>
    </message>
    <message>
        <source>Note the objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>The objection is noted. The level is gone and a safety flag stands; the privacy officer decides how it goes on.</source>
        <translation>异议已登记。核验等级已取消并设置安全标记，由个人信息保护负责人决定如何继续办理。</translation>
    </message>
    <message>
        <source>Approved. The time to object has passed by this PC&apos;s clock, and nobody has said that it is right: let a supervisor confirm the clock.</source>
        <translation>已批准。按本机时钟异议期已满，但尚无人确认时钟正确：请由客服主管确认时钟。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ExceptionDialog</name>
    <message>
        <source>Say: %1</source>
        <translation>话术：%1</translation>
    </message>
    <message>
        <source>What you have looked at</source>
        <translation>已查看的材料</translation>
    </message>
    <message>
        <source>Keep the copy locked away until the privacy officer has decided; it is destroyed then. Nothing of it is entered here.</source>
        <translation>复印件请上锁保管至个人信息保护负责人作出决定，随后销毁；此处不录入其任何内容。</translation>
    </message>
    <message>
        <source>The document is looked at and given back: no copy, no photo, no number is kept.</source>
        <translation>证件当面查看后即交还：不复印、不拍照、不记录号码。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不登记</translation>
    </message>
    <message>
        <source>Noted. The privacy officer decides.</source>
        <translation>已登记，待个人信息保护负责人决定。</translation>
    </message>
</context>
<context>
    <name>rd::ui::FactorRow</name>
    <message numerus="yes">
        <source>up to %n point(s)</source>
        <translation>
            <numerusform>最多 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成验证码</translation>
    </message>
    <message>
        <source>The six digits the caller reads out</source>
        <translation>来电人读出的六位数字</translation>
    </message>
    <message>
        <source>What the caller answers</source>
        <translation>来电人的回答</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>答不上来</translation>
    </message>
    <message>
        <source>I confirm that it happened</source>
        <translation>我确认已完成</translation>
    </message>
    <message>
        <source>Match  +%1</source>
        <translation>匹配  +%1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>Send to %1 with the SMS console, valid until %2:
%3</source>
        <translation>用短信平台发送至%1，%2前有效：
%3</translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation>重新生成验证码</translation>
    </message>
</context>
<context>
    <name>rd::ui::FigureTiles</name>
    <message>
        <source>Target: %1</source>
        <translation>目标：%1</translation>
    </message>
</context>
<context>
    <name>rd::ui::FindingsEditor</name>
    <message>
        <source>One point more</source>
        <translation>增加一项</translation>
    </message>
    <message>
        <source>What is complained of</source>
        <translation>投诉事项</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Point %1: what is complained of</source>
        <translation>第%1项：投诉事项</translation>
    </message>
    <message>
        <source>Point %1: what was found</source>
        <translation>第%1项：认定</translation>
    </message>
    <message>
        <source>Point %1: result</source>
        <translation>第%1项：结论</translation>
    </message>
</context>
<context>
    <name>rd::ui::FirstStartPage</name>
    <message>
        <source>Making the demo desk</source>
        <translation>正在生成演示工作台</translation>
    </message>
    <message>
        <source>Welcome to RightsDesk</source>
        <translation>欢迎使用 RightsDesk</translation>
    </message>
    <message>
        <source>Requests about personal data, from the call to the reply, within fifteen working days.</source>
        <translation>个人信息权利请求，从来电到答复，十五个工作日内办结。</translation>
    </message>
    <message>
        <source>Create a desk</source>
        <translation>创建工作台</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>Try the demo desk</source>
        <translation>试用演示数据</translation>
    </message>
    <message>
        <source>A desk of your own</source>
        <translation>自己的工作台</translation>
    </message>
    <message>
        <source>An encrypted file on this computer, with you as its privacy officer.</source>
        <translation>本机上的加密文件，您担任个人信息保护负责人。</translation>
    </message>
    <message>
        <source>A desk that exists</source>
        <translation>已有的工作台</translation>
    </message>
    <message>
        <source>Choose its file (.rdb). The key file (.rdk) lies beside it.</source>
        <translation>选择工作台文件（.rdb），密钥文件（.rdk）就在它旁边。</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A demo desk with 60 invented people, ready to take a call at once. Nothing in it is real.</source>
        <translation>含60位虚构人物的演示工作台，可以立即接听来电。其中没有任何真实信息。</translation>
    </message>
    <message>
        <source>Desks (*.rdb);;All files (*)</source>
        <translation>工作台 (*.rdb);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>rd::ui::FormField</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>rd::ui::GuardianLine</name>
    <message>
        <source>Guardian reached …</source>
        <translation>已联系监护人…</translation>
    </message>
    <message>
        <source>A child asked on its own: call the guardian at the contact on file by %1. Whatever is disclosed goes to the guardian only; what protects the child is done at once.</source>
        <translation>儿童本人提出请求：请于%1前按预留联系方式致电监护人。需披露的内容只发给监护人；保护儿童的措施立即办理。</translation>
    </message>
    <message>
        <source>Who answered, and what was agreed</source>
        <translation>接听人及商定的内容</translation>
    </message>
    <message>
        <source>Note the call</source>
        <translation>记录通话</translation>
    </message>
    <message>
        <source>The call with the guardian is on record.</source>
        <translation>与监护人的通话已记录。</translation>
    </message>
</context>
<context>
    <name>rd::ui::HandOverLine</name>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Who goes on with them</source>
        <translation>接手人</translation>
    </message>
    <message>
        <source>What they have to know</source>
        <translation>交接说明</translation>
    </message>
    <message>
        <source>What they have to know (stands in the history of each request)</source>
        <translation>交接说明（记入每件请求的经过）</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不移交</translation>
    </message>
    <message numerus="yes">
        <source>Who goes on with %n request(s)</source>
        <translation>
            <numerusform>%n 件请求由谁接手</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handed over to %1.</source>
        <translation>
            <numerusform>%n 件请求已移交 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 未移交：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more stay.</source>
        <translation>
            <numerusform>另有 %n 件未移交。</numerusform>
        </translation>
    </message>
    <message>
        <source>this person has it already.</source>
        <translation>已由此人办理。</translation>
    </message>
</context>
<context>
    <name>rd::ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Log a call; a call that is open stays a draft</source>
        <translation>来电登记；已打开的来电保留为草稿</translation>
    </message>
    <message>
        <source>Find a request by number, last four digits, pinyin initials or words, or any action by its name</source>
        <translation>按编号、后四位、拼音首字母或文字查找请求单，或按名称查找任何操作</translation>
    </message>
    <message>
        <source>Go to a page of the list at the left</source>
        <translation>前往左侧列表中的页面</translation>
    </message>
    <message>
        <source>Save what the page shows</source>
        <translation>保存本页内容</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Lock at once; the desk also locks after five minutes without a key</source>
        <translation>立即锁定；五分钟无操作也会锁定</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>From the call to the reply</source>
        <translation>从来电到答复</translation>
    </message>
    <message>
        <source>Log the call. The due date stands at once: the fifteenth working day.</source>
        <translation>登记来电。截止日随即确定：第十五个工作日。</translation>
    </message>
    <message>
        <source>Verify the caller. You see only whether an answer fits, never what is stored.</source>
        <translation>核验来电人。您只看到回答是否匹配，看不到所存内容。</translation>
    </message>
    <message>
        <source>Collect the data: drop the exports of the systems on the request and decide the possible rows.</source>
        <translation>采集资料：把各系统的导出文件拖到请求单上，确认可能的记录。</translation>
    </message>
    <message>
        <source>Redact what concerns others and build the copy. The password goes by a second channel.</source>
        <translation>遮蔽涉及他人的内容并生成副本。密码通过另一渠道告知。</translation>
    </message>
    <message>
        <source>A second person reviews and approves.</source>
        <translation>由第二人核对并批准。</translation>
    </message>
    <message>
        <source>Send the reply. Every step is in the audit log.</source>
        <translation>发出答复。每一步都记入审计日志。</translation>
    </message>
    <message>
        <source>When is an answer due? The calculator for any day, right and clock</source>
        <translation>何时到期？按任意日期、权利和计时方式计算</translation>
    </message>
    <message>
        <source>My absence: when I am away and who stands in</source>
        <translation>我的缺勤：缺勤日期和代理人</translation>
    </message>
</context>
<context>
    <name>rd::ui::HistoryModel</name>
    <message>
        <source>Hash %1</source>
        <translation>散列值 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>rd::ui::HistoryTab</name>
    <message>
        <source>Every step of the request appears here, with who did it and when.</source>
        <translation>本请求单的每一步都会出现在这里，包括由谁、在何时完成。</translation>
    </message>
    <message>
        <source>Entries are chained and signed; none can be changed or taken out unnoticed.</source>
        <translation>记录前后相连并签名，任何改动或删除都会被发现。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>rd::ui::HoldModel</name>
    <message>
        <source>%1, review now</source>
        <translation>%1，请立即复核</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复核</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定人</translation>
    </message>
</context>
<context>
    <name>rd::ui::HoldPart</name>
    <message>
        <source>Legal holds</source>
        <translation>留存冻结</translation>
    </message>
    <message>
        <source>Release this hold</source>
        <translation>解除此冻结</translation>
    </message>
    <message>
        <source>Set the hold</source>
        <translation>设定冻结</translation>
    </message>
    <message>
        <source>No request is held. What a lawsuit holds stands with its complaint.</source>
        <translation>目前没有留存冻结。因诉讼保留的，见相应投诉。</translation>
    </message>
    <message>
        <source>Why the hold is released</source>
        <translation>解除冻结的理由</translation>
    </message>
    <message>
        <source>While a hold stands, the records of the request are not erased and nothing it is about is deleted. Somebody else than who set it releases it.</source>
        <translation>冻结期间，请求单的记录不予清除，其涉及的信息不予删除。解除须由设定人以外的人员办理。</translation>
    </message>
    <message>
        <source>A new hold</source>
        <translation>新增冻结</translation>
    </message>
    <message>
        <source>&amp;Request number</source>
        <translation>请求编号(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Scope: which data, which dispute</source>
        <translation>范围：哪些信息、何种争议(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>理由(&amp;E)</translation>
    </message>
    <message>
        <source>Next re&amp;view, within six months</source>
        <translation>下次复核，六个月以内(&amp;V)</translation>
    </message>
    <message>
        <source>%1 is held.</source>
        <translation>%1 已冻结。</translation>
    </message>
    <message>
        <source>The hold on %1 is released.</source>
        <translation>%1 的冻结已解除。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ImpactModel</name>
    <message>
        <source>earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>stays, now firm</source>
        <translation>不变，由暂定转为确定</translation>
    </message>
    <message>
        <source>stays; internal dates move</source>
        <translation>不变，内部节点有变</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Due until now</source>
        <translation>原截止日</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>新截止日</translation>
    </message>
    <message>
        <source>The date is</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1, item %2</source>
        <translation>%1（第%2项）</translation>
    </message>
</context>
<context>
    <name>rd::ui::IncidentFindingsForm</name>
    <message>
        <source>&amp;What happened, as the persons may read it</source>
        <translation>事件情况，按可告知个人的表述填写(&amp;W)</translation>
    </message>
    <message>
        <source>It ma&amp;y have happened; nobody knows yet</source>
        <translation>可能发生，尚未确认(&amp;Y)</translation>
    </message>
    <message>
        <source>Minors are a&amp;mong them: guardians are told too</source>
        <translation>涉及未成年人，须同时告知监护人(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;ritical information infrastructure is concerned</source>
        <translation>涉及关键信息基础设施(&amp;R)</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>尚未定级</translation>
    </message>
    <message>
        <source>What became of the d&amp;ata</source>
        <translation>对信息的影响(&amp;A)</translation>
    </message>
    <message>
        <source>Categories of data concerned</source>
        <translation>涉及的信息类别</translation>
    </message>
    <message>
        <source>&amp;Persons concerned, as far as known</source>
        <translation>目前已知受影响人数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation>级别(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Systems and processors</source>
        <translation>涉及的系统和受托方(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>原因(&amp;C)</translation>
    </message>
    <message>
        <source>What may come of it for the persons (&amp;harm)</source>
        <translation>对个人可能的影响(&amp;H)</translation>
    </message>
    <message>
        <source>Measures &amp;taken</source>
        <translation>已采取的措施(&amp;T)</translation>
    </message>
    <message>
        <source>Measures p&amp;lanned</source>
        <translation>将采取的措施(&amp;L)</translation>
    </message>
    <message>
        <source>Ad&amp;vice to the persons</source>
        <translation>给个人的建议(&amp;V)</translation>
    </message>
</context>
<context>
    <name>rd::ui::IncidentListModel</name>
    <message>
        <source>%1 · overdue</source>
        <translation>%1 · 已逾期</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>最晚时限</translation>
    </message>
</context>
<context>
    <name>rd::ui::IncidentListPage</name>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>包括已关闭的</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>报告安全事件</translation>
    </message>
    <message>
        <source>Security incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>No incident is running. Whoever notices one reports it here at once.</source>
        <translation>目前没有处置中的安全事件。任何人发现后请立即在此报告。</translation>
    </message>
    <message>
        <source>What a caller may be told</source>
        <translation>可以告知来电人的内容</translation>
    </message>
    <message>
        <source>Read out what stands here and nothing else; more is known to the privacy officer only.</source>
        <translation>只能按此处内容答复，不作其他说明；详情仅由个人信息保护负责人掌握。</translation>
    </message>
    <message>
        <source>Nothing has been published: no incident is known to callers.</source>
        <translation>尚未发布任何告知内容，对来电人不作任何说明。</translation>
    </message>
</context>
<context>
    <name>rd::ui::IncidentPanel</name>
    <message>
        <source>%1 · %2 · %3 (%4)</source>
        <translation>%1 · %2 · %3（%4）</translation>
    </message>
    <message>
        <source>Nobody has been told yet.</source>
        <translation>尚未向任何方报告或告知。</translation>
    </message>
    <message>
        <source>Nobody has decided yet whether the persons are told.</source>
        <translation>尚未决定是否告知个人。</translation>
    </message>
    <message>
        <source>The persons are told (%1, %2).</source>
        <translation>告知个人（%1，%2）。</translation>
    </message>
    <message>
        <source>The persons are not told (%1, %2): %3</source>
        <translation>不告知个人（%1，%2）：%3</translation>
    </message>
    <message>
        <source>It is contained</source>
        <translation>已控制，不再扩大</translation>
    </message>
    <message>
        <source>The handling has ended</source>
        <translation>处置结束</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>关闭安全事件</translation>
    </message>
    <message>
        <source>Save what is known</source>
        <translation>保存目前情况</translation>
    </message>
    <message>
        <source>Write the notice as PDF (T15)…</source>
        <translation>生成告知书 PDF（T15）…</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>目前情况</translation>
    </message>
    <message>
        <source>Due at the latest</source>
        <translation>最晚时限</translation>
    </message>
    <message>
        <source>Telling the persons</source>
        <translation>告知个人</translation>
    </message>
    <message>
        <source>Why not: which measures effectively avoid harm</source>
        <translation>不告知的理由：哪些措施能够有效避免危害</translation>
    </message>
    <message>
        <source>They are told</source>
        <translation>告知个人</translation>
    </message>
    <message>
        <source>They are not told</source>
        <translation>不告知个人</translation>
    </message>
    <message>
        <source>Reports and notices that have left</source>
        <translation>已发出的报告和告知</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When it left</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>How: channel, reference, how many</source>
        <translation>方式：渠道、文号、人数</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>What is done otherwise from now on</source>
        <translation>今后的改进</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Discovered %1 by %2; on record since %3 (%4).</source>
        <translation>%1 由%2发现；%3 登记（%4）。</translation>
    </message>
    <message>
        <source>Noticed in request %1</source>
        <translation>在请求 %1 中发现</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，超时</translation>
    </message>
    <message>
        <source>Closed %1.
%2</source>
        <translation>%1 关闭。
%2</translation>
    </message>
    <message>
        <source>Save what is known, with the categories of data.</source>
        <translation>请保存目前情况，并选择涉及的信息类别。</translation>
    </message>
    <message>
        <source>Grade it and decide whether the persons are told.</source>
        <translation>请定级，并决定是否告知个人。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The persons are told. Write the notice, send it, and note here when it left.</source>
        <translation>决定告知个人。请生成告知书并发出，发出后在此登记。</translation>
    </message>
    <message>
        <source>On record: the persons are not told. The report to the department is due all the same.</source>
        <translation>已登记：不告知个人。仍须向主管部门报告。</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>%1 is contained.</source>
        <translation>%1 已控制。</translation>
    </message>
    <message>
        <source>The handling of %1 has ended. The summary is due within thirty days.</source>
        <translation>%1 处置结束，请在三十日内提交总结。</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 已关闭。</translation>
    </message>
    <message>
        <source>Notice to the persons</source>
        <translation>安全事件告知书</translation>
    </message>
    <message>
        <source>Writing the notice</source>
        <translation>正在生成告知书</translation>
    </message>
    <message>
        <source>The notice lies at %1.</source>
        <translation>告知书已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>rd::ui::IncidentPart</name>
    <message>
        <source>&amp;Critical information infrastructure is concerned</source>
        <translation>涉及关键信息基础设施(&amp;C)</translation>
    </message>
    <message>
        <source>The &amp;handling has ended</source>
        <translation>处置已结束(&amp;H)</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>尚未定级</translation>
    </message>
    <message>
        <source>Discovered at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>事件级别</translation>
    </message>
    <message>
        <source>Persons concerned, as far as known</source>
        <translation>已知受影响人数</translation>
    </message>
    <message>
        <source>Due at the latest</source>
        <translation>最晚时限</translation>
    </message>
    <message>
        <source>%1 · passed</source>
        <translation>%1 · 已过</translation>
    </message>
    <message>
        <source>Real hours from the discovery: nights, weekends and holidays count. The number of persons alone can make an incident major; before it is graded both ways of reporting stay open.</source>
        <translation>自发现起按实际小时计算，夜间、周末和节假日均计入。仅凭受影响人数即可构成较大事件；定级之前，两种报告时限都列出。</translation>
    </message>
    <message>
        <source>Handled at</source>
        <translation>处置结束时间</translation>
    </message>
</context>
<context>
    <name>rd::ui::IntakeFields</name>
    <message>
        <source>It is an order number</source>
        <translation>这是订单号</translation>
    </message>
    <message>
        <source>On whose behalf</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Earlier …</source>
        <translation>更早…</translation>
    </message>
    <message>
        <source>Caller number or address</source>
        <translation>来电号码或邮箱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>First reached us at</source>
        <translation>首次到达我方的时间</translation>
    </message>
    <message>
        <source>Why it is logged later</source>
        <translation>延迟登记的原因</translation>
    </message>
    <message>
        <source>What the caller asks for, in the caller&apos;s own words</source>
        <translation>用来电人自己的话记录诉求</translation>
    </message>
    <message>
        <source>Words of the request</source>
        <translation>诉求原话</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>As the words suggest</source>
        <translation>由原话建议</translation>
    </message>
    <message>
        <source>Reply in writing</source>
        <translation>书面答复</translation>
    </message>
    <message>
        <source>Told on the telephone</source>
        <translation>电话口头告知</translation>
    </message>
    <message>
        <source>Ground of the deletion</source>
        <translation>删除的理由</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>查阅</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Contact on file with the account</source>
        <translation>账户预留联系方式</translation>
    </message>
    <message>
        <source>The number or address of this request</source>
        <translation>本次来电号码或邮箱</translation>
    </message>
    <message>
        <source>Another contact …</source>
        <translation>其他联系方式…</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Concerns a child</source>
        <translation>涉及儿童信息</translation>
    </message>
    <message>
        <source>Way to reply</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Telephone or e-mail</source>
        <translation>电话或邮箱</translation>
    </message>
    <message>
        <source>Person&apos;s mobile</source>
        <translation>本人手机号</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账户名</translation>
    </message>
    <message>
        <source>as the caller number</source>
        <translation>同来电号码</translation>
    </message>
    <message>
        <source>No date set</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>Date set …</source>
        <translation>已定期限…</translation>
    </message>
    <message>
        <source>Regulator&apos;s date</source>
        <translation>监管机关期限</translation>
    </message>
    <message>
        <source>Answer demanded by</source>
        <translation>要求答复日期</translation>
    </message>
    <message>
        <source>Consents that are taken back</source>
        <translation>撤回的同意</translation>
    </message>
    <message>
        <source>Read out and confirmed: %1</source>
        <translation>已宣读并经确认：%1</translation>
    </message>
    <message>
        <source>Nobody has said yet that this PC&apos;s clock is right. Enter the day and the time as the caller tells them.</source>
        <translation>尚无人确认本机时钟正确，请按来电人所述录入日期和时间。</translation>
    </message>
    <message>
        <source>Phone, name, birthday, e-mail, address</source>
        <translation>手机号、姓名、生日、邮箱、地址</translation>
    </message>
    <message>
        <source>Nickname, gender, store, remark</source>
        <translation>昵称、性别、门店、备注</translation>
    </message>
    <message>
        <source>What is corrected or added</source>
        <translation>更正或补充的内容</translation>
    </message>
    <message>
        <source>What is to be explained</source>
        <translation>解释说明的内容</translation>
    </message>
    <message>
        <source>Data that are named</source>
        <translation>涉及的数据类别</translation>
    </message>
    <message>
        <source>All (of a guardian: the child&apos;s)</source>
        <translation>全部（监护人：仅儿童信息）</translation>
    </message>
    <message>
        <source>Some of it …</source>
        <translation>部分…</translation>
    </message>
    <message>
        <source>Data concerned</source>
        <translation>数据范围</translation>
    </message>
    <message>
        <source>Choose the data the request is about, or all of it.</source>
        <translation>请选择涉及的数据类别，或选择全部。</translation>
    </message>
</context>
<context>
    <name>rd::ui::IntakePage</name>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Save  Ctrl+Enter</source>
        <translation>保存  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Save and verify  F3</source>
        <translation>保存并核验  F3</translation>
    </message>
    <message>
        <source>Caller hung up …</source>
        <translation>挂断未说明…</translation>
    </message>
    <message>
        <source>A request that was stated counts from now on, also without its details.</source>
        <translation>已提出的请求即日起计时，即使细节不全。</translation>
    </message>
    <message>
        <source>Log it as received</source>
        <translation>按已受理登记</translation>
    </message>
    <message>
        <source>Keep it as a draft</source>
        <translation>保留为草稿</translation>
    </message>
    <message>
        <source>Kept as a draft. It stands on the Today page.</source>
        <translation>已保留为草稿，可在“今日”页继续。</translation>
    </message>
    <message>
        <source>The draft is not there any more; it has been logged already.</source>
        <translation>草稿已不存在，该来电已登记。</translation>
    </message>
    <message>
        <source>%1 %2 · working day %3</source>
        <translation>%1 %2 · 第%3个工作日</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>通话 %1</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>录入中</translation>
    </message>
    <message numerus="yes">
        <source>Logging (kept %n second(s) ago)</source>
        <translation>
            <numerusform>录入中（%n 秒前自动保存）</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续登记%1</translation>
    </message>
    <message>
        <source>(The caller hung up before saying what is wished.)</source>
        <translation>（来电人未说明诉求即挂断。）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1 %2 · set by the regulator</source>
        <translation>%1 %2 · 监管机关期限</translation>
    </message>
    <message>
        <source>Back to the script</source>
        <translation>返回话术</translation>
    </message>
    <message>
        <source>%1 · goes on with %2</source>
        <translation>%1 · 接续 %2</translation>
    </message>
    <message>
        <source>known once the time of receipt is entered</source>
        <translation>填写收到时间后显示</translation>
    </message>
    <message>
        <source>Half an hour after the call it was received as %1.</source>
        <translation>通话结束半小时后，程序已自动受理，请求编号为%1。</translation>
    </message>
    <message>
        <source>Received as %1</source>
        <translation>已受理，编号%1</translation>
    </message>
    <message>
        <source>%1 What you have typed since stands here alone: Save leads to the request.</source>
        <translation>%1此后录入的内容仅显示在本页，未计入请求；按“保存”可打开该请求。</translation>
    </message>
    <message>
        <source>%1 called at %2. What stands here is kept nowhere else, so the page stays as it is; F2 begins another call.</source>
        <translation>%1 于 %2 来电。本页内容尚未另行保存，因此保持不变；按 F2 可登记新来电。</translation>
    </message>
    <message>
        <source>Before this call %1 called; nothing was written down of it.</source>
        <translation>此前 %1 曾来电，未作任何记录。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ItemModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Level needed</source>
        <translation>所需等级</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Approval by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
</context>
<context>
    <name>rd::ui::ItemsTab</name>
    <message>
        <source>The caller hung up before naming an item. Log a new call to add what is wished.</source>
        <translation>来电人未说明事项即挂断。如需补充，请登记新的来电。</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Ground, in the words of the policy</source>
        <translation>情形（政策原文）</translation>
    </message>
    <message>
        <source>Facts, at least 30 characters</source>
        <translation>事实，至少30个字</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法律及条款</translation>
    </message>
    <message>
        <source>&quot;%1&quot; waits for approval by: %2</source>
        <translation>“%1”等待审批：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Propose: %1</source>
        <translation>提出：%1</translation>
    </message>
    <message>
        <source>Proposed. It waits for a second person now.</source>
        <translation>已提出，等待第二人审批。</translation>
    </message>
    <message>
        <source>Proposed. It needs no approval; the reply can be written.</source>
        <translation>已提出，无需审批，可以起草答复。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这天？</translation>
    </message>
    <message>
        <source>received on %1, due on %2</source>
        <translation>%1 收到，%2 截止</translation>
    </message>
    <message>
        <source>A complaint is handled in its own tab.</source>
        <translation>投诉在“投诉”页中处理。</translation>
    </message>
    <message>
        <source>Nothing is refused: a part stays stored</source>
        <translation>无不予响应：部分信息依法留存</translation>
    </message>
    <message>
        <source>A condition of the transfer is not met</source>
        <translation>转移条件未满足</translation>
    </message>
    <message>
        <source>about: %1</source>
        <translation>涉及：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>rd::ui::JobBar</name>
    <message>
        <source>Cancel this job</source>
        <translation>取消此任务</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>rd::ui::LetterBlockView</name>
    <message>
        <source>Bring the sentences back</source>
        <translation>恢复原有语句</translation>
    </message>
    <message>
        <source>%1 (not in this letter)</source>
        <translation>%1（本函不含）</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>× %1: %2</source>
        <translation>× %1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>the company&apos;s wording</source>
        <translation>公司统一用语</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必备</translation>
    </message>
</context>
<context>
    <name>rd::ui::LetterGaps</name>
    <message>
        <source>To be written</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>rd::ui::LevelMeter</name>
    <message>
        <source>Verified to %1</source>
        <translation>已核验至%1</translation>
    </message>
</context>
<context>
    <name>rd::ui::LimitModel</name>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Usual a day</source>
        <translation>平时每日</translation>
    </message>
    <message>
        <source>Limit set</source>
        <translation>设定上限</translation>
    </message>
    <message>
        <source>Alert beyond</source>
        <translation>提醒上限</translation>
    </message>
</context>
<context>
    <name>rd::ui::MailDoubt</name>
    <message>
        <source>It left</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>It did not leave</source>
        <translation>未发出</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>The letter is on record as sent.</source>
        <translation>已登记此函为已发出。</translation>
    </message>
    <message>
        <source>The letter is on record as not sent. It can be sent again.</source>
        <translation>已登记此函为未发出，可以重新发送。</translation>
    </message>
</context>
<context>
    <name>rd::ui::MailPart</name>
    <message>
        <source>Trust as this PC does</source>
        <translation>改为与本机一致</translation>
    </message>
    <message>
        <source>&amp;Try the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Take the server away</source>
        <translation>移除服务器</translation>
    </message>
    <message>
        <source>TLS from the first byte (usually 465)</source>
        <translation>全程 TLS（通常为 465）</translation>
    </message>
    <message>
        <source>STARTTLS (usually 587)</source>
        <translation>STARTTLS（通常为 587）</translation>
    </message>
    <message>
        <source>Letters leave by e-mail through this server, encrypted only. It is the one thing on the network this program talks to, and only when a letter is sent or the connection is tried.</source>
        <translation>答复函通过此服务器以电子邮件发出，仅使用加密连接。本程序只与此服务器通信，且仅在发送函件或测试连接时。</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密方式(&amp;E)</translation>
    </message>
    <message>
        <source>Letters leave &amp;from</source>
        <translation>发件地址(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;User name there</source>
        <translation>服务器用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password there</source>
        <translation>服务器密码(&amp;P)</translation>
    </message>
    <message>
        <source>Whose certificates are trusted</source>
        <translation>信任的证书</translation>
    </message>
    <message>
        <source>Save  Ctrl+Enter</source>
        <translation>保存  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Certificate of our own …</source>
        <translation>使用自有证书…</translation>
    </message>
    <message>
        <source>Letters leave through %1</source>
        <translation>答复函通过 %1 发出</translation>
    </message>
    <message>
        <source>No mail server is set up: e-mails leave as files for the mail program</source>
        <translation>尚未设置邮件服务器：电子邮件以文件形式由邮件程序发送</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>the contact address of the policy</source>
        <translation>隐私政策中的联系邮箱</translation>
    </message>
    <message>
        <source>those this PC trusts</source>
        <translation>与本机一致</translation>
    </message>
    <message>
        <source>our own certificate only</source>
        <translation>仅信任自有证书</translation>
    </message>
    <message>
        <source>The mail server is set. Try the connection once.</source>
        <translation>邮件服务器已设置，请测试一次连接。</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Trying the mail server</source>
        <translation>正在测试邮件服务器</translation>
    </message>
    <message>
        <source>The server answers, has proven who it is and accepts the sign-in. No mail was sent.</source>
        <translation>服务器有响应、身份已确认、登录成功。未发送邮件。</translation>
    </message>
    <message>
        <source>The mail server and its password are gone. E-mails leave as files.</source>
        <translation>邮件服务器及其密码已移除，电子邮件改以文件形式发送。</translation>
    </message>
    <message>
        <source>Certificate of the server&apos;s authority</source>
        <translation>服务器证书颁发机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
</context>
<context>
    <name>rd::ui::MainWindow</name>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>切换用户</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统颜色</translation>
    </message>
    <message>
        <source>A program has called RightsDesk with a link it does not know. The telephone system is to call rightsdesk:call?number=13800138000.</source>
        <translation>有程序用无法识别的链接唤起了 RightsDesk。电话系统应使用 rightsdesk:call?number=13800138000 这样的链接。</translation>
    </message>
    <message>
        <source>A call has come in. Sign in, and its number stands on the intake page.</source>
        <translation>有来电。请登录，来电号码将显示在登记页。</translation>
    </message>
</context>
<context>
    <name>rd::ui::MaterialDialog</name>
    <message>
        <source>What was asked for stands in the letter.</source>
        <translation>所需材料见补正通知。</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>已要求补正：%1</translation>
    </message>
    <message>
        <source>The request is due again: fifteen working days from the day the material came.</source>
        <translation>请求单将重新计时：自材料到达之日起十五个工作日。</translation>
    </message>
    <message>
        <source>The due date is counted anew from the day the material came.</source>
        <translation>截止日将按材料到达之日重新计算。</translation>
    </message>
    <message>
        <source>The due date stays; the request goes on.</source>
        <translation>截止日不变，请求单继续办理。</translation>
    </message>
    <message>
        <source>&amp;Complete: nothing is missing any more</source>
        <translation>已齐全，不再缺少材料(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Partly: the request goes on waiting</source>
        <translation>部分到达，继续等待(&amp;P)</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>材料内容</translation>
    </message>
    <message>
        <source>Material for %1</source>
        <translation>%1 的材料</translation>
    </message>
    <message>
        <source>In a few words, without any number of an ID document.</source>
        <translation>简要填写，不要写入证件号码。</translation>
    </message>
    <message>
        <source>Log the material</source>
        <translation>登记材料</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不登记</translation>
    </message>
    <message>
        <source>Noted. The request goes on waiting for the rest.</source>
        <translation>已记录，请求单继续等待其余材料。</translation>
    </message>
    <message>
        <source>The material is logged. The answer is due on %1.</source>
        <translation>材料已登记，答复截止日为 %1。</translation>
    </message>
    <message>
        <source>Only noted: no date changes.</source>
        <translation>仅作记录，期限不变。</translation>
    </message>
    <message>
        <source>Day and time of the arrival are needed, such as 2026-03-02 10:00.</source>
        <translation>请填写材料送达的日期和时间，如 2026-03-02 10:00。</translation>
    </message>
</context>
<context>
    <name>rd::ui::MilestoneLine</name>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>采集</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Looked into</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>rd::ui::MoreLine</name>
    <message numerus="yes">
        <source>Only the first %n are listed; there are more.</source>
        <translation>
            <numerusform>仅列出前 %n 条，后面还有更多。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::Navigation</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2件待办</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>rd::ui::NewDeskForm</name>
    <message>
        <source>Create the desk</source>
        <translation>创建工作台</translation>
    </message>
    <message>
        <source>Create a desk</source>
        <translation>创建工作台</translation>
    </message>
    <message>
        <source>P&amp;lace of the file</source>
        <translation>文件位置(&amp;L)</translation>
    </message>
    <message>
        <source>On this computer&apos;s own disk, not on a network drive and not in a folder that is synchronised.</source>
        <translation>放在本机磁盘上，不要放在网络驱动器或同步文件夹中。</translation>
    </message>
    <message>
        <source>Your &amp;user name</source>
        <translation>您的用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Your &amp;name as colleagues read it</source>
        <translation>同事看到的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>再次输入密码(&amp;A)</translation>
    </message>
    <message>
        <source>Nobody can give a lost password back. Add a second privacy officer soon.</source>
        <translation>密码丢失后无人能找回，请尽快添加第二位个人信息保护负责人。</translation>
    </message>
    <message>
        <source>P&amp;rivacy policy of the company</source>
        <translation>公司隐私政策(&amp;R)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Place of the new desk</source>
        <translation>新工作台的位置</translation>
    </message>
    <message>
        <source>Desks (*.rdb)</source>
        <translation>工作台 (*.rdb)</translation>
    </message>
    <message>
        <source>The policy that comes with the program</source>
        <translation>程序自带的政策</translation>
    </message>
    <message>
        <source>A policy file of our own</source>
        <translation>自己的政策文件</translation>
    </message>
    <message>
        <source>Policy file</source>
        <translation>政策文件</translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation>政策 (*.json)</translation>
    </message>
    <message>
        <source>Say where the desk shall lie.</source>
        <translation>请指定工作台存放的位置。</translation>
    </message>
    <message>
        <source>Type the name you will sign in with.</source>
        <translation>请输入您登录用的用户名。</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Choose the policy file.</source>
        <translation>请选择政策文件。</translation>
    </message>
    <message>
        <source>Creating …</source>
        <translation>正在创建…</translation>
    </message>
</context>
<context>
    <name>rd::ui::NoticeEntry</name>
    <message>
        <source>Let it wait for confirmation</source>
        <translation>提交待确认</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Holiday</source>
        <translation>节日(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Paper number or address</source>
        <translation>文号或网址(&amp;P)</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不录入了</translation>
    </message>
    <message>
        <source>Arrows choose a day, Shift more of them; a click or Space turns them: plain, off (filled), worked (framed)</source>
        <translation>方向键选日，Shift 多选；单击或空格切换：平常、放假（填色）、上班（加框）</translation>
    </message>
</context>
<context>
    <name>rd::ui::NoticeImpactView</name>
    <message>
        <source>Take this notice away</source>
        <translation>撤下这份通知</translation>
    </message>
    <message>
        <source>No open request gets another date. Confirming makes the year firm.</source>
        <translation>没有请求单的日期发生变化；确认后该年日期即为确定。</translation>
    </message>
    <message>
        <source>The notice of %1 waits to be confirmed</source>
        <translation>%1 年放假通知待确认</translation>
    </message>
    <message>
        <source>%1 · brought by %2, %3 · SHA-256 %4</source>
        <translation>%1 · %2 提交，%3 · SHA-256 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s) get other dates:</source>
        <translation>
            <numerusform>%n 件未结请求单的日期将变化：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of them fall due earlier. They stand first.</source>
        <translation>
            <numerusform>⚠ 其中 %n 件截止日提前，列在最前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %1 and change %n date(s)</source>
        <translation>
            <numerusform>确认 %1 年通知并更改 %n 件日期</numerusform>
        </translation>
    </message>
    <message>
        <source>You brought this notice yourself, or your role may not confirm it. A second person does.</source>
        <translation>这份通知由您提交，或您的角色无权确认，须由另一人确认。</translation>
    </message>
    <message>
        <source>Requests whose date moves</source>
        <translation>日期有变的请求单</translation>
    </message>
</context>
<context>
    <name>rd::ui::NoticeLine</name>
    <message>
        <source>Close this line</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>rd::ui::NoticeListModel</name>
    <message>
        <source>waits to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>生效于</translation>
    </message>
</context>
<context>
    <name>rd::ui::Notices</name>
    <message>
        <source>Nothing in the form was changed, so nothing was recorded. The button &quot;%1&quot; records it as it stands.</source>
        <translation>表单没有改动，未作任何登记。如要按现有内容登记，请点“%1”按钮。</translation>
    </message>
</context>
<context>
    <name>rd::ui::OverviewTab</name>
    <message>
        <source>Contact on file with the account</source>
        <translation>账户预留联系方式</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Logged later because</source>
        <translation>延迟登记的原因</translation>
    </message>
    <message>
        <source>On whose behalf</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Way to reply</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>个人信息主体</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Contact of the requester</source>
        <translation>请求人联系方式</translation>
    </message>
    <message>
        <source>Verified to</source>
        <translation>已核验至</translation>
    </message>
    <message>
        <source>Course so far</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>View …</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>查看%1</translation>
    </message>
    <message>
        <source>No words were taken down.</source>
        <translation>没有记录原话。</translation>
    </message>
    <message>
        <source>A value in clear shows for 30 seconds; who saw it and why is logged.</source>
        <translation>原文显示30秒；谁因何查看均有记录。</translation>
    </message>
    <message>
        <source>Values in clear can be viewed once the requester is verified to L2.</source>
        <translation>请求人核验至 L2 后方可查看原文。</translation>
    </message>
    <message>
        <source>a withheld number</source>
        <translation>未显示的号码</translation>
    </message>
    <message>
        <source>Reason to view &quot;%1&quot;</source>
        <translation>查看“%1”的理由</translation>
    </message>
    <message>
        <source>View for 30 seconds</source>
        <translation>查看30秒</translation>
    </message>
    <message>
        <source>call from %1</source>
        <translation>%1来电</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The person is a minor; the data show once the access is approved.</source>
        <translation>个人信息主体为未成年人，查看申请批准后显示。</translation>
    </message>
    <message>
        <source>set by the regulator</source>
        <translation>监管机关期限</translation>
    </message>
    <message>
        <source>the regulator&apos;s date, %1, comes later</source>
        <translation>监管机关期限 %1 较晚</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复截止</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>办理截止</translation>
    </message>
    <message>
        <source>Thirty calendar days end on</source>
        <translation>30 个自然日至</translation>
    </message>
    <message>
        <source>second clock from %1</source>
        <translation>第二次计时，自 %1 起</translation>
    </message>
    <message>
        <source>mode %1; in mode A %2</source>
        <translation>模式%1；模式A为 %2</translation>
    </message>
    <message>
        <source>part of the material came</source>
        <translation>部分材料到达</translation>
    </message>
    <message>
        <source>the material was complete</source>
        <translation>材料已齐全</translation>
    </message>
    <message>
        <source>item added: %1</source>
        <translation>追加事项：%1</translation>
    </message>
    <message>
        <source>reopened: %1</source>
        <translation>重新打开：%1</translation>
    </message>
    <message>
        <source>merged into %1: %2</source>
        <translation>并入 %1：%2</translation>
    </message>
    <message>
        <source>took in %1: %2</source>
        <translation>%1 并入本单：%2</translation>
    </message>
    <message>
        <source>answered by reference to %1: %2</source>
        <translation>参照 %1 答复：%2</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>copy handed over once more by %1</source>
        <translation>%1 再次交付副本</translation>
    </message>
    <message>
        <source>package of the copy erased, thirty days after its delivery</source>
        <translation>副本交付满三十日，文件包已删除</translation>
    </message>
    <message>
        <source>package of the copy erased; it was not delivered</source>
        <translation>副本文件包已删除，从未交付</translation>
    </message>
    <message>
        <source>Nothing has been decided, sent or received since the request was logged.</source>
        <translation>受理以来尚无审批、函件往来或补交的材料。</translation>
    </message>
    <message>
        <source>guardian reached: %1</source>
        <translation>已联系监护人：%1</translation>
    </message>
</context>
<context>
    <name>rd::ui::OwnAbsencePage</name>
    <message>
        <source>My absence</source>
        <translation>我的缺勤</translation>
    </message>
</context>
<context>
    <name>rd::ui::OwnTaskLine</name>
    <message>
        <source>Done, with proof …</source>
        <translation>完成，附证明…</translation>
    </message>
    <message>
        <source>Failed …</source>
        <translation>办理失败…</translation>
    </message>
    <message>
        <source>Proof of %1</source>
        <translation>%1的证明</translation>
    </message>
    <message>
        <source>%1: done, proof kept as %2.</source>
        <translation>%1：已完成，证明记为%2。</translation>
    </message>
    <message>
        <source>Why %1 could not do it</source>
        <translation>%1办理失败的原因</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未完成</translation>
    </message>
</context>
<context>
    <name>rd::ui::PackageCheck</name>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Check a data copy</source>
        <translation>核对数据副本</translation>
    </message>
    <message>
        <source>Password of the package</source>
        <translation>副本包的密码</translation>
    </message>
    <message>
        <source>&amp;Password of the package</source>
        <translation>副本包的密码(&amp;P)</translation>
    </message>
    <message>
        <source>Whether every file in it is as it was built. The package is opened in memory; nothing of it is written to the disk.</source>
        <translation>核对其中每个文件是否与制作时一致。副本包只在内存中打开，内容不会写入磁盘。</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>选择其他文件 …</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件 …</translation>
    </message>
    <message>
        <source>Choose a data copy</source>
        <translation>选择数据副本</translation>
    </message>
    <message>
        <source>Packages (*.zip);;All files (*)</source>
        <translation>副本包 (*.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Type the password that was told for this package.</source>
        <translation>请输入这个副本包的密码（由制作方另行告知）。</translation>
    </message>
    <message>
        <source>Checking a data copy</source>
        <translation>正在核对数据副本</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Every file is as it was built.</source>
        <translation>每个文件都与制作时一致。</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>This is no data copy that RightsDesk has built.</source>
        <translation>这不是 RightsDesk 制作的数据副本。</translation>
    </message>
    <message>
        <source>Do not rely on it: take the package once more from where it was built.</source>
        <translation>请勿使用这个文件；请从制作处重新取得副本包。</translation>
    </message>
    <message>
        <source>This is no data copy that RightsDesk has built, or it was cut off on its way.</source>
        <translation>这不是 RightsDesk 制作的数据副本，或者文件在传送中被截断。</translation>
    </message>
    <message>
        <source>This is a folder. Choose the package itself, a file that ends in .zip.</source>
        <translation>这是一个文件夹。请选择副本包本身，即以 .zip 结尾的文件。</translation>
    </message>
    <message>
        <source>The file is larger than a data copy can be.</source>
        <translation>文件过大，不可能是数据副本。</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对 …</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) have problems.</source>
        <translation>
            <numerusform>另有 %n 个文件有问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::PageView</name>
    <message>
        <source>The printer took nothing. Look whether it is switched on, or choose another one.</source>
        <translation>打印机没有接收。请检查打印机是否已开启，或另选一台。</translation>
    </message>
    <message>
        <source>No printer is set up on this PC. Add one in the settings of Windows.</source>
        <translation>本机尚未安装打印机。请在 Windows 设置中添加打印机。</translation>
    </message>
</context>
<context>
    <name>rd::ui::PanelTable</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>rd::ui::PaperDialog</name>
    <message>
        <source>Who issued it</source>
        <translation>出具方</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <translation>话术：%1</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>材料载明</translation>
    </message>
    <message>
        <source>An office, a hospital, a name; without any number of an ID document.</source>
        <translation>机关、医院或姓名，不填任何证件号码。</translation>
    </message>
    <message>
        <source>The paper is looked at and given back: no copy, no photo, no number is kept. What is not ticked is asked for in the supplement notice.</source>
        <translation>材料只查看并当场交还：不复印、不拍照、不记号码。未勾选的内容将列入补正通知。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不登记</translation>
    </message>
    <message>
        <source>Noted. A second person has to accept it.</source>
        <translation>已登记，须由第二人复核。</translation>
    </message>
    <message>
        <source>Noted. What it lacks stands ready for the supplement notice.</source>
        <translation>已登记，所缺内容已备入补正通知。</translation>
    </message>
</context>
<context>
    <name>rd::ui::PaperPane</name>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>Making a report</source>
        <translation>正在生成报表</translation>
    </message>
</context>
<context>
    <name>rd::ui::PapersCard</name>
    <message>
        <source>Lacks: %1</source>
        <translation>缺：%1</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>Seen by %1 on %2, waits for a second person</source>
        <translation>%1于%2查看，待第二人复核</translation>
    </message>
    <message>
        <source>Seen by %1, accepted by %2</source>
        <translation>%1查看，%2复核通过</translation>
    </message>
    <message>
        <source>Not accepted by %1: %2</source>
        <translation>%1复核未通过：%2</translation>
    </message>
    <message>
        <source>The papers are complete and accepted.</source>
        <translation>材料齐全，复核通过。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) still missing.</source>
        <translation>
            <numerusform>还缺%n份材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor or the privacy officer has to accept the papers.</source>
        <translation>材料待主管或者个人信息保护负责人复核。</translation>
    </message>
    <message>
        <source>The papers are complete; the person on file has to be verified besides.</source>
        <translation>材料齐全，还须核验信息主体本人。</translation>
    </message>
    <message>
        <source>Accept what was seen</source>
        <translation>通过所见材料</translation>
    </message>
    <message>
        <source>Do not accept …</source>
        <translation>不通过…</translation>
    </message>
    <message>
        <source>Papers of the requester</source>
        <translation>请求人材料</translation>
    </message>
    <message>
        <source>For the supplement notice: %1</source>
        <translation>列入补正通知：%1</translation>
    </message>
    <message>
        <source>Note what was seen …</source>
        <translation>登记所见…</translation>
    </message>
    <message>
        <source>Note what was seen: %1</source>
        <translation>登记所见：%1</translation>
    </message>
    <message>
        <source>The papers are accepted.</source>
        <translation>材料已通过复核。</translation>
    </message>
    <message>
        <source>Why they do not hold</source>
        <translation>不通过的理由</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>The papers are not accepted; they can be shown again.</source>
        <translation>材料未通过复核，可再次出示。</translation>
    </message>
    <message>
        <source>Seen by %1, accepted by the privacy officer %2</source>
        <translation>%1查看，个人信息保护负责人%2复核通过</translation>
    </message>
    <message>
        <source>The papers are accepted. What is asked needs more: the privacy officer has to accept them too.</source>
        <translation>材料已复核通过。所请求的事项要求更高等级，还须个人信息保护负责人复核。</translation>
    </message>
    <message>
        <source>Something is still missing; one of the ways below is enough.</source>
        <translation>材料尚未齐全；下列办法任选其一即可。</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>撤回通过…</translation>
    </message>
    <message>
        <source>Take back the acceptance: %1</source>
        <translation>撤回复核通过：%1</translation>
    </message>
    <message>
        <source>Why %1 does not hold after all</source>
        <translation>%1为何不能成立</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回通过</translation>
    </message>
    <message>
        <source>The acceptance is taken back. Nothing leaves on it any more.</source>
        <translation>已撤回复核通过，不再据此办理和答复。</translation>
    </message>
</context>
<context>
    <name>rd::ui::PasswordMeter</name>
    <message>
        <source>Strength of the password</source>
        <translation>密码强度</translation>
    </message>
    <message>
        <source>A sentence of your own is easy to keep and hard to guess</source>
        <translation>用自己的一句话，好记又难猜</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>rd::ui::PasswordPage</name>
    <message>
        <source>Change my password</source>
        <translation>更改我的密码</translation>
    </message>
    <message>
        <source>Password until &amp;now</source>
        <translation>现在的密码(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>新密码(&amp;P)</translation>
    </message>
    <message>
        <source>New password &amp;again</source>
        <translation>再次输入新密码(&amp;A)</translation>
    </message>
    <message>
        <source>Change the password  Ctrl+Enter</source>
        <translation>更改密码  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Type the password you sign in with now.</source>
        <translation>请输入您现在登录用的密码。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>密码已更改。</translation>
    </message>
    <message>
        <source>This is not the password you signed in with.</source>
        <translation>这不是您登录用的密码。</translation>
    </message>
</context>
<context>
    <name>rd::ui::PlottedChart</name>
    <message>
        <source>Target: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>rd::ui::ProofPanel</name>
    <message>
        <source>Write it to a file …</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>The proof is right</source>
        <translation>证明无误，复核通过</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Proof of %1 · %2</source>
        <translation>%1的证明 · %2</translation>
    </message>
    <message>
        <source>Of this proof only the name and fingerprint were kept: %1</source>
        <translation>该证明仅保存了文件名和指纹：%1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>It is no text: write it to a file and open it there. %1</source>
        <translation>该文件不是文本，请另存后用相应程序打开。%1</translation>
    </message>
    <message>
        <source>Where the proof is written</source>
        <translation>证明的保存位置</translation>
    </message>
    <message>
        <source>The proof is written to %1.</source>
        <translation>证明已保存到%1。</translation>
    </message>
    <message>
        <source>%1: checked.</source>
        <translation>%1：已复核。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ReasonLine</name>
    <message>
        <source>Leave it</source>
        <translation>不作改动</translation>
    </message>
</context>
<context>
    <name>rd::ui::RecordDetail</name>
    <message>
        <source>Belongs to the person  Y</source>
        <translation>属于本人  Y</translation>
    </message>
    <message>
        <source>Does not belong  N</source>
        <translation>不属于本人  N</translation>
    </message>
    <message>
        <source>As the person sees it</source>
        <translation>按本人将看到的样子</translation>
    </message>
    <message>
        <source>Hide the selected text …</source>
        <translation>遮蔽选中的文字…</translation>
    </message>
    <message>
        <source>View in clear …</source>
        <translation>查看原文…</translation>
    </message>
    <message>
        <source>Whole text of the cell</source>
        <translation>单元格全文</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation>
            <numerusform>%1 · 已读 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found for certain · %2 possible · %3 not usable</source>
        <translation>确定%1条 · 可能%2条 · 不可用%3条</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Nothing in this file belongs to the person.</source>
        <translation>该文件中没有本人的内容。</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Found because of: %1</source>
        <translation>匹配理由：%1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>Show the cell again (%1)</source>
        <translation>取消遮蔽该单元格（%1）</translation>
    </message>
    <message>
        <source>Show &quot;%1&quot; again</source>
        <translation>取消遮蔽“%1”</translation>
    </message>
    <message>
        <source>Hide the cell because it holds</source>
        <translation>遮蔽该单元格，因为其中有</translation>
    </message>
    <message>
        <source>Reason to view &quot;%1&quot;</source>
        <translation>查看“%1”的理由</translation>
    </message>
    <message>
        <source>View for 30 seconds</source>
        <translation>查看30秒</translation>
    </message>
    <message>
        <source>Take this file out …</source>
        <translation>移出此文件…</translation>
    </message>
    <message>
        <source>Take it out, with its rows and what was decided of them</source>
        <translation>确认移出（连同其中的行和已作的判断）</translation>
    </message>
</context>
<context>
    <name>rd::ui::RecordFieldModel</name>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>[hidden: %1]</source>
        <translation>[已遮蔽：%1]</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value (click to hide it)</source>
        <translation>内容（点击遮蔽）</translation>
    </message>
    <message>
        <source>Hidden because</source>
        <translation>遮蔽原因</translation>
    </message>
</context>
<context>
    <name>rd::ui::RecordTreeModel</name>
    <message>
        <source>%1 found · %2 maybe</source>
        <translation>确定%1 · 可能%2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation>
            <numerusform>%1 · 已读 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第%1行</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>遮蔽 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>File and row</source>
        <translation>文件与行</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>级别</translation>
    </message>
</context>
<context>
    <name>rd::ui::RedactionListModel</name>
    <message>
        <source>%1 · row %2</source>
        <translation>%1 · 第%2行</translation>
    </message>
    <message>
        <source>proposed, confirmed by %1</source>
        <translation>程序建议，由%1确认</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation>遮蔽的内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>标记人</translation>
    </message>
</context>
<context>
    <name>rd::ui::RegisterPart</name>
    <message>
        <source>Load exports of members or orders …</source>
        <translation>载入会员或订单导出文件…</translation>
    </message>
    <message>
        <source>The verification compares a caller&apos;s answers with these records. It never shows them: an agent sees only whether an answer fits. Load the newest exports of the member and order systems; a person already known is brought up to date.</source>
        <translation>核验时用来电人的回答与这些记录比对，但从不显示：坐席只看到回答是否匹配。请载入会员系统和订单系统的最新导出文件；已有的人会被更新。</translation>
    </message>
    <message>
        <source>Files can also be dropped here.</source>
        <translation>也可以把文件拖到这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the register</source>
        <translation>
            <numerusform>登记簿中有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports of members or orders</source>
        <translation>会员或订单导出文件</translation>
    </message>
    <message>
        <source>Exports (*.csv *.xlsx *.xls *.json);;All files (*)</source>
        <translation>导出文件 (*.csv *.xlsx *.xls *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在载入%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n person(s) loaded.</source>
        <translation>
            <numerusform>%1（%2）：已载入 %n 人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ReminderCard</name>
    <message>
        <source>%1 · nobody&apos;s yet</source>
        <translation>%1 · 尚无人处理</translation>
    </message>
    <message>
        <source>%1 · with %2</source>
        <translation>%1 · %2 处理</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Put all of these away</source>
        <translation>这些都知道了</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求单</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Put the reminder of %1 away</source>
        <translation>不再提醒 %1</translation>
    </message>
    <message>
        <source>%1 · a holiday notice has made it due earlier</source>
        <translation>%1 · 因节假日通知，截止日已提前</translation>
    </message>
    <message>
        <source>Minor not answered by %1 (internal limit)</source>
        <translation>未成年人请求逾内部时限 %1 未答复</translation>
    </message>
    <message>
        <source>Backups not purged by %1</source>
        <translation>备份逾 %1 未清除</translation>
    </message>
    <message>
        <source>Lawsuit announced on %1</source>
        <translation>%1 告知诉讼</translation>
    </message>
    <message>
        <source>Second complaint about the same answer, of %1</source>
        <translation>%1 对同一答复的再次投诉</translation>
    </message>
    <message>
        <source>Papers shown wait to be accepted, due %1</source>
        <translation>已出示的材料尚待复核，%1 到期</translation>
    </message>
    <message>
        <source>Data kept until %1 not deleted</source>
        <translation>保存至 %1 的信息尚未删除</translation>
    </message>
    <message>
        <source>%1 · a holiday notice has made item %2 due earlier</source>
        <translation>%1 · 因放假通知，第%2项截止日提前</translation>
    </message>
    <message>
        <source>◆ minor %1</source>
        <translation>◆ 未成年人 %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>Tasks not done by %1</source>
        <translation>任务逾期未办结（期限%1）</translation>
    </message>
    <message>
        <source>%1 · you stand in for %2</source>
        <translation>%1 · 您代理 %2</translation>
    </message>
</context>
<context>
    <name>rd::ui::ReminderWatch</name>
    <message numerus="yes">
        <source>%n letter(s) were prepared because their day has come: %1</source>
        <translation>
            <numerusform>%n 份函件到期自动起草：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were abandoned; nothing came in thirty days after T03: %1</source>
        <translation>
            <numerusform>%n 件请求单已终止：T03 之后三十日内未补正：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that nobody had saved were received half an hour later: %1</source>
        <translation>
            <numerusform>%n通未保存的来电已在通话结束半小时后自动受理：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were closed; three working days had passed since the answer: %1</source>
        <translation>
            <numerusform>%n个请求答复已满三个工作日，自动关闭：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ReplyTab</name>
    <message>
        <source>Write this letter</source>
        <translation>起草此函</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>The letter the items call for</source>
        <translation>与事项相应的函</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>答复函</translation>
    </message>
    <message>
        <source>No letter is being written. Choose one above; what the request already knows is filled in.</source>
        <translation>尚未起草答复函。请在上方选择；请求单已有的内容会自动填入。</translation>
    </message>
    <message>
        <source>Letters appear here once they have been sent.</source>
        <translation>已发出的答复函会出现在这里。</translation>
    </message>
    <message>
        <source>The letter is being written …</source>
        <translation>正在起草答复函…</translation>
    </message>
    <message>
        <source>Writing the letter</source>
        <translation>正在写入答复函</translation>
    </message>
    <message>
        <source>%1 has left. The letter is at %2.</source>
        <translation>%1已发出。答复函位于%2。</translation>
    </message>
    <message>
        <source>The request is open again with its old due date.</source>
        <translation>请求单已重新打开，截止日不变。</translation>
    </message>
    <message>
        <source>The reply has left. A further letter can be chosen above.</source>
        <translation>答复已发出。如需再发函，请在上方选择。</translation>
    </message>
    <message>
        <source>%1 is on record as sent. Open the mail at %2 and send it now.</source>
        <translation>%1已记为发出。请立即打开邮件 %2 并发送。</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>答复函打印预览</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 of %2 · the minor&apos;s name is &quot;*&quot; here only</source>
        <translation>第 %1 页，共 %2 页 · 未成年人姓名仅在此处显示为“*”</translation>
    </message>
    <message>
        <source>It went to somebody else …</source>
        <translation>发给了他人…</translation>
    </message>
    <message>
        <source>The mail server is being given the letter …</source>
        <translation>正在交给邮件服务器…</translation>
    </message>
    <message>
        <source>Sending the letter</source>
        <translation>正在发送函件</translation>
    </message>
    <message>
        <source>%1 has left: the mail server took it at %2.</source>
        <translation>%1已发出：邮件服务器于 %2 接收。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ReportCaseModel</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利类型</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>请求人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
</context>
<context>
    <name>rd::ui::ReportIncidentForm</name>
    <message>
        <source>It &amp;may have happened; nobody knows yet</source>
        <translation>可能发生，尚未确认(&amp;M)</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>报告安全事件</translation>
    </message>
    <message>
        <source>Say it at once; the rest can follow. Containment begins within the hour, and the clocks run from the discovery, nights and holidays included.</source>
        <translation>请立即报告，其余情况可后补。一小时内须开始处置；时限自发现时起连续计算，夜间和节假日不停。</translation>
    </message>
    <message>
        <source>&amp;What happened, in words that name no person</source>
        <translation>事件情况（不要写出任何人的姓名）(&amp;W)</translation>
    </message>
    <message>
        <source>What became of the &amp;data</source>
        <translation>对信息的影响(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;iscovered at</source>
        <translation>发现时间(&amp;I)</translation>
    </message>
    <message>
        <source>Who &amp;noticed, if it was not you</source>
        <translation>发现人（非本人时填写）(&amp;N)</translation>
    </message>
    <message>
        <source>Noticed in request n&amp;umber</source>
        <translation>在哪个请求中发现（编号）(&amp;U)</translation>
    </message>
    <message>
        <source>Put it on record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>%1 is on record. Tell the privacy officer now: containment begins within the hour.</source>
        <translation>%1 已登记。请立即告知个人信息保护负责人：一小时内须开始处置。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ReportPage</name>
    <message>
        <source>The report as it will be printed</source>
        <translation>报表打印样式</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>The week of</source>
        <translation>所在周</translation>
    </message>
    <message>
        <source>The month of</source>
        <translation>所在月</translation>
    </message>
    <message>
        <source>The year of</source>
        <translation>所属年度</translation>
    </message>
</context>
<context>
    <name>rd::ui::SamplePart</name>
    <message>
        <source>First the requests are drawn.</source>
        <translation>请先抽取请求。</translation>
    </message>
    <message>
        <source>No request was drawn.</source>
        <translation>没有抽取到请求。</translation>
    </message>
    <message>
        <source>Case files are written of %1 requests at most: draw fewer for them.</source>
        <translation>卷宗一次最多导出 %1 件：如需卷宗，请减少抽取件数。</translation>
    </message>
    <message>
        <source>No request was received in this period, as it is narrowed. Choose another period.</source>
        <translation>所选期间和范围内没有收到请求，请另选期间。</translation>
    </message>
    <message>
        <source>The period has fewer requests than asked for: all of them are drawn (%1).</source>
        <translation>期间的请求少于所要的件数，已全部抽取（%1）。</translation>
    </message>
    <message>
        <source>Drawn: %1 of %2 requests of the period.</source>
        <translation>已抽取：期间 %2 件请求中的 %1 件。</translation>
    </message>
    <message>
        <source>Their case files were written; the paper names the digests.</source>
        <translation>其卷宗已导出，页面载有各卷宗的 SHA-256。</translation>
    </message>
    <message>
        <source>Requests to draw</source>
        <translation>抽取件数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换一个种子</translation>
    </message>
    <message>
        <source>The same seed and the same period draw the same requests.</source>
        <translation>种子和期间相同，抽取的请求就相同。</translation>
    </message>
    <message>
        <source>Case files …</source>
        <translation>卷宗…</translation>
    </message>
    <message>
        <source>Write a seed to draw by: any word or number.</source>
        <translation>请填写抽取所用的种子：任意词语或数字。</translation>
    </message>
    <message>
        <source>The log does not hold: the cover says where.</source>
        <translation>日志校验不成立，详见首页。</translation>
    </message>
    <message>
        <source>The whole file of each request as a PDF, into a folder of your own</source>
        <translation>将每件请求的完整卷宗以 PDF 写入您本人的文件夹</translation>
    </message>
    <message>
        <source>Folder for the case files</source>
        <translation>存放卷宗的文件夹</translation>
    </message>
    <message>
        <source>Writing the case files</source>
        <translation>正在导出卷宗</translation>
    </message>
    <message>
        <source>Case files written to %1: %2</source>
        <translation>卷宗已写入 %1：%2 件</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Case files are being written. Wait until they are there.</source>
        <translation>正在导出卷宗，请待其完成。</translation>
    </message>
</context>
<context>
    <name>rd::ui::SavedCall</name>
    <message>
        <source>Verify the requester  F3</source>
        <translation>核验请求人  F3</translation>
    </message>
    <message>
        <source>Logged. Say to the caller:</source>
        <translation>已登记。请告诉来电人：</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求单</translation>
    </message>
    <message>
        <source>Send the receipt …</source>
        <translation>发受理回执…</translation>
    </message>
    <message>
        <source>Next call  F2</source>
        <translation>下一个来电  F2</translation>
    </message>
    <message>
        <source>&quot;Your request is registered under %1. We will answer you by %2 at the latest.&quot;</source>
        <translation>“已为您登记，请求编号%1，我们最晚于%2前答复您。”</translation>
    </message>
    <message>
        <source>%1: is being done already</source>
        <translation>%1：已经在办理</translation>
    </message>
    <message>
        <source>%1: after verification to %2</source>
        <translation>%1：核验至%2后办理</translation>
    </message>
    <message>
        <source>The date is provisional until the notice for that year is published.</source>
        <translation>在该年度的通知公布之前，此日期为暂定。</translation>
    </message>
</context>
<context>
    <name>rd::ui::SchedulePart</name>
    <message>
        <source>the sheet of %1</source>
        <translation>%1的工作表</translation>
    </message>
    <message>
        <source>the report of the week from %1</source>
        <translation>%1起一周的周报</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>being written now</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>today, again at %1</source>
        <translation>今天，%1再次尝试</translation>
    </message>
    <message>
        <source>Switched off. Folder: %1</source>
        <translation>已关闭。文件夹：%1</translation>
    </message>
    <message>
        <source>Folder: %1. Last written: %2. Next due: %3.</source>
        <translation>文件夹：%1。上次写入：%2。下次生成：%3。</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>未能写入：%1</translation>
    </message>
    <message>
        <source>Could not be removed: %1</source>
        <translation>未能删除：%1</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>立即写入</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Write by itself while the program runs</source>
        <translation>程序运行期间自动写入</translation>
    </message>
    <message>
        <source>the sheet of each working day</source>
        <translation>每个工作日的工作表</translation>
    </message>
    <message>
        <source>the report of the week before</source>
        <translation>上一周的周报</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时报表</translation>
    </message>
    <message>
        <source>What is written by itself, and where to (Ctrl+Shift+R)</source>
        <translation>自动写入哪些报表、写到哪里（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>This folder is copied to other computers by itself. The reports name requests and colleagues; a folder that stays on this PC is better.</source>
        <translation>此文件夹会自动同步到其他电脑。报表中有请求编号和同事姓名，建议选择只在本机的文件夹。</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>报表文件夹</translation>
    </message>
    <message>
        <source>A folder of your own that nobody else may write into</source>
        <translation>您自己的、他人不能写入的文件夹</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Newest of each that stay</source>
        <translation>每种保留最近的份数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set up …</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Choose the folder the reports go into.</source>
        <translation>请选择存放报表的文件夹。</translation>
    </message>
    <message>
        <source>A colleague has reports written by itself on this PC, while they are signed in. Yours are not: choose a folder of your own for them.</source>
        <translation>同事已在本机设置自动生成报表，仅在其登录期间写入。您尚未设置：如需生成，请选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>Another desk or a colleague has reports written into this folder, under the same names. Choose another folder.</source>
        <translation>另一个工作台或同事的报表也以相同的文件名写入此文件夹，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>the report of the month %1</source>
        <translation>%1的月报</translation>
    </message>
    <message>
        <source>Nothing is written by itself. Choose a folder of your own: while the program runs and you are signed in, the sheet of each working day and the report of the week before are written into it, and that of the month before where you choose it.</source>
        <translation>尚未设置自动生成报表。请选择您自己的文件夹：程序运行且您已登录期间，每个工作日的工作表和上一周的周报会自动写入其中；上一月的月报可另行勾选。</translation>
    </message>
    <message>
        <source>the report of the month before</source>
        <translation>上一月的月报</translation>
    </message>
    <message>
        <source>Choose at least one: the sheet of the day, the report of the week or that of the month.</source>
        <translation>请至少选择一项：每日工作表、周报或月报。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ScheduledReports</name>
    <message>
        <source>It was stopped.</source>
        <translation>写入已被停止。</translation>
    </message>
    <message>
        <source>The folder %1 is not there any more, or others may write into it. Bring it back, or choose another under Reports.</source>
        <translation>文件夹%1已不存在，或他人可以写入。请恢复该文件夹，或在“报表”中另选一个。</translation>
    </message>
    <message>
        <source>The list of the reports in %1 (RightsDesk-reports.json) cannot be read. Take it out of the folder, or choose another under Reports.</source>
        <translation>%1中的报表清单（RightsDesk-reports.json）无法读取。请将其移出该文件夹，或在“报表”中另选文件夹。</translation>
    </message>
    <message>
        <source>Writing the scheduled reports</source>
        <translation>正在写入定时报表</translation>
    </message>
    <message>
        <source>The scheduled reports were not written. %1 The next attempt is at %2.</source>
        <translation>定时报表未能写入。%1下次尝试：%2。</translation>
    </message>
</context>
<context>
    <name>rd::ui::ScriptPanel</name>
    <message>
        <source>Ask for these items</source>
        <translation>关于这些事项请询问</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Possible now, without verification: %1</source>
        <translation>现在可以做（无需核验）：%1</translation>
    </message>
    <message>
        <source>Needs verification: %1</source>
        <translation>需要核验：%1</translation>
    </message>
    <message>
        <source>Close with: &quot;Your request is registered. We will answer you by %1 at the latest.&quot;</source>
        <translation>结束语：“您的请求已登记，我们最晚于%1前答复您。”</translation>
    </message>
</context>
<context>
    <name>rd::ui::SendingPanel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n项已完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n项未完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not held</source>
        <translation>
            <numerusform>%n项未持有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not held, to be confirmed by a second person</source>
        <translation>
            <numerusform>%n项未持有（待第二人确认）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n项未答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered before</source>
        <translation>
            <numerusform>%n项此前已答复</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Write the worksheet …</source>
        <translation>生成任务单…</translation>
    </message>
    <message>
        <source>Take in an answer …</source>
        <translation>导入回执…</translation>
    </message>
    <message>
        <source>Ask the holder</source>
        <translation>发送给持有方</translation>
    </message>
    <message>
        <source>Mail to the holder</source>
        <translation>致持有方的邮件</translation>
    </message>
    <message>
        <source>Copy the mail</source>
        <translation>复制邮件正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>The mail is in the clipboard.</source>
        <translation>邮件正文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>%1 %2 · %3 ready</source>
        <comment>id, name and number of tasks of a holder</comment>
        <translation>%1 %2 · 可发送%3项</translation>
    </message>
    <message>
        <source>Nobody has to be asked for anything now.</source>
        <translation>目前没有需要发送的任务。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) go into one worksheet, the earliest by %1.</source>
        <translation>
            <numerusform>%n项任务合并为一份任务单，最早的期限为%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for verification, an approval or an access.</source>
        <translation>
            <numerusform>另有%n项等待核验、审批或未成年人信息查看许可。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the worksheet</source>
        <translation>任务单保存位置</translation>
    </message>
    <message>
        <source>Writing the worksheet</source>
        <translation>正在生成任务单</translation>
    </message>
    <message>
        <source>The worksheet is written: %1</source>
        <translation>任务单已生成：%1</translation>
    </message>
    <message>
        <source>Worksheet that came back</source>
        <translation>持有方返回的任务单</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>正在读取回执</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n held up (row %1: %2)</source>
        <translation>
            <numerusform>%n 项暂缓（第 %1 行：%2）</numerusform>
        </translation>
    </message>
    <message>
        <source>Worksheets (*.xlsx *.xls *.csv);;All files (*)</source>
        <translation>任务单 (*.xlsx *.xls *.csv);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>rd::ui::SentLetters</name>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>打印%1</translation>
    </message>
</context>
<context>
    <name>rd::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Another desk …</source>
        <translation>其他工作台…</translation>
    </message>
    <message>
        <source>Demo desk</source>
        <translation>演示工作台</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Demo: invented people only</source>
        <translation>演示：均为虚构人物</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>以 %1 登录</translation>
    </message>
    <message>
        <source>Password of all of them: %1</source>
        <translation>以上用户的密码均为：%1</translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>正在解锁…</translation>
    </message>
</context>
<context>
    <name>rd::ui::StatusRow</name>
    <message>
        <source>Hotline closed</source>
        <translation>热线已下班</translation>
    </message>
    <message>
        <source>Today is a working day</source>
        <translation>今天是工作日</translation>
    </message>
    <message>
        <source>Today is not a working day</source>
        <translation>今天不是工作日</translation>
    </message>
    <message>
        <source>The holidays of %1 are not announced yet ⚠</source>
        <translation>%1年节假日安排未发布 ⚠</translation>
    </message>
    <message>
        <source>The verification register is empty ⚠</source>
        <translation>核验登记簿为空 ⚠</translation>
    </message>
    <message>
        <source>Encrypted ✓</source>
        <translation>已加密 ✓</translation>
    </message>
    <message>
        <source>SQLCipher %1, policy of %2, audit head %3</source>
        <translation>SQLCipher %1，政策版本 %2，审计链头 %3</translation>
    </message>
    <message>
        <source>Hotline open until %1 · call back now</source>
        <translation>热线服务中，%1 结束 · 现可回拨</translation>
    </message>
    <message>
        <source>Hotline closed · call back from %1</source>
        <translation>热线已下班 · %1 起可回拨</translation>
    </message>
    <message>
        <source>Last backup %1 ago ⚠</source>
        <translation>上次备份已过 %1 ⚠</translation>
    </message>
    <message>
        <source>No backup yet ⚠</source>
        <translation>尚无备份 ⚠</translation>
    </message>
</context>
<context>
    <name>rd::ui::TableView</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选%1</translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
</context>
<context>
    <name>rd::ui::TargetModel</name>
    <message>
        <source>To come</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>适用中</translation>
    </message>
    <message>
        <source>Earlier months</source>
        <translation>此前月份</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>设定人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>rd::ui::TargetPart</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>No target is set yet: the on-time rate is measured against 100 %, other rates against none.</source>
        <translation>尚未设定目标：按时答复率以 100 % 衡量，其他比率没有目标。</translation>
    </message>
    <message>
        <source>The charts and reports draw a target as their line. A new one applies from its month on; months before keep what they were measured against. A target is a measure of the company alone: due dates are set by law and policy, and no target changes whether a request is late.</source>
        <translation>图表和报表以目标线显示目标。新目标自其起始月份起适用，以往月份的衡量标准不变。目标仅供公司内部衡量：答复期限由法规和政策规定，目标不改变任何请求是否逾期的认定。</translation>
    </message>
    <message>
        <source>A new target</source>
        <translation>新目标</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>比率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>目标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;From month</source>
        <translation>起始月份(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>Why, in a few words; nothing of a person.</source>
        <translation>简要写明理由，不要写任何人的信息。</translation>
    </message>
    <message>
        <source>From %2 on %1 should reach %3.</source>
        <translation>自 %2 起，%1的目标为 %3。</translation>
    </message>
    <message>
        <source>A target applies from a month on: this month at the earliest, one within two years at the latest.</source>
        <translation>目标自某月起适用：最早为本月，最晚不超过两年。</translation>
    </message>
    <message>
        <source>From %2 on %1 has no target.</source>
        <translation>自 %2 起，%1不设目标。</translation>
    </message>
    <message>
        <source>N&amp;o target from this month on</source>
        <translation>自该月起不设目标(&amp;O)</translation>
    </message>
    <message>
        <source>Months before keep theirs. It stays so until another target begins.</source>
        <translation>此前各月仍按原目标衡量；此后不设目标，直至另设的目标开始适用。</translation>
    </message>
</context>
<context>
    <name>rd::ui::TaskListModel</name>
    <message>
        <source>%1 late</source>
        <translation>%1 已逾期</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>数据持有方</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求单</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>rd::ui::TaskListPage</name>
    <message>
        <source>No task is open. Tasks appear here when a request is logged: one for each holder of the data.</source>
        <translation>没有未完成的任务。登记请求后，每个数据持有方的任务会出现在这里。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n 项未完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::TaskModel</name>
    <message>
        <source>%1
SHA-256 %2</source>
        <translation>%1
SHA-256 %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 已逾期</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>数据持有方</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Proof or reason</source>
        <translation>证明或原因</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>who sees to a task, and by when</comment>
        <translation>%1，期限%2</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>rd::ui::TasksTab</name>
    <message>
        <source>Done, with proof …</source>
        <translation>完成，附证明…</translation>
    </message>
    <message>
        <source>Not applicable …</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Tasks appear here, one per holder of data, as soon as an item needs work.</source>
        <translation>一旦有事项需要办理，每个数据持有方的任务会出现在这里。</translation>
    </message>
    <message>
        <source>Proof of %1</source>
        <translation>%1的证明</translation>
    </message>
    <message>
        <source>%1: done, proof kept as %2.</source>
        <translation>%1：已完成，证明记为%2。</translation>
    </message>
    <message>
        <source>Why %1 has nothing to do</source>
        <translation>为何%1无需办理</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Look at the proof</source>
        <translation>查看证明</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Failed …</source>
        <translation>办理失败…</translation>
    </message>
    <message>
        <source>Sent on %1 under %2. Its answer is taken in on the tasks page, or its proof is given here.</source>
        <translation>已于%1发出，回执码%2。请在“任务”页导入回执，或者在此提交证明。</translation>
    </message>
    <message>
        <source>Drop the proof of %1 on the table, or choose its file. It is kept in the desk, encrypted.</source>
        <translation>请将%1的证明拖放到表格上，或者选择文件。文件将加密保存在工作台中。</translation>
    </message>
    <message>
        <source>Why %1 could not do it</source>
        <translation>%1办理失败的原因</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>办理失败</translation>
    </message>
</context>
<context>
    <name>rd::ui::TitleRow</name>
    <message>
        <source>Log a call  F2</source>
        <translation>来电登记  F2</translation>
    </message>
    <message>
        <source>Ctrl+K: number, last 4 digits, pinyin, action</source>
        <translation>搜索  Ctrl+K：编号/后四位/拼音首字母/操作</translation>
    </message>
    <message>
        <source>Search requests and actions</source>
        <translation>搜索请求单和操作</translation>
    </message>
</context>
<context>
    <name>rd::ui::TodayPage</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>an unnamed caller</source>
        <translation>未留姓名的来电人</translation>
    </message>
    <message>
        <source>%1: %2 asks for your decision</source>
        <translation>%1：%2请您审批</translation>
    </message>
    <message>
        <source>%1: %2 has not answered since %3</source>
        <translation>%1：%2自%3起逾期未反馈</translation>
    </message>
    <message>
        <source>A call you began to log</source>
        <translation>您开始登记的来电</translation>
    </message>
    <message>
        <source>A call you began to log: %1</source>
        <translation>您开始登记的来电：%1</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开请求单</translation>
    </message>
    <message>
        <source>Look and decide</source>
        <translation>查看并审批</translation>
    </message>
    <message>
        <source>Open the tasks</source>
        <translation>打开任务</translation>
    </message>
    <message>
        <source>Go on logging</source>
        <translation>继续登记</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今日 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation>
            <numerusform>办理中 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>还有 %n 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is urgent.</source>
        <translation>没有紧急事项。</translation>
    </message>
    <message>
        <source>Requests that fall due, approvals for you, late answers and your drafts appear here.</source>
        <translation>即将到期的请求单、等您审批的事项、逾期未反馈的任务和您的草稿会出现在这里。</translation>
    </message>
    <message>
        <source>Log a call  F2</source>
        <translation>来电登记  F2</translation>
    </message>
    <message>
        <source>Who has how much</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚未分配</translation>
    </message>
    <message>
        <source>%1: a review by the privacy officer was due on %2</source>
        <translation>%1：个人信息保护负责人的核查已于%2到期</translation>
    </message>
    <message>
        <source>somebody whose name is not shown</source>
        <translation>未显示姓名</translation>
    </message>
    <message>
        <source>%1: all reports have left; it can be closed</source>
        <translation>%1：应报应告知的均已发出，可以结束</translation>
    </message>
    <message>
        <source>%1: %2 was due %3</source>
        <translation>%1：%2应于 %3 前完成</translation>
    </message>
    <message>
        <source>%1: %2 until %3</source>
        <translation>%1：%2，最晚 %3</translation>
    </message>
    <message>
        <source>%1 of %2: nobody knows whether letter %3 of %4 left</source>
        <translation>%1（%2）：%4 的信函 %3 是否已发出尚不明确</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>打开事件</translation>
    </message>
    <message>
        <source>Say what became of it</source>
        <translation>说明结果</translation>
    </message>
</context>
<context>
    <name>rd::ui::TombstoneModel</name>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到月份</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>rd::ui::TransferPanel</name>
    <message>
        <source>The person is verified</source>
        <translation>身份已核验</translation>
    </message>
    <message>
        <source>Given with consent, or collected under a contract</source>
        <translation>属于同意提供或者基于合同收集的信息</translation>
    </message>
    <message>
        <source>Technically feasible</source>
        <translation>技术可行</translation>
    </message>
    <message>
        <source>No harm to the rights of others</source>
        <translation>不损害他人合法权益</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the person does not know</source>
        <translation>请求人不清楚</translation>
    </message>
    <message>
        <source>Who is to get the data has not been noted yet.</source>
        <translation>尚未登记接收方。</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>接收方：%1</translation>
    </message>
    <message>
        <source>takes the data: %1</source>
        <translation>同意接收：%1</translation>
    </message>
    <message>
        <source>abroad: %1</source>
        <translation>在境外：%1</translation>
    </message>
    <message>
        <source>It is not carried out abroad (PIPL 38, 39): deny it and offer the copy.</source>
        <translation>不向境外转移（《个人信息保护法》第三十八、三十九条）：请不予转移，并提供个人信息副本作为替代。</translation>
    </message>
    <message>
        <source>Note the recipient …</source>
        <translation>登记接收方…</translation>
    </message>
    <message>
        <source>Record whether a condition is met …</source>
        <translation>认定一项条件…</translation>
    </message>
    <message>
        <source>Full name of the recipient</source>
        <translation>接收方全称</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation>接收方联系方式</translation>
    </message>
    <message>
        <source>Has it agreed to take the data?</source>
        <translation>接收方是否同意接收？</translation>
    </message>
    <message>
        <source>By what interface or upload</source>
        <translation>以何种接口或者上传方式</translation>
    </message>
    <message>
        <source>Is it abroad?</source>
        <translation>接收方是否在境外？</translation>
    </message>
    <message>
        <source>Note the recipient</source>
        <translation>登记接收方</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Reason, as the letter gives it</source>
        <translation>理由（将写入答复函）</translation>
    </message>
    <message>
        <source>Record the finding</source>
        <translation>登记认定</translation>
    </message>
    <message>
        <source>%1: not examined yet</source>
        <translation>%1：尚未认定</translation>
    </message>
    <message>
        <source>%1: met (%2)</source>
        <translation>%1：满足（%2）</translation>
    </message>
    <message>
        <source>%1: not met (%2)</source>
        <translation>%1：不满足（%2）</translation>
    </message>
    <message>
        <source>The recipient is noted.</source>
        <translation>接收方已登记。</translation>
    </message>
    <message>
        <source>The finding is recorded.</source>
        <translation>认定已登记。</translation>
    </message>
</context>
<context>
    <name>rd::ui::TrayNote</name>
    <message numerus="yes">
        <source>%n request(s) overdue</source>
        <translation>
            <numerusform>%n 件已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due within two working days</source>
        <translation>
            <numerusform>%n 件 2 个工作日内截止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due within five working days</source>
        <translation>
            <numerusform>%n 件 5 个工作日内截止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RightsDesk: %n reminder(s)</source>
        <translation>
            <numerusform>RightsDesk：%n 条提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RightsDesk is locked: %n reminder(s)</source>
        <translation>
            <numerusform>RightsDesk 已锁定：%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>RightsDesk is locked</source>
        <translation>RightsDesk 已锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due earlier by a holiday notice</source>
        <translation>
            <numerusform>%n 件请求单因节假日通知提前到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due today at %1</source>
        <translation>
            <numerusform>%n 件今天 %1 截止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minor(s) not answered within the internal limit</source>
        <translation>
            <numerusform>%n 件未成年人请求逾内部时限未答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backups of %n request(s) not purged in time</source>
        <translation>
            <numerusform>%n 件请求的备份逾期未清除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lawsuit is announced with %n complaint(s)</source>
        <translation>
            <numerusform>%n 件投诉涉及诉讼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second complaint(s) about the same answer</source>
        <translation>
            <numerusform>%n 件对同一答复的再次投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Papers of %n request(s) wait to be accepted</source>
        <translation>
            <numerusform>%n 件请求单的材料尚待复核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of %n request(s) kept beyond their term</source>
        <translation>
            <numerusform>%n 个请求单的留存信息已超过期限</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, and which requests</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Holders of %n request(s) are late with their tasks</source>
        <translation>
            <numerusform>%n个请求的持有方逾期未办结任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::TurnDialog</name>
    <message>
        <source>Leave it</source>
        <translation>不作改动</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1 leaves by</source>
        <translation>%1的发送方式</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Letter as PDF</source>
        <translation>函件PDF</translation>
    </message>
</context>
<context>
    <name>rd::ui::UserListModel</name>
    <message>
        <source>May sign in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Holds the key</source>
        <translation>持有密钥</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无密钥</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>登录权限</translation>
    </message>
    <message>
        <source>Data key</source>
        <translation>数据密钥</translation>
    </message>
</context>
<context>
    <name>rd::ui::UsersPart</name>
    <message>
        <source>Add this user</source>
        <translation>添加此用户</translation>
    </message>
    <message>
        <source>Disable this user …</source>
        <translation>停用此用户…</translation>
    </message>
    <message>
        <source>A new user</source>
        <translation>新用户</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name as colleagues read it</source>
        <translation>同事看到的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>First &amp;password</source>
        <translation>初始密码(&amp;P)</translation>
    </message>
    <message>
        <source>Hand it over in person; the user changes it after the first sign-in.</source>
        <translation>请当面告知；用户首次登录后自行更改。</translation>
    </message>
    <message>
        <source>Type the name the user will sign in with.</source>
        <translation>请输入该用户登录用的用户名。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一个角色。</translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1现在可以登录。</translation>
    </message>
    <message>
        <source>Take access away from %1 for good</source>
        <translation>永久停用%1的登录权限</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1不能再登录。</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
</context>
<context>
    <name>rd::ui::VerificationPanel</name>
    <message>
        <source>Until the check is done, say: &quot;%1&quot;</source>
        <translation>核验完成前请说：“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) in this contact</source>
        <translation>
            <numerusform>本次联系已得 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1须%2</translation>
    </message>
    <message>
        <source>%1 can be worked on</source>
        <translation>%1可以办理</translation>
    </message>
    <message>
        <source>Release the lock …</source>
        <translation>解除锁定…</translation>
    </message>
    <message>
        <source>L3 is reached: you can release the lock.</source>
        <translation>已达到 L3，您可以解除锁定。</translation>
    </message>
    <message>
        <source>You can release the lock once you have verified the requester to L3: two proofs of possession that do not depend on each other, or one and the document shown in person.</source>
        <translation>由您将请求人核验至 L3 后可以解除锁定：两项相互独立的持有类要素，或者一项持有类要素加当面出示证件。</translation>
    </message>
    <message>
        <source>Why the lock may go</source>
        <translation>解除锁定的理由</translation>
    </message>
    <message>
        <source>Release the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>The lock is released.</source>
        <translation>锁定已解除。</translation>
    </message>
    <message>
        <source>One level more than usual, because something speaks of a risk.</source>
        <translation>存在风险迹象，所需等级比平常高一级。</translation>
    </message>
    <message>
        <source>Does the person fear somebody: stalking, violence at home?</source>
        <translation>当事人是否担心有人对其不利（如跟踪、家庭暴力）？</translation>
    </message>
    <message>
        <source>Set a safety flag …</source>
        <translation>设置安全标记…</translation>
    </message>
    <message>
        <source>What the person is afraid of, in a few words</source>
        <translation>简要说明当事人的顾虑</translation>
    </message>
    <message>
        <source>Set the flag</source>
        <translation>设置标记</translation>
    </message>
    <message>
        <source>The safety flag stands. Requests about this person need one level more now, and no address leaves below L3.</source>
        <translation>已设置安全标记：涉及此人的请求所需等级提高一级，未达 L3 不得提供地址。</translation>
    </message>
    <message>
        <source>Take it back …</source>
        <translation>撤销标记…</translation>
    </message>
    <message>
        <source>Why the flag may go</source>
        <translation>说明可以撤销标记的理由</translation>
    </message>
    <message>
        <source>Take the flag back</source>
        <translation>撤销标记</translation>
    </message>
    <message>
        <source>The safety flag is gone.</source>
        <translation>安全标记已撤销。</translation>
    </message>
    <message>
        <source>Safety flag: one level more than usual, and no address below L3.</source>
        <translation>安全标记：所需等级比平常高一级，未达 L3 不得提供地址。</translation>
    </message>
    <message>
        <source>%1 can be worked on; its answer waits for %2</source>
        <translation>%1可以办理，达到 %2 后方可答复</translation>
    </message>
    <message>
        <source>The person on file cannot be asked: the papers stand instead.</source>
        <translation>无法向信息主体本人核验，以材料代替。</translation>
    </message>
    <message>
        <source>%1 can be worked on; it is carried out once the old contacts had time to object</source>
        <translation>%1可以办理，待原联系方式的异议期满后执行</translation>
    </message>
</context>
<context>
    <name>rd::ui::WaitingLine</name>
    <message>
        <source>Abandoned: nothing came until %1</source>
        <translation>逾期未补正：截至 %1 未收到材料</translation>
    </message>
    <message>
        <source>Waiting for material until %1</source>
        <translation>等待补正材料，至 %1 止</translation>
    </message>
    <message>
        <source>Waiting for material since %1</source>
        <translation>自 %1 起等待补正材料</translation>
    </message>
    <message>
        <source>Second clock from %1</source>
        <translation>第二次计时，自 %1 起</translation>
    </message>
    <message>
        <source>Clock in mode %1</source>
        <translation>模式%1计时</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>Missing: the verification of the requester.</source>
        <translation>缺少：请求人的身份核验。</translation>
    </message>
    <message>
        <source>Part of it came on %1.</source>
        <translation>%1 已收到部分材料。</translation>
    </message>
    <message>
        <source>Asked for on %1.</source>
        <translation>补正通知于 %1 发出。</translation>
    </message>
    <message>
        <source>T03 left on %1. Complete material within thirty days makes the request due again.</source>
        <translation>T03 已于 %1 发出，答复期限已满足；三十日内材料齐全的，重新计时。</translation>
    </message>
    <message>
        <source>Mode %1: the date waits for the material; until then mode A&apos;s counts, %2.</source>
        <translation>模式%1：材料齐全后起算；在此之前以模式A的 %2 为准。</translation>
    </message>
    <message>
        <source>Due in mode %1 on %2, in mode A on %3.</source>
        <translation>模式%1截止日 %2，模式A截止日 %3。</translation>
    </message>
    <message>
        <source>The clock stands still, until %1 at the longest.</source>
        <translation>计时暂停，最长至 %1。</translation>
    </message>
    <message>
        <source>The clock stood still from %1 to %2.</source>
        <translation>%1 至 %2 计时暂停。</translation>
    </message>
    <message>
        <source>The clock goes on: the answer is due on %1.</source>
        <translation>计时不停，答复截止日仍为 %1。</translation>
    </message>
    <message>
        <source>Without it, T03 is prepared on %1.</source>
        <translation>届时未到的，%1 拟制 T03。</translation>
    </message>
    <message>
        <source>The answer is due on %1, wanted by %2.</source>
        <translation>答复截止日 %1，内部目标 %2。</translation>
    </message>
    <message>
        <source>The first date, %1, was met by T03 on %2.</source>
        <translation>首次截止日 %1，已由 %2 发出的 T03 满足。</translation>
    </message>
    <message>
        <source>A new contact opens a new request with a date of its own.</source>
        <translation>本人再次联系时另立请求单，另行计时。</translation>
    </message>
    <message>
        <source>Gone on with in %1.</source>
        <translation>已由 %1 接续。</translation>
    </message>
    <message>
        <source>Goes on with %1, which was abandoned.</source>
        <translation>本请求单接续逾期未补正的 %1。</translation>
    </message>
    <message>
        <source>Material came …</source>
        <translation>材料已到…</translation>
    </message>
    <message>
        <source>Log the new contact</source>
        <translation>登记再次来电</translation>
    </message>
    <message>
        <source>A legal hold stands: nothing is deleted or erased until it is released.</source>
        <translation>处于留存冻结状态：解除之前不得删除或清除任何内容。</translation>
    </message>
</context>
<context>
    <name>rd::ui::WhyDatePanel</name>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为什么是这一天</translation>
    </message>
    <message>
        <source>Days off and make-up days follow the yearly notices of the State Council.</source>
        <translation>放假与调休上班日依据国务院每年的节假日安排通知。</translation>
    </message>
    <message>
        <source>The date is provisional until the notice for that year is published.</source>
        <translation>在该年度的通知公布之前，此日期为暂定。</translation>
    </message>
    <message>
        <source>Received on %1; that day does not count.</source>
        <translation>%1收到，当日不计。</translation>
    </message>
    <message>
        <source>Received on %1 after hours and counted as received on %2; that day does not count.</source>
        <translation>%1下班后收到，按%2收到计算，当日不计。</translation>
    </message>
    <message>
        <source>T+1 is %1.</source>
        <translation>T+1为%1。</translation>
    </message>
    <message>
        <source>Fifteen working days end on %1, but the regulator wants the answer by %2: the earlier date counts.</source>
        <translation>十五个工作日至%1届满，但监管机关要求于%2前答复，以较早者为准。</translation>
    </message>
    <message>
        <source>The regulator&apos;s date, %1, comes later.</source>
        <translation>监管机关期限%1较晚。</translation>
    </message>
    <message>
        <source>By then it must be done, not only answered.</source>
        <translation>届时须办理完毕，不只是答复。</translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation>尚未公布</translation>
    </message>
    <message>
        <source>Page for the file (PDF) …</source>
        <translation>归档说明页 PDF …</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待材料，不计</translation>
    </message>
    <message>
        <source>Counted days</source>
        <translation>逐日计算</translation>
    </message>
    <message>
        <source>The answer is due on %1 at %2.</source>
        <translation>最晚于%1 %2前答复。</translation>
    </message>
    <message>
        <source>In mode %1 the answer is due on %2; in mode A on %3.</source>
        <translation>按模式%1最晚于%2答复；按模式A为%3。</translation>
    </message>
    <message>
        <source>In mode %1 the date waits for the material; in mode A the answer is due on %2.</source>
        <translation>按模式%1，期限待材料齐全后确定；按模式A最晚于%2答复。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>After T03 complete material came on %1, which opened the second clock; that day does not count. T+1 is %2.</source>
        <translation>T03 发出后，材料于 %1 齐全，开始第二次计时，当日不计入；T+1 为 %2。</translation>
    </message>
    <message>
        <source>It is wanted by %1. The first date was %2.</source>
        <translation>内部目标 %1；首次截止日为 %2。</translation>
    </message>
    <message>
        <source>Item %1 runs by a clock of its own.</source>
        <translation>第%1项单独计时。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到请求</translation>
    </message>
    <message>
        <source>Received after hours</source>
        <translation>非工作时间收到</translation>
    </message>
    <message>
        <source>Taken as received</source>
        <translation>视为收到日</translation>
    </message>
    <message>
        <source>Complete material received</source>
        <translation>材料齐全，第二次计时</translation>
    </message>
    <message>
        <source>D0 · not counted</source>
        <translation>D0 · 不计</translation>
    </message>
    <message>
        <source>The day of receipt does not count</source>
        <translation>开始的当日不计入</translation>
    </message>
    <message>
        <source>Counts as received on the next working day</source>
        <translation>视为次一工作日收到</translation>
    </message>
</context>
<context>
    <name>rd::ui::YearGrid</name>
    <message>
        <source>Days of the year</source>
        <translation>全年日历</translation>
    </message>
    <message>
        <source>off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>worked in exchange</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>工作日</translation>
    </message>
</context>
</TS>
