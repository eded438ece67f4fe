#pragma once

#include "core/domain/notice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rd::ui {

class YearGrid;

// A year's notice entered by hand on a grid of its days, under the name chosen above it.
class NoticeEntry : public QWidget {
    Q_OBJECT
public:
    explicit NoticeEntry(QWidget* parent = nullptr);

    // Begins with what is in force in that year, or with a plain year.
    void begin(int year, const QList<domain::RuledDay>& days);
    int year() const;
    QList<domain::RuledDay> days() const;
    QString source() const;
    void setProblem(const QString& sentence); // empty clears it

Q_SIGNALS:
    void yearWanted(int year);
    void submitted();
    void left();

private:
    QWidget* makeHead();
    QWidget* makeSource();
    void showCurrent();

    QSpinBox* m_year;
    QComboBox* m_name;
    QLineEdit* m_source;
    YearGrid* m_grid;
    QLabel* m_current;
    QLabel* m_problem;
    QPushButton* m_submit;
};

} // namespace rd::ui
