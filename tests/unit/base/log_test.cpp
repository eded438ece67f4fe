#include "core/base/log.h"

#include "core/base/id.h"

#include <functional>
#include <QTemporaryFile>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// What `work` writes to standard error.
QByteArray writtenBy(const std::function<void()>& work)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    std::fflush(stderr);
    const int kept = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    work();
    std::fflush(stderr);
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
    file.seek(0);
    return file.readAll();
}

} // namespace

class LogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsCaseNumbersCodesAndCountsAreWritten()
    {
        const QString id = rd::newUuid();
        const QByteArray line = writtenBy([&] {
            rd::logEvent("CallLogged",
                         {{"case", id}, {"number", u"DSR-20261123-0001"_s}, {"code", u"LevelNotReached"_s}},
                         {{"items", 3}});
        });
        QVERIFY(line.endsWith(" CallLogged case=" + id.toLatin1()
                              + " number=DSR-20261123-0001 code=LevelNotReached items=3\n"));
    }

    void whatIsNoIdIsNotWritten_security_D17_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"王小明"_s, u"17000001234"_s, u"wang@example.org"_s, u"near \"x\": syntax error"_s,
              u"DSR-20261123-0001 王"_s, u"Zhang San"_s, u"DSR-20261123-0001\n2026 Forged"_s, QString()})
            QTest::newRow(qPrintable(text)) << text;
    }
    void whatIsNoIdIsNotWritten_security_D17()
    {
        QFETCH(QString, text);
        const QByteArray line = writtenBy([&] { rd::logEvent("Probe", {{"case", text}}); });
        QVERIFY2(line.endsWith(" Probe case=?\n"), line.constData());
        QCOMPARE(line.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
