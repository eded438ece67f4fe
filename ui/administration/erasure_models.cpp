#include "ui/administration/erasure_models.h"

#include "ui/shared/guard_text.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QString outcomesOf(const domain::Tombstone& one)
{
    QStringList words;
    for (const QString& code : one.outcomes) {
        const auto outcome = domain::parseOutcome(code);
        words.append(outcome ? wordFor(*outcome) : u"–"_s);
    }
    words.removeDuplicates();
    return words.join(u" · "_s);
}

} // namespace

QString wordFor(domain::ErasureObstacle value)
{
    return guardText(domain::codeOf(value));
}

QString standsText(const domain::ErasableCase& one)
{
    if (one.obstacle) {
        const QString why = wordFor(*one.obstacle);
        return one.heldBy.isEmpty() ? why : ErasableModel::tr("%1 (%2)").arg(why, listed(one.heldBy));
    }
    return one.proposed ? ErasableModel::tr("On the list") : ErasableModel::tr("Due");
}

void ErasableModel::setCases(const QList<domain::ErasableCase>& cases)
{
    beginResetModel();
    m_cases = cases;
    endResetModel();
}

int ErasableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int ErasableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ErasableModel::data(const QModelIndex& index, int role) const
{
    const domain::ErasableCase& one = m_cases.at(index.row());
    if (role == Qt::ForegroundRole && one.obstacle)
        return theme::colour(Colour::Muted);
    if (role == Qt::ToolTipRole && index.column() == Stands)
        return standsText(one);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return one.number;
    case Rights:
        return wordsFor(one.rights);
    case State:
        return wordFor(one.state);
    case Ended:
        return dateText(one.endedOn);
    case KeptUntil:
        return dateText(one.keptUntil);
    default:
        return standsText(one);
    }
}

QVariant ErasableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Request");
    case Rights:
        return tr("Rights");
    case State:
        return tr("State");
    case Ended:
        return tr("Last step");
    case KeptUntil:
        return tr("Kept until");
    default:
        return tr("Stands");
    }
}

TombstoneModel::TombstoneModel(const domain::Vocabulary& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_words(words)
{
}

void TombstoneModel::setTombstones(const QList<domain::Tombstone>& tombstones)
{
    beginResetModel();
    m_tombstones = tombstones;
    endResetModel();
}

int TombstoneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tombstones.size());
}

int TombstoneModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TombstoneModel::platformsOf(const domain::Tombstone& one) const
{
    QStringList titles;
    for (const domain::Term& platform : m_words.platforms) {
        if (one.platforms.contains(platform.code))
            titles.append(platform.title);
    }
    return titles.isEmpty() ? u"–"_s : listed(titles);
}

QVariant TombstoneModel::data(const QModelIndex& index, int role) const
{
    const domain::Tombstone& one = m_tombstones.at(index.row());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Month:
        return one.month;
    case Rights:
        return wordsFor(one.rights);
    case Platforms:
        return platformsOf(one);
    case Outcomes:
        return outcomesOf(one);
    case Answered:
        return one.onTime ? (*one.onTime ? tr("In time") : tr("Late")) : u"–"_s;
    default:
        return one.minor ? tr("Minor") : u"–"_s;
    }
}

QVariant TombstoneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Month:
        return tr("Received");
    case Rights:
        return tr("Rights");
    case Platforms:
        return tr("Platforms");
    case Outcomes:
        return tr("Outcome");
    case Answered:
        return tr("Answered");
    default:
        return tr("Minor");
    }
}

} // namespace rd::ui
