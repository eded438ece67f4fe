#pragma once

#include "core/domain/data_class.h"
#include "ui/shared/desk_context.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace rd::ui {

class Chip;
class ReasonLine;
class RecordFieldModel;

// One found row: why it was found, whether it belongs to the person, and its cells. A click on a cell hides it with a
// reason; a part of a text is hidden by selecting it below the table (R-DC-02).
class RecordDetail : public QWidget {
    Q_OBJECT
public:
    explicit RecordDetail(DeskContext& context, QWidget* parent = nullptr);

    enum class FileUse { Searched, Collecting }; // a file can be taken out while the data are being collected
    void presentFile(const domain::SourceFile& file, FileUse use);
    void presentRecord(const domain::FoundRecord& record, domain::DataClass dataClass,
                       const QList<domain::Redaction>& redactions);
    void clear(const QString& hint);

Q_SIGNALS:
    void decided(rd::domain::Decision decision);
    void takeOutWanted(const rd::domain::SourceFileId& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* decisionRow();
    QWidget* cellRow();
    void buildTable();
    void showCell();
    void openMenu(const QModelIndex& index);
    void openPartMenu();
    void redact(const QString& text, domain::RedactionReason reason);
    void restore(const domain::RedactionId& redaction);
    void askToReveal();
    void askToTakeOut();
    void maskAgain();
    enum class Shows { Text, Record };
    void layOut(Shows shows);

    DeskContext& m_context;
    domain::FoundRecord m_record;
    domain::SourceFileId m_file;
    RecordFieldModel* m_model;
    QLabel* m_title;
    Chip* m_class;
    QLabel* m_reason;
    QWidget* m_decision = nullptr;
    QPushButton* m_yes;
    QPushButton* m_no;
    QPushButton* m_preview;
    QPushButton* m_takeOut;
    bool m_asked = false; // whether the file is to go
    QTableView* m_table;
    QPlainTextEdit* m_cell;
    QPushButton* m_hidePart;
    QPushButton* m_reveal;
    ReasonLine* m_revealReason;
    QTimer m_mask;
};

} // namespace rd::ui
