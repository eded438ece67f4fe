#include "ui/copies/record_detail.h"

#include "core/desk/cases/unmask_field.h"
#include "core/desk/copies/redact_field.h"
#include "ui/cases/reason_line.h"
#include "ui/copies/record_field_model.h"
#include "ui/copies/record_tree_model.h"
#include "ui/shared/chip.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextDocumentFragment>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int clearSeconds = 30; // R-ID-04
constexpr int cellLines = 2;

bool isMasked(domain::FieldKind kind)
{
    switch (kind) {
    case domain::FieldKind::OwnName:
    case domain::FieldKind::OwnPhone:
    case domain::FieldKind::OwnAddress:
    case domain::FieldKind::OwnAccount:
    case domain::FieldKind::CardNumber:
    case domain::FieldKind::Identifier:
        return true;
    default:
        return false;
    }
}

} // namespace

RecordDetail::RecordDetail(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RecordFieldModel(this))
    , m_title(styledLabel({}, TextStyle::Heading, Colour::Text, this, LineWrap::Words))
    , m_class(new Chip(this))
    , m_reason(plainLabel({}, this, LineWrap::Words))
    , m_yes(plainButton(tr("Belongs to the person  Y"), u"matchYes"_s, this))
    , m_no(plainButton(tr("Does not belong  N"), u"matchNo"_s, this))
    , m_preview(plainButton(tr("As the person sees it"), u"previewRecord"_s, this))
    , m_takeOut(linkButton({}, u"takeOutFile"_s, this))
    , m_table(new QTableView(this))
    , m_cell(new QPlainTextEdit(this))
    , m_hidePart(plainButton(tr("Hide the selected text …"), u"hidePart"_s, this))
    , m_reveal(linkButton(tr("View in clear …"), u"revealCell"_s, this))
    , m_revealReason(new ReasonLine(u"revealCellReason"_s, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, 0, 0, 0);
    column->setSpacing(theme::Small);
    m_preview->setCheckable(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_class, 0, Qt::AlignVCenter);
    head->addWidget(m_title, 1);
    head->addWidget(m_preview, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(m_takeOut, 0, Qt::AlignLeft);
    connect(m_takeOut, &QPushButton::clicked, this, &RecordDetail::askToTakeOut);
    column->addWidget(m_decision = decisionRow());
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(cellRow());
    column->addWidget(m_revealReason);
    column->addStretch();
    m_mask.setSingleShot(true);
    m_mask.setInterval(clearSeconds * 1000);
    connect(&m_mask, &QTimer::timeout, this, &RecordDetail::maskAgain);
    clear({});
}

QWidget* RecordDetail::decisionRow()
{
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Small);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    layout->addStretch();
    connect(m_yes, &QPushButton::clicked, this, [this] { Q_EMIT decided(domain::Decision::Yes); });
    connect(m_no, &QPushButton::clicked, this, [this] { Q_EMIT decided(domain::Decision::No); });
    connect(m_preview, &QPushButton::toggled, this,
            [this](bool on) { m_model->setFieldView(on ? FieldView::AsThePersonSeesIt : FieldView::Marked); });
    return row;
}

void RecordDetail::buildTable()
{
    m_table->setObjectName(u"recordFields"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(RecordFieldModel::ValueColumn, new RedactionDelegate(m_model));
    // Its own wish for height would push the text of the cell out of a low window.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_table->setMinimumHeight(3 * theme::CompactRowHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::CompactRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->resizeSection(RecordFieldModel::NameColumn, theme::NavigationWidth - theme::Huge);
    header->setSectionResizeMode(RecordFieldModel::ValueColumn, QHeaderView::Stretch);
    header->resizeSection(RecordFieldModel::HiddenColumn, theme::NavigationWidth);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &RecordDetail::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordDetail::showCell);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordDetail::showCell);
}

QWidget* RecordDetail::cellRow()
{
    m_cell->setObjectName(u"cellText"_s);
    m_cell->setReadOnly(true);
    m_cell->setTabChangesFocus(true);
    m_cell->setAccessibleName(tr("Whole text of the cell"));
    m_cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_cell->setFixedHeight(cellLines * m_cell->fontMetrics().lineSpacing() + 2 * theme::Medium);
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Small);
    layout->addWidget(m_cell, 1);
    // Beside the text: below it they would scroll out of a low window.
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(theme::Tiny);
    buttons->addWidget(m_hidePart);
    buttons->addWidget(m_reveal);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_cell, &QPlainTextEdit::selectionChanged, this,
            [this] { m_hidePart->setEnabled(m_cell->textCursor().hasSelection()); });
    connect(m_hidePart, &QPushButton::clicked, this, &RecordDetail::openPartMenu);
    connect(m_reveal, &QPushButton::clicked, this, &RecordDetail::askToReveal);
    return row;
}

void RecordDetail::presentFile(const domain::SourceFile& file, FileUse use)
{
    m_record = {};
    m_model->clear();
    m_title->setText(file.name);
    QStringList lines{tr("%1 · %n row(s) read", nullptr, file.rows).arg(file.kindTitle),
                      tr("%1 found for certain · %2 possible · %3 not usable")
                          .arg(file.certain)
                          .arg(file.possible)
                          .arg(file.rejected),
                      tr("SHA-256 %1").arg(file.sha256)};
    if (file.certain + file.possible == 0)
        lines.append(tr("Nothing in this file belongs to the person."));
    for (const QString& warning : file.warnings)
        lines.append(importWarning(warning));
    m_reason->setText(lines.join(u'\n'));
    m_file = file.id;
    m_asked = false;
    m_takeOut->setText(tr("Take this file out …"));
    layOut(Shows::Text);
    m_takeOut->setVisible(use == FileUse::Collecting);
}

