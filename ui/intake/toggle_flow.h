#pragma once

#include <QList>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace rd::ui {

// A word that can be switched on and off; `accessKey` is the letter that does it together with Alt.
struct Toggle {
    QString code;
    QString title;
    QString note;
    QChar accessKey;
};

// A letter of its own for each code: the first of its letters that is still free, else any free one, else none. `taken`
// grows, so that two rows on one page never share a letter.
QList<QChar> accessKeysFor(const QStringList& codes, QSet<QChar>& taken);

enum class Choice { One, Several };

// A row of toggles that is one stop for Tab: arrow keys move inside it, Space or the letter of a toggle switches it.
class ToggleFlow : public QWidget {
    Q_OBJECT
public:
    ToggleFlow(const QString& name, Choice choice, const QList<Toggle>& toggles, QWidget* parent = nullptr);

    QStringList checkedCodes() const; // in the order of the toggles
    bool isChecked(const QString& code) const;
    void setCheckedCodes(const QStringList& codes);
    QPushButton* button(const QString& code) const;

Q_SIGNALS:
    // Switched by the person in front of it, not by setCheckedCodes.
    void switched(const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool moveFocus(const QPushButton* from, int key);
    bool switchByLetter(const QString& typed);
    void makeTabStop(QPushButton* button);

    Choice m_choice;
    QList<Toggle> m_toggles;
    QList<QPushButton*> m_buttons;
};

} // namespace rd::ui
