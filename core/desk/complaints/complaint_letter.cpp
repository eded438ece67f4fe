#include "core/desk/complaints/complaint_letter.h"

#include "core/desk/cases/masking.h"
#include "core/desk/desk_parts.h"
#include "core/desk/verification/minor_access.h"
#include "core/letters/letter_words.h"

#include <algorithm>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Complaint;

namespace {

QString complaintWord(const QString& code)
{
    return letters::letterWord(u"complaint"_s, code);
}

Result<QString> aboutWords(const Desk& desk, const Complaint& complaint)
{
    if (complaint.about.isEmpty())
        return complaintWord(u"aboutNothing"_s);
    RD_TRY_ASSIGN(const QList<domain::Reply> replies, desk.storage().replies().ofCase(complaint.about));
    const auto answer = std::find_if(replies.begin(), replies.end(),
                                     [&](const domain::Reply& reply) { return reply.id == complaint.aboutReply; });
    if (answer == replies.end())
        return complaintWord(u"aboutCase"_s).arg(complaint.aboutNumber);
    return complaintWord(u"aboutReply"_s).arg(complaint.aboutNumber, letters::letterDate(shanghaiDate(answer->sentAt)));
}

QString findingsByPoint(const QList<domain::Finding>& findings)
{
    QStringList lines;
    for (const domain::Finding& one : findings)
        lines.append(complaintWord(u"finding"_s)
                         .arg(lines.size() + 1)
                         .arg(one.point, one.finding, complaintWord(codeOf(one.result))));
    return lines.join(u'\n');
}

QString remedyWords(const Complaint& complaint)
{
    if (*complaint.result != domain::ComplaintResult::Rejected)
        return complaintWord(u"apology"_s).arg(complaint.remedy);
    return complaint.remedy.isEmpty() ? complaintWord(u"rejectedPlain"_s)
                                      : complaintWord(u"rejectedRemedy"_s).arg(complaint.remedy);
}

// T13 names the function that decided, not the person (§11).
Result<QString> decidingFunction(const Desk& desk, const Complaint& complaint)
{
    RD_TRY_ASSIGN(const storage::StoredUser decider, desk.storage().users().find(complaint.decidedBy));
    const bool officer = decider.user.roles.testFlag(domain::Role::Officer);
    return complaintWord(codeOf(officer ? domain::Role::Officer : domain::Role::DeputyOfficer));
}

} // namespace

Result<QMap<QString, QString>> complaintLetterValues(const Desk& desk, const domain::Case& carrier, LetterReader reader)
{
    QMap<QString, QString> values;
    RD_TRY_ASSIGN(std::optional<Complaint> complaint, desk.storage().complaints().ofCase(carrier.id));
    if (!complaint)
        return values;
    if (reader == LetterReader::Staff) {
        RD_TRY_ASSIGN(const rules::Concealment concealment, concealmentOf(desk, carrier));
        maskComplaint(*complaint, concealment);
    }
    values[u"complaint_date"_s] = letters::letterDate(shanghaiDate(carrier.receivedAt));
    values[u"complaint_no"_s] = complaint->number;
    RD_TRY_ASSIGN(values[u"complaint_about"_s], aboutWords(desk, *complaint));
    if (!complaint->result)
        return values;
    RD_TRY_ASSIGN(values[u"deciding_function"_s], decidingFunction(desk, *complaint));
    values[u"findings_by_point"_s] = findingsByPoint(complaint->findings);
    values[u"result"_s] = complaintWord(codeOf(*complaint->result));
    values[u"apology_and_remedy"_s] = remedyWords(*complaint);
    return values;
}

} // namespace rd::desk
