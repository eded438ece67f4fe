#include "ui/copies/copy_builder_panel.h"

#include "core/desk/copies/build_copy.h"
#include "core/desk/copies/collect_data.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/chip.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/secret_clipboard.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QDir>
#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPlaces = 3;

bool collects(const domain::CaseFile& file)
{
    return std::any_of(file.tasks.begin(), file.tasks.end(), [](const domain::Task& task) {
        return task.operation == domain::Operation::Collect && task.state != domain::TaskState::Done
            && task.state != domain::TaskState::Verified && task.state != domain::TaskState::NotApplicable;
    });
}

int undecided(const domain::CaseFile& file)
{
    return static_cast<int>(std::count_if(file.records.begin(), file.records.end(), [](const domain::FoundRecord& one) {
        return one.decision == domain::Decision::Undecided;
    }));
}

int taken(const domain::CaseFile& file)
{
    return static_cast<int>(std::count_if(file.records.begin(), file.records.end(), [](const domain::FoundRecord& one) {
        return one.decision == domain::Decision::Yes;
    }));
}

bool hasCopyInProgress(const domain::CaseFile& file)
{
    return std::any_of(file.header.items.begin(), file.header.items.end(), [](const domain::RequestItem& item) {
        return item.right == domain::RightType::Copy && item.state == domain::CaseState::InProgress;
    });
}

// Of what was taken (R-DC-03).
domain::DataClass highestClass(const domain::CaseFile& file, const QHash<QString, domain::DataClass>& classes)
{
    domain::DataClass highest = domain::DataClass::General;
    for (const domain::FoundRecord& record : file.records) {
        if (record.decision == domain::Decision::Yes)
            highest = qMax(highest, domain::classOf(record, classes.value(record.category)));
    }
    return highest;
}

// Where they are, the first few: the list of rows is long.
QString withheldPlaces(const domain::CaseFile& file)
{
    QStringList places;
    for (const domain::Redaction& one : file.redactions) {
        const auto record = std::find_if(file.records.begin(), file.records.end(),
                                         [&](const domain::FoundRecord& row) { return row.id == one.record; });
        if (!file.hidingOwn.contains(one.id) || record == file.records.end())
            continue;
        const auto source = std::find_if(file.files.begin(), file.files.end(),
                                         [&](const domain::SourceFile& of) { return of.id == record->file; });
        const QString name = source == file.files.end() ? QString() : source->name;
        places.append(CopyBuilderPanel::tr("%1, row %2, \"%3\"").arg(name).arg(record->row).arg(one.field));
    }
    return listedFirst(places, mostPlaces);
}

} // namespace

CopyBuilderPanel::CopyBuilderPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_summary(mutedLabel({}, this))
    , m_finish(primaryButton(tr("Finish the collection"), u"finishCollection"_s))
    , m_withheld(styledLabel({}, TextStyle::Body, Colour::Soon, this, LineWrap::Words))
    , m_folder(new QLineEdit)
    , m_build(primaryButton(tr("Build the copy"), u"buildCopy"_s))
    , m_built(plainLabel({}, nullptr, LineWrap::Words))
    , m_passwordText(headingLabel({}))
    , m_class(new Chip(this))
    , m_copy(plainLabel({}, nullptr, LineWrap::Words))
    , m_review(primaryButton(tr("I have compared the redactions"), u"reviewCopy"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(horizontalLine(this));
    m_withheld->setObjectName(u"ownDataWithheld"_s);
    for (QWidget* row : {m_collectRow = collectRow(), static_cast<QWidget*>(m_withheld), m_buildRow = buildRow(),
                        m_passwordRow = passwordRow(), m_reviewRow = reviewRow()}) {
        column->addWidget(row);
        row->hide();
    }
}

QWidget* CopyBuilderPanel::collectRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_finish);
    connect(m_finish, &QPushButton::clicked, this, &CopyBuilderPanel::finishCollection);
    return row;
}

