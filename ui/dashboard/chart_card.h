#pragma once

#include "core/base/result.h"
#include "core/domain/report_panel.h"
#include "ui/reports/report_export.h"
#include "ui/shared/desk_context.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace rd::ui {

class ChartView;
class PanelTable;
class TableView;
struct ChartPlace;

// One panel of a report: its picture, the same as a table, what its figures count, and ways to take it elsewhere.
// Until its figures have come, and where there are none, it says so in words.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    // `code` is that of the panel. A panel that shows a report's single figures bears the title of the report.
    ChartCard(DeskContext& context, domain::Report report, const QString& code, QWidget* parent);
    ~ChartCard() override;

    domain::Report report() const { return m_report; }
    const QString& code() const { return m_code; }
    // What stays shown while the figures are read anew is the picture of before.
    void showSheet(const domain::ReportSheet& sheet, const domain::ReportPanel& panel);
    void showProblem(const Error& error);
    void forget();

Q_SIGNALS:
    // Somebody wants the requests behind a figure, made with this filter.
    void casesWanted(const rd::domain::ReportFilter& filter, const rd::domain::Figure& figure, const QString& words);

private:
    QWidget* makeHead();
    QWidget* makeLine();
    QPushButton* addSwitch(QWidget* head, const QString& name, const QString& title, const QString& spoken);
    void fillMenu(QPushButton* button);
    void allowTaking(bool allowed);
    void showChart();
    void showTable(bool shown);
    void showMessage(const QString& text);
    void choose(const ChartPlace& place);
    QString periodWords(const domain::ReportSheet& sheet) const;
    static QString targetsOf(const domain::ReportPanel& panel);
    QString definitionsOf(const domain::ReportSheet& sheet) const;
    enum class Copied { Both, Table, Picture };
    void copy(Copied what) const;
    void takeAlong(ReportForm form);
    void savePicture();
    void writePicture(const QString& path);
    QPixmap picture() const;

    DeskContext& m_context;
    domain::Report m_report;
    QString m_code;
    domain::ReportFilter m_filter;
    domain::ReportPanel m_panel;
    QLabel* m_title;
    QLabel* m_period;
    QLabel* m_value; // that is read in the chart
    QStackedWidget* m_stack;
    QLabel* m_message;
    QLabel* m_targets;
    QLabel* m_definitions;
    QPushButton* m_asTable = nullptr;
    QList<QAction*> m_takes; // nothing to take along before there are figures
    ChartView* m_chart = nullptr;
    PanelTable* m_numbers;
    TableView* m_table = nullptr;
};

} // namespace rd::ui
