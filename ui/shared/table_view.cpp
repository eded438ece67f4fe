#include "ui/shared/table_view.h"

#include "ui/shared/plain_text.h"
#include "ui/shared/preferences.h"
#include "ui/shared/secret_clipboard.h"

#include <numeric>
#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QToolTip>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

// A row stays when each column holds the text typed over it, whatever the case of its letters.
class ColumnFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(int column, const QString& text)
    {
        m_wanted.resize(qMax<qsizetype>(m_wanted.size(), column + 1));
        m_wanted[column] = text.trimmed();
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        for (int column = 0; column < m_wanted.size(); ++column) {
            const QString& wanted = m_wanted.at(column);
            if (wanted.isEmpty())
                continue;
            if (!sourceModel()->index(row, column, parent).data().toString().contains(wanted, Qt::CaseInsensitive))
                return false;
        }
        return true;
    }

private:
    QStringList m_wanted;
};

// With the number of columns: the state of other columns would hide those that have come since.
QString stateName(const TableView& table)
{
    return u"%1/%2"_s.arg(table.objectName()).arg(table.proxy()->columnCount());
}

QString oneCell(const QModelIndex& index)
{
    QString text = index.data().toString();
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

TableView::TableView(const QString& name, const QString& title, FilterRow filterRow, QWidget* parent)
    : QWidget(parent)
    , m_view(new QTableView(this))
    , m_filterRow(new QWidget(this))
    , m_proxy(new ColumnFilter(this))
    , m_empty(mutedLabel({}, m_view->viewport(), LineWrap::Words))
{
    setObjectName(name);
    m_view->setObjectName(name + u"Table"_s);
    m_view->setAccessibleName(title);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSortingEnabled(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(theme::CompactRowHeight);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setModel(m_proxy);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_proxy->setSortLocaleAware(true);
    m_filterRow->setFixedHeight(theme::CompactRowHeight + theme::Tiny);
    m_filterRow->setVisible(filterRow == FilterRow::Shown);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_view);

    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::placeFilters);
    connect(m_view->horizontalHeader(), &QHeaderView::geometriesChanged, this, &TableView::placeFilters);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(m_proxy->mapToSource(index).row()); });
}

TableView::~TableView()
{
    rememberColumns();
}

void TableView::setModel(QAbstractItemModel* model)
{
    m_proxy->setSourceModel(model);
    // Until the user asks for an order the rows stand as the model has them.
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &TableView::updateEmptyText);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TableView::updateEmptyText);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { Q_EMIT currentSourceRowChanged(m_proxy->mapToSource(current).row()); });
    buildFilters();
    restoreColumns();
    updateEmptyText();
}

void TableView::setColumnShares(const QList<int>& shares)
{
    m_shares = shares;
    shareWidth();
}

int TableView::currentSourceRow() const
{
    return m_proxy->mapToSource(m_view->currentIndex()).row();
}

QList<int> TableView::selectedSourceRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.append(m_proxy->mapToSource(index).row());
    return rows;
}

void TableView::selectSourceRow(int row)
{
    if (!m_proxy->sourceModel())
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void TableView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    updateEmptyText();
}

QString TableView::selectionAsText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        cells.append(m_proxy->headerData(column, Qt::Horizontal).toString());
    lines.append(cells.join(u'\t'));
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : std::as_const(rows)) {
        cells.clear();
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells.append(oneCell(row.siblingAtColumn(column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

bool TableView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip && watched == m_view->viewport()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = m_view->indexAt(help->pos()).data(Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), plainToolTip(text), m_view);
        return true;
    }
    if (event->type() == QEvent::Resize && watched == m_view->viewport()) {
        shareWidth();
        m_empty->setGeometry(m_view->viewport()->rect().adjusted(theme::Huge, 0, -theme::Huge, 0));
    }
    if (event->type() == QEvent::KeyPress && watched == m_view
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copySelection();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TableView::buildFilters()
{
    qDeleteAll(m_filters);
    m_filters.clear();
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        auto* filter = new QLineEdit(m_filterRow);
        filter->setPlaceholderText(tr("Filter"));
        filter->setClearButtonEnabled(true);
        filter->setObjectName(objectName() + u"Filter"_s + QString::number(column));
        filter->setAccessibleName(tr("Filter %1").arg(m_proxy->headerData(column, Qt::Horizontal).toString()));
        connect(filter, &QLineEdit::textChanged, this,
                [this, column](const QString& text) { static_cast<ColumnFilter*>(m_proxy)->setWanted(column, text); });
        m_filters.append(filter);
        filter->show();
    }
    placeFilters();
}

void TableView::placeFilters()
{
    const QHeaderView* header = m_view->horizontalHeader();
    for (int column = 0; column < m_filters.size(); ++column) {
        const int left = header->sectionViewportPosition(column);
        m_filters.at(column)->setVisible(!header->isSectionHidden(column));
        m_filters.at(column)->setGeometry(left, 0, header->sectionSize(column) - theme::Tiny, theme::CompactRowHeight);
    }
}

void TableView::copySelection() const
{
    copyToClipboard(selectionAsText());
}

void TableView::rememberColumns() const
{
    if (m_proxy->columnCount() > 0)
        rememberColumnsOf(stateName(*this), m_view->horizontalHeader()->saveState());
}

void TableView::restoreColumns()
{
    const QByteArray state = columnsOf(stateName(*this));
    if (!state.isEmpty())
        m_sized = m_view->horizontalHeader()->restoreState(state);
    placeFilters();
}

void TableView::shareWidth()
{
    const int width = m_view->viewport()->width();
    const int shares = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    if (m_sized || shares == 0 || !isVisible())
        return;
    for (int column = 0; column < m_shares.size(); ++column)
        m_view->setColumnWidth(column, width * m_shares.at(column) / shares);
    placeFilters();
}

void TableView::updateEmptyText()
{
    const bool empty = m_proxy->rowCount() == 0;
    const bool filtered = m_proxy->sourceModel() && m_proxy->sourceModel()->rowCount() > 0;
    m_empty->setText(filtered ? tr("No row fits the filter.") : m_emptyText);
    m_empty->setVisible(empty && !m_empty->text().isEmpty());
}

} // namespace rd::ui
