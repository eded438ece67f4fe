#pragma once

#include "core/domain/verification.h"
#include "core/domain/vocabulary.h"
#include "ui/shared/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

// One factor of the blind check: what to ask, a field for the answer, and afterwards match or not and the points. The
// answer is gone from the field as soon as it has been checked (R-ID-03).
class FactorRow : public QWidget {
    Q_OBJECT
public:
    enum class Flow { Answer, Code, Attest };
    Flow flow() const { return m_flow; }

    explicit FactorRow(const domain::FactorTerm& factor, QWidget* parent = nullptr);

    const QString& code() const { return m_code; }
    void present(const domain::FactorResult& result);
    void presentCode(const domain::IssuedCode& issued); // R-ID-07: what to send, shown once
    void clear();
    void startAnswer();
    void setAsk(const QString& ask); // what the agent says to this requester

Q_SIGNALS:
    void answered(const QString& factor, const QString& answer); // empty: the caller does not know
    void codeWanted();

private:
    void buildAnswer(QHBoxLayout* row);
    void buildAttest(QHBoxLayout* row);
    void sayResult(const QString& text, Colour colour);
    void submit();

    QString m_code;
    Flow m_flow;
    QLabel* m_ask;
    QLineEdit* m_answer = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_unknown = nullptr;
    QPushButton* m_issue = nullptr;
    QLabel* m_sms = nullptr;
    QLabel* m_result;
    bool m_matched = false;
};

} // namespace rd::ui
