#include "ui/shared/consent_words.h"

#include "core/base/clock.h"
#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct ConsentWords {
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};

} // namespace

QString consequencesSentence()
{
    return ConsentWords::tr("Points, level and coupons lapse; after-sales go by the order; it cannot be undone.");
}

QString purposeWords(const domain::Vocabulary& words, const QString& code)
{
    for (const domain::Term& term : words.purposes) {
        if (term.code == code)
            return code + u' ' + term.title;
    }
    return code;
}

QString wordFor(domain::ConsentKind kind)
{
    switch (kind) {
    case domain::ConsentKind::General:
        return ConsentWords::tr("consent");
    case domain::ConsentKind::Separate:
        return ConsentWords::tr("separate consent");
    case domain::ConsentKind::Guardian:
        return ConsentWords::tr("a guardian's consent");
    }
    Q_UNREACHABLE();
}

QString consentLine(const domain::Vocabulary& words, const domain::Consent& consent)
{
    QStringList parts{purposeWords(words, consent.purpose), wordFor(consent.kind),
                      ConsentWords::tr("given %1").arg(dateTimeText(consent.givenAt))};
    if (!consent.place.isEmpty())
        parts.append(consent.place);
    parts.append(ConsentWords::tr("policy of %1").arg(consent.policyVersion));
    parts.append(ConsentWords::tr("proof: %1").arg(consent.evidence));
    if (consent.withdrawnAt.isValid()) {
        const QString back = ConsentWords::tr("taken back %1").arg(dateTimeText(consent.withdrawnAt));
        parts.append(consent.withdrawnBy ? back + u' ' + wordFor(*consent.withdrawnBy) : back);
    }
    return parts.join(u" · "_s);
}

QDateTime typedInstant(const QString& text)
{
    // Read in two parts: as one it would be local time of the PC, where an hour may be left out (R-DL-01).
    const QString typed = text.trimmed();
    const QDate day = QDate::fromString(typed.section(u' ', 0, 0), u"yyyy-MM-dd"_s);
    const QTime time = QTime::fromString(typed.section(u' ', 1), u"HH:mm"_s);
    return day.isValid() && time.isValid() ? shanghai(day, time) : QDateTime();
}

QDate typedDate(const QString& text)
{
    return QDate::fromString(text.trimmed(), u"yyyy-MM-dd"_s);
}

} // namespace rd::ui
