#pragma once

#include "core/desk/verification/verify_requester.h"
#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QLabel;
class QVBoxLayout;

namespace rd::ui {

class ExceptionCard;
class FactorRow;
class LevelMeter;
class PapersCard;
class ReasonCard;

// The blind check (screens.md §4): answers go in, match or not and points come out, and no stored value is ever shown.
// Locks read the same whether a record exists or not.
class VerificationPanel : public CaseTabPage {
    Q_OBJECT
public:
    explicit VerificationPanel(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

private:
    QWidget* proofColumn();
    QWidget* factorRows();
    QWidget* standingCard();
    QString factorTitle(const QString& code) const; // the code itself once the policy no longer names it
    void presentStanding(const domain::CaseFile& file, const desk::VerificationState& state);
    void presentRounds(const domain::CaseFile& file);
    void presentLock(const desk::VerificationState& state);
    void presentRelease(const desk::VerificationState& state);
    void presentFactors(const desk::VerificationState& state);
    void presentSafety(const desk::VerificationState& state);
    void placeException();
    void check(const QString& factor, const QString& answer);
    void issueCode();
    FactorRow* rowOf(const QString& factor) const;

    DeskContext& m_context;
    domain::CaseId m_caseId;
    QList<FactorRow*> m_rows;
    QWidget* m_factors = nullptr;
    QVBoxLayout* m_proofs = nullptr;
    PapersCard* m_papers;
    ExceptionCard* m_exception;
    QLabel* m_unscored;
    ReasonCard* m_release;
    ReasonCard* m_safety;
    LevelMeter* m_meter;
    QLabel* m_points;
    QLabel* m_level;
    QLabel* m_waiting;
    QLabel* m_lock;
    QLabel* m_rounds;
    bool m_open = false; // the case still takes answers
};

} // namespace rd::ui
