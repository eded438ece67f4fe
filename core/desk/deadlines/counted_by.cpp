#include "core/desk/deadlines/counted_by.h"

#include "core/calendar/notice_reader.h"
#include "core/desk/desk_parts.h"
#include "core/letters/letter_template.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::AuditEntry;

namespace {

// A letter whose template is not known any more is taken for an answer: then the dates stood still no later than that.
bool isAnswer(const AuditEntry& entry)
{
    if (entry.action != u"ReplySent"_s)
        return false;
    const auto letter = letters::letterTemplate(entry.detail.value(u"template"_s).toString());
    return !letter || letter->substantive;
}

// The entry after which no notice moves the dates of the case any more; nothing while they still move.
Result<std::optional<AuditEntry>> lastCount(const Desk& desk, const domain::Case& theCase)
{
    const bool answered = theCase.repliedAt.isValid();
    if (!answered && domain::isOpen(theCase.state))
        return std::nullopt;
    RD_TRY_ASSIGN(const QList<AuditEntry> history, desk.storage().audit().ofCase(theCase.id));
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        if (answered ? isAnswer(*entry) : entry->action == u"CaseWithdrawn"_s)
            return *entry;
    }
    return std::nullopt;
}

} // namespace

Result<rules::RuleBook> rulesOfCase(const Desk& desk, const domain::Case& theCase)
{
    // Nobody has switched the clock, so whatever version the case is of, it counts alike.
    return desk.rules().clockSettings().size() < 2 ? desk.rules() : policyOfCase(desk, theCase);
}

Result<rules::RuleBook> policyOfCase(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const QList<AuditEntry> history, desk.storage().audit().ofCase(theCase.id));
    const auto set = std::find_if(history.begin(), history.end(),
                                  [](const AuditEntry& entry) { return entry.action == u"DeadlineSet"_s; });
    // A case of before the clock could be switched stands on the first policy.
    const QString row = set == history.end() ? QString() : set->detail.value(u"policy"_s).toString();
    RD_TRY_ASSIGN(const QByteArray json, desk.storage().company().policyAt(row));
    return json == desk.rules().json() ? desk.rules() : rules::RuleBook::fromJson(json);
}

Result<calendar::WorkingCalendar> calendarOfCase(const Desk& desk, const domain::Case& theCase)
{
    RD_TRY_ASSIGN(const std::optional<AuditEntry> last, lastCount(desk, theCase));
    if (!last)
        return desk.calendar();
    QString newest = last->detail.value(u"notices"_s).toString();
    if (newest.isEmpty()) {
        RD_TRY_ASSIGN(newest, desk.storage().company().newestNoticeAt(last->at));
    }
    RD_TRY_ASSIGN(const QList<QByteArray> stored, desk.storage().company().noticesAt(newest));
    RD_TRY_ASSIGN(const QList<calendar::HolidayNotice> notices, confirmedNotices(stored));
    return calendar::WorkingCalendar::of(notices);
}

} // namespace rd::desk
