#include "core/storage/case_row_reader.h"

#include <array>

namespace rd::storage {

namespace {

// Six dates with a space between them, each of ten characters or none.
domain::Milestones milestonesOf(QByteArrayView text)
{
    std::array<QDate, 6> dates;
    for (QDate& date : dates) {
        const qsizetype space = text.indexOf(' ');
        date = isoDate(space < 0 ? text : text.first(space));
        text = space < 0 ? QByteArrayView() : text.sliced(space + 1);
    }
    return {dates[0], dates[1], dates[2], dates[3], dates[4], dates[5]};
}

} // namespace

QString milestonesText(const domain::Milestones& milestones)
{
    QString dates;
    dates.reserve(6 * 11);
    for (const QDate* date : {&milestones.acknowledge, &milestones.verified, &milestones.collected,
                              &milestones.approved, &milestones.executed, &milestones.reply}) {
        appendIso(dates, *date);
        dates.append(QLatin1Char(' '));
    }
    dates.chop(1);
    return dates;
}

domain::Deadline readDeadline(const SqlQuery& query, int first)
{
    domain::Deadline deadline;
    deadline.d0 = query.date(first);
    deadline.t1 = query.date(first + 1);
    deadline.due = query.date(first + 2);
    deadline.dueEnd = query.instant(first + 3);
    deadline.provisional = query.flag(first + 4);
    deadline.longStop = query.date(first + 5);
    deadline.milestones = milestonesOf(query.view(first + 6));
    return deadline;
}

QString rightsText(const QList<domain::RequestItem>& items)
{
    QStringList codes;
    for (const domain::RequestItem& item : items)
        codes.append(codeOf(item.right));
    return codes.join(QLatin1Char(' '));
}

CaseRow readCaseRow(const SqlQuery& query)
{
    CaseRow row;
    domain::Case& header = row.header;
    header.id = domain::CaseId::trusted(query.text(0));
    header.number = query.text(1);
    header.state = domain::parseCaseState(query.text(2)).value_or(domain::CaseState::Received);
    header.channel = domain::parseChannel(query.text(3)).value_or(domain::Channel::Hotline);
    header.receivedAt = query.instant(4);
    header.loggedAt = query.instant(5);
    header.requester = {domain::parseRequesterType(query.text(6)).value_or(domain::RequesterType::Self), query.text(7)};
    header.subject = {query.text(8), query.text(9), query.text(10), query.text(11), query.text(12)};
    header.minor = domain::parseMinorClass(query.text(13)).value_or(domain::MinorClass::Unknown);
    header.words = query.text(14);
    header.platforms = query.list(15);
    for (const QString& code : query.text(16).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto right = domain::parseRight(code))
            row.rights.append(*right);
    }
    header.replyWay = query.text(17);
    header.lateReason = query.text(18);
    header.policyVersion = query.text(19);
    header.deadline = readDeadline(query, 20);
    header.level = domain::parseLevel(query.text(27)).value_or(domain::AssuranceLevel::L0);
    header.levelReachedAt = query.instant(28);
    header.handler = domain::UserId::trusted(query.text(29));
    header.repliedAt = query.instant(30);
    header.restrictedView = query.flag(31);
    header.deadline.external = query.date(32);
    header.deadline.secondFrom = query.date(33);
    header.follows = domain::CaseId::trusted(query.text(34));
    header.deadline.executionDue = domain::executionDueOf(header.deadline.due, row.rights);
    return row;
}

