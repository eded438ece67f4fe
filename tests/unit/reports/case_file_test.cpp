#include "core/reports/case_file_paper.h"
#include "core/reports/report_words.h"
#include "tests/support/outside_program.h"
#include "tests/support/page_pictures.h"
#include "tests/unit/reports/made_paper.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using domain::SheetLanguage;
using reports::CaseFilePaper;

namespace {

QString closedText(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

const domain::UserId li = domain::UserId::trusted(u"user-li"_s);
const domain::UserId wang = domain::UserId::trusted(u"user-wang"_s);

QDateTime at(const char* instant)
{
    return parseInstant(QLatin1String(instant));
}

// A case with nothing but its receipt.
CaseFilePaper bareFile(SheetLanguage language)
{
    CaseFilePaper paper;
    domain::ReportSheet sheet;
    sheet.language = language;
    paper.about = paperOf({sheet});
    paper.about.title = u"请求卷宗 DSR-20261123-0001"_s;
    paper.about.facts = {{u"编号"_s, u"DSR-20261123-0001"_s}};
    domain::Case& header = paper.file.header;
    header.number = u"DSR-20261123-0001"_s;
    header.receivedAt = header.loggedAt = at("2026-11-23T10:00:00+08:00");
    header.deadline.d0 = QDate(2026, 11, 23);
    header.deadline.due = QDate(2026, 12, 14);
    header.deadline.dueEnd = at("2026-12-14T17:30:00+08:00");
    header.handler = li;
    paper.file.userNames = {{li.text(), u"李𬭊"_s}, {wang.text(), u"王主管"_s}};
    paper.check.entries = 777;
    paper.check.head = QString(64, u'c');
    return paper;
}

void addEvents(CaseFilePaper& paper, int count)
{
    for (int index = 1; index <= count; ++index) {
        domain::AuditEntry entry;
        entry.sequence = 1000 + index;
        entry.at = at("2026-11-23T10:00:00+08:00").addSecs(index * 60);
        entry.actorName = u"李𬭊"_s;
        entry.action = u"CallLogged"_s;
        entry.hash = u"%1"_s.arg(index, 64, 16, QLatin1Char('0'));
        paper.history.append(entry);
    }
    paper.proof = reports::LogProof::Holds;
}

domain::ItemId addItem(CaseFilePaper& paper)
{
    domain::Case& header = paper.file.header;
    header.subject.name = u"张*"_s;
    header.words = u"请求删除<b>全部</b>信息"_s;
    domain::RequestItem item;
    item.id = domain::ItemId::create();
    item.position = 1;
    item.right = domain::RightType::Delete;
    item.ground = u"D4"_s;
    item.outcome = domain::Outcome::Partial;
    item.refusalGround = u"G1"_s;
    item.facts = u"会计凭证须留存"_s;
    item.proposedBy = li;
    header.items.append(item);
    paper.file.approvers = {domain::ApproverRole::Supervisor};
    domain::Approval approval;
    approval.itemId = item.id;
    approval.by = wang;
    approval.at = at("2026-12-01T11:00:00+08:00");
    approval.note = u"同意，理由充分"_s;
    paper.file.approvals.append(approval);
    return item.id;
}

void addWork(CaseFilePaper& paper, const domain::ItemId& item)
{
    domain::Verification round;
    round.by = li;
    round.at = at("2026-11-23T10:05:00+08:00");
    round.results = {{u"P1"_s, true, true, 60}, {u"K2"_s, false, true, 0}, {u"K3"_s, false, false, 0}};
    round.points = 60;
    paper.file.verifications.append(round);
    domain::Task task;
    task.itemId = item;
    task.holder = u"P05"_s;
    task.holderName = u"某云服务"_s;
    task.operation = domain::Operation::Delete;
    task.state = domain::TaskState::Verified;
    task.sentOn = QDate(2026, 11, 25);
    task.doneAt = at("2026-11-30T09:00:00+08:00");
    task.doneBy = li;
    task.verifiedBy = wang;
    task.proofHash = u"ab12"_s.repeated(16);
    paper.file.tasks.append(task);
}

void addLetter(CaseFilePaper& paper)
{
    reports::LeftLetter letter;
    letter.reply.templateCode = u"T06"_s;
    letter.reply.templateVersion = u"3"_s;
    letter.reply.channel = domain::ReplyChannel::Letter;
    letter.reply.state = domain::ReplyState::Sent;
    letter.reply.sentAt = at("2026-12-02T09:00:00+08:00");
    letter.reply.by = li;
    letter.reply.pdfHash = u"cd34"_s.repeated(16);
    letter.title = u"删除答复函"_s;
    letter.blocks = {u"尊敬的用户：\n我们已删除下列信息。"_s, u"|类别|处理|\n|订单|已删除|"_s};
    paper.letters.append(letter);
}

void addRest(CaseFilePaper& paper)
{
    domain::LegalHold hold;
    hold.scope = u"第12号争议"_s;
    hold.setBy = wang;
    hold.setAt = at("2026-12-03T09:00:00+08:00");
    paper.holds.append(hold);
    domain::CaseTurn turn;
    turn.kind = domain::TurnKind::TookIn;
    turn.otherNumber = u"DSR-20261124-0009"_s;
    turn.by = wang;
    turn.at = at("2026-11-25T09:00:00+08:00");
    paper.file.turns.append(turn);
    domain::DeadlineExplanation why;
    why.deadline = paper.file.header.deadline;
    why.days = {{QDate(2026, 11, 24), domain::DayKind::Workday, 1, {}, false, 2026, u"国办发明电〔2025〕7号"_s},
                {QDate(2026, 11, 28), domain::DayKind::Weekend, 0, {}, false, 2026, u"国办发明电〔2025〕7号"_s}};
    paper.why.append(why);
    addEvents(paper, 3);
}

// One of everything.
CaseFilePaper fullFile(SheetLanguage language)
{
    CaseFilePaper paper = bareFile(language);
    addWork(paper, addItem(paper));
    addLetter(paper);
    addRest(paper);
    return paper;
}

QString englishOf(const char* group, const QString& code)
{
    return reports::reportWord(SheetLanguage::English, QLatin1String(group), code);
}

// A task of an item of each right, then one for each operation and one in each state: the words that stand for them.
QStringList addEveryTask(CaseFilePaper& paper)
{
    QStringList words;
    domain::Task task = paper.file.tasks.takeFirst();
    const auto add = [&] {
        words << englishOf("operation", codeOf(task.operation)) << englishOf("taskState", codeOf(task.state));
        paper.file.tasks.append(task);
    };
    QList<domain::RequestItem>& items = paper.file.header.items;
    for (const domain::RightType right : domain::allRights()) {
        domain::RequestItem item = items.first();
        item.id = task.itemId = domain::ItemId::create();
        item.position = static_cast<int>(items.size()) + 1;
        item.right = right;
        items.append(item);
        words << englishOf("right", codeOf(right)) << englishOf("right", codeOf(right)); // a heading, and the task
        add();
    }
    for (const QString& operation : {u"COLLECT"_s, u"UPDATE"_s, u"DELETE"_s, u"STOP"_s, u"BACKUP_PURGE"_s, u"NOTIFY"_s,
                                     u"TRANSFER"_s, u"COMPLIANCE_REVIEW"_s, u"SOURCE_REVIEW"_s, u"INCIDENT_TRIAGE"_s}) {
        task.operation = domain::parseOperation(operation).value();
        add();
    }
    for (const QString& state : {u"OPEN"_s, u"ASSIGNED"_s, u"SENT"_s, u"DONE"_s, u"VERIFIED"_s, u"FAILED"_s,
                                 u"NOT_APPLICABLE"_s, u"DEFERRED"_s}) {
        task.state = domain::parseTaskState(state).value();
        add();
    }
    return words;
}

} // namespace

// The file of a case on paper: every value, every chapter, page after page.
class CaseFileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const CaseFilePaper& paper, const QString& name) const
    {
        const QString path = m_folder.filePath(name + u".pdf"_s);
        writeForOthers(path, reports::caseFilePages(paper).pdf());
        keepPagePictures(path, u"paper_file_"_s + name);
        return path;
    }
    static QString textOf(const QString& path)
    {
        return closedText(QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})));
    }

