#include "ui/intake/toggle_flow.h"

#include "ui/intake/flow_layout.h"
#include "ui/shared/plain_text.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

namespace rd::ui {

using namespace Qt::StringLiterals;

QList<QChar> accessKeysFor(const QStringList& codes, QSet<QChar>& taken)
{
    QList<QChar> keys(codes.size());
    const auto takeFirstFree = [&taken](const QString& letters) {
        for (const QChar letter : letters) {
            if (letter >= u'A' && letter <= u'Z' && !taken.contains(letter)) {
                taken.insert(letter);
                return letter;
            }
        }
        return QChar();
    };
    for (qsizetype i = 0; i < codes.size(); ++i)
        keys[i] = takeFirstFree(codes.at(i).toUpper());
    for (QChar& key : keys) {
        if (key.isNull())
            key = takeFirstFree(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s);
    }
    return keys;
}

ToggleFlow::ToggleFlow(const QString& name, Choice choice, const QList<Toggle>& toggles, QWidget* parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_toggles(toggles)
{
    setObjectName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto* layout = new FlowLayout(this, theme::Small);
    for (const Toggle& toggle : toggles) {
        QString title = toggle.title;
        title.replace(u'&', u"&&"_s);
        if (!toggle.accessKey.isNull())
            title += (title.back().script() == QChar::Script_Han ? u"(&"_s : u" (&"_s) + toggle.accessKey + u')';
        QPushButton* button = plainButton(title, name + toggle.code, this);
        button->setProperty("kind", u"toggle"_s);
        button->setCheckable(true);
        button->setAccessibleName(toggle.title);
        button->setFocusPolicy(Qt::ClickFocus);
        setPlainToolTip(button, toggle.note);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, button, code = toggle.code] {
            makeTabStop(button);
            setCheckedCodes(m_choice == Choice::One ? QStringList{code} : checkedCodes());
            Q_EMIT switched(code);
        });
        if (!toggle.accessKey.isNull()) {
            // A button's own mnemonic waits a tenth of a second and takes the focus; here neither may happen.
            button->setShortcut({});
            auto* key = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(toggle.accessKey.unicode())), this);
            connect(key, &QShortcut::activated, button, &QPushButton::click);
        }
        m_buttons.append(button);
        layout->addWidget(button);
    }
    if (!m_buttons.isEmpty())
        makeTabStop(m_buttons.first());
}

QStringList ToggleFlow::checkedCodes() const
{
    QStringList codes;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isChecked())
            codes.append(m_toggles.at(i).code);
    }
    return codes;
}

bool ToggleFlow::isChecked(const QString& code) const
{
    const QPushButton* found = button(code);
    return found && found->isChecked();
}

void ToggleFlow::setCheckedCodes(const QStringList& codes)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool on = codes.contains(m_toggles.at(i).code);
        m_buttons.at(i)->setChecked(on);
        if (on && m_choice == Choice::One)
            makeTabStop(m_buttons.at(i));
    }
}

QPushButton* ToggleFlow::button(const QString& code) const
{
    for (qsizetype i = 0; i < m_toggles.size(); ++i) {
        if (m_toggles.at(i).code == code)
            return m_buttons.at(i);
    }
    return nullptr;
}

bool ToggleFlow::eventFilter(QObject* watched, QEvent* event)
{
    auto* button = qobject_cast<QPushButton*>(watched);
    if (!button || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (moveFocus(button, key->key()))
        return true;
    if (key->modifiers() == Qt::NoModifier && switchByLetter(key->text()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool ToggleFlow::moveFocus(const QPushButton* from, int key)
{
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    if (!forward && key != Qt::Key_Left && key != Qt::Key_Up)
        return false;
    const auto place = std::find(m_buttons.begin(), m_buttons.end(), from) - m_buttons.begin();
    const qsizetype next = qBound<qsizetype>(0, place + (forward ? 1 : -1), m_buttons.size() - 1);
    makeTabStop(m_buttons.at(next));
    m_buttons.at(next)->setFocus(Qt::TabFocusReason);
    // One choice out of several follows the focus, as radio buttons do.
    if (m_choice == Choice::One && next != place)
        m_buttons.at(next)->click();
    return true;
}

bool ToggleFlow::switchByLetter(const QString& typed)
{
    for (qsizetype i = 0; i < m_toggles.size(); ++i) {
        const QChar letter = m_toggles.at(i).accessKey;
        if (!letter.isNull() && typed.compare(QString(letter), Qt::CaseInsensitive) == 0) {
            m_buttons.at(i)->click();
            return true;
        }
    }
    return false;
}

void ToggleFlow::makeTabStop(QPushButton* stop)
{
    for (QPushButton* button : std::as_const(m_buttons))
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(stop);
}

} // namespace rd::ui
