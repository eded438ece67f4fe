#include "core/desk/cases/masking.h"

#include "core/domain/mask.h"

#include <algorithm>
#include <QSet>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::FieldKind;

namespace {

const QString star = QStringLiteral("*");

// An empty value stays empty: that nothing is there is no data.
QString starFor(const QString& value)
{
    return value.isEmpty() ? QString() : star;
}

QString maskedContactOf(const QString& contact, const rules::Concealment& concealment)
{
    return rules::concealsContact(concealment, contact) ? starFor(contact) : domain::maskedContact(contact);
}

bool isAuditorOnly(domain::Roles viewer)
{
    return viewer == domain::Roles(domain::Role::Auditor);
}

// Words that people wrote about somebody: an order, an amount, a name.
void maskWords(QString& words, domain::Roles viewer, const rules::Concealment& concealment)
{
    if (words.isEmpty())
        return;
    if (concealment.person)
        words = star;
    else if (isAuditorOnly(viewer))
        words = QStringLiteral("***");
}

// A text that was picked out of a cell: a number by its digits, a name by how short it is, else perhaps a place.
QString maskedPart(const QString& text)
{
    constexpr qsizetype longestName = 4;
    const QString plain = text.trimmed();
    if (plain.contains(u'@') || plain.contains(u'＠'))
        return domain::maskedEmail(plain);
    const bool hasDigits = std::any_of(plain.begin(), plain.end(), [](QChar one) { return one.isDigit(); });
    if (!hasDigits && plain.size() <= longestName)
        return domain::maskedName(plain);
    const QString place = domain::maskedAddress(plain);
    return hasDigits && place == "***"_L1 ? domain::maskedPhone(plain) : place;
}

QString maskedOfOthers(FieldKind kind, const QString& value)
{
    switch (kind) {
    case FieldKind::RecipientName:
    case FieldKind::StaffName:
    case FieldKind::ChildName:
        return domain::maskedName(value);
    case FieldKind::RecipientPhone:
        return domain::maskedPhone(value);
    case FieldKind::RecipientAddress:
        return domain::maskedAddress(value);
    case FieldKind::BuyerAccount:
        return domain::maskedNumber(value);
    case FieldKind::OwnName:
    case FieldKind::OwnPhone:
    case FieldKind::OwnAddress:
    case FieldKind::OwnAccount:
    case FieldKind::CardNumber:
    case FieldKind::Identifier: // masked with their record
        return value;
    case FieldKind::Plain:
    case FieldKind::ChildDetail:
    case FieldKind::FreeText:
    case FieldKind::InternalNote:
        return value.isEmpty() ? QString() : QStringLiteral("***");
    }
    Q_UNREACHABLE();
}

QString maskedOwn(FieldKind kind, const QString& value)
{
    switch (kind) {
    case FieldKind::OwnName:
        return domain::maskedName(value);
    case FieldKind::OwnPhone:
        return domain::maskedPhone(value);
    case FieldKind::OwnAddress:
        return domain::maskedAddress(value);
    case FieldKind::OwnAccount:
    case FieldKind::CardNumber:
        return domain::maskedNumber(value);
    case FieldKind::Identifier:
        return domain::maskedOpenId(value);
    case FieldKind::Plain:
    case FieldKind::RecipientName:
    case FieldKind::RecipientPhone:
    case FieldKind::RecipientAddress:
    case FieldKind::BuyerAccount:
    case FieldKind::StaffName:
    case FieldKind::ChildName:
    case FieldKind::ChildDetail:
    case FieldKind::FreeText:
    case FieldKind::InternalNote:
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace

void maskCase(domain::Case& theCase, const rules::Concealment& concealment)
{
    domain::Subject& subject = theCase.subject;
    const auto person = [&](QString& value, QString (*mask)(const QString&)) {
        value = concealment.person ? starFor(value) : mask(value);
    };
    person(subject.name, domain::maskedName);
    person(subject.phone, domain::maskedContact);
    person(subject.member, domain::maskedNumber);
    person(subject.order, domain::maskedNumber);
    person(subject.account, domain::maskedNumber);
    if (concealment.person)
        theCase.words = starFor(theCase.words);
    theCase.requester.contact = maskedContactOf(theCase.requester.contact, concealment);
    if (!replyContact(theCase).isEmpty())
        theCase.replyWay = maskedContactOf(theCase.replyWay, concealment);
}

void maskCall(domain::CallRecord& call, const rules::Concealment& concealment)
{
    call.number = maskedContactOf(call.number, concealment);
}

void maskTurn(domain::CaseTurn& turn, const rules::Concealment& concealment)
{
    if (concealment.person)
        turn.words = starFor(turn.words);
}

void maskHandover(domain::CopyHandover& handover, const rules::Concealment& concealment)
{
    handover.recipient = maskedContactOf(handover.recipient, concealment);
}

void maskReply(domain::Reply& reply, const rules::Concealment& concealment)
{
    reply.recipient = maskedContactOf(reply.recipient, concealment);
    if (!concealment.person)
        return;
    for (QString& value : reply.values)
        value = starFor(value);
    for (QString& text : reply.edits)
        text = starFor(text);
}

void maskPaper(domain::Paper& paper, const rules::Concealment& concealment)
{
    if (!concealment.person)
        return;
    paper.issuer = starFor(paper.issuer);
    paper.reason = starFor(paper.reason);
}

void maskComplaint(domain::Complaint& complaint, const rules::Concealment& concealment)
{
    if (!concealment.person)
        return;
    for (QString* text :
         {&complaint.wanted, &complaint.newFacts, &complaint.rootCause, &complaint.remedy, &complaint.decisionNote,
          &complaint.litigation.words, &complaint.litigation.liftReason, &complaint.noRequest.reason})
        *text = starFor(*text);
    for (domain::Finding& one : complaint.findings) {
        one.point = starFor(one.point);
        one.finding = starFor(one.finding);
    }
}

void maskWaiting(domain::CaseWaiting& waiting, const rules::Concealment& concealment)
{
    if (!concealment.person)
        return;
    waiting.missing = starFor(waiting.missing);
    for (domain::MaterialArrival& arrival : waiting.arrivals)
        arrival.note = starFor(arrival.note);
}

void maskTest(domain::GroundTest& test, domain::Roles viewer, const rules::Concealment& concealment)
{
    maskWords(test.reason, viewer, concealment);
}

void maskKept(domain::KeptData& kept, domain::Roles viewer, const rules::Concealment& concealment)
{
    maskWords(kept.data, viewer, concealment);
    maskWords(kept.endReason, viewer, concealment);
}

void maskFinding(domain::ConsentFinding& finding, domain::Roles viewer, const rules::Concealment& concealment)
{
    maskWords(finding.otherBasis, viewer, concealment);
}

void maskConsent(domain::Consent& consent, domain::Roles viewer)
{
    maskWords(consent.place, viewer, {});
    maskWords(consent.evidence, viewer, {});
}

QString shownName(const domain::Case& theCase)
{
    return theCase.restrictedView ? starFor(theCase.subject.name) : domain::maskedName(theCase.subject.name);
}

QString shownContact(const domain::Case& theCase)
{
    const QString& contact = theCase.subject.phone.isEmpty() ? theCase.requester.contact : theCase.subject.phone;
    return theCase.restrictedView ? starFor(contact) : domain::maskedContact(contact);
}

void maskRecord(domain::FoundRecord& record, domain::Roles viewer, const rules::Concealment& concealment)
{
    for (domain::FoundField& field : record.fields) {
        field.concealed = rules::conceals(concealment, field.kind) && !field.value.isEmpty();
        if (field.concealed)
            field.value = star;
        else if (isAuditorOnly(viewer) && field.kind != FieldKind::Plain)
            field.value = field.value.isEmpty() ? QString() : QStringLiteral("***");
        else
            field.value = maskedOwn(field.kind, field.value);
    }
}

void maskRedactions(QList<domain::Redaction>& redactions, const QList<domain::FoundRecord>& records)
{
    QSet<std::pair<QString, QString>> concealed;
    for (const domain::FoundRecord& record : records) {
        for (const domain::FoundField& field : record.fields) {
            if (field.concealed)
                concealed.insert({record.id.text(), field.name});
        }
    }
    for (domain::Redaction& redaction : redactions) {
        if (concealed.contains({redaction.record.text(), redaction.field}))
            redaction.text = starFor(redaction.text);
    }
}

QString shownHidden(const domain::Redaction& redaction, const domain::FoundRecord& record)
{
    const auto cell = std::find_if(record.fields.begin(), record.fields.end(),
                                   [&](const domain::FoundField& one) { return one.name == redaction.field; });
    if (cell == record.fields.end())
        return starFor(redaction.text);
    if (cell->concealed)
        return star;
    return redaction.text.isEmpty() ? maskedOfOthers(cell->kind, cell->value) : maskedPart(redaction.text);
}

} // namespace rd::desk
