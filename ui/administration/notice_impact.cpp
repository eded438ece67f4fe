#include "ui/administration/notice_impact.h"

#include "ui/administration/notice_models.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashShown = 16;

QLabel* named(QLabel* label, const QString& name)
{
    label->setObjectName(name);
    return label;
}

} // namespace

NoticeImpactView::NoticeImpactView(QWidget* parent)
    : QWidget(parent)
    , m_model(new ImpactModel(this))
    , m_title(named(headingLabel({}, this), u"impactTitle"_s))
    , m_facts(mutedLabel({}, this, LineWrap::Words))
    , m_count(named(plainLabel({}, this, LineWrap::Words), u"impactCount"_s))
    , m_earlier(named(styledLabel({}, TextStyle::Strong, Colour::Late, this, LineWrap::Words), u"impactEarlier"_s))
    , m_table(new TableView(u"noticeImpact"_s, tr("Requests whose date moves"), TableView::FilterRow::Hidden, this))
    , m_confirm(primaryButton({}, u"confirmNotice"_s, this))
    , m_discard(plainButton(tr("Take this notice away"), u"discardNotice"_s, this))
    , m_whyNot(named(mutedLabel({}, this, LineWrap::Words), u"confirmWhyNot"_s))
{
    setObjectName(u"noticeImpactView"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({3, 4, 4, 4});
    m_table->setEmptyText(tr("No open request gets another date. Confirming makes the year firm."));
    auto* buttons = new QWidget(this);
    QHBoxLayout* row = rowLayout(buttons, theme::Small);
    row->addWidget(m_confirm);
    row->addWidget(m_discard);
    row->addWidget(m_whyNot, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    for (QWidget* widget : {m_title, m_facts, m_count, m_earlier})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &NoticeImpactView::confirmed);
    connect(m_discard, &QPushButton::clicked, this, &NoticeImpactView::discarded);
    connect(m_table, &TableView::rowActivated, this,
            [this](int sourceRow) { Q_EMIT caseWanted(m_model->changeAt(sourceRow).caseId); });
}

void NoticeImpactView::showImpact(const domain::NoticeImpact& impact, Confirmation confirmation)
{
    m_notice = impact.notice;
    m_notice.days.clear();
    const int changes = static_cast<int>(impact.changes.size());
    m_title->setText(tr("The notice of %1 waits to be confirmed").arg(m_notice.year));
    m_facts->setText(tr("%1 · brought by %2, %3 · SHA-256 %4")
                         .arg(m_notice.source, m_notice.proposedByName, dateTimeText(m_notice.proposedAt),
                              m_notice.sha256.left(hashShown)));
    m_count->setText(tr("%n open request(s) get other dates:", nullptr, changes));
    m_count->setVisible(changes > 0);
    m_earlier->setText(tr("⚠ %n of them fall due earlier. They stand first.", nullptr, impact.earlier));
    m_earlier->setVisible(impact.earlier > 0);
    m_model->setChanges(impact.changes);
    m_confirm->setText(tr("Confirm %1 and change %n date(s)", nullptr, changes).arg(m_notice.year));
    m_confirm->setEnabled(confirmation == Confirmation::Mine);
    m_whyNot->setText(confirmation == Confirmation::Mine
                          ? QString()
                          : tr("You brought this notice yourself, or your role may not confirm it. A second person "
                               "does."));
}

void NoticeImpactView::forget()
{
    m_model->setChanges({});
    m_notice = {};
    for (QLabel* label : {m_title, m_facts, m_count, m_earlier, m_whyNot})
        label->clear();
}

} // namespace rd::ui
