#pragma once

#include "core/domain/complaint.h"

#include <QWidget>

class QVBoxLayout;

namespace rd::ui {

// The points of a complaint, a row each: what was complained of, what was found, and whether it is upheld. A row that
// nobody filled in does not count.
class FindingsEditor : public QWidget {
    Q_OBJECT
public:
    explicit FindingsEditor(const QList<domain::Finding>& findings, QWidget* parent = nullptr);

    QList<domain::Finding> findings() const;

Q_SIGNALS:
    void grown();

private:
    void addRow(const domain::Finding& finding);

    QVBoxLayout* m_rows;
};

} // namespace rd::ui