private Q_SLOTS:
    void everyValueStandsInIt_data();
    void everyValueStandsInIt();
    void noEnglishWordIsCut();
    void oneWorkingDayIsNotSeveral();
    void emptyChaptersSaySo();
    void aLongHistoryHasItsHeadOnEveryPage();
    void whatDoesNotHoldIsSaid();
    void itHasBookmarks();
};

void CaseFileTest::everyValueStandsInIt_data()
{
    QTest::addColumn<SheetLanguage>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("zh") << SheetLanguage::Chinese
                        << QStringList{u"部分办理"_s, u"D4目的已实现"_s, u"相符"_s,
                                       u"不符"_s,     u"未能回答"_s,     u"已复核"_s,
                                       u"挂号信"_s,   u"登记请求"_s,     u"校验通过：至末条"_s};
    QTest::newRow("en") << SheetLanguage::English
                        << QStringList{u"Partlyfulfilled"_s,  u"D4purposeserved"_s, u"doesnotmatch"_s,
                                       u"Registeredletter"_s, u"Requestlogged"_s,   u"Checked"_s,
                                       u"Verified:thechain"_s};
}

void CaseFileTest::everyValueStandsInIt()
{
    QFETCH(const SheetLanguage, language);
    QFETCH(const QStringList, words);
    const QString text = textOf(written(fullFile(language), QString::fromLatin1(QTest::currentDataTag())));
    QStringList values{u"DSR-20261123-0001"_s,
                       u"请求删除<b>全部</b>信息"_s,
                       u"张*"_s,
                       u"李𬭊"_s,
                       u"王主管"_s,
                       u"会计凭证须留存"_s,
                       u"理由充分"_s,
                       u"2026-12-14"_s,
                       u"P05"_s,
                       u"T06"_s,
                       u"我们已删除下列信息"_s,
                       u"订单"_s,
                       u"已删除"_s,
                       u"第12号争议"_s,
                       u"DSR-20261124-"_s,
                       u"T+1"_s,
                       u"国办发明电"_s,
                       u"1003"_s,
                       u"777"_s,
                       u"00000-0V6FH"_s};
    for (const QString& value : values + words)
        QVERIFY2(text.contains(value), qPrintable(value + u" is missing in "_s + text));
}