QWidget* CopyBuilderPanel::buildRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    QLabel* label = plainLabel(tr("Folder for the package"), row);
    label->setBuddy(m_folder);
    m_folder->setObjectName(u"copyFolder"_s);
    showPath(m_folder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QPushButton* browse = plainButton(tr("Choose …"), u"chooseCopyFolder"_s, row);
    layout->addWidget(label);
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    layout->addWidget(m_build);
    connect(browse, &QPushButton::clicked, this, &CopyBuilderPanel::chooseFolder);
    connect(m_build, &QPushButton::clicked, this, &CopyBuilderPanel::build);
    return row;
}

QWidget* CopyBuilderPanel::passwordRow()
{
    auto* row = new QFrame(this);
    row->setObjectName(u"card"_s);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Small);
    column->addWidget(m_built);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::Medium);
    m_passwordText->setObjectName(u"copyPassword"_s);
    m_passwordText->setAccessibleName(tr("Password of the package"));
    m_passwordText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(theme::font(TextStyle::Title).pixelSize());
    m_passwordText->setFont(fixed);
    QPushButton* copy = plainButton(tr("Copy the password"), u"copyPasswordButton"_s, row);
    QPushButton* noted = plainButton(tr("I have passed it on"), u"passwordNoted"_s, row);
    line->addWidget(m_passwordText);
    line->addWidget(copy);
    line->addWidget(noted);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(mutedLabel(tr("Shown this once and kept nowhere. Tell it by another way than the package takes."),
                                 row, LineWrap::Words));
    connect(copy, &QPushButton::clicked, this, [this] { copySecretToClipboard(m_password); });
    connect(noted, &QPushButton::clicked, this, &CopyBuilderPanel::forgetPassword);
    return row;
}

QWidget* CopyBuilderPanel::reviewRow()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    m_copy->setObjectName(u"copyRecord"_s);
    layout->addWidget(m_class, 0, Qt::AlignTop);
    layout->addWidget(m_copy, 1);
    layout->addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, &CopyBuilderPanel::review);
    return row;
}

void CopyBuilderPanel::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    const domain::Roles roles = m_context.user.roles;
    const int open = undecided(file);
    m_summary->setText(open > 0 ? tr("%n possible row(s) to decide: Y takes, N leaves", nullptr, open)
                                : tr("%n row(s) taken, all decided", nullptr, taken(file)));
    m_collectRow->setVisible(!file.files.isEmpty() && collects(file)
                             && domain::permits(roles, domain::Permission::CollectData));
    m_finish->setEnabled(open == 0);
    m_buildRow->setVisible(hasCopyInProgress(file) && !file.files.isEmpty() && !collects(file) && open == 0
                           && domain::permits(roles, domain::Permission::BuildCopy));
    m_build->setEnabled(!takesConcealed(file));
    setEmphasis(m_build, file.copyStands ? Emphasis::Plain : Emphasis::Primary);
    presentWithheld(file);
    m_reviewRow->setVisible(!file.copies.isEmpty());
    if (!file.copies.isEmpty())
        presentCopy(file);
}

void CopyBuilderPanel::presentCopy(const domain::CaseFile& file)
{
    const domain::DataCopy& copy = file.copies.first();
    QString text = tr("%1 · built by %2 on %3 · %4 rows · %5 redactions · SHA-256 %6 …")
                       .arg(copy.fileName, file.userNames.value(copy.builtBy.text()), dateTimeText(copy.builtAt))
                       .arg(copy.records)
                       .arg(copy.redactions)
                       .arg(copy.sha256.left(12));
    text += u'\n'
        + (!file.copyStands ? tr("The data or the redactions have changed since: the copy has to be built again.")
               : copy.reviewedBy.isEmpty()
               ? tr("The redactions wait for a second person.")
               : tr("Redactions compared by %1 on %2.")
                     .arg(file.userNames.value(copy.reviewedBy.text()), dateTimeText(copy.reviewedAt)));
    const domain::DataClass highest = highestClass(file, m_context.words.dataClasses);
    m_class->setContent(classChip(highest));
    if (highest != domain::DataClass::General)
        text += u'\n' + tr("Every page of it says who built it and when.");
    m_copy->setText(text);
    const domain::Roles roles = m_context.user.roles;
    const bool mayReview = domain::permits(roles, domain::Permission::ApproveAsSupervisor)
        || domain::permits(roles, domain::Permission::ApproveAsOfficer);
    m_review->setVisible(mayReview && file.copyStands && copy.reviewedBy.isEmpty()
                         && copy.builtBy != m_context.user.id);
}

