#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/verification/release_lockout.h"
#include "core/desk/verification/safety_flag.h"
#include "core/desk/verification/verify_requester.h"

#include <functional>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct VerifyOptions {
    QString caseText;
    QStringList factors;
};

// A case and why something about its verification changes.
struct ReasonOptions {
    QString caseText;
    QString reason;
};

Result<QList<domain::FactorAnswer>> answersOf(const QStringList& factors)
{
    QList<domain::FactorAnswer> answers;
    for (const QString& factor : factors) {
        const qsizetype equals = factor.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"factor"_s}});
        answers.append({factor.left(equals).trimmed().toUpper(), factor.mid(equals + 1)});
    }
    return answers;
}

Result<Answer> verify(CommandContext& context, const VerifyOptions& options)
{
    RD_TRY_ASSIGN(const QList<domain::FactorAnswer> answers, answersOf(options.factors));
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::Verification verification, desk::verifyRequester(*desk, id, answers));
    QStringList lines;
    for (const domain::FactorResult& result : verification.results)
        lines.append(u"%1  %2  %3"_s.arg(result.factor, result.match ? u"match"_s : u"no match"_s,
                                         QString::number(result.points)));
    lines.append(
        u"level %1, %2 points"_s.arg(domain::codeOf(verification.level), QString::number(verification.points)));
    if (verification.lock != domain::LockState::Free)
        lines.append(u"verification is locked; the clock of the request runs on (R-ID-08)"_s);
    return Answer{verificationFields(verification), lines};
}

Result<Answer> issueCode(CommandContext& context, const QString& caseText)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::IssuedCode code, desk::issueCode(*desk, id));
    return Answer{{{u"code"_s, code.code},
                   {u"phone"_s, code.phone},
                   {u"text"_s, code.text},
                   {u"validUntil"_s, instantField(code.validUntil)}},
                  {u"send to %1 until %2:"_s.arg(code.phone, isoWithOffset(code.validUntil)), code.text}};
}

Result<Answer> unlock(CommandContext& context, const ReasonOptions& options)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::releaseLockout(*desk, id, options.reason));
    RD_TRY_ASSIGN(const desk::VerificationState state, desk::verificationState(*desk, id));
    return Answer{{{u"level"_s, domain::codeOf(state.level)}, {u"locked"_s, state.lock != domain::LockState::Free}},
                  {u"The lock is released; the caller can be verified again."_s}};
}

using FlagVerb = Result<void> (*)(desk::Desk&, const domain::CaseId&, const QString&);

Result<Answer> changeFlag(CommandContext& context, const ReasonOptions& options, FlagVerb verb, const QString& said)
{
    RD_TRY_ASSIGN(const domain::CaseId id, context.caseOf(options.caseText));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(verb(*desk, id, options.reason));
    RD_TRY_ASSIGN(const desk::VerificationState state, desk::verificationState(*desk, id));
    return Answer{{{u"level"_s, domain::codeOf(state.level)}, {u"safetyFlag"_s, state.inDanger}}, {said}};
}

void addReasonCommand(CommandLine& line, CLI::App* group, const char* name, const char* about, const char* example,
                      std::function<Result<Answer>(CommandContext&, const ReasonOptions&)> run)
{
    auto options = std::make_shared<ReasonOptions>();
    CLI::App* command =
        line.command(group, name, about, example,
                     [options, run = std::move(run)](CommandContext& context) { return run(context, *options); });
    addText(command, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addText(command, "--reason", options->reason, "Why, in a few words")->required();
}

void addReasonCommands(CommandLine& line, CLI::App* group)
{
    addReasonCommand(
        line, group, "unlock", "Release the lock of ten failures, after the requester has reached L3 (R-ID-08)",
        "rightsdesk-cli --desk rights.rdb --user wang case unlock 0007 --reason \"seen in store with ID\"", unlock);
    addReasonCommand(line, group, "flag", "Set a safety flag: one level more, no address below L3 (R-ID-09)",
                     "rightsdesk-cli --desk rights.rdb --user li case flag 0007 --reason \"is being stalked\"",
                     [](CommandContext& context, const ReasonOptions& options) {
                         return changeFlag(context, options, desk::raiseSafetyFlag, u"The safety flag stands."_s);
                     });
    addReasonCommand(line, group, "unflag", "Take a safety flag back, after the person has reached L3 (R-ID-09)",
                     "rightsdesk-cli --desk rights.rdb --user wang case unflag 0007 --reason \"has moved house\"",
                     [](CommandContext& context, const ReasonOptions& options) {
                         return changeFlag(context, options, desk::liftSafetyFlag, u"The safety flag is gone."_s);
                     });
}

} // namespace

void addVerificationCommands(CommandLine& line)
{
    CLI::App* group = line.top()->get_subcommand("case");
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* verification = line.command(
        group, "verify", "Blind check: match or not, points and level, never a stored value",
        "rightsdesk-cli --desk rights.rdb --user li case verify 0007 --factor P1=123456 --factor K1=8600100000000000",
        [options](CommandContext& context) { return verify(context, *options); });
    addText(verification, "CASE", options->caseText, "The number DSR-..., or an ending of it that only one case has")
        ->required();
    addTexts(verification, "--factor", options->factors, "What the caller said to a factor; once for each")
        ->required()
        ->type_name("FACTOR=ANSWER");

    auto caseText = std::make_shared<QString>();
    CLI::App* code = line.command(group, "code", "A one-time code to send to the caller, shown once",
                                  "rightsdesk-cli --desk rights.rdb --user li case code 0007",
                                  [caseText](CommandContext& context) { return issueCode(context, *caseText); });
    addText(code, "CASE", *caseText, "The number DSR-..., or an ending of it that only one case has")->required();
    addReasonCommands(line, group);
}

} // namespace rd::cli
