#pragma once

#include "core/domain/notice.h"
#include "ui/shared/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rd::ui {

struct DeskContext;
class NoticeEntry;
class NoticeImpactView;
class NoticeListModel;
class TableView;
class YearGrid;

// The holiday notices: which years are in force and by which paper, bringing a new one by file or by hand, and the
// dates it would change before a second person confirms it (R-DL-06).
class CalendarPart : public Page {
    Q_OBJECT
public:
    explicit CalendarPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeYear();
    void connectViews();
    void choose();
    void bring(const QString& path);
    void enterByHand(int year);
    void submit();
    void leaveEntry(const domain::NoticeId& wanted);
    void confirm();
    void discard();
    void showChosen();
    void showVersion(const domain::NoticeVersion& notice);
    void showImpact(const domain::NoticeVersion& notice);
    const domain::NoticeVersion* inForce(int year) const;

    DeskContext& m_context;
    QList<domain::NoticeVersion> m_notices;
    NoticeListModel* m_model;
    TableView* m_table;
    QStackedWidget* m_stack;
    QLabel* m_yearTitle;
    QLabel* m_yearFacts;
    YearGrid* m_grid;
    NoticeImpactView* m_impact;
    NoticeEntry* m_entry;
    domain::NoticeId m_wanted; // shown once the list has been read
};

} // namespace rd::ui
