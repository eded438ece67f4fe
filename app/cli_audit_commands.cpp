#include "app/cli_commands.h"
#include "core/desk/verify_audit.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

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
                   {u"problem"_s, check.problem}},
                  {line},
                  check.ok ? ExitStatus::Done : ExitStatus::Alarm};
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
    auto path = std::make_shared<QString>();
    CLI::App* out = line.command(group, "export", "All entries as JSON lines with their hashes and signatures",
                                 "rightsdesk-cli --desk rights.rdb --user qian audit export audit.jsonl",
                                 [path](CommandContext& context) { return exportEntries(context, *path); });
    addText(out, "FILE", *path, "Where to write them")->required();
}

} // namespace rd::cli
