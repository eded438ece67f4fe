#pragma once

#include "core/desk/audit/access_limit.h"
#include "core/desk/audit/acknowledge_access_alert.h"
#include "core/desk/audit/list_access_alerts.h"
#include "ui/shared/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rd::ui {

class AlertModel;
class FormField;
class LimitModel;
class TableView;
struct DeskContext;

// Who looks at how much (security.md §5.1): the days beyond the limit, which somebody else looks into, what is usual
// for whom, and the limits a supervisor sets. An auditor reads.
class AccessPart : public Page {
    Q_OBJECT
public:
    explicit AccessPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    struct Read {
        QList<desk::AccessAlertRow> alerts;
        desk::AccessLimits limits;
    };
    static Result<Read> read(const desk::Desk& desk);
    void show(const Read& read);
    QWidget* makeLists();
    QWidget* makeForm();
    void chooseAlert(const std::optional<domain::AccessDay>& before);
    void leaveNote();
    void fillUsers(const QList<desk::AccessLimitRow>& rows);
    void tellEverybodys(const QList<domain::AccessLimit>& limits);
    void alertChosen(int row);
    void limitChosen(int row);
    void offerLimit();
    void acknowledge();
    void acknowledged(const desk::AccessAlertRow& chosen, const Result<domain::AccessAcknowledgement>& done);
    void setLimit(qint64 daily);
    void limitSet(const QString& who, const Result<desk::SetAccessLimit>& set);

    DeskContext& m_context;
    AlertModel* m_alerts;
    TableView* m_alertTable;
    QLineEdit* m_note;
    QPushButton* m_acknowledge;
    LimitModel* m_limits;
    TableView* m_limitTable;
    QLabel* m_everybodys; // the limits of whoever has none of their own
    QComboBox* m_user;
    QComboBox* m_kind;
    QSpinBox* m_daily;
    QPushButton* m_set;
    QPushButton* m_takeBack;
    FormField* m_dailyField = nullptr;
    int m_asked = 0; // how often; only the last answer is shown
    bool m_writing = false; // until it is done nothing else is asked for
};

} // namespace rd::ui
