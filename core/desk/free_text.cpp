#include "core/desk/free_text.h"

#include "core/domain/forbidden_numbers.h"

namespace rd::desk {

Result<void> requireStorableText(const QString& field, const QString& text, const QStringList& knownOrderNumbers,
                                 CardNumbers cards)
{
    for (const domain::ForbiddenHit& hit : domain::forbiddenNumbersIn(text, knownOrderNumbers)) {
        const bool card = hit.kind == domain::ForbiddenNumber::CardNumber;
        if (card && cards == CardNumbers::AreOrderNumbers)
            continue;
        return fail(ErrorCode::ForbiddenNumber,
                    {{QStringLiteral("field"), field},
                     {QStringLiteral("kind"), card ? QStringLiteral("CARD") : QStringLiteral("IDENTITY")},
                     {QStringLiteral("position"), hit.position},
                     {QStringLiteral("length"), hit.length}});
    }
    return {};
}

} // namespace rd::desk
