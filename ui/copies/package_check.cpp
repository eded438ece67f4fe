#include "ui/copies/package_check.h"

#include "core/desk/copies/verify_copy.h"
#include "ui/jobs/job_runner.h"
#include "ui/security/password_field.h"
#include "ui/shared/chip.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/form_field.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopeGuard>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// A package has about fifteen files; one that somebody made up may name a hundred thousand, each as long as a book.
constexpr qsizetype mostProblems = 8;
constexpr qsizetype longestName = 60;

// Without the blanks that come along when a password is copied out of a message.
Result<domain::CopyCheck> checkedWith(const Secret& password, const QString& path)
{
    const QByteArrayView typed(reinterpret_cast<const char*>(password.data()), password.size());
    QString text = QString::fromUtf8(typed.trimmed());
    const auto wiped = qScopeGuard([&text] { text.fill(u'\0'); });
    return desk::verifyCopy(path, text);
}

// Every package holds data.zip and nothing beside it; what does not was never one.
bool isNoCopy(const domain::CopyCheck& checked)
{
    return checked.problems.contains("missing:data.zip"_L1);
}

QStringList sentencesOf(const QStringList& problems)
{
    QStringList sentences;
    for (const QString& problem : problems.mid(0, mostProblems)) {
        const QString name = problem.section(u':', 1).simplified();
        const QString shown = name.size() > longestName ? name.left(longestName) + u'…' : name;
        sentences.append(copyProblem(problem.section(u':', 0, 0) + (shown.isEmpty() ? QString() : u':' + shown)));
    }
    if (const qsizetype more = problems.size() - mostProblems; more > 0)
        sentences.append(PackageCheck::tr("%n more file(s) have problems.", nullptr, static_cast<int>(more)));
    return sentences;
}

QLabel* pathLabel(QLabel* label, const QString& name)
{
    label->setObjectName(name);
    // However long it is, it makes the window no wider.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

} // namespace

PackageCheck::PackageCheck(JobRunner& jobs, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_name(
          pathLabel(styledLabel({}, TextStyle::Heading, Colour::Text, this, LineWrap::ElidedInside), u"packageName"_s))
    , m_place(pathLabel(mutedLabel({}, this, LineWrap::ElidedInside), u"packagePlace"_s))
    , m_password(new PasswordField(u"packagePassword"_s, this))
    , m_passwordField(nullptr)
    , m_check(primaryButton(tr("Check"), u"checkPackage"_s, this))
    , m_other(plainButton({}, u"otherPackage"_s, this))
    , m_answer(nullptr)
    , m_word(new Chip(this))
    , m_sentences(plainLabel({}, this, LineWrap::Words))
    , m_advice(mutedLabel({}, this, LineWrap::Words))
{
    setObjectName(u"packageCheck"_s);
    setWindowTitle(tr("Check a data copy"));
    setMinimumWidth(theme::NarrowFormWidth + theme::SidePanelWidth / 2);
    m_password->setAccessibleName(tr("Password of the package"));
    m_passwordField = new FormField(tr("&Password of the package"), m_password, Presence::Required, this);
    m_other->setAutoDefault(true); // Enter presses it while it has the focus
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Small);
    buttons->addWidget(m_check);
    buttons->addWidget(m_other);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Huge);
    column->setSpacing(theme::Medium);
    column->addWidget(titleLabel(tr("Check a data copy"), this));
    column->addWidget(mutedLabel(tr("Whether every file in it is as it was built. The package is opened in memory; "
                                    "nothing of it is written to the disk."),
                                 this, LineWrap::Words));
    auto* file = new QVBoxLayout;
    file->setSpacing(theme::Tiny);
    file->addWidget(m_name);
    file->addWidget(m_place);
    column->addLayout(file);
    column->addWidget(m_passwordField);
    column->addLayout(buttons);
    column->addWidget(m_answer = makeAnswer());
    column->addStretch();
    connect(m_check, &QPushButton::clicked, this, &PackageCheck::check);
    connect(m_other, &QPushButton::clicked, this, &PackageCheck::chooseOther);
    take(path);
}

QWidget* PackageCheck::makeAnswer()
{
    auto* card = new QFrame(this);
    card->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::Medium, theme::Medium, theme::Medium, theme::Medium);
    column->setSpacing(theme::Small);
    m_word->setObjectName(u"packageWord"_s);
    m_sentences->setObjectName(u"packageAnswer"_s);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setObjectName(u"packageAdvice"_s);
    column->addWidget(m_word, 0, Qt::AlignLeft);
    column->addWidget(m_sentences);
    column->addWidget(m_advice);
    card->hide();
    return card;
}

