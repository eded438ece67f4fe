#include "ui/dashboard/chart_card.h"

#include "core/base/safe_file.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/panel_table.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/secret_clipboard.h"
#include "ui/shared/table_view.h"
#include "ui/shared/words.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastCardHeight = 120;
constexpr int leastTableHeight = 220;

// The stack holds what there is to see, so it is as high as that and not as high as the highest of its parts.
class SnugStack : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; } // asked of all its parts, too
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
};

QSet<domain::Metric> metricsOf(const domain::ReportPanel& panel)
{
    QSet<domain::Metric> metrics;
    for (const domain::PanelSeries& series : panel.series) {
        for (const domain::Figure& figure : series.figures)
            metrics.insert(figure.metric);
    }
    return metrics;
}

} // namespace

ChartCard::ChartCard(DeskContext& context, domain::Report report, const QString& code, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_report(report)
    , m_code(code)
    , m_title(headingLabel({}, this))
    , m_period(mutedLabel({}, this, LineWrap::Elided))
    , m_value(styledLabel({}, TextStyle::Secondary, Colour::Text, this))
    , m_stack(new SnugStack(this))
    , m_message(mutedLabel(tr("Reading …"), m_stack, LineWrap::Words))
    , m_targets(mutedLabel({}, this, LineWrap::Words))
    , m_definitions(mutedLabel({}, this, LineWrap::Words))
    , m_numbers(new PanelTable(this))
{
    setObjectName(u"card"_s);
    m_title->setObjectName(u"title"_s + code);
    m_period->setObjectName(u"period"_s + code);
    m_message->setObjectName(u"message"_s + code);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMinimumHeight(leastCardHeight);
    m_stack->addWidget(m_message);
    m_targets->setObjectName(u"targets"_s + code);
    m_targets->hide();
    m_definitions->setObjectName(u"definitions"_s + code);
    m_definitions->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Medium, theme::Small, theme::Medium, theme::Small);
    column->setSpacing(theme::Tiny);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    column->addWidget(m_targets);
    column->addWidget(m_definitions);
}

ChartCard::~ChartCard() = default;

QWidget* ChartCard::makeHead()
{
    auto* head = new QWidget(this);
    QHBoxLayout* row = rowLayout(head, theme::Tiny);
    row->addWidget(m_title);
    row->addStretch();
    m_asTable = addSwitch(head, u"table"_s, tr("Table"), tr("Show the numbers as a table"));
    QPushButton* what = addSwitch(head, u"meaning"_s, tr("What is counted"), tr("Show what is counted"));
    QPushButton* more = linkButton(tr("Take along"), u"take"_s + m_code, head);
    fillMenu(more);
    row->addWidget(more);
    connect(m_asTable, &QPushButton::toggled, this, &ChartCard::showTable);
    connect(what, &QPushButton::toggled, m_definitions, &QWidget::setVisible);
    return head;
}

// The value stands where the eye is anyway, and takes no room from the picture.
QWidget* ChartCard::makeLine()
{
    auto* line = new QWidget(this);
    QHBoxLayout* row = rowLayout(line, theme::Medium);
    row->addWidget(m_period, 1);
    row->addWidget(m_value);
    m_value->setObjectName(u"value"_s + m_code);
    return line;
}

QPushButton* ChartCard::addSwitch(QWidget* head, const QString& name, const QString& title, const QString& spoken)
{
    QPushButton* button = linkButton(title, name + m_code, head);
    button->setCheckable(true);
    button->setAccessibleName(spoken);
    head->layout()->addWidget(button);
    return button;
}

// The keys work wherever the focus is within the card; Ctrl+C in its table copies the rows chosen there.
void ChartCard::fillMenu(QPushButton* button)
{
    auto* menu = new QMenu(button);
    menu->setObjectName(u"takeMenu"_s + m_code);
    const auto add = [&](const QString& name, const QString& text, const QKeySequence& key, auto does) {
        QAction* action = menu->addAction(text, this, does);
        action->setObjectName(name + m_code);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setEnabled(false);
        addAction(action);
        m_takes.append(action);
    };
    add(u"copy"_s, tr("Copy"), QKeySequence::Copy, [this] { copy(Copied::Both); });
    add(u"copyTable"_s, tr("Copy as table"), {}, [this] { copy(Copied::Table); });
    add(u"copyPicture"_s, tr("Copy as picture"), {}, [this] { copy(Copied::Picture); });
    menu->addSeparator();
    add(u"savePicture"_s, tr("Picture (PNG) …"), QKeySequence(u"Ctrl+Shift+S"_s), [this] { savePicture(); });
    add(u"savePdf"_s, tr("PDF …"), QKeySequence(u"Ctrl+Shift+P"_s), [this] { takeAlong(ReportForm::Pdf); });
    add(u"saveWorkbook"_s, tr("Excel …"), QKeySequence(u"Ctrl+Shift+E"_s), [this] { takeAlong(ReportForm::Workbook); });
    button->setMenu(menu);
}

