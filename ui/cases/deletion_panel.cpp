#include "ui/cases/deletion_panel.h"

#include "core/desk/approvals/keep_data.h"
#include "core/desk/approvals/test_ground.h"
#include "ui/cases/reason_line.h"
#include "ui/intake/term_choice.h"
#include "ui/shared/consent_words.h"
#include "ui/shared/error_text.h"
#include "ui/shared/form_field.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool concerns(const domain::RequestItem& item)
{
    return item.right == domain::RightType::Delete || item.right == domain::RightType::CancelAccount;
}

QString titleOf(const QList<domain::Term>& terms, const QString& code)
{
    for (const domain::Term& term : terms) {
        if (term.code == code)
            return term.title;
    }
    return code;
}

template <typename Editor> Editor* editorOf(const QString& name)
{
    auto* editor = new Editor;
    editor->setObjectName(name);
    return editor;
}

} // namespace

DeletionPanel::DeletionPanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tests(plainLabel({}, this, LineWrap::Words))
    , m_untested(styledLabel({}, TextStyle::Secondary, Colour::Soon, this, LineWrap::Words))
    , m_kept(new QWidget(this))
    , m_keptRows(new QVBoxLayout(m_kept))
    , m_release(new ReasonLine(u"releaseKept"_s, this))
    , m_openTest(plainButton(tr("Record whether a ground holds …"), u"openGroundTest"_s, this))
    , m_openKept(plainButton(tr("Name what stays stored …"), u"openKeptData"_s, this))
    , m_ground(editorOf<QComboBox>(u"testedGround"_s))
    , m_holds(editorOf<QComboBox>(u"groundHolds"_s))
    , m_why(editorOf<QLineEdit>(u"groundReason"_s))
    , m_reason(editorOf<QComboBox>(u"keptReason"_s))
    , m_holder(editorOf<QComboBox>(u"keptHolder"_s))
    , m_category(editorOf<QComboBox>(u"keptCategory"_s))
    , m_data(editorOf<QLineEdit>(u"keptData"_s))
    , m_from(editorOf<QLineEdit>(u"keptFrom"_s))
{
    m_tests->setObjectName(u"groundTests"_s);
    m_untested->setObjectName(u"groundsToTest"_s);
    m_kept->setObjectName(u"keptList"_s);
    m_keptRows->setContentsMargins(0, 0, 0, 0);
    m_keptRows->setSpacing(theme::Tiny);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    auto* buttons = new QWidget;
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    row->addWidget(m_openTest);
    row->addWidget(m_openKept);
    row->addStretch();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_tests, m_untested, m_kept, m_release, buttons, groundForm(), keptForm()})
        column->addWidget(part);
    connect(m_openTest, &QPushButton::clicked, this, [this] { openForm(m_testForm); });
    connect(m_openKept, &QPushButton::clicked, this, [this] { openForm(m_keptForm); });
    openForm(nullptr);
}

QWidget* DeletionPanel::groundForm()
{
    m_testForm = new FormColumn;
    fillTerms(m_ground, m_context.words.deletionGrounds);
    m_holds->addItem(tr("It holds"), true);
    m_holds->addItem(tr("It does not hold"), false);
    m_groundField = m_testForm->addField(tr("Ground, in the words of the policy"), m_ground, Presence::Required);
    m_testForm->addField(tr("Finding"), m_holds, Presence::Required);
    m_whyField = m_testForm->addField(tr("Reason"), m_why, Presence::Required);
    QPushButton* save = primaryButton(tr("Record the finding"), u"saveGroundTest"_s);
    m_testForm->addButtons({save});
    connect(save, &QPushButton::clicked, this, &DeletionPanel::saveTest);
    connect(m_why, &QLineEdit::returnPressed, this, &DeletionPanel::saveTest);
    return m_testForm;
}

QWidget* DeletionPanel::keptForm()
{
    m_keptForm = new FormColumn;
    fillTerms(m_reason, m_context.words.retentionReasons);
    fillTerms(m_holder, m_context.words.holders);
    fillTerms(m_category, m_context.words.categories);
    m_from->setPlaceholderText(tr("2026-01-31"));
    m_keptForm->addField(tr("Why it stays"), m_reason, Presence::Required);
    m_fromField = m_keptForm->addField(tr("Counted from (completion of the order)"), m_from, Presence::Required);
    m_keptForm->addField(tr("Where it stays"), m_holder, Presence::Required);
    m_keptForm->addField(tr("Category"), m_category, Presence::Required);
    m_dataField = m_keptForm->addField(tr("What stays, as the letter says it"), m_data, Presence::Required);
    QPushButton* save = primaryButton(tr("Put it on the list"), u"saveKeptData"_s);
    m_keptForm->addButtons({save});
    connect(save, &QPushButton::clicked, this, &DeletionPanel::saveKept);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &DeletionPanel::followReason);
    return m_keptForm;
}

