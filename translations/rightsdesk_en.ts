<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CodeWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>Overdue by %n working day(s) · %1</source>
        <translation>
            <numerusform>Overdue by %n working day · %1</numerusform>
            <numerusform>Overdue by %n working days · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left · %1</source>
        <translation>
            <numerusform>%n working day left · %1</numerusform>
            <numerusform>%n working days left · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too many attempts. Wait %n minute(s) and try again.</source>
        <translation>
            <numerusform>Too many attempts. Wait %n minute and try again.</numerusform>
            <numerusform>Too many attempts. Wait %n minutes and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too weak: take at least %n character(s), not one of the common ones, and not the user name.</source>
        <translation>
            <numerusform>The password is too weak: take at least %n character, not one of the common ones, and not the user name.</numerusform>
            <numerusform>The password is too weak: take at least %n characters, not one of the common ones, and not the user name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible match(es) are undecided. Take or leave each of them first.</source>
        <translation>
            <numerusform>%n possible match are undecided. Take or leave each of them first.</numerusform>
            <numerusform>%n possible matches are undecided. Take or leave each of them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redaction(s)</source>
        <translation>
            <numerusform>%n redaction</numerusform>
            <numerusform>%n redactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::AbsencePart</name>
    <message numerus="yes">
        <source>%1 leaves %n running request(s).</source>
        <translation>
            <numerusform>%1 leaves %n running request.</numerusform>
            <numerusform>%1 leaves %n running requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) stay; the first is %1: %2</source>
        <translation>
            <numerusform>%n request stays, %1: %2</numerusform>
            <numerusform>%n requests stay; the first is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handed over.</source>
        <translation>
            <numerusform>%n request handed over.</numerusform>
            <numerusform>%n requests handed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessAlertCard</name>
    <message numerus="yes">
        <source>%1 on %2: %3, %n time(s)</source>
        <translation>
            <numerusform>%1 on %2: %3, %n time</numerusform>
            <numerusform>%1 on %2: %3, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::AccessPart</name>
    <message numerus="yes">
        <source>Nobody has gone over their limit in the last %n day(s), and nothing from before waits.</source>
        <translation>
            <numerusform>Nobody has gone over their limit in the last %n day, and nothing from before waits.</numerusform>
            <numerusform>Nobody has gone over their limit in the last %n days, and nothing from before waits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::AgentStrip</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go of %n request(s) over whoever goes on with them:</source>
        <translation>
            <numerusform>Let go of %n request over whoever goes on with it:</numerusform>
            <numerusform>Let go of %n requests over whoever goes on with them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::CaseListPage</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n requests, more as you scroll</source>
        <translation>
            <numerusform>the first %n requests, more as you scroll</numerusform>
            <numerusform>the first %n requests, more as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) written to %1</source>
        <translation>
            <numerusform>%n due date written to %1</numerusform>
            <numerusform>%n due dates written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) have been erased after their keeping period; nobody&apos;s name, number or words are left.</source>
        <translation>
            <numerusform>%n request has been erased after its keeping period; nobody&apos;s name, number or words are left.</numerusform>
            <numerusform>%n requests have been erased after their keeping period; nobody&apos;s name, number or words are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::CasesPanel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n requests, more as you scroll</source>
        <translation>
            <numerusform>the first %n requests, more as you scroll</numerusform>
            <numerusform>the first %n requests, more as you scroll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ChecksPart</name>
    <message numerus="yes">
        <source>All %n entries hold. Head: %1</source>
        <translation>
            <numerusform>All %n entries hold. Head: %1</numerusform>
            <numerusform>All %n entries hold. Head: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>%n entries written to %1</numerusform>
            <numerusform>%n entries written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::CopyBuilderPanel</name>
    <message numerus="yes">
        <source>%n possible row(s) to decide: Y takes, N leaves</source>
        <translation>
            <numerusform>%n possible row to decide: Y takes, N leaves</numerusform>
            <numerusform>%n possible rows to decide: Y takes, N leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken, all decided</source>
        <translation>
            <numerusform>%n row taken, all decided</numerusform>
            <numerusform>%n rows taken, all decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n redaction(s) hold back the person&apos;s own data: the request would be met only in part, which the privacy officer has to approve. Show them again if they were not meant.</source>
        <translation>
            <numerusform>%n redaction holds back the person&apos;s own data: the request would be met only in part, which the privacy officer has to approve. Show it again if it was not meant.</numerusform>
            <numerusform>%n redactions hold back the person&apos;s own data: the request would be met only in part, which the privacy officer has to approve. Show them again if they were not meant.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::CopyTab</name>
    <message numerus="yes">
        <source>Searching %n file(s)</source>
        <translation>
            <numerusform>Searching %n file</numerusform>
            <numerusform>Searching %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) searched: %1 row(s) found for certain, %2 possible.</source>
        <translation>
            <numerusform>%n file searched: %1 row found for certain, %2 possible.</numerusform>
            <numerusform>%n files searched: %1 rows found for certain, %2 possible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::DuplicateLine</name>
    <message numerus="yes">
        <source>%n more within thirty days.</source>
        <translation>
            <numerusform>%n more within thirty days.</numerusform>
            <numerusform>%n more within thirty days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ErasurePart</name>
    <message numerus="yes">
        <source>%n erased request(s)</source>
        <translation>
            <numerusform>%n erased request</numerusform>
            <numerusform>%n erased requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose %n request(s) to be erased</source>
        <translation>
            <numerusform>Propose %n request to be erased</numerusform>
            <numerusform>Propose %n requests to be erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of %1 with %n request(s) waits for a second person; proposed by %2, %3.</source>
        <translation>
            <numerusform>The list of %1 with %n request waits for a second person; proposed by %2, %3.</numerusform>
            <numerusform>The list of %1 with %n requests waits for a second person; proposed by %2, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for a privacy officer to erase them.</source>
        <translation>
            <numerusform>%n request waits for a privacy officer to erase it.</numerusform>
            <numerusform>%n requests wait for a privacy officer to erase them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase the records of %n request(s) for good</source>
        <translation>
            <numerusform>Erase the records of %n request for good</numerusform>
            <numerusform>Erase the records of %n requests for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records of %n request(s) are erased.</source>
        <translation>
            <numerusform>The records of %n request are erased.</numerusform>
            <numerusform>The records of %n requests are erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): something has come in the way since.</source>
        <translation>
            <numerusform>%n stays: something has come in the way since.</numerusform>
            <numerusform>%n stay: something has come in the way since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::FactorRow</name>
    <message numerus="yes">
        <source>up to %n point(s)</source>
        <translation>
            <numerusform>up to %n point</numerusform>
            <numerusform>up to %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::HandOverLine</name>
    <message numerus="yes">
        <source>Who goes on with %n request(s)</source>
        <translation>
            <numerusform>Who goes on with %n request</numerusform>
            <numerusform>Who goes on with %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) handed over to %1.</source>
        <translation>
            <numerusform>%n request handed over to %1.</numerusform>
            <numerusform>%n requests handed over to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stay.</source>
        <translation>
            <numerusform>%n more stays.</numerusform>
            <numerusform>%n more stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::IntakePage</name>
    <message numerus="yes">
        <source>Logging (kept %n second(s) ago)</source>
        <translation>
            <numerusform>Logging (kept %n second ago)</numerusform>
            <numerusform>Logging (kept %n seconds ago)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::MoreLine</name>
    <message numerus="yes">
        <source>Only the first %n are listed; there are more.</source>
        <translation>
            <numerusform>Only the first is listed; there are more.</numerusform>
            <numerusform>Only the first %n are listed; there are more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::NoticeImpactView</name>
    <message numerus="yes">
        <source>%n open request(s) get other dates:</source>
        <translation>
            <numerusform>%n open request gets another date:</numerusform>
            <numerusform>%n open requests get other dates:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n of them fall due earlier. They stand first.</source>
        <translation>
            <numerusform>⚠ %n of them falls due earlier. It stands first.</numerusform>
            <numerusform>⚠ %n of them fall due earlier. They stand first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %1 and change %n date(s)</source>
        <translation>
            <numerusform>Confirm %1 and change %n date</numerusform>
            <numerusform>Confirm %1 and change %n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::PackageCheck</name>
    <message numerus="yes">
        <source>%n more file(s) have problems.</source>
        <translation>
            <numerusform>%n more file has a problem.</numerusform>
            <numerusform>%n more files have problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::PapersCard</name>
    <message numerus="yes">
        <source>%n paper(s) still missing.</source>
        <translation>
            <numerusform>%n paper still missing.</numerusform>
            <numerusform>%n papers still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::RecordDetail</name>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation>
            <numerusform>%1 · %n row read</numerusform>
            <numerusform>%1 · %n rows read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::RecordTreeModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n row(s) read</source>
        <translation>
            <numerusform>%1 · %n row read</numerusform>
            <numerusform>%1 · %n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::RegisterPart</name>
    <message numerus="yes">
        <source>%n person(s) in the register</source>
        <translation>
            <numerusform>%n person in the register</numerusform>
            <numerusform>%n persons in the register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n person(s) loaded.</source>
        <translation>
            <numerusform>%1 (%2): %n person loaded.</numerusform>
            <numerusform>%1 (%2): %n persons loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::ReminderWatch</name>
    <message numerus="yes">
        <source>%n letter(s) were prepared because their day has come: %1</source>
        <translation>
            <numerusform>%n letter was prepared because their day has come: %1</numerusform>
            <numerusform>%n letters were prepared because their day has come: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were abandoned; nothing came in thirty days after T03: %1</source>
        <translation>
            <numerusform>%n request was abandoned; nothing came in thirty days after T03: %1</numerusform>
            <numerusform>%n requests were abandoned; nothing came in thirty days after T03: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that nobody had saved were received half an hour later: %1</source>
        <translation>
            <numerusform>%n call that nobody had saved was received half an hour later: %1</numerusform>
            <numerusform>%n calls that nobody had saved were received half an hour later: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were closed; three working days had passed since the answer: %1</source>
        <translation>
            <numerusform>%n request was closed; three working days had passed since the answer: %1</numerusform>
            <numerusform>%n requests were closed; three working days had passed since the answer: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::SendingPanel</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not held</source>
        <translation>
            <numerusform>%n not held</numerusform>
            <numerusform>%n not held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not held, to be confirmed by a second person</source>
        <translation>
            <numerusform>%n not held, to be confirmed by a second person</numerusform>
            <numerusform>%n not held, to be confirmed by a second person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered before</source>
        <translation>
            <numerusform>%n answered before</numerusform>
            <numerusform>%n answered before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) go into one worksheet, the earliest by %1.</source>
        <translation>
            <numerusform>%n task goes into one worksheet, by %1.</numerusform>
            <numerusform>%n tasks go into one worksheet, the earliest by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for verification, an approval or an access.</source>
        <translation>
            <numerusform>%n waits for verification, an approval or an access.</numerusform>
            <numerusform>%n wait for verification, an approval or an access.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held up (row %1: %2)</source>
        <translation>
            <numerusform>%n held up (row %1: %2)</numerusform>
            <numerusform>%n held up (row %1: %2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::TaskListPage</name>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::TodayPage</name>
    <message numerus="yes">
        <source>%n open request(s)</source>
        <translation>
            <numerusform>%n open request</numerusform>
            <numerusform>%n open requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>%n more …</numerusform>
            <numerusform>%n more …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::TrayNote</name>
    <message numerus="yes">
        <source>%n request(s) overdue</source>
        <translation>
            <numerusform>%n request overdue</numerusform>
            <numerusform>%n requests overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due within two working days</source>
        <translation>
            <numerusform>%n request due within two working days</numerusform>
            <numerusform>%n requests due within two working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due within five working days</source>
        <translation>
            <numerusform>%n request due within five working days</numerusform>
            <numerusform>%n requests due within five working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RightsDesk: %n reminder(s)</source>
        <translation>
            <numerusform>RightsDesk: %n reminder</numerusform>
            <numerusform>RightsDesk: %n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RightsDesk is locked: %n reminder(s)</source>
        <translation>
            <numerusform>RightsDesk is locked: %n reminder</numerusform>
            <numerusform>RightsDesk is locked: %n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due earlier by a holiday notice</source>
        <translation>
            <numerusform>%n request due earlier by a holiday notice</numerusform>
            <numerusform>%n requests due earlier by a holiday notice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) due today at %1</source>
        <translation>
            <numerusform>%n request due today at %1</numerusform>
            <numerusform>%n requests due today at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minor(s) not answered within the internal limit</source>
        <translation>
            <numerusform>%n minor&apos;s request not answered within the internal limit</numerusform>
            <numerusform>%n minors&apos; requests not answered within the internal limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backups of %n request(s) not purged in time</source>
        <translation>
            <numerusform>Backups of %n request not purged in time</numerusform>
            <numerusform>Backups of %n requests not purged in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lawsuit is announced with %n complaint(s)</source>
        <translation>
            <numerusform>A lawsuit is announced with %n complaint</numerusform>
            <numerusform>A lawsuit is announced with %n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second complaint(s) about the same answer</source>
        <translation>
            <numerusform>%n second complaint about the same answer</numerusform>
            <numerusform>%n second complaints about the same answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Papers of %n request(s) wait to be accepted</source>
        <translation>
            <numerusform>The papers of %n request wait to be accepted</numerusform>
            <numerusform>The papers of %n requests wait to be accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of %n request(s) kept beyond their term</source>
        <translation>
            <numerusform>Data of %n request kept beyond its term</numerusform>
            <numerusform>Data of %n requests kept beyond their term</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Holders of %n request(s) are late with their tasks</source>
        <translation>
            <numerusform>Holders of %n request are late with their tasks</numerusform>
            <numerusform>Holders of %n requests are late with their tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ui::VerificationPanel</name>
    <message numerus="yes">
        <source>%n point(s) in this contact</source>
        <translation>
            <numerusform>%n point in this contact</numerusform>
            <numerusform>%n points in this contact</numerusform>
        </translation>
    </message>
</context>
</TS>
