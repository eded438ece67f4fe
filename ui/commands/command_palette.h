#pragma once

#include "core/domain/case.h"
#include "ui/commands/command.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace rd::ui {

struct DeskContext;

// Opens under the search field while something is typed there: the actions that fit, then the requests found. Up, Down
// and Enter work from the field; Esc closes.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(DeskContext& context, QLineEdit* field, QWidget* parent);

    void setCommands(const QList<Command>& commands);
    void open();
    void forget();
    QStringList shownTitles() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void type(const QString& text);
    void search();
    void showCases(const QList<domain::CaseSummary>& cases);
    void addNote(const QString& text);
    void runCurrent();
    void moveBy(int rows);
    void place();
    void dismiss();

    DeskContext& m_context;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_rows;
    QList<Command> m_commands;
    QList<domain::CaseSummary> m_cases;
    QTimer m_pause;
    qsizetype m_shownCommands = 0;
    QString m_searched;
    bool m_runWhenFound = false;
};

} // namespace rd::ui