void DeletionPanel::present(const domain::CaseFile& file, const domain::RequestItem& item)
{
    if (m_caseId != file.header.id || m_position != item.position) {
        m_why->clear();
        m_data->clear();
        m_from->clear();
        m_release->dismiss();
        openForm(nullptr);
    }
    m_caseId = file.header.id;
    m_position = item.position;
    setVisible(concerns(item));
    presentTests(file, item);
    presentKept(file, item);
    const bool may = domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome)
        && item.state == domain::CaseState::InProgress;
    m_openTest->setVisible(may && item.right == domain::RightType::Delete);
    m_openKept->setVisible(may && !m_context.words.retentionReasons.isEmpty());
    if (!may)
        openForm(nullptr);
}

void DeletionPanel::presentTests(const domain::CaseFile& file, const domain::RequestItem& item)
{
    QStringList lines;
    for (const domain::GroundTest& test : file.groundTests) {
        if (!(test.itemId == item.id))
            continue;
        const QString finding = test.holds ? tr("%1 holds: %2") : tr("%1 does not hold: %2");
        lines.append(u"%1 · %2"_s.arg(finding.arg(test.ground, test.reason),
                                      file.userNames.value(test.by.text()) + u' ' + dateTimeText(test.at)));
    }
    m_tests->setText(lines.join(u'\n'));
    m_tests->setVisible(!lines.isEmpty());
    const QStringList untested = file.groundsToTest.value(item.id.text());
    m_untested->setText(
        tr("Before a refusal it has to be recorded whether these grounds hold: %1").arg(untested.join(u' ')));
    m_untested->setVisible(!untested.isEmpty());
}

void DeletionPanel::presentKept(const domain::CaseFile& file, const domain::RequestItem& item)
{
    while (QLayoutItem* old = m_keptRows->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    const bool may = domain::permits(m_context.user.roles, domain::Permission::ProposeOutcome)
        && item.state != domain::CaseState::PendingApproval;
    m_keeps = false;
    for (const domain::KeptData& kept : file.kept) {
        if (!(kept.itemId == item.id) || !domain::isKept(kept))
            continue;
        m_keeps = true;
        addKeptRow(kept, may);
    }
    m_kept->setVisible(m_keeps);
}

void DeletionPanel::addKeptRow(const domain::KeptData& kept, bool mayRelease)
{
    const QString until =
        kept.until.isValid() ? tr("until %1").arg(dateText(kept.until)) : tr("until it is settled or released");
    const QString text = u"%1 · %2 · %3 · %4"_s.arg(tr("Stays stored: %1").arg(kept.data),
                                                    kept.holder + u' ' + titleOf(m_context.words.holders, kept.holder),
                                                    kept.reason, until);
    auto* rowWidget = new QWidget;
    QHBoxLayout* row = rowLayout(rowWidget, theme::Small);
    row->addWidget(plainLabel(text, rowWidget, LineWrap::Words), 1);
    if (mayRelease) {
        QPushButton* release = linkButton(tr("Release …"), u"releaseKeptRow"_s, rowWidget);
        connect(release, &QPushButton::clicked, this, [this, id = kept.id] {
            m_release->ask(tr("Why it no longer stays"), tr("Release"),
                           [this, id](const QString& reason) -> Result<void> {
                               RD_TRY(desk::releaseData(m_context.desk, id, reason));
                               return {};
                           });
        });
        row->addWidget(release, 0, Qt::AlignTop);
    }
    m_keptRows->addWidget(rowWidget);
}

void DeletionPanel::openForm(QWidget* form)
{
    for (FormColumn* one : {m_testForm, m_keptForm}) {
        one->clearErrors();
        one->setVisible(one == form && !one->isVisibleTo(this));
    }
    followReason();
}

// A reason without a term has nothing to count from.
void DeletionPanel::followReason()
{
    m_fromField->setVisible(!m_context.words.reasonsWithoutTerm.contains(m_reason->currentData().toString()));
}

void DeletionPanel::saveTest()
{
    m_testForm->clearErrors();
    const auto tested =
        desk::testGround(m_context.desk, m_caseId, m_position,
                         {m_ground->currentData().toString(), m_holds->currentData().toBool(), m_why->text()});
    if (!tested) {
        FormField* place = tested.error().code == ErrorCode::NotPermitted ? m_groundField : m_whyField;
        return place->setError(errorText(tested.error()));
    }
    m_why->clear();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done, tr("The finding on %1 is recorded.").arg(tested->ground));
}

void DeletionPanel::saveKept()
{
    m_keptForm->clearErrors();
    const auto kept = desk::keepData(m_context.desk, m_caseId, m_position,
                                     {m_holder->currentData().toString(), m_category->currentData().toString(),
                                      m_data->text(), m_reason->currentData().toString(), typedDate(m_from->text())});
    if (!kept) {
        const bool date = kept.error().args.value(u"field"_s).toString() == "keptFrom"_L1;
        FormField* place = date ? m_fromField : m_dataField;
        if (date && !typedDate(m_from->text()).isValid())
            return place->setError(tr("Enter the day as 2026-01-31."));
        return place->setError(date ? tr("The term counted from this day has ended, or the day lies in the future.")
                                    : errorText(kept.error()));
    }
    m_data->clear();
    m_from->clear();
    openForm(nullptr);
    m_context.notices.say(NoticeKind::Done, tr("On the list of what stays stored."));
}

} // namespace rd::ui