void ChartCard::allowTaking(bool allowed)
{
    for (QAction* action : std::as_const(m_takes))
        action->setEnabled(allowed);
}

void ChartCard::showSheet(const domain::ReportSheet& sheet, const domain::ReportPanel& panel)
{
    m_filter = sheet.made.filter;
    m_panel = panel;
    const bool single = panel.shape == domain::PanelShape::Figures;
    m_panel.title = single ? sheet.title : panel.title;
    m_title->setText(m_panel.title);
    m_period->setText(periodWords(sheet));
    m_definitions->setText(definitionsOf(sheet));
    m_targets->setText(targetsOf(panel));
    m_targets->setVisible(!panel.targetWords.isEmpty());
    if (m_table)
        m_table->view()->setAccessibleName(m_panel.title);
    m_numbers->showPanel(m_panel);
    allowTaking(true);
    if (m_asTable->isChecked())
        showTable(true);
    else
        showChart();
}

void ChartCard::showChart()
{
    if (!saysSomething(m_panel))
        return showMessage(tr("Nothing to show for this choice. What is counted here appears once there is some."));
    if (!m_chart) {
        m_chart = chartView(m_panel, m_stack);
        if (!m_chart)
            return showTable(true);
        m_stack->addWidget(m_chart);
        connect(m_chart, &ChartView::chosen, this, &ChartCard::choose);
        connect(m_chart, &ChartView::says, m_value, &QLabel::setText);
    }
    m_chart->showPanel(m_panel);
    m_stack->setCurrentWidget(m_chart);
    m_stack->updateGeometry();
}

void ChartCard::showTable(bool shown)
{
    if (!shown)
        return showChart();
    if (!m_table) {
        m_table = new TableView(u"numbers"_s + m_code, m_panel.title, TableView::FilterRow::Hidden, m_stack);
        m_table->proxy()->setSortRole(Qt::UserRole);
        m_table->setModel(m_numbers);
        // All its columns in sight, however many the figures make.
        QHeaderView* head = m_table->view()->horizontalHeader();
        head->setMinimumSectionSize(theme::Huge);
        head->setStretchLastSection(false);
        head->setSectionResizeMode(QHeaderView::Stretch);
        m_table->view()->setMinimumHeight(leastTableHeight);
        m_table->setEmptyText(tr("Nothing to show for this choice."));
        m_stack->addWidget(m_table);
        connect(m_table->view(), &QTableView::activated, this,
                [this](const QModelIndex& index) { choose(m_numbers->placeAt(m_table->proxy()->mapToSource(index))); });
    }
    m_stack->setCurrentWidget(m_table);
    m_stack->updateGeometry();
}

void ChartCard::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
    m_stack->updateGeometry();
}

void ChartCard::showProblem(const Error& error)
{
    if (const QString text = errorText(error); !text.isEmpty())
        showMessage(text);
}

void ChartCard::forget()
{
    m_panel = {};
    allowTaking(false);
    m_numbers->showPanel({});
    delete std::exchange(m_chart, nullptr);
    m_definitions->clear();
    m_targets->clear();
    m_targets->hide();
    showMessage({});
}

void ChartCard::choose(const ChartPlace& place)
{
    const domain::Figure* figure = figureAt(m_panel, place);
    if (!figure)
        return;
    const QString words = u"%1 · %2"_s.arg(m_panel.title, placeWords(m_panel, place));
    if (!figure->hasCases)
        return m_context.notices.say(NoticeKind::Hint, tr("%1: no list of requests stands behind this.").arg(words));
    Q_EMIT casesWanted(m_filter, *figure, words);
}

