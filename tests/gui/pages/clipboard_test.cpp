#include "ui/shared/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace rd::ui;
using namespace Qt::StringLiterals;

namespace {

const QStringList keptFromHistories{u"ExcludeClipboardContentFromMonitorProcessing"_s,
                                    u"CanIncludeInClipboardHistory"_s, u"CanUploadToCloudClipboard"_s};

// Where the screen's clipboard is the system's own, Windows itself has to see it.
bool isMarked(const QString& format)
{
    bool marked = QGuiApplication::clipboard()->mimeData()->hasFormat(format);
#ifdef Q_OS_WIN
    if (QGuiApplication::platformName() == u"windows"_s)
        marked = IsClipboardFormatAvailable(RegisterClipboardFormatW(format.toStdWString().c_str()));
#endif
    return marked;
}

} // namespace

// What is about people stays out of the histories and clouds of clipboards (security.md D15).
class ClipboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsCopiedIsMarked_D15_data()
    {
        QTest::addColumn<bool>("secret");
        QTest::newRow("rows of a table") << false;
        QTest::newRow("a password") << true;
    }
    void whatIsCopiedIsMarked_D15()
    {
        QFETCH(bool, secret);
        QGuiApplication::clipboard()->setText(u"before"_s);
        for (const QString& format : keptFromHistories)
            QVERIFY2(!isMarked(format), qPrintable(format));
        const QString text = u"陈晓雯\t138****8000"_s;
        if (secret)
            copySecretToClipboard(text);
        else
            copyToClipboard(text);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        for (const QString& format : keptFromHistories)
            QVERIFY2(isMarked(format), qPrintable(format));
    }
};

QTEST_MAIN(ClipboardTest)

#include "clipboard_test.moc"
