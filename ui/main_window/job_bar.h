#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rd::ui {

class JobRunner;

// Shows the running job with its progress and lets it be cancelled; not there while nothing runs.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(JobRunner& jobs, QWidget* parent = nullptr);

private:
    void showJob(const QString& title);
    void showProgress(int done, int total);

    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_percent;
    QPushButton* m_cancel;
};

} // namespace rd::ui
