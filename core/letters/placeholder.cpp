#include "core/letters/placeholder.h"

#include <QRegularExpression>

namespace rd::letters {

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{\\{([a-z0-9_]+)\\}\\}"));
    return expression;
}

} // namespace

QStringList placeholdersIn(const QString& text)
{
    return fillPlaceholders(text, {}).missing;
}

FilledText fillPlaceholders(const QString& text, const QMap<QString, QString>& values)
{
    FilledText filled;
    qsizetype end = 0;
    for (auto found = placeholder().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(1);
        const QString value = values.value(name);
        filled.text += text.mid(end, match.capturedStart() - end);
        filled.text += value.trimmed().isEmpty() ? match.captured() : value;
        if (value.trimmed().isEmpty() && !filled.missing.contains(name))
            filled.missing.append(name);
        end = match.capturedEnd();
    }
    filled.text += text.mid(end);
    return filled;
}

} // namespace rd::letters
