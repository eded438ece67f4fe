#include "ui/reports/paper_pane.h"

#include "ui/shared/error_text.h"
#include "ui/shared/notices.h"
#include "ui/shared/page_view.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/print_pages.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 120; // longer than a held key takes to its next row, shorter than anybody waits

} // namespace

PaperPane::PaperPane(DeskContext& context, const QString& name, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_where(mutedLabel({}, this))
    , m_view(new PageView(name + u"Pages"_s, accessibleName, this))
    , m_print(plainButton(tr("Print …"), name + u"Print"_s, this))
    , m_workbook(plainButton(tr("Excel …"), name + u"Workbook"_s, this))
    , m_pdf(primaryButton(tr("PDF …"), name + u"Pdf"_s, this))
    , m_pages(context.jobs)
{
    m_where->setObjectName(name + u"PageNumber"_s);
    m_print->setShortcut(QKeySequence::Print);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &PageView::pageChanged, this, &PaperPane::sayWhere);
    connect(m_print, &QPushButton::clicked, this, &PaperPane::print);
    connect(m_workbook, &QPushButton::clicked, this,
            [this] { takePaperAlong(m_context, m_source.title, ReportForm::Workbook, m_source.writeWorkbook, this); });
    connect(m_pdf, &QPushButton::clicked, this,
            [this] { takePaperAlong(m_context, m_source.title, ReportForm::Pdf, m_source.writePdf, this); });
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &PaperPane::makePages);
}

QList<QWidget*> PaperPane::actions() const
{
    return {m_where, m_print, m_workbook, m_pdf};
}

void PaperPane::sayWhere()
{
    m_where->setText(m_view->pageCount() > 0 ? tr("Page %1 of %2").arg(m_view->currentPage()).arg(m_view->pageCount())
                                             : QString());
}

// What is shown is not of this source, and what is being read is not wanted any more.
void PaperPane::open(PaperSource source)
{
    m_source = std::move(source);
    m_workbook->setVisible(static_cast<bool>(m_source.writeWorkbook));
    m_shown = false;
    m_pages.drop();
    m_view->clear();
    m_where->setText(tr("Making the pages …"));
    shutButtons({});
    m_print->setEnabled(false);
    setPlainToolTip(m_print, m_where->text());
    m_rest.start(restMs);
}

void PaperPane::refuse(const QString& why)
{
    forget();
    m_where->clear();
    shutButtons(why);
}

void PaperPane::shutButtons(const QString& why)
{
    for (QPushButton* button : {m_print, m_workbook, m_pdf}) {
        button->setEnabled(why.isEmpty());
        setPlainToolTip(button, why);
    }
}

void PaperPane::makePages()
{
    m_pages.start(tr("Making a report"), this, m_source.make,
                  [this](const Result<print::PageFlow>& pages) { showPages(pages); });
}

void PaperPane::showPages(const Result<print::PageFlow>& pages)
{
    m_where->clear();
    if (pages) {
        m_shown = true;
        shutButtons({});
        m_view->present(*pages);
        m_view->scrollToTop();
    } else {
        setPlainToolTip(m_print, errorText(pages.error()));
        m_context.notices.report(pages.error());
    }
    Q_EMIT made(m_shown);
}

void PaperPane::print()
{
    if (!m_shown)
        return;
    askAndPrint(
        this, m_source.title,
        [note = m_source.notePrinted, pages = *m_view->pages()]() -> Result<print::PageFlow> {
            // What is printed is what was looked at when the question came, whatever the view shows by the answer; that
            // it was is in the log (R-AU-01).
            RD_TRY(note());
            return pages;
        },
        [this](const QString& problem) { m_context.notices.say(NoticeKind::Problem, problem); });
}

void PaperPane::forget()
{
    m_rest.stop();
    m_pages.drop();
    m_shown = false;
    m_source = {};
    m_view->clear();
}

} // namespace rd::ui
