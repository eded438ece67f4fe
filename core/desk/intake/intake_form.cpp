#include "core/desk/intake/intake_form.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/domain/mask.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace rd::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int draftFormat = 1;

QJsonObject subjectJson(const domain::Subject& subject)
{
    return {{u"name"_s, subject.name},
            {u"phone"_s, subject.phone},
            {u"member"_s, subject.member},
            {u"order"_s, subject.order},
            {u"account"_s, subject.account}};
}

domain::Subject subjectFrom(const QJsonObject& json)
{
    return {json["name"_L1].toString(), json["phone"_L1].toString(), json["member"_L1].toString(),
            json["order"_L1].toString(), json["account"_L1].toString()};
}

QJsonObject choicesJson(const QMap<domain::RightType, bool>& chosen)
{
    QJsonObject json;
    for (auto choice = chosen.constBegin(); choice != chosen.constEnd(); ++choice)
        json[codeOf(choice.key())] = choice.value();
    return json;
}

QMap<domain::RightType, bool> choicesFrom(const QJsonObject& json)
{
    QMap<domain::RightType, bool> chosen;
    for (auto choice = json.constBegin(); choice != json.constEnd(); ++choice) {
        if (const auto right = domain::parseRight(choice.key()))
            chosen[*right] = choice.value().toBool();
    }
    return chosen;
}

} // namespace

bool IntakeForm::isBlank() const
{
    return contact.trimmed().isEmpty() && words.trimmed().isEmpty() && chosen.isEmpty() && platforms.isEmpty()
        && subject.name.isEmpty() && subject.phone.isEmpty() && subject.member.isEmpty() && subject.order.isEmpty()
        && subject.account.isEmpty();
}

bool IntakeForm::lacksCategories() const
{
    return partOfData && categories.isEmpty();
}

QString IntakeForm::title() const
{
    const QString time = shanghaiTime(startedAt).toString(u"HH:mm"_s);
    const QString who = contact.trimmed().isEmpty() ? domain::maskedName(subject.name)
                                                    : domain::maskedContact(normalisedPhone(contact).value_or(contact));
    return who.isEmpty() ? time : time + u' ' + who;
}

bool takesCategories(domain::RightType right)
{
    using domain::RightType;
    static const QSet<RightType> rights{RightType::Access, RightType::Correct, RightType::Supplement,
                                        RightType::Delete, RightType::Copy,    RightType::Transfer};
    return rights.contains(right);
}