// Nothing brings back what was decided of its rows, so it is asked once more where the hand is.
void RecordDetail::askToTakeOut()
{
    if (std::exchange(m_asked, true))
        Q_EMIT takeOutWanted(m_file);
    else
        m_takeOut->setText(tr("Take it out, with its rows and what was decided of them"));
}

void RecordDetail::presentRecord(const domain::FoundRecord& record, domain::DataClass dataClass,
                                 const QList<domain::Redaction>& redactions)
{
    const bool same = m_record.id == record.id;
    const int row = same ? m_table->currentIndex().row() : 0;
    if (!same)
        m_revealReason->dismiss();
    m_record = record;
    m_title->setText(tr("Row %1").arg(record.row) + u" · "_s + matchRoleWord(record.role) + u" · "_s
                     + wordFor(record.kind));
    m_reason->setText(tr("Found because of: %1").arg(reasonWords(record)));
    m_model->setRecord(record, redactions);
    layOut(Shows::Record);
    m_class->setContent(classChip(dataClass));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(
            m_model->index(qBound(0, row, m_model->rowCount() - 1), RecordFieldModel::ValueColumn));
}

void RecordDetail::clear(const QString& hint)
{
    maskAgain();
    m_record = {};
    m_model->clear();
    m_title->setText(hint.isEmpty() ? QString() : tr("Nothing selected"));
    m_reason->setText(hint);
    m_revealReason->dismiss();
    layOut(Shows::Text);
}

bool RecordDetail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            openMenu(m_table->currentIndex().siblingAtColumn(RecordFieldModel::ValueColumn));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecordDetail::showCell()
{
    m_mask.stop();
    const domain::FoundField* field = m_model->fieldAt(m_table->currentIndex().row());
    m_cell->setPlainText(field ? field->value : QString());
    m_hidePart->setEnabled(false);
    m_reveal->setVisible(field && isMasked(field->kind) && !field->concealed && !field->value.isEmpty()
                         && domain::permits(m_context.user.roles, domain::Permission::UnmaskFields));
}

void RecordDetail::openMenu(const QModelIndex& index)
{
    if (!index.isValid() || index.column() != RecordFieldModel::ValueColumn
        || !domain::permits(m_context.user.roles, domain::Permission::RedactFields))
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"redactionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<domain::Redaction> hidden = m_model->redactionsAt(index.row());
    for (const domain::Redaction& redaction : hidden) {
        const QString what = redaction.text.isEmpty() ? tr("Show the cell again (%1)").arg(wordFor(redaction.reason))
                                                      : tr("Show \"%1\" again").arg(redaction.text);
        connect(menu->addAction(QString(what).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, id = redaction.id] { restore(id); });
    }
    if (hidden.isEmpty()) {
        menu->addSection(tr("Hide the cell because it holds"));
        for (const domain::RedactionReason reason : domain::allRedactionReasons())
            connect(menu->addAction(wordFor(reason)), &QAction::triggered, this,
                    [this, reason] { redact({}, reason); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
}

void RecordDetail::openPartMenu()
{
    const QString text = m_cell->textCursor().selection().toPlainText();
    if (text.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"partMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::RedactionReason reason : domain::allRedactionReasons())
        connect(menu->addAction(wordFor(reason)), &QAction::triggered, this,
                [this, text, reason] { redact(text, reason); });
    menu->popup(m_hidePart->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void RecordDetail::redact(const QString& text, domain::RedactionReason reason)
{
    const domain::FoundField* field = m_model->fieldAt(m_table->currentIndex().row());
    if (!field)
        return;
    if (const auto hidden = desk::redactField(m_context.desk, m_record.id, field->name, text, reason); !hidden)
        m_context.notices.report(hidden.error());
}

void RecordDetail::restore(const domain::RedactionId& redaction)
{
    if (const auto restored = desk::restoreField(m_context.desk, m_record.caseId, redaction); !restored)
        m_context.notices.report(restored.error());
}

void RecordDetail::askToReveal()
{
    const domain::FoundField* field = m_model->fieldAt(m_table->currentIndex().row());
    if (!field)
        return;
    m_revealReason->ask(tr("Reason to view \"%1\"").arg(field->name), tr("View for 30 seconds"),
                        [this, name = field->name](const QString& reason) -> Result<void> {
                            RD_TRY_ASSIGN(const QString value,
                                          desk::unmaskRecordField(m_context.desk, m_record.id, name, reason));
                            m_cell->setPlainText(value);
                            m_mask.start();
                            return {};
                        });
}

void RecordDetail::maskAgain()
{
    if (m_mask.isActive() || !m_cell->toPlainText().isEmpty())
        showCell();
}

void RecordDetail::layOut(Shows shows)
{
    const bool record = shows == Shows::Record;
    m_takeOut->hide();
    m_class->setContent({});
    m_decision->setVisible(record && m_record.kind == domain::MatchKind::Possible);
    for (QWidget* part : std::initializer_list<QWidget*>{m_preview, m_table, m_cell, m_hidePart})
        part->setVisible(record);
    if (!record)
        m_reveal->hide();
}

} // namespace rd::ui
