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

// Writes the path into the dialog that asks where a file goes, as an input method hands it over, and saves. False when
// none asks, or it stays.
inline bool saveAs(const QString& path)
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
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    return QTest::qWaitFor([dialog = QPointer<QFileDialog>(dialog)] { return !dialog || !dialog->isVisible(); });
}

} // namespace rd::test
