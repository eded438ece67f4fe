#include "app/cli_commands.h"
#include "core/desk/audit/verify_audit.h"
#include "core/desk/entry/show_anchor.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

bool isAlarm(const QString& anchor)
{
    return anchor != "agrees"_L1 && anchor != "none"_L1;
}

// What this PC last saw of the log (security.md D7).
QString anchorWords(const QString& anchor)
{
    if (anchor == "agrees"_L1)
        return u"anchor: the log is what this PC last saw of it"_s;
    if (anchor == "none"_L1)
        return u"anchor: none, this PC's local profile cannot be written to"_s;
    return u"anchor: the log is not what this PC last saw of it (%1)"_s.arg(anchor);
}

Result<Answer> verify(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const domain::AuditCheck check, desk::verifyAudit(*desk, JobToken()));
    const QJsonValue firstBad = check.firstBad > 0 ? QJsonValue(check.firstBad) : QJsonValue(QJsonValue::Null);
    const QString line = check.ok ? u"%1 entries hold; head %2"_s.arg(check.entries).arg(check.head)
                                  : u"entry %1 does not hold (%2)"_s.arg(check.firstBad).arg(check.problem);
    return Answer{{{u"entries"_s, check.entries},
                   {u"head"_s, check.head},
                   {u"ok"_s, check.ok},
                   {u"firstBad"_s, firstBad},
                   {u"problem"_s, check.problem},
                   {u"anchor"_s, check.anchor}},
                  {line, anchorWords(check.anchor)},
                  check.ok && !isAlarm(check.anchor) ? ExitStatus::Done : ExitStatus::Alarm};
}

Result<Answer> compareWithPaper(const desk::Desk& desk, const QString& code)
{
    RD_TRY_ASSIGN(const desk::PaperAnchorCheck check, desk::compareAnchor(desk, code));
    const QString line = check.holds
        ? u"entry %1 is in the log as the paper says; the log has %2 entries"_s.arg(check.sequence).arg(check.newest)
        : u"entry %1 of the paper is not in the log, which has %2 entries: it was put back or rewritten"_s
              .arg(check.sequence)
              .arg(check.newest);
    return Answer{{{u"sequence"_s, check.sequence}, {u"newest"_s, check.newest}, {u"holds"_s, check.holds}},
                  {line},
                  check.holds ? ExitStatus::Done : ExitStatus::Alarm};
}

Result<Answer> anchor(CommandContext& context, const QString& code)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    if (!code.isEmpty())
        return compareWithPaper(*desk, code);
    RD_TRY_ASSIGN(const desk::PaperAnchor head, desk::showAnchor(*desk));
    const QString at = isoWithOffset(head.at);
    return Answer{
        {{u"sequence"_s, head.sequence}, {u"at"_s, at}, {u"code"_s, head.code}},
        {u"entry     %1"_s.arg(head.sequence), u"at        %1"_s.arg(at), u"code      %1"_s.arg(head.code),
         u"keep      on paper, away from this PC; \"audit anchor --compare CODE\" asks the log for it later"_s}};
}

Result<Answer> exportEntries(CommandContext& context, const QString& path)
{
    RD_TRY(requireFolderOf(path));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const qint64 entries, desk::exportAudit(*desk, QFileInfo(path).absoluteFilePath()));
    return Answer{{{u"file"_s, path}, {u"entries"_s, entries}}, {u"%1: %2 entries"_s.arg(path).arg(entries)}};
}

} // namespace

void addAuditCommands(CommandLine& line)
{
    CLI::App* group = line.group("audit", "The audit log: hash-chained and signed",
                                 "rightsdesk-cli --desk rights.rdb --user qian audit verify");
    line.command(group, "verify", "Recompute every hash and signature",
                 "rightsdesk-cli --desk rights.rdb --user qian audit verify", verify);
    auto code = std::make_shared<QString>();
    CLI::App* shown =
        line.command(group, "anchor", "The newest entry as a code for paper, or whether the log holds one",
                     "rightsdesk-cli --desk rights.rdb --user qian audit anchor",
                     [code](CommandContext& context) { return anchor(context, *code); });
    addText(shown, "--compare", *code, "A code from paper: does the log still hold its entry?")->type_name("CODE");
    auto path = std::make_shared<QString>();
    CLI::App* out = line.command(group, "export", "All entries as JSON lines with their hashes and signatures",
                                 "rightsdesk-cli --desk rights.rdb --user qian audit export audit.jsonl",
                                 [path](CommandContext& context) { return exportEntries(context, *path); });
    addText(out, "FILE", *path, "Where to write them")->required();
}

} // namespace rd::cli
