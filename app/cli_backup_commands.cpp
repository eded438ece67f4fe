#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "app/cli_words.h"
#include "core/desk/backup/make_backup.h"
#include "core/desk/backup/restore_backup.h"
#include "core/desk/desk_status.h"

#include <QFileInfo>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct BackupOptions {
    QString folder;
    QString file;
    QString to;
};

QJsonObject backupFields(const desk::Backup& backup, bool ok)
{
    return {{u"file"_s, backup.file},
            {u"sha256"_s, backup.sha256},
            {u"entries"_s, backup.entries},
            {u"schema"_s, backup.schema},
            {u"madeAt"_s, instantField(backup.madeAt)},
            {u"ok"_s, ok}};
}

Result<Answer> make(CommandContext& context, const BackupOptions& options)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY_ASSIGN(const desk::Backup made, desk::makeBackup(*desk, options.folder, JobToken()));
    return Answer{
        backupFields(made, true),
        {u"backup   %1"_s.arg(made.file), u"sha256   %1"_s.arg(made.sha256),
         u"verified %1 entries of the log, every page, row count and key"_s.arg(made.entries),
         u"keep     the three files together; whoever has a password of the desk can open them, nobody else"_s}};
}

Result<Answer> verify(CommandContext& context, const BackupOptions& options)
{
    RD_TRY_ASSIGN(const Secret password, context.passwordOfUser());
    RD_TRY_ASSIGN(const desk::BackupCheck check,
                  desk::verifyBackup(QFileInfo(options.file).absoluteFilePath(), {context.options().userName, password},
                                     context.clock(), JobToken()));
    const bool ok = check.problems.isEmpty();
    QJsonObject fields = backupFields(check.backup, ok);
    fields.insert(u"problems"_s, textsField(check.problems));
    QStringList lines;
    for (const QString& problem : check.problems)
        lines.append(findingWords(problem, context.language()));
    if (ok)
        lines.append(u"The backup of %1 is whole: %2 entries of the log."_s.arg(isoWithOffset(check.backup.madeAt))
                         .arg(check.backup.entries));
    return Answer{fields, lines, ok ? ExitStatus::Done : ExitStatus::FileFailed};
}

Result<Answer> restore(CommandContext& context, const BackupOptions& options)
{
    RD_TRY(requireFolderOf(options.to));
    RD_TRY_ASSIGN(const Secret password, context.passwordOfUser());
    RD_TRY_ASSIGN(const std::unique_ptr<desk::Desk> restored,
                  desk::restoreBackup(QFileInfo(options.file).absoluteFilePath(),
                                      QFileInfo(options.to).absoluteFilePath(), {context.options().userName, password},
                                      context.clock(), JobToken()));
    RD_TRY_ASSIGN(const domain::DeskStatus status, desk::deskStatus(*restored));
    return Answer{{{u"file"_s, options.file},
                   {u"path"_s, restored->path()},
                   {u"cases"_s, status.cases},
                   {u"auditHead"_s, status.auditHead},
                   {u"ok"_s, true}},
                  {u"%1: restored and verified, %2 cases"_s.arg(restored->path()).arg(status.cases),
                   u"What was erased or deleted since the backup was made is in it again: do it again."_s}};
}

} // namespace

void addBackupCommands(CommandLine& line)
{
    CLI::App* group = line.group("backup", "Verified, encrypted copies of the desk",
                                 "rightsdesk-cli --desk rights.rdb --user qian backup make /mnt/backups");
    auto making = std::make_shared<BackupOptions>();
    CLI::App* made = line.command(group, "make", "Copy the desk while others work, and verify the copy",
                                  "rightsdesk-cli --desk rights.rdb --user qian backup make /mnt/backups",
                                  [making](CommandContext& context) { return make(context, *making); });
    addText(made, "DIR", making->folder, "Folder for the backup, best on another disk")->required();

    auto verifying = std::make_shared<BackupOptions>();
    CLI::App* verified =
        line.command(group, "verify", "Read everything of a backup and say what does not hold; needs no desk",
                     "rightsdesk-cli --user qian backup verify rights.rdb.backup.20261124-090000.rdbackup",
                     [verifying](CommandContext& context) { return verify(context, *verifying); });
    addText(verified, "FILE", verifying->file, "The .rdbackup file")->required();

    auto restoring = std::make_shared<BackupOptions>();
    CLI::App* restored = line.command(
        group, "restore", "Make a desk of a backup at a new place; needs no desk",
        "rightsdesk-cli --user qian backup restore rights.rdb.backup.20261124-090000.rdbackup --to rights-2.rdb",
        [restoring](CommandContext& context) { return restore(context, *restoring); });
    addText(restored, "FILE", restoring->file, "The .rdbackup file")->required();
    addText(restored, "--to", restoring->to, "Where the desk will lie; nothing is overwritten")
        ->required()
        ->type_name("PATH");
}

} // namespace rd::cli
