#include "ui/cases/case_file_panel.h"

#include "core/desk/cases/print_case_file.h"
#include "ui/reports/paper_pane.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// What decides whether a minor's texts may be read.
QString accessOf(const domain::CaseFile& file)
{
    const auto& latest = file.access.latest;
    return u"%1 %2"_s.arg(file.header.restrictedView).arg(latest ? codeOf(latest->state) : QString());
}

} // namespace

CaseFilePanel::CaseFilePanel(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(titleLabel(tr("Case file"), this))
    , m_pane(new PaperPane(context, u"caseFile"_s, tr("The case file as it will be printed"), this))
{
    setObjectName(u"caseFilePanel"_s);
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Small);
    QPushButton* back = plainButton(tr("Back to the request"), u"closeCaseFile"_s, head);
    row->addWidget(m_title);
    row->addStretch();
    for (QWidget* action : m_pane->actions())
        row->addWidget(action);
    row->addWidget(back);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Small, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(head);
    column->addWidget(m_pane, 1);
    setFocusProxy(m_pane);
    connect(back, &QPushButton::clicked, this, &CaseFilePanel::closed);
}

bool CaseFilePanel::mayOpen(const DeskContext& context)
{
    return domain::permits(context.user.roles, domain::Permission::ViewReports)
        && domain::permits(context.user.roles, domain::Permission::VerifyAudit)
        && domain::permits(context.user.roles, domain::Permission::ViewCases);
}

void CaseFilePanel::follow(const domain::CaseFile& file)
{
    if (accessOf(file) != m_access)
        open(file);
}

void CaseFilePanel::open(const domain::CaseFile& file)
{
    const domain::Case& header = file.header;
    m_access = accessOf(file);
    desk::Desk& desk = m_context.desk;
    const domain::CaseId id = header.id;
    const domain::SheetLanguage language = sheetLanguage();
    m_pane->open({tr("Case file %1").arg(header.number),
                  [&desk, id, language](const JobToken& job) { return desk::caseFilePages(desk, id, language, job); },
                  [&desk, id, language](const QString& path, const JobToken& job) -> Result<void> {
                      RD_TRY(desk::printCaseFile(desk, id, language, path, job));
                      return {};
                  },
                  {},
                  [&desk, id] { return desk::noteCaseFilePrinted(desk, id); }});
}

void CaseFilePanel::clear()
{
    m_pane->forget();
}

} // namespace rd::ui
