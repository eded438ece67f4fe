#include "core/base/share.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What lies on another PC (security.md D9: a desk does not).
class ShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderOfThisPcIsNoShare()
    {
        const QTemporaryDir folder;
        QVERIFY(!rd::isOnShare(folder.filePath(u"desk.rdb"_s)));
        QVERIFY(!rd::isOnShare(folder.filePath(u"nowhere/desk.rdb"_s)));
    }

#ifdef Q_OS_WIN
    void aPathSaysThatItLeadsToAnotherPc_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isShare");
        const QString here = QDir::toNativeSeparators(QDir::tempPath()) + u"\\desk.rdb"_s;
        QTest::newRow("share") << uR"(\\server\desks\desk.rdb)"_s << true;
        QTest::newRow("share, as Qt writes it") << u"//server/desks/desk.rdb"_s << true;
        QTest::newRow("long share") << uR"(\\?\UNC\server\desks\desk.rdb)"_s << true;
        QTest::newRow("here") << here << false;
        QTest::newRow("here, long") << uR"(\\?\)"_s + here << false;
    }
    void aPathSaysThatItLeadsToAnotherPc()
    {
        QFETCH(QString, path);
        QTEST(rd::isOnShare(path), "isShare");
    }
#endif
};

QTEST_GUILESS_MAIN(ShareTest)

#include "share_test.moc"
