#pragma once

#include "core/domain/case.h"
#include "ui/shared/page.h"

class QComboBox;
class QCheckBox;
class QLabel;
class QPushButton;
class QListView;
class QStackedWidget;

namespace rd::ui {

struct DeskContext;
class AgentStrip;
class CaseDrag;
class CaseListModel;
class HandOverLine;

// All requests, due date first, with a filter by state, handler and due date; Enter opens one. Supervisors drag chosen
// ones onto whoever goes on with them.
class CaseListPage : public Page {
    Q_OBJECT
public:
    explicit CaseListPage(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    QWidget* makeFilterBar();
    QWidget* makeEmptyState();
    domain::CaseFilter chosenFilter() const;
    void applyFilter();
    void updateCount();
    QString erasedText() const;
    void exportDates();
    void writeDates(const QString& path);
    void openRow(const QModelIndex& index);
    QList<domain::CaseId> selectedCases() const;
    QWidget* makeHandOver(QWidget* bar);
    QWidget* makeListArea();
    void offerAgents();
    void drop(const QPoint& global);
    void endDrag();

    DeskContext& m_context;
    CaseListModel* m_model;
    QListView* m_list;
    QComboBox* m_state;
    QComboBox* m_due;
    QCheckBox* m_mine;
    QLabel* m_count;
    QLabel* m_emptyText;
    QPushButton* m_first = nullptr; // for whoever may log a call
    QStackedWidget* m_stack;
    HandOverLine* m_handOver;
    AgentStrip* m_agents;
    CaseDrag* m_drag = nullptr; // for whoever spreads the work
    QList<domain::CaseId> m_dragged; // however the list changes meanwhile
};

} // namespace rd::ui
