<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AdministrationPage</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalDelegate</name>
    <message>
        <source>proposed by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalListModel</name>
    <message>
        <source>%1, %2, proposed by %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>no outcome yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared the redactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for your decision. Proposals of your colleagues appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for my decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy hides nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handled by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return %1 with this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy built by %1 on %2: %3 rows, %4 redactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the list with the data, then confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared by %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has gone back to its handler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your comparison of the redactions is on record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Desk created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification register loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number confirmed as an order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time code issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requester verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field viewed in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field redacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redaction undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item stated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · turn of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseListPage</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due until today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n requests, more as you scroll</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests appear here once a call is logged. The one due first stands on top.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPart</name>
    <message>
        <source>Check the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recomputes every entry&apos;s hash and signature. One changed letter shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soundness of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every page of the database, the log and the key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes all entries with hashes and signatures to a file for an auditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n entries hold. Head: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The log does not hold from entry %1 (%2). Tell the privacy officer before you work on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>same phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same star-card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same Tmall account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same JD account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same Youzan buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same OpenID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same UnionID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same WeCom contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked phone number fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked name fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtual number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone number, another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number of several people, no full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card number rounded by the spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentioned in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the order number was destroyed by a spreadsheet (such as 2.02E+18) and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: a character was lost when the file was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 repeats an earlier row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 is a total and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 has more or fewer cells than the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 holds characters that change the direction of writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 holds zero bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 occurs more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the card number was rounded by a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been changed since the copy was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing from the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not belong in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of files (manifest.json) is missing from the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log does not hold from entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is not the current one (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the database has been changed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and short weekday</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Actions and requests found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request and no action fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyBuilderPanel</name>
    <message>
        <source>Finish the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared the redactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have passed it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown this once and kept nowhere. Tell it by another way than the package takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n possible row(s) to decide: Y takes, N leaves</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) on file, all decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · built by %2 on %3 · %4 rows · %5 redactions · SHA-256 %6 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redactions wait for a second person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redactions compared by %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection is finished. The copy can be built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package: %1