// Which days the figures speak of: not always those that were chosen.
QString ChartCard::periodWords(const domain::ReportSheet& sheet) const
{
    QStringList parts;
    const QSet<domain::Metric> shown = metricsOf(m_panel);
    const QSet<domain::Metric> ofNow{domain::Metric::OpenCases, domain::Metric::OverdueCases};
    const QSet<domain::Metric> ofMonth{domain::Metric::StillOpen, domain::Metric::NotYetDue};
    if (m_report == domain::Report::Trend)
        parts.append(tr("the last 12 months, whatever the period above"));
    else if (!shown.isEmpty() && ofNow.contains(shown))
        parts.append(tr("as it stands now, whatever the period above"));
    else if (!shown.isEmpty() && ofMonth.contains(shown))
        parts.append(tr("this month, whatever the period above"));
    else
        parts.append(sheet.period);
    if (!sheet.narrowing.isEmpty())
        parts.append(sheet.narrowing);
    return parts.join(u" · "_s);
}

QString ChartCard::targetsOf(const domain::ReportPanel& panel)
{
    QStringList lines{panel.targetWords, panel.targetNote};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString ChartCard::definitionsOf(const domain::ReportSheet& sheet) const
{
    const QSet<domain::Metric> shown = metricsOf(m_panel);
    QStringList lines;
    for (const domain::MetricWords& metric : sheet.metrics) {
        if (shown.contains(metric.metric))
            lines.append(tr("%1: %2").arg(metric.name, metric.definition));
    }
    return lines.join(u'\n');
}

// Numbers of people's work stay out of clipboard histories and clouds (security.md D15).
void ChartCard::copy(Copied what) const
{
    auto content = std::make_unique<QMimeData>();
    if (what != Copied::Picture)
        content->setText(m_numbers->asText());
    if (what != Copied::Table)
        content->setImageData(picture().toImage());
    keepOutOfClipboardHistory(*content);
    QApplication::clipboard()->setMimeData(content.release());
    const QString said = what == Copied::Table ? tr("“%1” is on the clipboard as a table.")
        : what == Copied::Picture              ? tr("“%1” is on the clipboard as a picture.")
                                               : tr("“%1” is on the clipboard as a table and as a picture.");
    m_context.notices.say(NoticeKind::Done, said.arg(m_panel.title));
}

// The figures as they stand now, with the filter of the picture.
void ChartCard::takeAlong(ReportForm form)
{
    desk::ReportOrder order;
    order.report = m_report;
    order.filter = m_filter;
    order.panels = {m_code};
    order.language = sheetLanguage();
    takeReportAlong(m_context, order, form, this);
}

// What is seen, with its title and the days and the choice it speaks of.
QPixmap ChartCard::picture() const
{
    QWidget* const shown = m_stack->currentWidget();
    const qreal ratio = devicePixelRatioF();
    const int head = 2 * theme::RowHeight;
    QPixmap paper(QSize(shown->width() + 2 * theme::Medium, head + shown->height() + theme::Medium) * ratio);
    paper.setDevicePixelRatio(ratio);
    paper.fill(theme::colour(Colour::Surface));
    QPainter painter(&paper);
    QRect line(theme::Medium, theme::Small, shown->width(), theme::CompactRowHeight);
    painter.setPen(theme::colour(Colour::Text));
    painter.setFont(theme::font(TextStyle::Heading));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_title->text());
    painter.setPen(theme::colour(Colour::Muted));
    painter.setFont(theme::font(TextStyle::Secondary));
    line.translate(0, theme::CompactRowHeight);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_period->text());
    shown->render(&painter, QPoint(theme::Medium, head), {}, QWidget::DrawChildren);
    return paper;
}

void ChartCard::savePicture()
{
    const QString name = u"%1 %2.png"_s.arg(m_panel.title, m_context.desk.clock().today().toString(Qt::ISODate));
    chooseFiles(this,
                {FileChoice::SaveFile, tr("Save as picture"), tr("Pictures (*.png)"),
                 QDir::home().filePath(QString(name).replace(u'/', u' '))},
                [this](const QStringList& paths) { writePicture(paths.first()); });
}

void ChartCard::writePicture(const QString& path)
{
    const auto write = [image = picture().toImage(), path](const JobToken&) -> Result<void> {
        if (QFileInfo::exists(path))
            return fail(ErrorCode::FileExists, {{u"file"_s, path}});
        QByteArray content;
        QBuffer buffer(&content);
        if (!image.save(&buffer, "PNG"))
            return fail(ErrorCode::FileNotWritten, {{u"file"_s, path}});
        return writeFileSafely(path, content);
    };
    m_context.jobs.start({}, this, write, [this, path](const Result<void>& written) {
        if (!written)
            return m_context.notices.report(written.error());
        m_context.notices.say(NoticeKind::Done, tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace rd::ui
