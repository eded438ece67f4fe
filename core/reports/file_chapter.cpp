#include "core/reports/file_chapter.h"

#include "core/print/bar_table.h"
#include "core/reports/paper_styles.h"
#include "core/reports/report_words.h"

#include <algorithm>
#include <utility>

namespace rd::reports {

using namespace Qt::StringLiterals;
using print::CellLook;
using print::CellRow;
using print::Keep;
using print::ParagraphStyle;

namespace {

constexpr qreal factSize = 9;
constexpr qreal listSize = 8;
constexpr qreal letterSize = 9.5;
const QString dash = u"–"_s;

} // namespace

FileChapter::FileChapter(print::PageFlow& flow, const CaseFilePaper& paper)
    : m_flow(flow)
    , m_paper(paper)
    , m_language(paper::languageOf(paper.about))
{
}

QString FileChapter::word(const char* code) const
{
    return reportWord(m_language, u"caseFile"_s, QLatin1String(code));
}

QString FileChapter::wordOf(const char* group, const QString& code) const
{
    return reportWord(m_language, QLatin1String(group), code);
}

QString FileChapter::listOf(const QStringList& words) const
{
    return words.join(word("gap"));
}

QString FileChapter::named(const QHash<QString, QString>& names, const QStringList& codes) const
{
    QStringList words;
    for (const QString& code : codes)
        words.append(names.value(code, code));
    return listOf(words);
}

QString FileChapter::user(const domain::UserId& id) const
{
    return id.isEmpty() ? dash : file().userNames.value(id.text(), id.text());
}

QString FileChapter::day(const QDate& date) const
{
    return date.isValid() ? date.toString(Qt::ISODate) : dash;
}

QString FileChapter::minute(const QDateTime& at) const
{
    return at.isValid() ? paper::minuteOf(at) : dash;
}

QString FileChapter::dayAndBy(const QDateTime& at, const domain::UserId& by) const
{
    return at.isValid() ? word("dayAndBy").arg(minute(at), user(by)) : dash;
}

QString FileChapter::item(const domain::ItemId& id) const
{
    const QList<domain::RequestItem>& items = file().header.items;
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const domain::RequestItem& one) { return one.id == id; });
    if (found == items.end())
        return word("wholeCase");
    return u"%1 %2"_s.arg(found->position).arg(wordOf("right", codeOf(found->right)));
}

void FileChapter::chapter(const char* title)
{
    m_flow.addBookmark(word(title));
    m_flow.addParagraph(word(title), heading(15, 26));
}

void FileChapter::section(const QString& title)
{
    m_flow.addBookmark(title, 1);
    m_flow.addParagraph(title, heading(11, 12));
}

void FileChapter::facts(const Facts& facts)
{
    print::Table table;
    table.weights = {24, 76};
    table.size = factSize;
    table.rowPadding = 2;
    for (const auto& [what, value] : facts) {
        if (!value.isEmpty())
            table.rows.append({{what, 1, CellLook::Label}, {value}});
    }
    if (!table.rows.isEmpty())
        m_flow.addTable(table);
}

void FileChapter::list(const QList<Column>& columns, const QList<QStringList>& rows, const char* nothing)
{
    if (rows.isEmpty())
        return say(word(nothing));
    print::Table table;
    table.size = listSize;
    table.rowPadding = 2;
    CellRow head;
    for (const Column& column : columns) {
        table.weights.append(column.weight);
        head.append({word(column.title), 1, CellLook::Label, column.align});
    }
    table.head.append(head);
    for (const QStringList& texts : rows) {
        CellRow row;
        for (qsizetype index = 0; index < texts.size(); ++index) {
            const QString& text = texts.at(index);
            row.append({text.isEmpty() ? dash : text, 1, CellLook::Value, columns.at(index).align});
        }
        table.rows.append(row);
    }
    m_flow.addTable(table);
}

void FileChapter::say(const QString& sentence)
{
    ParagraphStyle style;
    style.size = factSize;
    style.spaceBefore = 4;
    style.align = print::Align::Left;
    m_flow.addParagraph(sentence, style);
}

void FileChapter::note(const QString& sentence)
{
    m_flow.addParagraph(sentence, smallPrint());
}

void FileChapter::text(const QString& words)
{
    ParagraphStyle style;
    style.size = letterSize;
    style.spaceBefore = 6;
    QStringList rows;
    const auto addRows = [&] { print::addBarTable(m_flow, std::exchange(rows, {})); };
    const QStringList lines = words.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (print::isBarLine(line)) {
            rows.append(line);
            continue;
        }
        addRows();
        m_flow.addParagraph(line, style);
    }
    addRows();
}

} // namespace rd::reports
