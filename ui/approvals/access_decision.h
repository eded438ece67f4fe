#pragma once

#include "core/domain/case_file.h"
#include "ui/shared/desk_context.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rd::ui {

class FormField;

// One request to see a minor's data, to hand a delivered copy over once more (3.8), to accept a requester's papers, or
// to let who has lost the number on file be known otherwise (R-ID-11): who asks, for what work and why, and nothing of
// the person (R-CH-02).
class AccessDecisionPanel : public QWidget {
    Q_OBJECT
public:
    explicit AccessDecisionPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file, const domain::WaitingApproval& waiting);
    void clear();

private:
    QWidget* buttonRow();
    void approve();
    void refuse();
    void decide(bool yes);
    std::optional<Error> errorOfDecision(bool yes, const QString& note);

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QString m_approved; // said once it is done
    QString m_refused;
    domain::WaitingKind m_kind = domain::WaitingKind::MinorAccess;
    QList<domain::PaperId> m_papers; // shown as waiting
    domain::ExceptionPathId m_exception;
    QLabel* m_title;
    QLabel* m_asks;
    QLabel* m_reason;
    QLabel* m_facts;
    QLabel* m_effect;
    QCheckBox* m_destroyed;
    QPlainTextEdit* m_note;
    FormField* m_noteField;
    QPushButton* m_approve;
    QPushButton* m_refuse;
};

} // namespace rd::ui
