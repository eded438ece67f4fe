#include "ui/complaints/findings_editor.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

FindingsEditor::FindingsEditor(const QList<domain::Finding>& findings, QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Tiny);
    m_rows->setSpacing(theme::Tiny);
    column->addLayout(m_rows);
    QPushButton* more = linkButton(tr("One point more"), u"addFinding"_s, this);
    more->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(more);
    row->addStretch();
    column->addLayout(row);
    for (const domain::Finding& finding : findings)
        addRow(finding);
    if (findings.isEmpty())
        addRow({});
    connect(more, &QPushButton::clicked, this, [this] {
        addRow({});
        Q_EMIT grown();
    });
}

void FindingsEditor::addRow(const domain::Finding& finding)
{
    const int number = m_rows->count() + 1;
    auto* row = new QWidget;
    QHBoxLayout* layout = rowLayout(row, theme::Tiny);
    auto* point = new QLineEdit(finding.point);
    point->setObjectName(u"findingPoint%1"_s.arg(number));
    point->setPlaceholderText(tr("What is complained of"));
    auto* found = new QLineEdit(finding.finding);
    found->setObjectName(u"findingText%1"_s.arg(number));
    found->setPlaceholderText(tr("What was found"));
    auto* result = new QComboBox;
    result->setObjectName(u"findingResult%1"_s.arg(number));
    for (const domain::ComplaintResult one : domain::allComplaintResults())
        result->addItem(wordFor(one), QVariant::fromValue(one));
    result->setCurrentIndex(finding.point.isEmpty() ? 0 : result->findData(QVariant::fromValue(finding.result)));
    point->setAccessibleName(tr("Point %1: what is complained of").arg(number));
    found->setAccessibleName(tr("Point %1: what was found").arg(number));
    result->setAccessibleName(tr("Point %1: result").arg(number));
    layout->addWidget(point, 2);
    layout->addWidget(found, 3);
    layout->addWidget(result);
    m_rows->addWidget(row);
    if (number == 1)
        setFocusProxy(point);
    else
        point->setFocus(Qt::OtherFocusReason);
}

QList<domain::Finding> FindingsEditor::findings() const
{
    QList<domain::Finding> findings;
    for (int i = 0; i < m_rows->count(); ++i) {
        const QWidget* row = m_rows->itemAt(i)->widget();
        const QList<QLineEdit*> texts = row->findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        const domain::Finding one{texts.at(0)->text().trimmed(), texts.at(1)->text().trimmed(),
                                  row->findChild<QComboBox*>()->currentData().value<domain::ComplaintResult>()};
        if (!one.point.isEmpty() || !one.finding.isEmpty())
            findings.append(one);
    }
    return findings;
}

} // namespace rd::ui
