#pragma once

#include "core/domain/reply.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSyntaxHighlighter;

namespace rd::ui {

// One block of the letter as it will print: its name with what is still missing in red, and its text. A block cannot be
// taken out of the letter; what is the company's own wording is read only.
class LetterBlockView : public QWidget {
    Q_OBJECT
public:
    enum class Wording { Own, Company };
    LetterBlockView(const domain::LetterBlock& block, Wording wording, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    void present(const domain::LetterBlock& block); // what is being typed stays
    void presentState(const domain::LetterBlock& block); // what it lacks with the text that is being typed
    bool isChanged() const;
    QString text() const;
    void accept(); // the text is put away
    void refuse(const QString& sentence); // it could not be, and stays here

Q_SIGNALS:
    void edited(const QString& block); // when the block is left
    void typing();
    void templateTextWanted(const QString& block); // the sentences that were taken away are wanted back

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString inWords(QString text);
    void fitHeight();

    QString m_id;
    QString m_shown;
    QMap<QString, QString> m_names; // of placeholders by the word shown for them
    QLabel* m_state;
    QPushButton* m_restore;
    QPlainTextEdit* m_text;
    QSyntaxHighlighter* m_missing;
    QLabel* m_refusal;
};

} // namespace rd::ui
