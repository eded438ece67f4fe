#include "core/rules/policy_reader.h"

#include "core/rules/policy_json.h"
#include "core/rules/policy_papers.h"
#include "core/rules/policy_references.h"
#include "core/rules/policy_schema.h"
#include "core/rules/policy_verification.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace rd::rules {

using namespace Qt::StringLiterals;
using domain::ApproverRole;

namespace {

QHash<QString, QStringList> textsByKey(const QJsonValue& value)
{
    QHash<QString, QStringList> lists;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        lists.insert(entry.key(), texts(entry.value()));
    return lists;
}

QTime timeAt(const QJsonValue& value)
{
    return QTime::fromString(value.toString(), u"HH:mm"_s);
}

ApproverRole approverAt(const QJsonValue& value)
{
    for (const ApproverRole role : {ApproverRole::Supervisor, ApproverRole::Officer}) {
        if (codeOf(role) == value.toString())
            return role;
    }
    return ApproverRole::None;
}

QList<domain::Operation> operationsAt(const QJsonValue& value)
{
    QList<domain::Operation> operations;
    for (const QString& code : texts(value)) {
        if (const auto operation = domain::parseOperation(code))
            operations.append(*operation);
    }
    return operations;
}

ContactBlock contactOf(const QJsonObject& json)
{
    const QJsonObject hours = json[u"hours"].toObject();
    const QJsonObject weekday = hours[u"weekday"].toObject();
    const QJsonObject restDay = hours[u"restDay"].toObject();
    const QJsonObject holiday = hours[u"holiday"].toObject(); // a file without it opens on days off as on weekends
    return {json[u"company"].toString(),
            json[u"hotline"].toString(),
            json[u"hotlineHours"].toString(),
            json[u"privacyEmail"].toString(),
            {timeAt(weekday[u"from"]), timeAt(weekday[u"to"]), timeAt(restDay[u"from"]), timeAt(restDay[u"to"]),
             timeAt(holiday[u"from"]), timeAt(holiday[u"to"])}};
}

LetterFacts letterFactsOf(const QJsonObject& json)
{
    return {json[u"policyTitle"].toString(), json[u"team"].toString(), json[u"verificationPart"].toString(),
            json[u"groundsPart"].toString(), json[u"selfService"].toString()};
}

Platform platformOf(const QJsonObject& json, const QStringList& always)
{
    return {json[u"code"].toString(), json[u"name"].toString(), json[u"shortName"].toString(),
            texts(json[u"holders"]) + always, json[u"guidance"].toString()};
}

// R-PR-01: nothing is deemed confirmed that the entry does not say.
QStringList registerGapsOf(const QJsonObject& entry)
{
    QStringList gaps;
    const QString crossBorder = entry[u"crossBorder"].toString();
    if (!entry[u"categoriesConfirmed"].toBool())
        gaps.append(u"CATEGORIES"_s);
    if (entry[u"contract"].toString().isEmpty())
        gaps.append(u"CONTRACT"_s);
    if (entry[u"assessment"].toString().isEmpty())
        gaps.append(u"ASSESSMENT"_s);
    if (crossBorder.isEmpty() || crossBorder == u"UNVERIFIED"_s)
        gaps.append(u"CROSS_BORDER"_s);
    return gaps;
}

Holder holderOf(const QJsonObject& json)
{
    return {json[u"id"].toString(),
            json[u"name"].toString(),
            json[u"purpose"].toString(),
            texts(json[u"categories"]),
            operationsAt(json[u"operations"]),
            json[u"own"].toBool(),
            json[u"note"].toString(),
            json[u"retained"][u"text"].toString(),
            json[u"own"].toBool() ? QStringList() : registerGapsOf(json[u"register"].toObject())};
}

Category categoryOf(const QJsonObject& json)
{
    Category category;
    category.code = json[u"code"].toString();
    category.title = json[u"title"].toString();
    category.fields = json[u"fields"].toString();
    category.source = json[u"source"].toString();
    category.purpose = json[u"purpose"].toString();
    category.basis = json[u"basis"].toString();
    category.recipients = json[u"recipients"].toString();
    category.retention = json[u"retention"].toString();
    category.sensitive = json[u"sensitive"].toBool();
    category.child = json[u"child"].toBool();
    return category;
}

Ground groundOf(const QJsonObject& json)
{
    return {json[u"key"].toString(),      json[u"text"].toString(),
            json[u"note"].toString(),     approverAt(json[u"approver"]),
            json[u"name"].toString(),     operationsAt(json[u"opens"]),
            texts(json[u"alternatives"]), domain::parseRight(json[u"after"].toString())};
}

// 3.5: what D1 to D3 say of us is looked into, also by a policy file of before it could say so.
Ground deletionGroundOf(const QJsonObject& json)
{
    Ground ground = groundOf(json);
    const bool ofUs = QStringList{u"D1"_s, u"D2"_s, u"D3"_s}.contains(ground.key);
    if (ofUs && !json.contains(u"opens"))
        ground.opens = {domain::Operation::ComplianceReview,
                        ground.key == u"D2"_s ? domain::Operation::SourceReview : domain::Operation::IncidentTriage};
    return ground;
}

RetentionReason retentionReasonOf(const QJsonObject& json)
{
    return {json[u"key"].toString(), json[u"text"].toString(), json[u"law"].toString(),
            json[u"years"].toInt(),  json[u"months"].toInt(),  json[u"fromYearEnd"].toBool()};
}

ConsentPurpose purposeOf(const QJsonObject& json)
{
    return {json[u"code"].toString(), json[u"title"].toString(), texts(json[u"holders"]), texts(json[u"alsoStops"]),
            domain::parseConsentKind(json[u"kind"].toString())};
}

// A refusal is always the officer's decision (R-RF-02); the file does not say so eight times.
Ground refusalGroundOf(const QJsonObject& json)
{
    Ground ground = groundOf(json);
    ground.approver = ApproverRole::Officer;
    return ground;
}

RightRule rightRuleOf(const QJsonObject& json)
{
    RightRule rule;
    rule.right = domain::parseRight(json[u"code"].toString()).value_or(domain::RightType::Access);
    rule.title = json[u"title"].toString();
    rule.phrase = json[u"phrase"].toString();
    rule.words = texts(json[u"words"]);
    rule.level = levelAt(json[u"level"]);
    rule.oralLevel = levelAt(json[u"oralLevel"]);
    rule.approver = approverAt(json[u"approver"]);
    rule.oralApprover = approverAt(json[u"oralApprover"]);
    rule.operations = operationsAt(json[u"operations"]);
    rule.family = json[u"family"].toString();
    rule.questions = texts(json[u"questions"]);
    rule.replyTemplate = json[u"replyTemplate"].toString();
    rule.raisedByRisk = json[u"raisedByRisk"].toBool();
    rule.officerForMinor = json[u"officerForMinor"].toBool();
    rule.newContactLevel = levelAt(json[u"newContactLevel"]);
    rule.sensitiveLevel = levelAt(json[u"sensitiveLevel"]);
    rule.sensitiveApprover = approverAt(json[u"sensitiveApprover"]);
    return rule;
}

// 3.10: a file of before this key asks of an own case what the rule book asks.
std::optional<OwnCaseRule> ownCaseOf(const QJsonObject& right)
{
    const QJsonObject json = right[u"ownCase"].toObject();
    if (!json.isEmpty())
        return OwnCaseRule{levelAt(json[u"level"]), approverAt(json[u"approver"]),
                           approverAt(json[u"automatedApprover"]), json[u"raisedByRisk"].toBool(),
                           json[u"officerForMinor"].toBool()};
    const bool explains = domain::parseRight(right[u"code"].toString()) == domain::RightType::Explain;
    return explains ? std::optional(OwnCaseRule{}) : std::nullopt;
}

RightPolicy rightPolicyOf(const QJsonObject& json)
{
    RightPolicy policy;
    policy.rule = rightRuleOf(json);
    policy.rule.ownCase = ownCaseOf(json);
    if (json.contains(u"refusalGrounds"))
        policy.refusalGrounds = texts(json[u"refusalGrounds"]);
    if (json.contains(u"minorRefusalGrounds"))
        policy.minorRefusalGrounds = texts(json[u"minorRefusalGrounds"]);
    if (json.contains(u"holders")) {
        const QJsonObject holders = json[u"holders"].toObject();
        policy.holders = NamedHolders{texts(holders[u"always"]), textsByKey(holders[u"byPlatform"]),
                                      textsByKey(holders[u"byCategory"])};
    }
    const bool refusedWhole = !policy.refusalGrounds || !policy.refusalGrounds->isEmpty();
    policy.rule.refusable = refusedWhole && !json[u"refusedInPart"].toBool();
    return policy;
}

QList<RightPolicy> rightsOf(const QJsonValue& json)
{
    QList<RightPolicy> rights = listOf<RightPolicy>(json, rightPolicyOf);
    std::sort(rights.begin(), rights.end(),
              [](const RightPolicy& a, const RightPolicy& b) { return a.rule.right < b.rule.right; });
    return rights;
}

MilestoneDays milestonesOf(const QJsonObject& json)
{
    return {json[u"acknowledge"].toInt(), json[u"verified"].toInt(), json[u"collected"].toInt(),
            json[u"approved"].toInt(),    json[u"executed"].toInt(), json[u"reply"].toInt()};
}

// The first holds until the first switch: mode A and the real date (§5.2, R-DL-05).
QList<domain::ClockSettings> clockSettingsOf(const QJsonValue& json)
{
    const auto settingOf = [](const QJsonObject& setting) {
        return domain::ClockSettings{
            QDate::fromString(setting[u"from"].toString(), Qt::ISODate),
            domain::parseClockMode(setting[u"mode"].toString()).value_or(domain::ClockMode::Continue),
            domain::parseAfterHours(setting[u"afterHours"].toString()).value_or(domain::AfterHours::RealDate),
            setting[u"note"].toString()};
    };
    return QList<domain::ClockSettings>{{}} + listOf<domain::ClockSettings>(json, settingOf);
}

// What a file leaves out has the number of the rule book.
WaitingTerms waitingOf(const QJsonObject& json)
{
    const WaitingTerms usual;
    return {json[u"noticeWithin"].toInt(usual.noticeWithin),
            json[u"pauseCalendarDays"].toInt(usual.pauseCalendarDays),
            json[u"outerCalendarDays"].toInt(usual.outerCalendarDays),
            json[u"refusalPreparedAt"].toInt(usual.refusalPreparedAt),
            json[u"waitCalendarDays"].toInt(usual.waitCalendarDays),
            json[u"secondTarget"].toInt(usual.secondTarget)};
}

IncidentTerms incidentOf(const QJsonObject& json)
{
    const IncidentTerms usual;
    return {json[u"triageHours"].toInt(usual.triageHours),
            json[u"gradingHours"].toInt(usual.gradingHours),
            json[u"reportHours"].toInt(usual.reportHours),
            json[u"criticalReportHours"].toInt(usual.criticalReportHours),
            json[u"departmentHours"].toInt(usual.departmentHours),
            json[u"personsHours"].toInt(usual.personsHours),
            json[u"summaryDays"].toInt(usual.summaryDays),
            json[u"majorPersons"].toInteger(usual.majorPersons)};
}

TaskTerms termsOf(const QJsonObject& json)
{
    const TaskTerms usual;
    return {json[u"stopOwn"].toInt(),
            json[u"stopProcessor"].toInt(),
            json[u"collect"].toInt(),
            json[u"update"].toInt(),
            json[u"delete"].toInt(),
            json[u"notify"].toInt(),
            json[u"transfer"].toInt(usual.transfer),
            json[u"backupPurgeCalendarDays"].toInt(),
            json[u"review"].toInt(usual.review),
            json[u"triage"].toInt(usual.triage)};
}

ApprovalMatrix approvalOf(const QJsonObject& json)
{
    ApprovalMatrix matrix;
    matrix.minor = approverAt(json[u"minor"]);
    const QJsonObject outcomes = json[u"outcomes"].toObject();
    for (const QString& code : outcomes.keys()) {
        if (const auto outcome = domain::parseOutcome(code))
            matrix.outcomes.insert(*outcome, approverAt(outcomes[code]));
    }
    const QJsonObject requesters = json[u"requesters"].toObject();
    for (const QString& code : requesters.keys()) {
        if (const auto requester = domain::parseRequesterType(code))
            matrix.requesters.insert(*requester, approverAt(requesters[code]));
    }
    return matrix;
}

Language languageOf(const QJsonObject& json)
{
    Language language;
    language.negations = texts(json[u"negations"]);
    language.negationExceptions = texts(json[u"negationExceptions"]);
    language.negationEnds = texts(json[u"negationEnds"]);
    language.negationReach = json[u"negationReach"].toInt();
    language.done = texts(json[u"done"]);
    const QJsonObject beside = json[u"groundBesideRights"].toObject();
    for (const QString& code : beside.keys()) {
        if (const auto right = domain::parseRight(code))
            language.groundBesideRights.insert(*right, beside[code].toString());
    }
    return language;
}

RightWords rightWordsOf(const QJsonObject& json)
{
    return {rightRuleOf(json).right,      texts(json[u"words"]),
            texts(json[u"oralWords"]),    json[u"ignoredWhenDone"].toBool() ? WhenDone::NoWish : WhenDone::StillAWish,
            texts(json[u"ownCaseWords"]), texts(json[u"automatedWords"])};
}

RequestWords wordsOf(const QJsonObject& root)
{
    QList<RightWords> rights = listOf<RightWords>(root[u"rights"], rightWordsOf);
    std::sort(rights.begin(), rights.end(), [](const RightWords& a, const RightWords& b) { return a.right < b.right; });
    QHash<QString, QStringList> wordsOfGround;
    const QJsonArray grounds = root[u"deletionGrounds"].toArray();
    for (const QJsonValue& ground : grounds)
        wordsOfGround.insert(ground[u"key"].toString(), texts(ground[u"words"]));
    const QJsonObject language = root[u"language"].toObject();
    QList<GroundWords> ordered;
    for (const QString& key : texts(language[u"groundOrder"]))
        ordered.append({key, wordsOfGround.value(key)});
    return RequestWords(rights, ordered, languageOf(language));
}

void readClocks(RuleBook::Data& data, const QJsonObject& root)
{
    const QJsonObject clock = root[u"clock"].toObject();
    data.replyWorkingDays = clock[u"replyWorkingDays"].toInt();
    data.longStopDays = clock[u"longStopDays"].toInt();
    data.dayEnd = timeAt(clock[u"dayEnd"]);
    data.clockSettings = clockSettingsOf(clock[u"settings"]);
    data.waiting = waitingOf(clock[u"waiting"].toObject());
    data.incident = incidentOf(root[u"incident"].toObject());
}

void readScope(RuleBook::Data& data, const QJsonObject& root)
{
    const QJsonObject holderRules = root[u"holderRules"].toObject();
    const QStringList always = texts(holderRules[u"always"]);
    data.platforms =
        listOf<Platform>(root[u"platforms"], [&](const QJsonObject& json) { return platformOf(json, always); });
    data.holders = listOf<Holder>(root[u"holders"], holderOf);
    data.serviceDesk = always.value(0);
    data.backupHolders = texts(holderRules[u"backup"]);
    data.retainingHolders = texts(holderRules[u"retained"]);
    data.categories = listOf<Category>(root[u"categories"], categoryOf);
    data.terms = termsOf(root[u"taskTerms"].toObject());
}

void readRights(RuleBook::Data& data, const QJsonObject& root)
{
    data.rights = rightsOf(root[u"rights"]);
    data.deletionGrounds = listOf<Ground>(root[u"deletionGrounds"], deletionGroundOf);
    data.refusalGrounds = listOf<Ground>(root[u"refusalGrounds"], refusalGroundOf);
    data.retentionReasons = listOf<RetentionReason>(root[u"retentionReasons"], retentionReasonOf);
    data.caseKeptYears = root[u"caseRecords"].toObject()[u"years"].toInt(data.caseKeptYears);
    data.purposes = listOf<ConsentPurpose>(root[u"purposes"], purposeOf);
    data.approval = approvalOf(root[u"approval"].toObject());
    data.words = wordsOf(root);
    const QJsonObject milestones = root[u"milestones"].toObject();
    for (const QString& family : milestones.keys())
        data.milestones.insert(family, milestonesOf(milestones[family].toObject()));
}

std::shared_ptr<const RuleBook::Data> dataOf(const QJsonObject& root)
{
    const auto data = std::make_shared<RuleBook::Data>();
    data->id = root[u"id"].toString();
    data->version = root[u"version"].toString();
    data->published = QDate::fromString(root[u"published"].toString(), Qt::ISODate);
    data->effective = QDate::fromString(root[u"effective"].toString(), Qt::ISODate);
    data->brand = root[u"brand"].toString();
    data->contact = contactOf(root[u"contact"].toObject());
    data->letters = letterFactsOf(root[u"letters"].toObject());
    readClocks(*data, root);
    readScope(*data, root);
    readRights(*data, root);
    data->verification = verificationOf(root[u"verification"].toObject());
    data->papers = papersOf(root[u"papers"]);
    data->requesters = requestersOf(root[u"requesters"]);
    const QJsonObject questions = root[u"questions"].toObject();
    data->commonQuestions = texts(questions[u"common"]);
    data->minorQuestions = texts(questions[u"minor"]);
    data->representativeQuestions = texts(questions[u"representative"]);
    data->recordingNotice = root[u"recordingNotice"].toString();
    return data;
}

} // namespace

Result<std::shared_ptr<const RuleBook::Data>> readPolicy(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        return invalidPolicy(u"line %1"_s.arg(line), error.errorString());
    }
    if (!document.isObject())
        return invalidPolicy(u"/"_s, u"is no JSON object"_s);
    const QJsonObject root = document.object();
    RD_TRY(checkAgainstSchema(root));
    RD_TRY(checkReferences(root));
    return dataOf(root);
}

} // namespace rd::rules
