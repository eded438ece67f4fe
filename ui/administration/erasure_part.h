#pragma once

#include "core/desk/erasure/list_erasable.h"
#include "ui/shared/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace rd::ui {

class ErasableModel;
class TableView;
class TombstoneModel;
struct DeskContext;

// The month's list of records to erase (R-RE-01): a supervisor proposes, a privacy officer who is somebody else erases
// for good or returns it; and what is left of those that were erased.
class ErasurePart : public Page {
    Q_OBJECT
public:
    explicit ErasurePart(DeskContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void forget() override;

private:
    struct Register {
        desk::ErasureList list;
        QList<domain::Tombstone> tombstones;
    };

    QWidget* makeDecision();
    void showRegister(const Register& shown);
    void showDecision();
    void propose();
    void askToErase();
    void erase();
    void returnList();
    bool isOwnList() const;
    int waitingCases() const;

    DeskContext& m_context;
    desk::ErasureList m_list;
    bool m_reading = false;
    bool m_stale = false; // something has changed since the reading began
    ErasableModel* m_model;
    TombstoneModel* m_left;
    TableView* m_table;
    TableView* m_tombstones;
    QLabel* m_waiting;
    QLabel* m_erased;
    QLabel* m_consequence;
    QPushButton* m_propose;
    QPushButton* m_ask;
    QPushButton* m_erase;
    QLineEdit* m_reason;
    QPushButton* m_return;
};

} // namespace rd::ui
