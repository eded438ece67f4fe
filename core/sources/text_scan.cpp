#include "core/sources/text_scan.h"

#include "core/base/text.h"
#include "core/domain/forbidden_numbers.h"
#include "core/sources/person_name.h"
#include "core/sources/postal_address.h"
#include "core/sources/text_cues.h"

#include <algorithm>
#include <QRegularExpression>

namespace rd::sources {

using domain::RedactionReason;

namespace {

class TextScan {
public:
    TextScan(const QString& text, const KnownPeople& known)
        : m_text(text)
        , m_known(known)
    {
    }

    QList<TextFinding> run()
    {
        findInternalNotes();
        findStaff();
        findPhones();
        findNumbers();
        findAddresses();
        findNames();
        findChildren();
        return std::move(m_findings);
    }

private:
    void add(const QString& text, RedactionReason reason)
    {
        const QString found = text.trimmed();
        const bool known = std::any_of(m_findings.begin(), m_findings.end(),
                                       [&](const TextFinding& one) { return one.text == found; });
        if (!found.isEmpty() && !known)
            m_findings.append({found, reason});
    }

    void findInternalNotes()
    {
        for (auto match = TextCues::internalNote().globalMatch(m_text); match.hasNext();)
            add(match.next().captured(), RedactionReason::InternalNote);
    }

    void findStaff()
    {
        for (const QString& staff : m_known.staff) {
            if (staff.size() >= 2 && m_text.contains(staff))
                add(staff, RedactionReason::Staff);
            // The colleagues' numbers look like the known ones, and their names stand before them.
            for (auto match = TextCues::staffNumberLike(staff).globalMatch(m_text); match.hasNext();)
                add(match.next().captured(), RedactionReason::Staff);
            for (auto match = TextCues::nameBeforeStaffNumber(staff).globalMatch(m_text); match.hasNext();)
                add(match.next().captured(1), RedactionReason::Staff);
        }
        for (auto match = TextCues::staffIntroduction().globalMatch(m_text); match.hasNext();)
            add(match.next().captured(1), RedactionReason::Staff);
    }

    void findPhones()
    {
        for (auto match = TextCues::phone().globalMatch(m_text); match.hasNext();) {
            const QString written = match.next().captured();
            const auto phone = normalisedPhone(written);
            if (phone && !m_known.ownPhones.contains(*phone))
                add(written, RedactionReason::ThirdParty);
        }
        for (auto match = TextCues::lastDigits().globalMatch(m_text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            if (!endsOwnNumber(found.captured(1)))
                add(found.captured(), RedactionReason::ThirdParty);
        }
        for (auto match = TextCues::email().globalMatch(m_text); match.hasNext();) {
            const QString email = match.next().captured();
            if (!m_known.ownNumbers.contains(email.toLower()))
                add(email, RedactionReason::ThirdParty);
        }
    }

    bool endsOwnNumber(const QString& digits) const
    {
        const auto ends = [&](const QString& number) { return number.endsWith(digits); };
        return std::any_of(m_known.ownPhones.begin(), m_known.ownPhones.end(), ends)
            || std::any_of(m_known.ownNumbers.begin(), m_known.ownNumbers.end(), ends);
    }

    void findNumbers()
    {
        const QStringList own(m_known.ownNumbers.begin(), m_known.ownNumbers.end());
        for (const domain::ForbiddenHit& hit : domain::forbiddenNumbersIn(m_text, own)) {
            const QString number = m_text.mid(hit.position, hit.length);
            const QString before =
                m_text.mid(std::max<qsizetype>(0, hit.position - 12), std::min<qsizetype>(12, hit.position));
            if (hit.kind == domain::ForbiddenNumber::CardNumber && !before.contains(QStringLiteral("单")))
                addCard(number);
            else if (hit.kind == domain::ForbiddenNumber::IdentityNumber
                     && !TextCues::ownIdentityCard().match(before).hasMatch())
                add(number, RedactionReason::ThirdParty);
        }
        for (auto match = TextCues::cardNumber().globalMatch(m_text); match.hasNext();)
            addCard(match.next().captured(1).trimmed());
    }

    // R-ID-05: of a payment card the last four digits and nothing else, ever.
    void addCard(const QString& number)
    {
        if (!m_known.ownNumbers.contains(number))
            add(number.chopped(4), RedactionReason::CardNumber);
    }

    void findAddresses()
    {
        for (const QRegularExpression* cue : {&TextCues::addressAfterCue(), &TextCues::streetAddress()}) {
            for (auto match = cue->globalMatch(m_text); match.hasNext();) {
                const QString address = match.next().captured(1);
                const QString detail = cutAddress(address).detail;
                if (!m_known.ownAddresses.contains(detail) && !holdsFinding(address))
                    add(address, RedactionReason::ThirdParty);
            }
        }
    }

    bool holdsFinding(const QString& text) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(),
                           [&](const TextFinding& one) { return text.contains(one.text); });
    }

    void findNames()
    {
        for (const QString& name : m_known.others) {
            if (name.size() >= 2 && m_text.contains(name))
                addName(name);
        }
        for (const QRegularExpression* cue : {&TextCues::nameAfterCue(), &TextCues::nameBeforeNumber(),
                                              &TextCues::namedFriend(), &TextCues::dottedName()}) {
            for (auto match = cue->globalMatch(m_text); match.hasNext();)
                addName(match.next().captured(1));
        }
        for (auto match = TextCues::courtesyName().globalMatch(m_text); match.hasNext();) {
            const QString name = match.next().captured();
            if (compareNames(nameKey(name), m_known.ownName) == NameFit::Other)
                add(name, RedactionReason::ThirdParty);
        }
    }

    void addName(const QString& name)
    {
        if (compareNames(nameKey(name), m_known.ownName) != NameFit::Same)
            add(name, RedactionReason::ThirdParty);
    }

    void findChildren()
    {
        for (auto match = TextCues::otherChild().globalMatch(m_text); match.hasNext();) {
            const QString child = match.next().captured(1);
            if (!m_known.ownChildren.contains(nameKey(child)))
                add(child, RedactionReason::OtherChild);
        }
    }

    const QString& m_text;
    const KnownPeople& m_known;
    QList<TextFinding> m_findings;
};

} // namespace

QList<TextFinding> scanFreeText(const QString& text, const KnownPeople& known)
{
    return TextScan(text, known).run();
}

} // namespace rd::sources
