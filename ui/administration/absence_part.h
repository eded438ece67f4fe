#pragma once

#include "core/desk/cases/record_absence.h"
#include "ui/shared/page.h"

#include <QAbstractTableModel>
#include <QHash>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace rd::ui {

class FormField;
class TableView;
struct DeskContext;

// Who is away today and who will be, by first day.
class AbsenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, From, To, Reason, StandIn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAbsences(const QList<desk::AbsenceRow>& absences);
    const desk::AbsenceRow& absenceAt(int row) const { return m_absences.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<desk::AbsenceRow> m_absences;
};

enum class AbsenceScope { Anybodys, Own };

// Who is away and who stands in: a supervisor records it of anybody, whoever works here of themselves. What somebody
// leaves open can be handed over at once.
class AbsencePart : public Page {
    Q_OBJECT
public:
    AbsencePart(DeskContext& context, AbsenceScope scope, QWidget* parent = nullptr);

    void refresh() override;
    void save() override; // records what the form says, once somebody has changed something in it
    void forget() override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    bool isOwn() const { return m_scope == AbsenceScope::Own; }
    bool isMe(const domain::UserId& user) const;
    domain::UserId absentUser() const;
    QString absentName() const;
    void fillUsers();
    void record();
    void offerHandOver(const domain::Absence& absence);
    void endOffer();
    void handOver();
    void endChosen();

    DeskContext& m_context;
    AbsenceScope m_scope;
    AbsenceModel* m_model;
    TableView* m_table;
    QPushButton* m_back;
    QLabel* m_open; // what somebody who is away leaves open
    QPushButton* m_handOver;
    QComboBox* m_user;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_reason;
    QComboBox* m_standIn;
    QPushButton* m_record;
    QHash<QString, FormField*> m_fields; // by the name that a refusal gives them
    domain::Absence m_recorded; // the one whose cases are offered, as long as it stands
    bool m_touched = false; // by a person, since the last one was recorded
};

} // namespace rd::ui
