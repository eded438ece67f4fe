#pragma once

#include "core/domain/report.h"
#include "core/domain/user.h"
#include "core/domain/vocabulary.h"

#include <QVariantHash>
#include <QWidget>

class QComboBox;
class QDateEdit;

namespace rd::ui {

enum class Period { ThisMonth, LastMonth, ThisQuarter, ThisYear, Own };

// Both days count; what runs ends today, as the reports of the command line do. Nothing for a period of one's own.
struct PeriodDays {
    QDate from;
    QDate to;
};
PeriodDays daysOf(Period period, const QDate& today);

// What all charts are narrowed to. Choosing anything says so at once.
class DashboardFilter : public QWidget {
    Q_OBJECT
public:
    DashboardFilter(const domain::Vocabulary& words, const QList<domain::User>& users, const QDate& today,
                    QWidget* parent);

    domain::ReportFilter filter(const QDate& today) const;
    // What is chosen, for a page that is made anew. What is no longer offered stays at "all".
    QVariantHash chosen() const;
    void choose(const QVariantHash& chosen);

Q_SIGNALS:
    void changed();

private:
    QComboBox* addBox(const QString& name, const QString& title, const QString& all);
    QDateEdit* addDate(const QString& name, const QString& title);
    void addPeriods();
    void fillBoxes(const domain::Vocabulary& words, const QList<domain::User>& users);
    Period period() const;
    void periodChosen();

    QList<QComboBox*> m_boxes;
    QComboBox* m_period;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_right;
    QComboBox* m_platform;
    QComboBox* m_channel;
    QComboBox* m_agent;
    QComboBox* m_minor;
};

} // namespace rd::ui
