#pragma once

#include "core/domain/deadline.h"
#include "ui/shared/page.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace rd::ui {

struct DeskContext;
class FormField;

// How the clock of due dates runs: what is in force, what held before and what is planned; the privacy officer switches
// it here with the legal note (§5.2, R-DL-05).
class ClockPart : public Page {
    Q_OBJECT
public:
    explicit ClockPart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void save() override;
    void forget() override;

private:
    QWidget* makeList();
    QWidget* makeForm();
    void showSettings(const QList<domain::ClockSettings>& all);
    void addRow(int row, const domain::ClockSettings& one, bool inForce);
    void showConsequence();
    domain::ClockSettings wanted() const;
    void submit();

    DeskContext& m_context;
    QWidget* m_rows = nullptr;
    QGridLayout* m_grid = nullptr;
    QDateEdit* m_from;
    QComboBox* m_mode;
    QCheckBox* m_late;
    QPlainTextEdit* m_note;
    QLabel* m_consequence;
    QLabel* m_problem;
};

} // namespace rd::ui
