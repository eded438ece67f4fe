#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace rd::test {

// Writes the path into the dialog that asks for a file or folder, as an input method hands it over, and presses the
// button. False when none asks, or it stays.
inline bool answerFileDialog(const QString& path, QDialogButtonBox::StandardButton button)
{
    QFileDialog* dialog = nullptr;
    const bool open = QTest::qWaitFor([&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* one = qobject_cast<QFileDialog*>(widget); one && one->isVisible())
                dialog = one;
        }
        return dialog != nullptr;
    });
    auto* name = open ? dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) : nullptr;
    if (!name)
        return false;
    name->setFocus();
    name->selectAll();
    QInputMethodEvent handedOver;
    handedOver.setCommitString(path);
    QApplication::sendEvent(name, &handedOver);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    return QTest::qWaitFor([dialog = QPointer<QFileDialog>(dialog)] { return !dialog || !dialog->isVisible(); });
}

inline bool saveAs(const QString& path)
{
    return answerFileDialog(path, QDialogButtonBox::Save);
}

inline bool chooseFolder(const QString& path)
{
    return answerFileDialog(path, QDialogButtonBox::Open);
}

} // namespace rd::test
