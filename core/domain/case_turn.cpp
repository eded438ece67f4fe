#include "core/domain/case_turn.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<TurnKind>& turnKinds()
{
    static const CodeTable<TurnKind> table{
        {TurnKind::ItemAdded, u"ITEM_ADDED"_s},
        {TurnKind::Reopened, u"REOPENED"_s},
        {TurnKind::Merged, u"MERGED"_s},
        {TurnKind::TookIn, u"TOOK_IN"_s},
        {TurnKind::AnsweredByReference, u"ANSWERED_BY_REFERENCE"_s},
        {TurnKind::Withdrawn, u"WITHDRAWN"_s},
        {TurnKind::GuardianReached, u"GUARDIAN_REACHED"_s},
    };
    return table;
}

const CodeTable<ReopenCause>& reopenCauses()
{
    static const CodeTable<ReopenCause> table{
        {ReopenCause::OwnError, u"OWN_ERROR"_s},
        {ReopenCause::ComplaintUpheld, u"COMPLAINT_UPHELD"_s},
        {ReopenCause::NewFacts, u"NEW_FACTS"_s},
    };
    return table;
}

} // namespace

QString codeOf(TurnKind kind)
{
    return turnKinds().codeOf(kind);
}

std::optional<TurnKind> parseTurnKind(const QString& code)
{
    return turnKinds().parse(code);
}

QString codeOf(ReopenCause cause)
{
    return reopenCauses().codeOf(cause);
}

std::optional<ReopenCause> parseReopenCause(const QString& code)
{
    return reopenCauses().parse(code);
}

QList<ReopenCause> allReopenCauses()
{
    return reopenCauses().values();
}

} // namespace rd::domain