void CopyBuilderPanel::presentWithheld(const domain::CaseFile& file)
{
    m_withheld->setVisible(m_buildRow->isVisibleTo(this) && !file.copyStands && !file.hidingOwn.isEmpty());
    const QString warning =
        tr("%n redaction(s) hold back the person's own data: the request would be met only in part, "
           "which the privacy officer has to approve. Show them again if they were not meant.",
           nullptr, static_cast<int>(file.hidingOwn.size()));
    m_withheld->setText(warning + u'\n' + withheldPlaces(file));
}

void CopyBuilderPanel::clear()
{
    m_caseId = {};
    forgetPassword();
    m_copy->clear();
    m_built->clear();
    for (QWidget* row : {m_collectRow, static_cast<QWidget*>(m_withheld), m_buildRow, m_reviewRow})
        row->hide();
}

void CopyBuilderPanel::finishCollection()
{
    if (const auto finished = desk::finishCollection(m_context.desk, m_caseId); !finished)
        m_context.notices.report(finished.error());
    else
        m_context.notices.say(NoticeKind::Done, tr("The collection is finished. The copy can be built."));
}

void CopyBuilderPanel::chooseFolder()
{
    choosePath(m_folder, {FileChoice::Folder, tr("Folder for the package"), {}, {}});
}

void CopyBuilderPanel::build()
{
    m_build->setEnabled(false);
    desk::Desk& desk = m_context.desk;
    m_context.jobs.start(
        tr("Building the copy"), this,
        [&desk, caseId = m_caseId, folder = pathIn(m_folder)](const JobToken& job) {
            return desk::buildCopy(desk, caseId, folder, job);
        },
        [this, caseId = m_caseId](const Result<domain::BuiltCopy>& built) {
            m_build->setEnabled(true);
            if (!built)
                return m_context.notices.report(built.error());
            if (caseId == m_caseId)
                showPassword(*built); // which clears the notice
            if (built->hidesOwnData)
                m_context.notices.say(NoticeKind::Hint,
                                      tr("The copy holds back some of the person's own data. Propose under Items that "
                                         "the request is met in part, and say why."));
            if (caseId != m_caseId)
                m_context.notices.say(NoticeKind::Hint,
                                      tr("Password of %1: %2").arg(built->copy.fileName, built->password));
        });
}

void CopyBuilderPanel::showPassword(const domain::BuiltCopy& built)
{
    m_context.notices.clear(); // "The copy can be built" is over
    m_password = built.password;
    m_passwordText->setText(built.password);
    m_built->setText(
        tr("Package: %1\nReading copy with the same password: %2")
            .arg(QDir::toNativeSeparators(built.packagePath), QDir::toNativeSeparators(built.readingCopyPath)));
    m_passwordRow->show();
}

void CopyBuilderPanel::forgetPassword()
{
    m_password.fill(u'\0');
    m_password.clear();
    m_passwordText->clear();
    m_passwordRow->hide();
}

void CopyBuilderPanel::review()
{
    if (const auto reviewed = desk::reviewCopy(m_context.desk, m_caseId); !reviewed)
        m_context.notices.report(reviewed.error());
    else
        m_context.notices.say(NoticeKind::Done, tr("Your comparison of the redactions is on record."));
}

} // namespace rd::ui
