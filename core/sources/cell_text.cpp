#include "core/sources/cell_text.h"

#include "core/base/text.h"
#include "core/sources/number_text.h"

#include <QRegularExpression>

namespace rd::sources {

namespace {

QString withoutSpreadsheetMarks(QString text)
{
    static const QRegularExpression asFormula(QStringLiteral("^=\"([^\"]*)\"$"));
    text = text.trimmed();
    const QRegularExpressionMatch formula = asFormula.match(text);
    if (formula.hasMatch())
        text = formula.captured(1).trimmed();
    if (text.size() > 1 && text.at(0) == u'\'' && (text.at(1).isDigit() || text.at(1) == u'+'))
        text.remove(0, 1);
    return text;
}

// 17000001234.0
QString withoutFloatTail(const QString& text)
{
    static const QRegularExpression whole(QStringLiteral("^(\\+?\\d{5,})\\.0+$"));
    const QRegularExpressionMatch match = whole.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

QString readDate(const QString& text)
{
    static const QRegularExpression serial(QStringLiteral("^[1-9]\\d{4}(\\.\\d+)?$"));
    return serial.match(text).hasMatch() ? serialDateText(text.toDouble(), false) : text;
}

bool isDate(Holds holds)
{
    return holds == Holds::Date || holds == Holds::Birthday || holds == Holds::ChildBirthday;
}

bool isDamaged(const QString& text, bool number)
{
    if (isScientific(text))
        return true;
    // Text may end in zeros by chance: one in a thousand with three of them.
    return looksRounded(text) && (number || text.size() >= 18);
}

} // namespace

bool looksRounded(const QString& digits)
{
    if (digits.size() <= 15)
        return false;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const QChar c = digits.at(i);
        if (c < u'0' || c > u'9' || (i >= 15 && c != u'0'))
            return false;
    }
    return true;
}

bool isScientific(const QString& text)
{
    static const QRegularExpression scientific(QStringLiteral("^\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}$"));
    return scientific.match(text).hasMatch();
}

bool isIdentifier(Holds holds)
{
    switch (holds) {
    case Holds::Phone:
    case Holds::Landline:
    case Holds::Contact:
    case Holds::Email:
    case Holds::Account:
    case Holds::Card:
    case Holds::Order:
    case Holds::Number:
    case Holds::StaffId:
        return true;
    default:
        return false;
    }
}

bool isFreeText(Holds holds)
{
    return holds == Holds::Note || holds == Holds::Message || holds == Holds::Talk || holds == Holds::InternalNote;
}

CellText readCell(const RawCell& cell, Holds holds)
{
    if (isFreeText(holds))
        return {cell.text.trimmed(), false};
    QString text = withoutSpreadsheetMarks(cell.text);
    if (isDate(holds))
        return {readDate(text), false};
    if (!isIdentifier(holds))
        return {text, false};
    text = withoutFloatTail(withoutSpreadsheetMarks(plainForm(text)));
    return {text, isDamaged(text, cell.number)};
}

} // namespace rd::sources
