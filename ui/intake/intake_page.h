#pragma once

#include "core/desk/deadlines/explain_deadline.h"
#include "core/desk/intake/intake_form.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/page.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace rd::ui {

class IntakeFields;
class SavedCall;
class ScriptPanel;
class WhyDatePanel;

// Logs a call while it is going on (screens.md §3). What is typed is kept as an encrypted draft every second; a second
// call may be opened while the first stays as a draft.
class IntakePage : public Page {
    Q_OBJECT
public:
    explicit IntakePage(DeskContext& context, QWidget* parent = nullptr);

    // An empty id begins a new call, of which something may be `known` already; what stands on the page stays as a
    // draft.
    void open(const domain::DraftId& draft, const desk::IntakeForm& known = {});
    // The telephone system announces a call. What stands on the page and could not be kept is not replaced by it.
    void takeCall(const QString& number, const QDateTime& at);
    void refresh() override;
    void save() override;
    void forget() override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    enum class After { Stay, Verify };

    QWidget* headRow();
    QWidget* workColumn();
    QWidget* actionBar();
    QWidget* hangUpRow();
    QWidget* sideColumn();
    void leaveCall();
    void beginCall(const desk::IntakeForm& known);
    void reopen(const domain::IntakeDraft& draft);
    void takeForm();
    void keepNow();
    void dropIfBlank();
    bool goOnAsReceived(); // true when it was
    void proposeItems();
    void explainDate();
    desk::DeadlineQuestion question() const;
    void printWhy();
    void tick();
    void listOtherDrafts();
    void logNow(After after);
    void logHungUp();
    void showSaved(const domain::Case& logged);

    DeskContext& m_context;
    desk::IntakeForm m_form;
    QList<domain::WishedItem> m_proposed;
    std::optional<domain::DeadlineExplanation> m_explanation;
    domain::CaseId m_saved;
    QTimer m_second;
    bool m_active = false; // a call is being logged
    bool m_dirty = false;
    QDateTime m_keptAt;

    QLabel* m_timer;
    QLabel* m_state;
    QWidget* m_draftRow;
    QHBoxLayout* m_drafts = nullptr;
    IntakeFields* m_fields;
    SavedCall* m_savedCall;
    ScriptPanel* m_script;
    WhyDatePanel* m_why;
    QStackedWidget* m_work = nullptr;
    QStackedWidget* m_side = nullptr;
    QLabel* m_due;
    QPushButton* m_whyButton;
    QWidget* m_hangUp = nullptr;
};

} // namespace rd::ui
