#include "ui/shared/file_choice.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>

namespace rd::ui {

namespace {

QFileDialog::FileMode modeOf(FileChoice choice)
{
    switch (choice) {
    case FileChoice::OpenFile:
        return QFileDialog::ExistingFile;
    case FileChoice::OpenFiles:
        return QFileDialog::ExistingFiles;
    case FileChoice::SaveFile:
        return QFileDialog::AnyFile;
    case FileChoice::Folder:
        return QFileDialog::Directory;
    }
    Q_UNREACHABLE();
}

QString firstEnding(const QString& filter)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    return ending.match(filter).captured(1);
}

} // namespace

void chooseFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList& paths)> chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(modeOf(question.choice));
    dialog->setOption(QFileDialog::ShowDirsOnly, question.choice == FileChoice::Folder);
    if (question.choice == FileChoice::SaveFile) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        // No verb overwrites a file; a question whether to replace it would promise what is then refused.
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->setDefaultSuffix(firstEnding(question.filter));
        dialog->selectFile(question.suggestion);
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(chosen));
    dialog->open();
}

void showPath(QLineEdit* field, const QString& path)
{
    field->setText(QDir::toNativeSeparators(path));
}

QString pathIn(const QLineEdit* field)
{
    return QDir::fromNativeSeparators(field->text().trimmed());
}

void choosePath(QLineEdit* field, FileQuestion question)
{
    question.suggestion = pathIn(field);
    chooseFiles(field->parentWidget(), question, [field](const QStringList& paths) { showPath(field, paths.first()); });
}

} // namespace rd::ui