void bindCase(SqlQuery& query, const domain::Case& stored)
{
    const domain::Deadline& deadline = stored.deadline;
    query.bind(":id", stored.id.text()).bind(":number", stored.number).bind(":state", codeOf(stored.state));
    query.bind(":is_open", domain::isOpen(stored.state)).bind(":channel", codeOf(stored.channel));
    query.bind(":received_at", stored.receivedAt).bind(":logged_at", stored.loggedAt);
    query.bind(":requester_type", codeOf(stored.requester.type)).bind(":requester_contact", stored.requester.contact);
    query.bind(":subject_name", stored.subject.name).bind(":subject_phone", stored.subject.phone);
    query.bind(":subject_member", stored.subject.member).bind(":subject_order", stored.subject.order);
    query.bind(":subject_account", stored.subject.account)
        .bind(":minor", codeOf(stored.minor))
        .bind(":words", stored.words);
    query
        .bind(":platforms", stored.platforms)

        .bind(":reply_way", stored.replyWay);
    query.bind(":late_reason", stored.lateReason).bind(":policy_version", stored.policyVersion);
    query.bind(":d0", deadline.d0)
        .bind(":t1", deadline.t1)
        .bind(":due", deadline.due)
        .bind(":due_end", deadline.dueEnd);
    query.bind(":provisional", deadline.provisional).bind(":long_stop", deadline.longStop);
    query.bind(":milestones", milestonesText(deadline.milestones)).bind(":level", codeOf(stored.level));
    query.bind(":level_reached_at", stored.levelReachedAt).bind(":handler", stored.handler.text());
    query.bind(":replied_at", stored.repliedAt).bind(":restricted_view", stored.restrictedView);
    query.bind(":external_due", deadline.external).bind(":second_from", deadline.secondFrom);
    query.bind(":follows", stored.follows.text());
}

domain::RequestItem readItem(const SqlQuery& query)
{
    domain::RequestItem item;
    item.id = domain::ItemId::trusted(query.text(0));
    item.caseId = domain::CaseId::trusted(query.text(1));
    item.position = static_cast<int>(query.number(2));
    item.right = domain::parseRight(query.text(3)).value_or(domain::RightType::Access);
    item.ground = query.text(4);
    item.categories = query.list(5);
    item.inWriting = query.flag(6);
    item.requiredLevel = domain::parseLevel(query.text(7)).value_or(domain::AssuranceLevel::L3);
    item.state = domain::parseCaseState(query.text(8)).value_or(domain::CaseState::Received);
    item.outcome = domain::parseOutcome(query.text(9));
    item.refusalGround = query.text(10);
    item.facts = query.text(11);
    item.law = query.text(12);
    item.proposedBy = domain::UserId::trusted(query.text(13));
    item.purposes = query.list(14);
    item.consequencesTold = !query.text(15).isEmpty();
    for (const QString& named : query.list(16)) {
        const QDateTime at =
            QDateTime::fromMSecsSinceEpoch(named.section(QLatin1Char(' '), 1, 1).toLongLong(), Qt::UTC);
        item.purposesNamed.append(
            {named.section(QLatin1Char(' '), 0, 0), at,
             domain::parseChannel(named.section(QLatin1Char(' '), 2)).value_or(domain::Channel::Hotline)});
    }
    item.concern = domain::parseConcern(query.text(17)).value_or(domain::Concern::General);
    return item;
}

void bindItem(SqlQuery& query, const domain::RequestItem& item)
{
    query.bind(":id", item.id.text()).bind(":case_id", item.caseId.text()).bind(":position", item.position);
    query.bind(":right_code", codeOf(item.right)).bind(":ground", item.ground).bind(":categories", item.categories);
    query.bind(":in_writing", item.inWriting)
        .bind(":required_level", codeOf(item.requiredLevel))
        .bind(":state", codeOf(item.state));
    query.bind(":outcome", item.outcome ? codeOf(*item.outcome) : QString())
        .bind(":refusal_ground", item.refusalGround);
    query.bind(":facts", item.facts).bind(":law", item.law).bind(":proposed_by", item.proposedBy.text());
    // What a later schema has added stays empty where it holds nothing, as in the rows of an older desk (row_hash).
    if (item.purposes.isEmpty())
        query.bind(":purposes", QString());
    else
        query.bind(":purposes", item.purposes);
    QStringList named; // "C05 1764036000000 EMAIL"
    for (const domain::PurposeNamed& one : item.purposesNamed)
        named.append(QStringLiteral("%1 %2 %3").arg(one.purpose).arg(one.at.toMSecsSinceEpoch()).arg(codeOf(one.by)));
    if (named.isEmpty())
        query.bind(":purposes_named", QString());
    else
        query.bind(":purposes_named", named);
    query.bind(":consequences_told", item.consequencesTold ? QStringLiteral("YES") : QString());
    query.bind(":concern", item.concern == domain::Concern::General ? QString() : codeOf(item.concern));
}

} // namespace rd::storage
