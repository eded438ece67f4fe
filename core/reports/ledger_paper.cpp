#include "core/reports/ledger_paper.h"

#include "core/reports/paper_cover.h"
#include "core/reports/report_words.h"
#include "core/reports/workbook_writer.h"

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::LedgerLine;
using domain::SheetLanguage;

namespace {

constexpr qreal ledgerTextSize = 7;

const QStringList& columnCodes()
{
    static const QStringList codes{u"number"_s,    u"received"_s, u"due"_s,     u"channel"_s, u"rights"_s,
                                   u"requester"_s, u"state"_s,    u"outcome"_s, u"replied"_s, u"onTime"_s};
    return codes;
}

QString ledgerWord(SheetLanguage language, const QString& code)
{
    return reportWord(language, u"ledger"_s, code);
}

QStringList columnTitles(SheetLanguage language)
{
    QStringList titles;
    for (const QString& code : columnCodes())
        titles.append(ledgerWord(language, code));
    return titles;
}

QString rightsOf(const LedgerLine& line, SheetLanguage language)
{
    QStringList rights;
    for (const domain::RightType right : line.summary.rights)
        rights.append(reportWord(language, u"right"_s, codeOf(right)));
    return rights.join(ledgerWord(language, u"gap"_s));
}

QString outcomesOf(const LedgerLine& line, SheetLanguage language)
{
    QStringList outcomes;
    for (const domain::Outcome outcome : line.outcomes)
        outcomes.append(reportWord(language, u"outcome"_s, codeOf(outcome)));
    return outcomes.join(ledgerWord(language, u"gap"_s));
}

QString dueOf(const LedgerLine& line, SheetLanguage language)
{
    const QString due = line.summary.due.toString(Qt::ISODate);
    return line.summary.provisional ? ledgerWord(language, u"provisional"_s).arg(due) : due;
}

QString requesterOf(const LedgerLine& line)
{
    return u"%1 %2"_s.arg(line.summary.maskedName, line.summary.maskedPhone).trimmed();
}

QString onTimeOf(const LedgerLine& line, SheetLanguage language)
{
    if (!line.onTime)
        return u"–"_s;
    return ledgerWord(language, *line.onTime ? u"yes"_s : u"no"_s);
}

QString stateOf(const LedgerLine& line, SheetLanguage language)
{
    return reportWord(language, u"state"_s, codeOf(line.summary.state));
}

QString channelOf(const LedgerLine& line, SheetLanguage language)
{
    return reportWord(language, u"channel"_s, codeOf(line.summary.channel));
}

print::CellRow rowOf(const LedgerLine& line, SheetLanguage language)
{
    const QString replied =
        line.summary.repliedAt.isValid() ? paper::minuteOf(line.summary.repliedAt).left(10) : u"–"_s;
    return {{line.summary.number},
            {line.received.toString(Qt::ISODate)},
            {dueOf(line, language)},
            {channelOf(line, language)},
            {rightsOf(line, language)},
            {requesterOf(line)},
            {stateOf(line, language)},
            {outcomesOf(line, language)},
            {replied},
            {onTimeOf(line, language)}};
}

print::PageFrame ledgerFrame(const ReportPaper& about)
{
    print::PageFrame frame;
    frame.standard = print::PdfStandard::Archive;
    frame.title = about.title;
    frame.head = QStringList{about.company, about.title, about.sheets.first().period}.join(u" · "_s);
    frame.foot = paper::footOf(about);
    frame.pageNumber = paper::word(about, "pageNumber");
    frame.watermark = paper::markOf(about);
    return frame;
}

} // namespace

print::PageFlow ledgerPages(const LedgerPaper& paper)
{
    const SheetLanguage language = paper::languageOf(paper.about);
    print::PageFlow flow(ledgerFrame(paper.about));
    addCover(flow, paper.about);
    flow.startPage();
    flow.addBookmark(paper.about.title);
    print::Table table;
    table.weights = {86, 48, 48, 40, 60, 58, 38, 44, 48, 26};
    table.size = ledgerTextSize;
    table.rowPadding = 1.5;
    print::CellRow head;
    for (const QString& title : columnTitles(language))
        head.append({title, 1, print::CellLook::Label});
    table.head.append(head);
    for (const LedgerLine& line : paper.lines)
        table.rows.append(rowOf(line, language));
    flow.addTable(table);
    if (paper.lines.isEmpty())
        flow.addParagraph(paper::word(paper.about, "nothing"), {});
    return flow;
}

Result<QByteArray> ledgerWorkbook(const LedgerPaper& paper)
{
    const SheetLanguage language = paper::languageOf(paper.about);
    WorkbookFile book(paper.about.title, paper.about.company, paper.about.madeAt);
    if (!book.isOpen())
        return tl::unexpected<Error>(book.notOpen());
    writeCover(book, paper.about);
    SheetWriter sheet = book.sheet(paper.about.title);
    sheet.printInHead(paper::markOf(paper.about));
    const QStringList titles = columnTitles(language);
    for (qsizetype column = 0; column < titles.size(); ++column)
        sheet.text(static_cast<lxw_col_t>(column), titles.at(column), book.formats().head);
    sheet.nextRow();
    sheet.freezeAbove();
    for (const LedgerLine& line : paper.lines) {
        lxw_col_t column = 0;
        sheet.text(column++, line.summary.number);
        sheet.day(column++, line.received);
        if (line.summary.provisional) // a date alone would say that it is certain (R-DL-06)
            sheet.text(column++, dueOf(line, language));
        else
            sheet.day(column++, line.summary.due);
        sheet.text(column++, channelOf(line, language));
        sheet.text(column++, rightsOf(line, language));
        sheet.text(column++, requesterOf(line));
        sheet.text(column++, stateOf(line, language));
        sheet.text(column++, outcomesOf(line, language));
        sheet.minute(column++, line.summary.repliedAt);
        sheet.text(column++, onTimeOf(line, language));
        sheet.nextRow();
    }
    sheet.finish();
    return book.closed();
}

} // namespace rd::reports
