#include "ui/copies/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace rd::ui {

namespace {

constexpr int keptMs = 30 * 1000;

QString windowsFormat(const char* name)
{
    return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1String(name));
}

} // namespace

void keepOutOfClipboardHistory(QMimeData& content)
{
    const QByteArray no(4, '\0');
    content.setData(windowsFormat("ExcludeClipboardContentFromMonitorProcessing"), "1");
    content.setData(windowsFormat("CanIncludeInClipboardHistory"), no);
    content.setData(windowsFormat("CanUploadToCloudClipboard"), no);
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
