#include "core/rules/request_words.h"

#include "core/base/text.h"

#include <algorithm>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::RightType;
using domain::WishedItem;

namespace {

const QString clauseEnds = QStringLiteral("，。！？；、：,.!?;:\\n");
constexpr int gapInAWord = 8;
// Between "已经" and the deed little is said: 已经给你们撤回过.
constexpr int doneReach = 4;

QString patternOf(const QString& word)
{
    QStringList parts;
    for (const QString& part : word.split(u'…'))
        parts.append(QRegularExpression::escape(part));
    return parts.join(u"[^%1]{0,%2}?"_s.arg(clauseEnds).arg(gapInAWord));
}

QString anyOf(const QStringList& words)
{
    QStringList patterns;
    for (const QString& word : words)
        patterns.append(patternOf(word));
    return patterns.join(u'|');
}

// No word at all matches nothing, not everything.
QRegularExpression expressionFor(const QStringList& words)
{
    return QRegularExpression(words.isEmpty() ? u"(?!)"_s : anyOf(words));
}

QString withoutSpaces(const QString& words)
{
    QString text;
    for (const QChar character : plainForm(words).toLower()) {
        if (!character.isSpace() || character == u'\n')
            text.append(character);
    }
    return text;
}

// What stands before `position` in its clause.
QString clauseBefore(const QString& text, qsizetype position)
{
    qsizetype start = position;
    while (start > 0 && !clauseEnds.contains(text.at(start - 1)) && text.at(start - 1) != u'\n')
        --start;
    return text.mid(start, position - start);
}

} // namespace

RequestWords::RequestWords(const QList<RightWords>& rights, const QList<GroundWords>& grounds, const Language& language)
    : m_exceptions(expressionFor(language.negationExceptions))
    , m_groundBesideRights(language.groundBesideRights)
{
    for (const RightWords& right : rights)
        m_rights.append({right.right, expressionFor(right.words), expressionFor(right.oralWords), right.whenDone,
                         expressionFor(right.ownCaseWords), expressionFor(right.automatedWords)});
    for (const GroundWords& ground : grounds)
        m_grounds.append({ground.ground, expressionFor(ground.words)});
    const QString reach =
        u"(?:(?!%1)[^%2]){0,%3}$"_s
            .arg(language.negationEnds.isEmpty() ? u"(?!)"_s : anyOf(language.negationEnds), clauseEnds)
            .arg(language.negationReach);
    m_negationBefore = language.negations.isEmpty()
        ? expressionFor({})
        : QRegularExpression(u"(?:%1)%2"_s.arg(anyOf(language.negations), reach));
    m_doneBefore = language.done.isEmpty()
        ? expressionFor({})
        : QRegularExpression(u"(?:%1)[^%2]{0,%3}$"_s.arg(anyOf(language.done), clauseEnds).arg(doneReach));
}

bool RequestWords::isWished(const RightPattern& pattern, const QString& text) const
{
    for (QRegularExpressionMatchIterator found = pattern.words.globalMatch(text); found.hasNext();) {
        QString before = clauseBefore(text, found.next().capturedStart());
        before.remove(m_exceptions);
        const bool denied = m_negationBefore.match(before).hasMatch();
        const bool done = pattern.whenDone == WhenDone::NoWish && m_doneBefore.match(before).hasMatch();
        if (!denied && !done)
            return true;
    }
    return false;
}

domain::Concern RequestWords::concernOf(const RightPattern& pattern, const QString& text)
{
    if (pattern.automatedWords.match(text).hasMatch())
        return domain::Concern::AutomatedDecision;
    return pattern.ownCaseWords.match(text).hasMatch() ? domain::Concern::OwnCase : domain::Concern::General;
}

QString RequestWords::groundFor(const QString& text, const QList<WishedItem>& items) const
{
    for (const GroundPattern& pattern : m_grounds) {
        if (pattern.words.match(text).hasMatch())
            return pattern.ground;
    }
    for (const WishedItem& item : items) {
        const auto beside = m_groundBesideRights.constFind(item.right);
        if (beside != m_groundBesideRights.constEnd())
            return *beside;
    }
    return {};
}

QList<WishedItem> RequestWords::itemsFor(const QString& words) const
{
    const QString text = withoutSpaces(words);
    QList<WishedItem> items;
    for (const RightPattern& pattern : m_rights) {
        if (!isWished(pattern, text))
            continue;
        WishedItem item;
        item.right = pattern.right;
        item.inWriting = !pattern.oralWords.match(text).hasMatch();
        item.concern = concernOf(pattern, text);
        items.append(item);
    }
    const auto deletion = std::find_if(items.begin(), items.end(),
                                       [](const WishedItem& item) { return item.right == RightType::Delete; });
    if (deletion != items.end())
        deletion->ground = groundFor(text, items);
    return items;
}

} // namespace rd::rules
