#pragma once

#include "core/desk/reports/print_sample.h"
#include "ui/reports/paper_pane.h"

#include <memory>
#include <optional>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rd::ui {

// How the audit sample is drawn (rule book §12): so many requests, by which seed, and the case files of what was drawn.
// Its pages stand in the pane of the page, which tells when they do.
class SamplePart : public QWidget {
    Q_OBJECT
public:
    explicit SamplePart(DeskContext& context, QWidget* parent = nullptr);

    static bool mayDraw(const DeskContext& context); // who may have case files
    // Another sample of the requests of this filter is wanted; false where there is no seed, which it says.
    bool draw(const domain::ReportFilter& filter);
    PaperSource source() const; // of the sample that is wanted
    void present(bool shown); // the pages of the source are there, or could not be made
    void forget();
    QString stateText() const;

Q_SIGNALS:
    void changed(); // another sample is wanted
    void filesWritten(); // the paper of the same one names their digests now

private:
    struct Drawn;

    QWidget* makeChoice();
    QWidget* makeState();
    void proposeSeed();
    void say();
    void chooseFolder();
    void writeFiles(const std::shared_ptr<Drawn>& of, const desk::CaseSample& drawn, const QString& folder);
    bool isWriting() const;
    void keepFiles(const std::shared_ptr<Drawn>& of, const desk::CaseSample& sample);

    DeskContext& m_context;
    QSpinBox* m_size;
    QLineEdit* m_seed;
    QLabel* m_state;
    QPushButton* m_files;
    std::shared_ptr<Drawn> m_drawn; // what the pane shows or is about to
    std::optional<desk::CaseSample> m_sample; // of the pages that stand in the pane
    QList<std::shared_ptr<const Drawn>> m_written; // whose case files were written, the newest last
    std::optional<JobToken> m_writing; // of case files, and no others besides
};

} // namespace rd::ui
