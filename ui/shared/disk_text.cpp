#include "ui/shared/disk_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct DiskText {
    Q_DECLARE_TR_FUNCTIONS(DiskText)
};

// Before a desk is brought to this program's layout it gets a backup beside it (security.md D22).
QString migrationText(const QString& why)
{
    return DiskText::tr("This program keeps the desk in a newer layout and makes a verified backup beside it first. %1 "
                        "The desk is as it was; sign in again afterwards.")
        .arg(why);
}

QString diskFullText(const QVariantMap& args)
{
    const int needed = args.value("needed"_L1).toInt();
    const QString room = needed > 0
        ? DiskText::tr("The disk has no room for the backup: %1 MB are needed. Free some space.").arg(needed)
        : DiskText::tr("The disk is full. Free some space.");
    if (args.contains("migration"_L1))
        return migrationText(room);
    return needed > 0 ? room
                      : DiskText::tr("The disk is full. Free some space and try again; nothing has been changed.");
}

QString damagedText(const QVariantMap& args)
{
    if (args.contains("migration"_L1))
        return migrationText(
            DiskText::tr("The backup shows that the desk is damaged: restore it from the last verified "
                         "backup."));
    return DiskText::tr("The desk is damaged. Do not work on; restore it from the last verified backup.");
}

QString notWrittenText(const QVariantMap& args)
{
    if (args.contains("migration"_L1))
        return migrationText(
            DiskText::tr("That could not be written: ask for the right to write into the desk's folder."));
    const QString file = QFileInfo(args.value("file"_L1).toString()).fileName();
    if (args.value("what"_L1).toString() == "share"_L1)
        return DiskText::tr(
            "A desk cannot lie on a network share: two PCs at once would damage it. Choose a folder on a "
            "disk of this PC; backups may go to a share.");
    if (args.value("what"_L1).toString() == "longPath"_L1)
        return DiskText::tr("The path of a desk may have %1 characters at most. Choose a shorter folder.")
            .arg(args.value("most"_L1).toInt());
    if (args.value("what"_L1).toString() == "readOnly"_L1)
        return file.isEmpty()
            ? DiskText::tr(
                "The file or its folder may only be read. Ask for the right to write to both, then try again.")
            : DiskText::tr("%1 or its folder may only be read. Ask for the right to write to both, then try again.")
                  .arg(file);
    return file.isEmpty()
        ? DiskText::tr("The file could not be written. Nothing has been changed.")
        : DiskText::tr("%1 could not be written. Choose another place and try again; nothing has been changed.")
              .arg(file);
}

QString noDeskText(const QString& file)
{
    if (file.isEmpty())
        return DiskText::tr("There is no desk at this place.");
    return DiskText::tr("There is no desk at %1. Connect its drive, or choose where the desk lies.")
        .arg(QDir::toNativeSeparators(file));
}

// What was open on a drive stays dead when it is connected again, and a commit may have got there first.
QString unreachableText(const QVariantMap& args)
{
    return DiskText::tr("The desk can no longer be reached: %1. Its drive was taken out or its folder was moved. Note "
                        "down what is not saved yet, put the drive back, lock the desk (Ctrl+L) and sign in again; "
                        "look whether your last step is there before you repeat it.")
        .arg(QDir::toNativeSeparators(args.value("file"_L1).toString()));
}

} // namespace

QString diskText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return diskFullText(error.args);
    case ErrorCode::DeskDamaged:
        return damagedText(error.args);
    case ErrorCode::DeskMissing:
        return noDeskText(error.args.value("file"_L1).toString());
    case ErrorCode::DeskUnreachable:
        return unreachableText(error.args);
    default:
        return notWrittenText(error.args);
    }
}

} // namespace rd::ui
