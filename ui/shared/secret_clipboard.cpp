#include "ui/shared/secret_clipboard.h"

#include <memory>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace rd::ui {

namespace {

constexpr int keptMs = 30 * 1000;

} // namespace

// Windows' own formats, by their names: Qt 6 registers a type it does not know under what it is called.
void keepOutOfClipboardHistory(QMimeData& content)
{
    const QByteArray no(4, '\0');
    content.setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), "1");
    content.setData(QStringLiteral("CanIncludeInClipboardHistory"), no);
    content.setData(QStringLiteral("CanUploadToCloudClipboard"), no);
}

void copyToClipboard(const QString& text)
{
    auto content = std::make_unique<QMimeData>();
    content->setText(text);
    keepOutOfClipboardHistory(*content);
    QGuiApplication::clipboard()->setMimeData(content.release());
}

void copySecretToClipboard(const QString& secret)
{
    auto* content = new QMimeData;
    content->setText(secret);
    keepOutOfClipboardHistory(*content);
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QClipboard* clipboard = QGuiApplication::clipboard();
    clipboard->setMimeData(content);
    QTimer::singleShot(keptMs, clipboard, [clipboard, secret] {
        if (clipboard->text() == secret)
            clipboard->clear();
    });
}

} // namespace rd::ui