void PackageCheck::take(const QString& path)
{
    m_path = path.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const bool chosen = !m_path.isEmpty();
    const QFileInfo file(m_path);
    m_name->setText(chosen ? file.fileName() : tr("No file chosen"));
    m_place->setText(QDir::toNativeSeparators(file.absolutePath()));
    m_place->setVisible(chosen);
    for (QLabel* label : {m_name, m_place})
        setPlainToolTip(label, QDir::toNativeSeparators(m_path));
    m_other->setText(chosen ? tr("Choose another file …") : tr("Choose a file …"));
    setEmphasis(m_other, chosen ? Emphasis::Plain : Emphasis::Primary);
    setEmphasis(m_check, chosen ? Emphasis::Primary : Emphasis::Plain);
    (chosen ? m_check : m_other)->setDefault(true);
    m_check->setEnabled(chosen);
    m_password->setEnabled(chosen);
    m_passwordField->clearError();
    m_answer->hide();
    const bool there = file.exists() && !file.isDir();
    if (chosen && !there) // said before anybody looks for its password
        refuse({ErrorCode::FileMissing, {}, {}});
    (chosen && there ? static_cast<QWidget*>(m_password) : m_other)->setFocus();
    fitHeight();
}

void PackageCheck::chooseOther()
{
    const QString folder = m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath();
    chooseFiles(this, {FileChoice::OpenFile, tr("Choose a data copy"), tr("Packages (*.zip);;All files (*)"), folder},
                [this](const QStringList& paths) {
                    if (!paths.isEmpty())
                        take(paths.first());
                });
}

void PackageCheck::check()
{
    m_answer->hide();
    m_passwordField->clearError();
    if (m_password->text().isEmpty()) {
        m_passwordField->setError(tr("Type the password that was told for this package."));
        fitHeight();
        return;
    }
    setBusy(true);
    m_jobs.start(
        tr("Checking a data copy"), this,
        [password = std::make_shared<Secret>(m_password->take()), path = m_path](const JobToken&) {
            return checkedWith(*password, path);
        },
        [this](const Result<domain::CopyCheck>& checked) {
            setBusy(false);
            finish(checked);
            fitHeight();
        });
}

void PackageCheck::finish(const Result<domain::CopyCheck>& checked)
{
    if (!checked)
        return refuse(checked.error());
    if (checked->ok)
        return say(tr("Passed"), Colour::Ok, {tr("Every file is as it was built.")});
    if (isNoCopy(*checked))
        return say(tr("Not passed"), Colour::Late, {tr("This is no data copy that RightsDesk has built.")});
    say(tr("Not passed"), Colour::Late, sentencesOf(checked->problems),
        tr("Do not rely on it: take the package once more from where it was built."));
}

// The file stands above by its name, so no sentence repeats its path; and none speaks of exports, as those do
// elsewhere.
void PackageCheck::refuse(const Error& error)
{
    Error unnamed = error;
    unnamed.args.remove(u"file"_s);
    if (error.code == ErrorCode::PackagePasswordWrong)
        return m_passwordField->setError(errorText(error));
    if (error.code == ErrorCode::PackageDamaged && error.args.value("what"_L1).toString().isEmpty())
        return say(tr("Not passed"), Colour::Late,
                   {tr("This is no data copy that RightsDesk has built, or it was cut off on its way.")});
    if (error.code == ErrorCode::PackageDamaged)
        return say(tr("Not passed"), Colour::Late, {errorText(unnamed)},
                   tr("Do not rely on it: take the package once more from where it was built."));
    QString sentence = errorText(unnamed);
    if (QFileInfo(m_path).isDir())
        sentence = tr("This is a folder. Choose the package itself, a file that ends in .zip.");
    else if (error.code == ErrorCode::FileTooLarge)
        sentence = tr("The file is larger than a data copy can be.");
    say(tr("Not checked"), Colour::Soon, {sentence});
}

void PackageCheck::say(const QString& word, Colour colour, const QStringList& sentences, const QString& advice)
{
    m_word->setContent({word, colour});
    m_sentences->setText(sentences.join(u'\n'));
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_answer->setAccessibleName(word);
    m_answer->show();
    QAccessibleEvent spoken(m_sentences, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void PackageCheck::setBusy(bool busy)
{
    for (QWidget* widget :
         {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_other)})
        widget->setEnabled(!busy);
    m_check->setText(busy ? tr("Checking …") : tr("Check"));
    if (!busy)
        m_password->setFocus();
}

void PackageCheck::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fitHeight();
}

// Wrapped lines count as high as they are at this width; the hint takes them for one line each.
void PackageCheck::fitHeight()
{
    if (!isVisible())
        return;
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace rd::ui
