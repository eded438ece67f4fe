#include "tests/support/desk_window.h"

#include "ui/main_window/desk_frame.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>

namespace rd::test {

namespace {

constexpr int patience = 30000;
constexpr int shortPatience = 3000;

// A field in a scrolled form is brought into view first, as a person would.
void bringIntoView(QWidget* widget)
{
    for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(widget);
    }
}

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

} // namespace

DeskWindow::DeskWindow(const QString& now)
    : m_desk(now)
{
    QStandardPaths::setTestModeEnabled(true);
    m_translations.use(QStringLiteral("zh_CN"));
    wear(ui::Scheme::Light);
    m_desk.signOutAll();
    m_window = std::make_unique<ui::MainWindow>(m_desk.clock());
    m_window->showSignIn({m_desk.path(), ui::DeskKind::Real}, {});
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not come to the front");
}

DeskWindow::~DeskWindow() = default;

bool DeskWindow::signIn(const QString& user)
{
    if (!m_window->isLocked())
        lock();
    if (!waitFor([this] { return shows(QStringLiteral("userField")); }))
        return false;
    find<QLineEdit>(QStringLiteral("userField"))->clear();
    typeInto(QStringLiteral("userField"), user);
    typeInto(QStringLiteral("passwordField"), TemporaryDesk::passwordOf(user));
    key(Qt::Key_Return);
    return waitFor([this] { return !m_window->isLocked(); }) && waitForJobs();
}

bool DeskWindow::enter(const QString& user, Silence silence)
{
    if (!m_window->isLocked())
        lock();
    if (!waitFor([this] { return shows(QStringLiteral("userField")); }))
        return false;
    std::unique_ptr<desk::Desk> entered = m_desk.entered(user);
    if (silence == Silence::Explained)
        m_desk.sayTheClockIsRight(*entered);
    m_window->openDesk(std::move(entered), user);
    return waitFor([this] { return !m_window->isLocked(); }) && waitForJobs();
}

void DeskWindow::lock()
{
    key(Qt::Key_L, Qt::ControlModifier);
}

QString DeskWindow::textOf(const QString& name) const
{
    QWidget* widget = visible(name);
    if (const auto* label = qobject_cast<QLabel*>(widget))
        return label->text();
    if (const auto* field = qobject_cast<QLineEdit*>(widget))
        return field->text();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(widget))
        return text->toPlainText();
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    return button ? button->text() : QString();
}

// Without a window manager nothing gives the focus back after a menu has closed.
void DeskWindow::comeToFront()
{
    if (QApplication::activeWindow() || QApplication::activePopupWidget())
        return;
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qWarning("the window did not come to the front again");
}

bool DeskWindow::press(const QString& name)
{
    comeToFront();
    QAbstractButton* button = nullptr;
    const auto isThere = [&] {
        button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    };
    if (!QTest::qWaitFor(isThere, shortPatience))
        return false;
    bringIntoView(button);
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool DeskWindow::typeInto(const QString& name, const QString& text)
{
    comeToFront();
    QWidget* field = find(name);
    if (!field || !field->isEnabled())
        return false;
    bringIntoView(field);
    auto* area = qobject_cast<QAbstractScrollArea*>(field);
    QTest::mouseClick(area ? area->viewport() : field, Qt::LeftButton);
    QInputMethodEvent handedOver;
    handedOver.setCommitString(text);
    QApplication::sendEvent(field, &handedOver);
    return true;
}

void DeskWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    comeToFront();
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
    // A chord takes as many fingers as it has keys.
    m_keystrokes +=
        1 + (modifiers.testFlag(Qt::AltModifier) ? 1 : 0) + (modifiers.testFlag(Qt::ControlModifier) ? 1 : 0);
}

void DeskWindow::keys(const QString& latin)
{
    for (const QChar letter : latin)
        QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    m_keystrokes += static_cast<int>(latin.size());
}

void DeskWindow::chinese(const QString& pinyin, const QString& text)
{
    QInputMethodEvent handedOver;
    handedOver.setCommitString(text);
    QApplication::sendEvent(QApplication::focusWidget(), &handedOver);
    m_keystrokes += static_cast<int>(pinyin.size()) + 1;
}

bool DeskWindow::dropFiles(const QString& name, const QStringList& paths)
{
    QWidget* target = find(name);
    while (target && !target->acceptDrops())
        target = target->parentWidget();
    if (!target)
        return false;
    QMimeData content;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    content.setUrls(urls);
    QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(target->rect().center(), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    return true;
}

bool DeskWindow::waitFor(const std::function<bool()>& state)
{
    return QTest::qWaitFor(state, patience);
}

bool DeskWindow::waitForJobs()
{
    return waitFor([this] { return !m_window->jobs().isBusy(); });
}

bool DeskWindow::findCase(const QString& number)
{
    key(Qt::Key_K, Qt::ControlModifier);
    auto* field = find<QLineEdit>(QStringLiteral("searchField"));
    if (!field || !field->hasFocus())
        return false;
    field->selectAll();
    keys(number);
    return waitFor([this, &number] {
        auto* list = find<QAbstractItemView>(QStringLiteral("paletteList"));
        return list && list->currentIndex().data().toString().contains(number);
    });
}

bool DeskWindow::openCase(const QString& number)
{
    const bool found = findCase(number);
    key(Qt::Key_Return);
    return found && waitFor([this, &number] { return textOf(QStringLiteral("caseNumber")) == number; });
}

bool DeskWindow::openPageWith(const QString& widget)
{
    for (int digit = Qt::Key_1; digit <= Qt::Key_9 && !shows(widget); ++digit)
        key(static_cast<Qt::Key>(digit), Qt::AltModifier);
    return shows(widget);
}

void DeskWindow::wear(ui::Scheme scheme)
{
    ui::theme::apply(application(), scheme);
}

void DeskWindow::speak(const QString& language)
{
    m_translations.use(language);
}

void DeskWindow::picture(const QString& name)
{
    if (qEnvironmentVariableIsEmpty("RIGHTSDESK_SCREENS"))
        return;
    // Notices and pages refresh shortly after a change; the picture shows the screen at rest.
    waitForJobs();
    QTest::qWait(200);
    pictureOf(m_window.get(), name);
}

void DeskWindow::pictureOf(QWidget* dialog, const QString& name)
{
    constexpr int quickly = 89; // Qt's word for PNG's lowest compression; there are some two hundred pictures
    const QString folder = qEnvironmentVariable("RIGHTSDESK_SCREENS");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        dialog->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")), "PNG", quickly);
}

QWidget* DeskWindow::visible(const QString& name) const
{
    for (QWidget* widget : m_window->findChildren<QWidget*>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace rd::test
