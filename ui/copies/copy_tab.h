#pragma once

#include "ui/cases/case_tab.h"
#include "ui/shared/desk_context.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace rd::ui {

class CopyBuilderPanel;
class RecordDetail;
class RecordTreeModel;

// Data and copy: export files are dropped here, their rows matched, decided and redacted, and the package is built.
class CopyTab : public CaseTabPage {
    Q_OBJECT
public:
    explicit CopyTab(DeskContext& context, QWidget* parent = nullptr);

    void present(const domain::CaseFile& file) override;
    void clear() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* addRow();
    void chooseFiles();
    void collect(const QStringList& paths);
    void takeOut(const domain::SourceFileId& file);
    void showSelected();
    void decide(domain::Decision decision);
    QString hintFor(const domain::CaseFile& file) const;
    bool takesFiles() const;

    DeskContext& m_context;
    domain::CaseId m_caseId;
    domain::CaseFile m_file;
    RecordTreeModel* m_model;
    QTreeView* m_tree;
    QLabel* m_hint;
    QPushButton* m_add;
    RecordDetail* m_detail;
    CopyBuilderPanel* m_builder;
};

} // namespace rd::ui
