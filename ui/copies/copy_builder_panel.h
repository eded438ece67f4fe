#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class Chip;

// The foot of the copy tab: finish the collection, build the package, tell its password once, review it as the second
// person (R-DC-02).
class CopyBuilderPanel : public QWidget {
    Q_OBJECT
public:
    explicit CopyBuilderPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file);
    void clear();

private:
    QWidget* collectRow();
    QWidget* buildRow();
    QWidget* passwordRow();
    QWidget* reviewRow();
    void presentCopy(const domain::CaseFile& file);
    void presentWithheld(const domain::CaseFile& file);
    void finishCollection();
    void chooseFolder();
    void build();
    void showPassword(const domain::BuiltCopy& built);
    void forgetPassword();
    void review();

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QString m_password; // of the copy just built, until the user has noted it
    QLabel* m_summary;
    QWidget* m_collectRow = nullptr;
    QPushButton* m_finish;
    QWidget* m_buildRow = nullptr;
    QLabel* m_withheld;
    QLineEdit* m_folder;
    QPushButton* m_build;
    QWidget* m_passwordRow = nullptr;
    QLabel* m_built;
    QLabel* m_passwordText;
    QWidget* m_reviewRow = nullptr;
    Chip* m_class;
    QLabel* m_copy;
    QPushButton* m_review;
};

} // namespace rd::ui
