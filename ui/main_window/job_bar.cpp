#include "ui/main_window/job_bar.h"

#include "ui/jobs/job_runner.h"
#include "ui/shared/plain_text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace rd::ui {

using namespace Qt::StringLiterals;

JobBar::JobBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_percent(mutedLabel({}, this))
    , m_cancel(plainButton(tr("Cancel this job"), u"cancelJob"_s, this))
{
    setObjectName(u"jobBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->setSpacing(theme::Medium);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(theme::SearchWidth);
    m_bar->setAccessibleName(tr("Progress"));
    layout->addWidget(m_title);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_percent);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    hide();

    connect(&jobs, &JobRunner::started, this, &JobBar::showJob);
    connect(&jobs, &JobRunner::progressed, this, &JobBar::showProgress);
    connect(&jobs, &JobRunner::finished, this, &QWidget::hide);
    connect(m_cancel, &QPushButton::clicked, &jobs, [this, &jobs] {
        m_cancel->setEnabled(false);
        jobs.cancelCurrent();
    });
}

void JobBar::showJob(const QString& title)
{
    m_title->setText(title);
    m_percent->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
}

void JobBar::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    if (total > 0)
        m_percent->setText(u"%1 %"_s.arg(100LL * done / total));
}

} // namespace rd::ui