Reading copy with the same password: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your comparison of the redactions is on record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyTab</name>
    <message>
        <source>Add files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of the systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports (*.csv *.xlsx *.xls *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Searching %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) searched: %1 row(s) found for certain, %2 possible.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What each file holds about the person appears here, with the reason of every match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item of this request discloses data; nothing has to be collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting starts once the requester is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection is closed; the copy stands as it was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the exports of the systems here. Nothing of other people is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountedDayModel</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskFrame</name>
    <message>
        <source>Demo desk: every person in it is invented. Nothing here is sent to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DispatchForm</name>
    <message>
        <source>Leaves by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is possible once nothing is red.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>Replied %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s) · %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Due today at 17:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left · %1 provisional</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left · %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too many attempts. Wait %n minute(s) and try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Wait a while and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The password is too weak: take at least %n character(s), not one of the common ones, and not the user name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The password is too weak. Take a longer one that is not common and does not hold the user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verification factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way to reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>law cited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason for logging late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name starts with a letter and has 2 to 32 letters, digits, dots or dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or cannot be read. Look through the form again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not know the value %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such request. Check its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file has been added yet. Add the exports of the systems first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item of this request needs data to be collected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there. Somebody may have changed it; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds an ID card number. It may not be kept: take it out and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text holds what looks like a bank card number. Take it out, or confirm that it is an order number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is possible from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; cannot become &quot;%2&quot; now. First finish the step the request shows as next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is not possible now. First finish the step the request shows as next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requester has to be verified further before this is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs level %1; the requester is verified to %2. Go on with the verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is locked until a supervisor releases it. The request stays logged and its clock runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is locked until %1. The request stays logged and its clock runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification has ended for now. The request stays logged and its clock runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You handle this request yourself. A second person has to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You proposed this outcome yourself. A second person has to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You built this copy yourself. A second person has to review it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did this yourself. A second person has to confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request arrived more than one working day ago. Say why it is logged only now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the facts in at least 30 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in &quot;%1&quot; in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks of this request are still open. Finish them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks are still open: %1. Finish them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n possible match(es) are undecided. Take or leave each of them first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The letter is not complete. The blocks marked red are missing something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is not complete: %1. Fill in the blocks marked red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask a colleague whose role does, or the privacy officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no user of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a user of this name. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has been disabled. The privacy officer can tell why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user holds no key to the data. A privacy officer has to grant it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last privacy officer who holds the key. Add another one before disabling this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task is done only with its proof. Choose the file that proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item has no outcome yet. Propose one for every item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ground cannot be used for this right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redactions have not been reviewed. Compare the list with the data and confirm it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person has to approve this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply may not go to this contact at the level verified. Use the contact on file, or verify to L3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has been done already and can no longer be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data copy has been built yet. Build it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar file cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar file cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No holiday calendar covers this date. Check the date of receipt, or import the calendar of that year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter template cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter template cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. It may be open in another program, or you may not have the right to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. It may be open in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large. Export a shorter period and add the parts one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large. Export a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an export this program knows. Its column headers fit none of the known systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an export this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of %1 cannot be read. Export it again as UTF-8 or GB18030.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The characters of the file cannot be read. Export it again as UTF-8 or GB18030.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no records. If that is right, note the source as &quot;not held&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or cut off. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds something that an export never holds, such as a program or a nested archive. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds something that an export never holds. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 took too long and was stopped. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read to its end. Nothing was taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is damaged and cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the package is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place and try again; nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again; nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file %1. Choose another name or place; it will not be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file of this name. It will not be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desk at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desk at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a desk at %1. Sign in to it, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a desk at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is an ordinary database and not an encrypted desk. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption library of this program is missing or was replaced. The program refuses to run without it; install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is damaged. Do not work on; restore it from the last verified backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file beside the desk (.rdk) is missing. Put it back from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both copies in the key file (.rdk) are damaged. Put it back from the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file (.rdk) is older than the desk: somebody put an earlier copy in its place. Tell the privacy officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was made by a newer version of the program. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the desk. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk could not carry this out. Nothing has been changed; try again, and check the desk if it happens twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log does not hold: an entry has been changed or removed. Tell the privacy officer before you work on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactorRow</name>
    <message numerus="yes">
        <source>up to %n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six digits the caller reads out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caller answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I confirm that it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match  +%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1 with the SMS console, valid until %2:
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Making the demo desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to RightsDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests about personal data, from the call to the reply, within fifteen working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encrypted file on this computer, with you as its privacy officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its file (.rdb). The key file (.rdk) lies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo desk with 60 invented people, ready to take a call at once. Nothing in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks (*.rdb);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call; a call that is open stays a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a request by number, last four digits, pinyin initials or words, or any action by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page of the list at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what the page shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock at once; the desk also locks after five minutes without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the call to the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log the call. The due date stands at once: the fifteenth working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the caller. You see only whether an answer fits, never what is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the data: drop the exports of the systems on the request and decide the possible rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redact what concerns others and build the copy. The password goes by a second channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person reviews and approves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the reply. Every step is in the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Hash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Every step of the request appears here, with who did it and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries are chained and signed; none can be changed or taken out unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redaction(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeFields</name>
    <message>
        <source>It is an order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On whose behalf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First reached us at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is logged later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caller asks for, in the caller&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the words suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply in writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told on the telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground of the deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact on file with the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number or address of this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another contact …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person&apos;s mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the caller number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and verify  F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller hung up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that was stated counts from now on, also without its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log it as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft. It stands on the Today page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not there any more; it has been logged already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · working day %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Logging (kept %n second(s) ago)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(The caller hung up before saying what is wished.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemsTab</name>
    <message>
        <source>The caller hung up before naming an item. Log a new call to add what is wished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground, in the words of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, at least 30 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; waits for approval by: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed. It waits for a second person now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed. It needs no approval; the reply can be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterChecklist</name>
    <message>
        <source>Required blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the sentences back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterTerms</name>
    <message>
        <source>Salutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the copy is delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the password is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is hidden in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is withheld and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person can look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material to hand in and what for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date to hand it in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe way to hand it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the deadline meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, in neutral words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items that cannot be carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date verification can be completed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground in the words of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholly or in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person can do instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data handled by the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform that handles them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own part of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date it was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holders brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not changed and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, why and how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date the backups are purged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long this request is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date processors stop by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not rest on consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to be transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Identity verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Given with consent or under a contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Technically feasible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 No harm to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent, or what is offered instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation in plain words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means in this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automated decision: what counts, how to object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is refused and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over in store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat account message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to an access request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction or supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal, opt-out or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data copy handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation of the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to a complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child&apos;s data, to the guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not held, or handled by the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology for the delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a required sentence was taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Verified to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MilestoneLine</name>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewDeskForm</name>
    <message>
        <source>Create the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lace of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer&apos;s own disk, not on a network drive and not in a folder that is synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name as colleagues read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can give a lost password back. Add a second privacy officer soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rivacy policy of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the new desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks (*.rdb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy file of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the desk shall lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name you will sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the policy file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Close this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Contact on file with the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requester takes it back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged later because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On whose behalf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact of the requester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words were taken down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in clear shows for 30 seconds; who saw it and why is logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in clear can be viewed once the requester is verified to L2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 call from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a withheld number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 letter %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened since the request was logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason to view &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View for 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the requester said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordMeter</name>
    <message>
        <source>Strength of the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of your own is easy to keep and hard to guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message>
        <source>Belongs to the person  Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not belong  N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the person sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the selected text …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View in clear …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole text of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found for certain · %2 possible · %3 not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this file belongs to the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found because of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the cell again (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &quot;%1&quot; again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the cell because it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason to view &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View for 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordFieldModel</name>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[hidden: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value (click to hide it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTreeModel</name>
    <message>
        <source>%1 found · %2 maybe</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>File and row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RedactionListModel</name>
    <message>
        <source>%1 · row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed, confirmed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>Load exports of members or orders …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verification compares a caller&apos;s answers with these records. It never shows them: an agent sees only whether an answer fits. Load the newest exports of the member and order systems; a person already known is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in the register</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exports of members or orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports (*.csv *.xlsx *.xls *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n person(s) loaded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyTab</name>
    <message>
        <source>Write this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter the items call for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter is being written. Choose one above; what the request already knows is filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters appear here once they have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter is being written …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left. The letter is at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is open again with its old due date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedCall</name>
    <message>
        <source>Verify the requester  F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged. Say to the caller:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the receipt …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Your request is registered under %1. We will answer you by %2 at the latest.&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is being done already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: after verification to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is provisional until the notice for that year is published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Ask for these items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible now, without verification: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs verification: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with: &quot;Your request is registered. We will answer you by %1 at the latest.&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: invented people only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Hotline open until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotline closed, opens %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotline closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is a working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is not a working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holidays of %1 are not announced yet ⚠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verification register is empty ⚠</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher %1, policy of %2, audit head %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskListModel</name>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskListPage</name>
    <message>
        <source>No task is open. Tasks appear here when a request is logged: one for each holder of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>%1
SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Done, with proof …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks appear here, one per holder of data, as soon as an item needs work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the proof of %1 on the table, or choose its file. Only its name and fingerprint are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done, proof kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1 has nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <source>Log a call  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search  Ctrl+K: number, last four digits, pinyin, action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search requests and actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unnamed caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 asks for your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has not answered since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call you began to log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call you began to log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is urgent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that fall due, approvals for you, late answers and your drafts appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a call  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UserListModel</name>
    <message>
        <source>May sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsersPart</name>
    <message>
        <source>Add this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable this user …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name as colleagues read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First &amp;password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over in person; the user changes it after the first sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name the user will sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take access away from %1 for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerificationPanel</name>
    <message>
        <source>Until the check is done, say: &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) in this contact</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be worked on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyDatePanel</name>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on %1; that day does not count. T+1 is %2. The answer is due on %3 at 17:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days off and make-up days follow the yearly notices of the State Council.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is provisional until the notice for that year is published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Access</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account cancellation</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletion</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal of consent</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing opt-out</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data copy</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation of the rules</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restriction</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotline</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online chat</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat account message</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In store</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on by a regulator</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child in person</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian of a child</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian of an adult</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised agent</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close relative of a deceased person</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient of a parcel</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court or authority</source>
        <comment>requester</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adult</source>
        <comment>minor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child under 14</source>
        <comment>minor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor of 14 to 17</source>
        <comment>minor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age not known</source>
        <comment>minor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L0 not verified</source>
        <comment>level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 basic</source>
        <comment>level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 verified</source>
        <comment>level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L3 strongly verified</source>
        <comment>level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly fulfilled</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing stopped, stored only</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data held</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handled by the platform itself</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not based on consent</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity could not be verified</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the requester</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned for want of material</source>
        <comment>outcome</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop processing</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purge backups</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify</source>
        <comment>operation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred</source>
        <comment>task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certain</source>
        <comment>match</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible</source>
        <comment>match</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided</source>
        <comment>decision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <comment>decision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>decision</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a staff member</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of the buyer</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another child</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of a child</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business secret</source>
        <comment>reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being logged</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting material</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to reply</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased</source>
        <comment>case</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approval needed</source>
        <comment>approver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>approver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <comment>approver</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>approval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>approval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working day</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekend</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public holiday</source>
        <comment>day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the requester</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for missing material</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the tasks</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the data</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide the possible matches</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the collection</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the copy</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose the outcome</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the copy</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reply</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the reply</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for others</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minors</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within two working days</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for my approval</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that are late</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts I left</source>
        <comment>today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy privacy officer</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task owner</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is open</source>
        <comment>lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification has ended for this call</source>
        <comment>lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is locked for 24 hours</source>
        <comment>lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification is locked until a supervisor releases it</source>
        <comment>lock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own name</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own phone</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own account</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the recipient</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of the recipient</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the recipient</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of the buyer</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a staff member</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a child</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of a child</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
