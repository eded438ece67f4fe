#include "core/domain/complaint.h"

#include "core/domain/code_table.h"

#include <algorithm>

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<ComplaintState>& complaintStates()
{
    static const CodeTable<ComplaintState> table{
        {ComplaintState::Received, u"C_RECEIVED"_s},
        {ComplaintState::Assigned, u"C_ASSIGNED"_s},
        {ComplaintState::Investigating, u"C_INVESTIGATING"_s},
        {ComplaintState::Decided, u"C_DECIDED"_s},
        {ComplaintState::Replied, u"C_REPLIED"_s},
        {ComplaintState::Closed, u"C_CLOSED"_s},
    };
    return table;
}

const CodeTable<ComplaintGuard>& complaintGuards()
{
    static const CodeTable<ComplaintGuard> table{
        {ComplaintGuard::AboutKnown, u"ABOUT_KNOWN"_s},
        {ComplaintGuard::InvestigatorUntouched, u"INVESTIGATOR_UNTOUCHED"_s},
        {ComplaintGuard::ByInvestigator, u"BY_INVESTIGATOR"_s},
        {ComplaintGuard::FindingsReported, u"FINDINGS_REPORTED"_s},
        {ComplaintGuard::DecidedByOfficer, u"DECIDED_BY_OFFICER"_s},
        {ComplaintGuard::NotByInvestigator, u"NOT_BY_INVESTIGATOR"_s},
        {ComplaintGuard::NotByApprover, u"NOT_BY_APPROVER"_s},
        {ComplaintGuard::RemedyStarted, u"REMEDY_STARTED"_s},
        {ComplaintGuard::NeverDecided, u"NEVER_DECIDED"_s},
        {ComplaintGuard::NoLitigation, u"NO_LITIGATION"_s},
        {ComplaintGuard::Apart, u"COMPLAINT_APART"_s},
        {ComplaintGuard::Hold, u"LITIGATION_HOLD"_s},
    };
    return table;
}

const CodeTable<ComplaintResult>& complaintResults()
{
    static const CodeTable<ComplaintResult> table{
        {ComplaintResult::Upheld, u"UPHELD"_s},
        {ComplaintResult::PartlyUpheld, u"PARTLY"_s},
        {ComplaintResult::Rejected, u"REJECTED"_s},
    };
    return table;
}

} // namespace

QString codeOf(ComplaintState state)
{
    return complaintStates().codeOf(state);
}

std::optional<ComplaintState> parseComplaintState(const QString& code)
{
    return complaintStates().parse(code);
}

QList<ComplaintState> allComplaintStates()
{
    return complaintStates().values();
}

QString codeOf(ComplaintGuard guard)
{
    return complaintGuards().codeOf(guard);
}

std::optional<ComplaintGuard> parseComplaintGuard(const QString& code)
{
    return complaintGuards().parse(code);
}

const QList<ComplaintMove>& complaintMoves()
{
    using enum ComplaintState;
    using enum ComplaintGuard;
    static const QList<ComplaintMove> moves{
        {Received, Assigned, {InvestigatorUntouched}},
        {Assigned, Assigned, {InvestigatorUntouched}},
        {Investigating, Assigned, {InvestigatorUntouched}},
        {Assigned, Investigating, {ByInvestigator}},
        {Investigating, Investigating, {ByInvestigator, AboutKnown}},
        {Investigating,
         Decided,
         {FindingsReported, AboutKnown, DecidedByOfficer, NotByInvestigator, NotByApprover, InvestigatorUntouched}},
        {Decided, Replied, {RemedyStarted}},
        {Replied, Decided, {}},
        {Replied, Received, {NeverDecided}},
        {Replied, Closed, {NoLitigation}},
        {Closed, Decided, {}},
        {Closed, Received, {NeverDecided}},
    };
    return moves;
}

const ComplaintMove* complaintMove(ComplaintState from, ComplaintState to)
{
    const QList<ComplaintMove>& moves = complaintMoves();
    const auto found = std::find_if(moves.begin(), moves.end(),
                                    [&](const ComplaintMove& move) { return move.from == from && move.to == to; });
    return found == moves.end() ? nullptr : &*found;
}

QString codeOf(ComplaintResult result)
{
    return complaintResults().codeOf(result);
}

std::optional<ComplaintResult> parseComplaintResult(const QString& code)
{
    return complaintResults().parse(code);
}

QList<ComplaintResult> allComplaintResults()
{
    return complaintResults().values();
}

ComplaintResult resultOf(const QList<Finding>& findings)
{
    const auto all = [&](ComplaintResult result) {
        return std::all_of(findings.begin(), findings.end(),
                           [result](const Finding& finding) { return finding.result == result; });
    };
    if (all(ComplaintResult::Rejected))
        return ComplaintResult::Rejected;
    return all(ComplaintResult::Upheld) ? ComplaintResult::Upheld : ComplaintResult::PartlyUpheld;
}

bool isHeld(const Complaint& complaint)
{
    return complaint.litigation.on.isValid() && complaint.litigation.liftedBy.isEmpty();
}

bool isOpen(const Complaint& complaint)
{
    return complaint.state < ComplaintState::Replied;
}

bool isAboutKnown(const Complaint& complaint)
{
    return !complaint.about.isEmpty() || !complaint.noRequest.by.isEmpty();
}

ComplaintState complaintStateOf(CaseState item)
{
    if (item == CaseState::Replied)
        return ComplaintState::Replied;
    return isEnded(item) ? ComplaintState::Closed : ComplaintState::Received;
}

} // namespace rd::domain
