#include "core/sources/zip_archive.h"
#include "tests/support/zip_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

class ZipArchiveTest : public QObject {
    Q_OBJECT

private:
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void refused(const QByteArray& archive, ErrorCode code, const QString& what)
    {
        const auto opened = sources::ZipArchive::open(archive);
        QVERIFY(!opened);
        QCOMPARE(errorName(opened.error().code), errorName(code));
        QCOMPARE(opened.error().args.value(u"what"_s).toString(), what);
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"file.zip"_s);

private Q_SLOTS:
    void aNamedPartComesOutWhole()
    {
        {
            test::ZipFile zip(m_path);
            zip.add("xl/a.xml", "<a/>");
            zip.add("xl/other.bin", "x");
        }
        auto archive = sources::ZipArchive::open(bytes());
        QVERIFY(archive);
        QVERIFY(archive->contains(u"xl/a.xml"_s));
        QCOMPARE(*archive->read(u"xl/a.xml"_s), QByteArray("<a/>"));
        const auto missing = archive->read(u"xl/b.xml"_s);
        QVERIFY(!missing);
        QCOMPARE(errorName(missing.error().code), errorName(ErrorCode::FileDamaged));
    }

    void unsafeEntriesAreRefused_D18_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("what");
        QTest::newRow("climbing path") << QByteArray("../../etc/passwd") << u"entryName"_s;
        QTest::newRow("climbing inside") << QByteArray("xl/../../x") << u"entryName"_s;
        QTest::newRow("absolute path") << QByteArray("/etc/passwd") << u"entryName"_s;
        QTest::newRow("backslash") << QByteArray("xl\\a.xml") << u"entryName"_s;
        QTest::newRow("drive") << QByteArray("C:/a.xml") << u"entryName"_s;
        QTest::newRow("stream of a file") << QByteArray("a.xml:hidden") << u"entryName"_s;
        QTest::newRow("archive inside") << QByteArray("xl/embeddings/more.zip") << u"nestedArchive"_s;
        QTest::newRow("workbook inside") << QByteArray("xl/embeddings/Book.XLSX") << u"nestedArchive"_s;
    }
    void unsafeEntriesAreRefused_D18()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, what);
        {
            test::ZipFile zip(m_path);
            zip.add(name.constData(), "x");
        }
        refused(bytes(), ErrorCode::FileContentForbidden, what);
    }

    void anEncryptedOrLinkedEntryIsRefused_D18()
    {
        {
            test::ZipFile zip(m_path);
            zip.encrypt(zip.add("xl/workbook.xml", "<a/>"));
        }
        refused(bytes(), ErrorCode::FileContentForbidden, u"encrypted"_s);
        {
            test::ZipFile zip(m_path);
            zip.makeLink(zip.add("xl/workbook.xml", "/etc/passwd"));
        }
        refused(bytes(), ErrorCode::FileContentForbidden, u"symbolicLink"_s);
    }

    void anEntryThatComesTwiceIsRefused_D18()
    {
        {
            test::ZipFile zip(m_path);
            zip.add("xl/a1.xml", "<a/>");
            zip.add("xl/a2.xml", "<b/>");
        }
        refused(bytes().replace("xl/a2.xml", "xl/a1.xml"), ErrorCode::FileDamaged, u"zip"_s);
    }

    void moreThanAThousandEntriesAreRefused_D18()
    {
        {
            test::ZipFile zip(m_path);
            for (int i = 0; i <= 1000; ++i)
                zip.add(("xl/" + QByteArray::number(i)).constData(), "x");
        }
        refused(bytes(), ErrorCode::FileTooLarge, u"entries"_s);
    }

    void aBombIsStoppedWhileItInflates_D18()
    {
        {
            test::ZipFile zip(m_path);
            zip.add("xl/bomb.xml", QByteArray(64 * 1024 * 1024, ' '));
        }
        auto archive = sources::ZipArchive::open(bytes());
        QVERIFY(archive);
        const auto content = archive->read(u"xl/bomb.xml"_s);
        QVERIFY(!content);
        QCOMPARE(errorName(content.error().code), errorName(ErrorCode::FileTooLarge));
        QCOMPARE(content.error().args.value(u"what"_s).toString(), u"unpacked"_s);
    }

    void anEntryThatLiesAboutItsSizeIsRefused_D18()
    {
        const QByteArray content(5000, 'a');
        {
            test::ZipFile zip(m_path);
            zip.add("xl/a.xml", content);
        }
        // The size 5000 stands in the entry's own header and in the directory.
        QByteArray lying = bytes();
        const QByteArray honest("\x88\x13\x00\x00", 4);
        QVERIFY(lying.count(honest) >= 2);
        lying.replace(honest, QByteArray("\x0A\x00\x00\x00", 4));
        auto archive = sources::ZipArchive::open(lying);
        if (archive) {
            const auto read = archive->read(u"xl/a.xml"_s);
            QVERIFY(!read);
            QCOMPARE(errorName(read.error().code), errorName(ErrorCode::FileDamaged));
        } else {
            QCOMPARE(errorName(archive.error().code), errorName(ErrorCode::FileDamaged));
        }
    }

    void aTruncatedFileIsDamage()
    {
        {
            test::ZipFile zip(m_path);
            zip.add("xl/a.xml", QByteArray(5000, 'a'));
        }
        const QByteArray whole = bytes();
        for (const qsizetype size : {whole.size() - 1, whole.size() / 2, qsizetype(30), qsizetype(4)})
            refused(whole.left(size), ErrorCode::FileDamaged, u"zip"_s);
    }
};

QTEST_GUILESS_MAIN(ZipArchiveTest)
#include "zip_archive_test.moc"