QString toJson(const IntakeForm& form)
{
    const QJsonObject json{{u"format"_s, draftFormat},
                           {u"startedAt"_s, isoWithOffset(form.startedAt)},
                           {u"channel"_s, codeOf(form.channel)},
                           {u"receivedAt"_s, form.receivedAt.isValid() ? isoWithOffset(form.receivedAt) : QString()},
                           {u"receivedEarlier"_s, form.receivedEarlier},
                           {u"lateReason"_s, form.lateReason},
                           {u"externalDue"_s, form.externalDue.toString(Qt::ISODate)},
                           {u"contact"_s, form.contact},
                           {u"requesterType"_s, codeOf(form.requesterType)},
                           {u"subject"_s, subjectJson(form.subject)},
                           {u"words"_s, form.words},
                           {u"chosen"_s, choicesJson(form.chosen)},
                           {u"ground"_s, form.ground},
                           {u"inWriting"_s, form.inWriting},
                           {u"critical"_s, form.critical},
                           {u"concern"_s, form.concern ? codeOf(*form.concern) : QString()},
                           {u"purposes"_s, QJsonArray::fromStringList(form.purposes)},
                           {u"partOfData"_s, form.partOfData},
                           {u"categories"_s, QJsonArray::fromStringList(form.categories)},
                           {u"consequencesTold"_s, form.consequencesTold},
                           {u"platforms"_s, QJsonArray::fromStringList(form.platforms)},
                           {u"minor"_s, codeOf(form.minor)},
                           {u"replyWay"_s, form.replyWay},
                           {u"confirmedOrderNumber"_s, form.confirmedOrderNumber},
                           {u"follows"_s, form.follows.text()},
                           {u"followsNumber"_s, form.followsNumber}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<IntakeForm> intakeFormFromJson(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json["format"_L1].toInt() != draftFormat)
        return std::nullopt;
    IntakeForm form;
    form.startedAt = parseInstant(json["startedAt"_L1].toString());
    form.channel = domain::parseChannel(json["channel"_L1].toString()).value_or(domain::Channel::Hotline);
    form.receivedAt = parseInstant(json["receivedAt"_L1].toString());
    form.receivedEarlier = json["receivedEarlier"_L1].toBool(form.receivedAt.isValid());
    form.lateReason = json["lateReason"_L1].toString();
    form.externalDue = QDate::fromString(json["externalDue"_L1].toString(), Qt::ISODate);
    form.contact = json["contact"_L1].toString();
    form.requesterType =
        domain::parseRequesterType(json["requesterType"_L1].toString()).value_or(domain::RequesterType::Self);
    form.subject = subjectFrom(json["subject"_L1].toObject());
    form.words = json["words"_L1].toString();
    form.chosen = choicesFrom(json["chosen"_L1].toObject());
    form.ground = json["ground"_L1].toString();
    form.inWriting = json["inWriting"_L1].toBool(true);
    form.critical = json["critical"_L1].toBool(true);
    form.concern = domain::parseConcern(json["concern"_L1].toString());
    form.purposes = json["purposes"_L1].toVariant().toStringList();
    form.partOfData = json["partOfData"_L1].toBool();
    form.categories = json["categories"_L1].toVariant().toStringList();
    form.consequencesTold = json["consequencesTold"_L1].toBool();
    for (const QJsonValue& platform : json["platforms"_L1].toArray())
        form.platforms.append(platform.toString());
    form.minor = domain::parseMinorClass(json["minor"_L1].toString()).value_or(domain::MinorClass::Unknown);
    form.replyWay = json["replyWay"_L1].toString();
    form.confirmedOrderNumber = json["confirmedOrderNumber"_L1].toBool();
    form.follows = domain::CaseId::trusted(json["follows"_L1].toString());
    form.followsNumber = json["followsNumber"_L1].toString();
    return form;
}

QList<domain::WishedItem> wishedItems(const IntakeForm& form, const QList<domain::WishedItem>& proposed)
{
    QList<domain::WishedItem> items;
    for (const domain::RightType right : domain::allRights()) {
        const auto found = std::find_if(proposed.begin(), proposed.end(),
                                        [right](const domain::WishedItem& item) { return item.right == right; });
        const bool isProposed = found != proposed.end();
        if (!form.chosen.value(right, isProposed))
            continue;
        domain::WishedItem item = isProposed ? *found : domain::WishedItem{right, {}, {}, true};
        if (right == domain::RightType::Delete && !form.ground.isEmpty())
            item.ground = form.ground;
        if (right == domain::RightType::Access)
            item.inWriting = form.inWriting;
        if (right == domain::RightType::Correct || right == domain::RightType::Supplement)
            item.inWriting = form.critical;
        if (right == domain::RightType::Explain && form.concern)
            item.concern = *form.concern;
        if (right == domain::RightType::WithdrawConsent)
            item.purposes = form.purposes;
        if (takesCategories(right))
            item.categories = form.categories;
        item.consequencesTold = right == domain::RightType::CancelAccount && form.consequencesTold;
        items.append(item);
    }
    return items;
}

domain::CallIntake callIntake(const IntakeForm& form, const QList<domain::WishedItem>& items, const QDateTime& endedAt)
{
    domain::CallIntake intake;
    intake.channel = form.channel;
    intake.receivedByHand = form.receivedEarlier;
    intake.receivedAt = intake.receivedByHand ? form.receivedAt : form.startedAt;
    intake.requester = {form.requesterType, form.contact.trimmed()};
    intake.subject = form.subject;
    const bool forOneself = form.requesterType == domain::RequesterType::Self
        || form.requesterType == domain::RequesterType::Recipient
        || form.requesterType == domain::RequesterType::ChildSelf;
    if (intake.subject.phone.trimmed().isEmpty()
        && (forOneself || form.requesterType == domain::RequesterType::GuardianChild))
        intake.subject.phone = normalisedPhone(form.contact).value_or(QString());
    intake.minor = form.minor;
    intake.words = form.words;
    intake.items = items;
    intake.platforms = form.platforms;
    intake.replyWay = form.replyWay == callerReplyWay ? form.contact.trimmed() : form.replyWay;
    intake.lateReason = form.lateReason;
    intake.externalDue = form.externalDue;
    if (form.channel == domain::Channel::Hotline) {
        intake.callNumber = form.contact.trimmed();
        intake.callStartedAt = form.startedAt;
        intake.callEndedAt = endedAt;
    }
    intake.confirmedOrderNumber = form.confirmedOrderNumber;
    intake.follows = form.follows;
    intake.draft = form.draft;
    return intake;
}

} // namespace rd::desk
