#pragma once

#include "core/domain/notice.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd::ui {

class ImpactModel;
class TableView;

// Which of the two sits in front of the list: whoever brought the notice only looks.
enum class Confirmation { Mine, AnotherPersons };

// What the waiting notice would change, read before it is confirmed.
class NoticeImpactView : public QWidget {
    Q_OBJECT
public:
    explicit NoticeImpactView(QWidget* parent = nullptr);

    void showImpact(const domain::NoticeImpact& impact, Confirmation confirmation);
    void forget();
    int year() const { return m_notice.year; }
    const domain::NoticeId& notice() const { return m_notice.id; }

Q_SIGNALS:
    void confirmed();
    void discarded();
    void caseWanted(const rd::domain::CaseId& caseId);

private:
    domain::NoticeVersion m_notice; // without its days
    ImpactModel* m_model;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_count;
    QLabel* m_earlier;
    TableView* m_table;
    QPushButton* m_confirm;
    QPushButton* m_discard;
    QLabel* m_whyNot;
};

} // namespace rd::ui
