#pragma once

#include "core/domain/role.h"
#include "ui/shared/navigator.h"

#include <QListView>

class QStandardItemModel;

namespace rd::ui {

// One entry of the navigation; its place in the list is its Alt+number.
struct NavigationEntry {
    PageName page;
    QString icon;
    QString title;
};
// The pages this user may use, in the order of screens.md §1; the others are not drawn.
QList<NavigationEntry> navigationFor(domain::Roles roles);

// The list at the left; the number beside a page is what waits for this user.
class Navigation : public QListView {
    Q_OBJECT
public:
    explicit Navigation(const QList<NavigationEntry>& entries, QWidget* parent = nullptr);

    void setCount(PageName page, int count);
    void setCurrentPage(PageName page);
    const QList<NavigationEntry>& entries() const { return m_entries; }

Q_SIGNALS:
    void pageChosen(rd::ui::PageName page);

private:
    QList<NavigationEntry> m_entries;
    QStandardItemModel* m_rows;
};

} // namespace rd::ui