// The narrow columns hold the longest word that can stand in them: each is found whole as often as it was written.
void CaseFileTest::noEnglishWordIsCut()
{
    QStringList words{u"Attempt"_s, u"Points"_s, u"Operation"_s, u"Checked by"_s, u"Records"_s, u"Redactions"_s};
    CaseFilePaper paper = fullFile(SheetLanguage::English);
    words += addEveryTask(paper);
    domain::DataCopy copy;
    copy.fileName = u"copy.zip"_s;
    paper.file.copies.append(copy);
    const QString path = written(paper, u"words"_s);
    const QString text = QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    QHash<QString, int> expected;
    for (const QString& one : words.join(u' ').split(u' '))
        ++expected[one];
    for (auto one = expected.cbegin(); one != expected.cend(); ++one) {
        const qsizetype found = text.count(QRegularExpression(u"\\b%1\\b"_s.arg(one.key())));
        QVERIFY2(found >= one.value(), qPrintable(u"%1: %2 of %3"_s.arg(one.key()).arg(found).arg(one.value())));
    }
}

void CaseFileTest::oneWorkingDayIsNotSeveral()
{
    const QString one = textOf(written(fullFile(SheetLanguage::English), u"one_day"_s));
    QVERIFY2(one.contains(u"+1workingday="_s), qPrintable(one));
    CaseFilePaper paper = fullFile(SheetLanguage::English);
    domain::CountedDay second = paper.why.first().days.first();
    second.date = second.date.addDays(1);
    second.number = 2;
    paper.why.first().days.append(second);
    const QString two = textOf(written(paper, u"two_days"_s));
    QVERIFY2(two.contains(u"+2workingdays="_s), qPrintable(two));
}

void CaseFileTest::emptyChaptersSaySo()
{
    const QString text = textOf(written(bareFile(SheetLanguage::Chinese), u"bare"_s));
    for (const QString& sentence :
         {u"没有事项"_s, u"没有核验记录"_s, u"没有持有方任务"_s, u"没有第二人作出的决定"_s, u"没有制作副本"_s,
          u"没有发出的函件"_s, u"没有投诉"_s, u"没有留存冻结"_s, u"没有合并"_s, u"日志中没有本请求的记录"_s})
        QVERIFY2(text.contains(sentence), qPrintable(sentence + u" is missing in "_s + text));
}

void CaseFileTest::aLongHistoryHasItsHeadOnEveryPage()
{
    CaseFilePaper paper = fullFile(SheetLanguage::Chinese);
    paper.history.clear();
    addEvents(paper, 500);
    const QString path = written(paper, u"long"_s);
    const int pages = reports::caseFilePages(paper).pageCount();
    QVERIFY(pages > 10);
    int withEvents = 0;
    int seen = 0;
    for (int page = 1; page <= pages; ++page) {
        const QString number = QString::number(page);
        const QString text = closedText(
            QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, number, u"-l"_s, number, path, u"-"_s})));
        QVERIFY2(text.contains(u"第%1页，共%2页"_s.arg(page).arg(pages)), qPrintable(text));
        const auto events = text.count(u"李𬭊登记请求"_s);
        seen += static_cast<int>(events);
        if (events == 0)
            continue;
        ++withEvents;
        QVERIFY2(text.contains(u"哈希（SHA-256）"_s) && text.contains(u"序号"_s), qPrintable(text));
    }
    QVERIFY(withEvents > 5);
    QCOMPARE(seen, 500);
}

void CaseFileTest::whatDoesNotHoldIsSaid()
{
    CaseFilePaper paper = fullFile(SheetLanguage::Chinese);
    paper.proof = reports::LogProof::Broken;
    paper.check.ok = false;
    paper.check.firstBad = 1002;
    paper.check.problem = u"signature"_s;
    const QString text = textOf(written(paper, u"broken"_s));
    QVERIFY2(text.contains(u"第1002条校验不通过（签名不符）"_s) && !text.contains(u"校验通过"_s), qPrintable(text));
    paper.letters.first().shown = reports::LetterText::MinorsShut;
    paper.letters.first().blocks.clear();
    QVERIFY(textOf(written(paper, u"concealed"_s)).contains(u"不予显示：涉及未成年人"_s));
}

void CaseFileTest::itHasBookmarks()
{
    const QString path = written(fullFile(SheetLanguage::Chinese), u"marks"_s);
    const QByteArray outline = saidBy(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, path});
    const QString text = QString::fromUtf8(outline);
    for (const QString& title : {u"封面"_s, u"期限依据"_s, u"事项与结果"_s, u"函件"_s, u"1. T06 删除答复函"_s,
                                 u"历史记录与日志校验"_s, u"术语说明"_s})
        QVERIFY2(text.contains(title), qPrintable(title + u" is missing in "_s + text));
}

QTEST_MAIN(CaseFileTest)
#include "case_file_test.moc"
