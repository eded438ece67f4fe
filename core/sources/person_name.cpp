#include "core/sources/person_name.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace rd::sources {

namespace {

const QRegularExpression& courtesyTitle()
{
    static const QRegularExpression title(QStringLiteral("\\(?(先生|女士|小姐)\\)?$"));
    return title;
}

bool sameWithLostCharacters(const QString& written, const QString& wanted)
{
    if (!written.contains(u'?') && !written.contains(QChar::ReplacementCharacter))
        return false;
    // A character beyond the BMP is two code units here and one "?" there.
    const QList<uint> have = written.toUcs4();
    const QList<uint> want = wanted.toUcs4();
    if (have.size() != want.size())
        return false;
    bool anyKept = false;
    for (qsizetype i = 0; i < have.size(); ++i) {
        if (have.at(i) == want.at(i))
            anyKept = true;
        else if (have.at(i) != u'?' && have.at(i) != QChar::ReplacementCharacter)
            return false;
    }
    return anyKept;
}

} // namespace

QString nameKey(const QString& name)
{
    static const QRegularExpression ornament(QStringLiteral("[\\s\u00B7.\u2027\u2022\u30FB\u22C5\uFF0E]"));
    return plainForm(name).remove(ornament);
}

bool isMaskedName(const QString& key)
{
    return key.contains(u'*') || (key.size() <= 8 && courtesyTitle().match(key).hasMatch());
}

NameFit compareNames(const QString& written, const QString& wanted)
{
    if (written.isEmpty() || wanted.isEmpty())
        return NameFit::Absent;
    if (written == wanted || sameWithLostCharacters(written, wanted))
        return NameFit::Same;
    if (!isMaskedName(written))
        return NameFit::Other;
    QString shown = written;
    shown.remove(courtesyTitle());
    shown = shown.left(shown.indexOf(u'*') < 0 ? shown.size() : shown.indexOf(u'*'));
    return wanted.startsWith(shown) ? NameFit::Masked : NameFit::Other;
}

} // namespace rd::sources
