#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rd::ui {

class FormColumn;
class FormField;
class ReasonLine;

// What a deletion rests on and what it leaves: the grounds that were tested, the data that stay stored with reason and
// last day (rule book 3.5, R-RT-04). Shown for deletions and cancellations only.
class DeletionPanel : public QWidget {
    Q_OBJECT
public:
    explicit DeletionPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, const domain::RequestItem& item);
    bool keepsSomething() const { return m_keeps; }

private:
    QWidget* groundForm();
    QWidget* keptForm();
    void presentTests(const domain::CaseFile& file, const domain::RequestItem& item);
    void presentKept(const domain::CaseFile& file, const domain::RequestItem& item);
    void addKeptRow(const domain::KeptData& kept, bool mayRelease);
    void openForm(QWidget* form);
    void saveTest();
    void saveKept();
    void followReason();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    int m_position = 0;
    bool m_keeps = false;
    QLabel* m_tests;
    QLabel* m_untested;
    QWidget* m_kept;
    QVBoxLayout* m_keptRows;
    ReasonLine* m_release;
    QPushButton* m_openTest;
    QPushButton* m_openKept;
    FormColumn* m_testForm = nullptr;
    FormColumn* m_keptForm = nullptr;
    QComboBox* m_ground;
    QComboBox* m_holds;
    QLineEdit* m_why;
    QComboBox* m_reason;
    QComboBox* m_holder;
    QComboBox* m_category;
    QLineEdit* m_data;
    QLineEdit* m_from;
    FormField* m_whyField = nullptr;
    FormField* m_groundField = nullptr;
    FormField* m_dataField = nullptr;
    FormField* m_fromField = nullptr;
};

} // namespace rd::ui
