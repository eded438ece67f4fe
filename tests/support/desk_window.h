#pragma once

#include "tests/support/temporary_desk.h"
#include "ui/main_window/main_window.h"
#include "ui/shared/translations.h"

#include <functional>
#include <QTest>

namespace rd::test {

// The real window over a real desk in a temporary folder, worked with keys and mouse only. Every waiting is for a
// state.
class DeskWindow {
public:
    explicit DeskWindow(const QString& now = QStringLiteral("2026-11-23T10:00:00+08:00"));
    ~DeskWindow();

    TemporaryDesk& desk() { return m_desk; }
    ui::MainWindow& window() { return *m_window; }

    // Days that setNow let pass are honest: no silence of them has to be explained (security.md R11), unless that is
    // the matter of the test.
    enum class Silence { Explained, AskedAbout };
    // Takes the form of the test's own account of what happened; false fails the test at its place.
    bool signIn(const QString& user); // by the page, with the keys
    // The same without the page and without deriving the key from the password once more: for tests about what comes
    // after.
    bool enter(const QString& user, Silence silence = Silence::Explained);
    void lock(); // Ctrl+L

    // The visible widget of this name; nullptr when the screen shows none.
    template <typename Widget = QWidget> Widget* find(const QString& name) const
    {
        return qobject_cast<Widget*>(visible(name));
    }
    bool shows(const QString& name) const { return visible(name) != nullptr; }
    QString textOf(const QString& name) const; // of a label, field or button that is shown

    bool press(const QString& button); // with the mouse; false when it is not there or shut
    bool typeInto(const QString& field, const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // to whatever has the focus
    void keys(const QString& latin);
    // What an input method hands over after the letters of `pinyin` and a choice.
    void chinese(const QString& pinyin, const QString& text);
    int keystrokes() const { return m_keystrokes; }
    void countKeystrokesFromHere() { m_keystrokes = 0; }

    bool dropFiles(const QString& widget, const QStringList& paths);
    static bool waitFor(const std::function<bool()>& state);
    bool waitForJobs();
    // Opens the request by the command palette, as one would after reading its number aloud.
    bool openCase(const QString& number);
    bool findCase(const QString& number); // all but the last key of it
    // Goes through the pages by Alt+1, Alt+2 … to the one that shows the widget.
    bool openPageWith(const QString& widget);

    void wear(ui::Scheme scheme);
    void speak(const QString& language); // of every page made afterwards
    // A picture of the window under RIGHTSDESK_SCREENS, where that is set.
    void picture(const QString& name);
    // Of a dialog, which is a window of its own and stands on no picture of the desk's.
    static void pictureOf(QWidget* dialog, const QString& name);

private:
    QWidget* visible(const QString& name) const;
    void comeToFront();

    TemporaryDesk m_desk;
    ui::Translations m_translations;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_keystrokes = 0;
};

} // namespace rd::test
