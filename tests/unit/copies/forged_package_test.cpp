#include "core/base/safe_file.h"
#include "core/copies/package_manifest.h"
#include "core/copies/zip_package.h"
#include "tests/unit/copies/sample_copy.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace rd::copies;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"k7Qm-3vTz-9xPw-2"_s;
constexpr qint64 enough = 100'000'000;

} // namespace

// What somebody without the password can make of a package (R-DC-01), and what its answer then says.
class ForgedPackageTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QStringList problemsOf(const Result<QByteArray>& package, const QString& given = password) const
    {
        const QString path = m_folder.filePath(u"forged.zip"_s);
        if (!package || !writeFileSafely(path, *package))
            return {u"not made"_s};
        const Result<domain::CopyCheck> check = verifySealedCopy(path, given);
        if (!check)
            return {errorName(check.error().code)};
        return check->ok ? QStringList(u"ok"_s) : check->problems;
    }
    Result<QByteArray> contentOfASoundOne() const
    {
        RD_TRY_ASSIGN(const SealedCopy sealed,
                      writeSealedCopy(test::sampleCopy().content, password, m_folder.path(), {}));
        RD_TRY_ASSIGN(const QByteArray package, readWholeFile(sealed.packagePath, enough));
        RD_TRY_ASSIGN(const QList<NamedFile> outer, unzipped(package, password, enough));
        return outer.first().content;
    }

private Q_SLOTS:
    // It agrees with itself, list of files and all; only the seal is missing, and any password opens it.
    void withoutTheSealItIsNoCopy()
    {
        const Result<QByteArray> content = contentOfASoundOne();
        QVERIFY(content);
        const QList<NamedFile> outer{{innerName, *content}};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(problemsOf(zipped(outer, Packing::Stored, now, password)), QStringList(u"ok"_s));
        for (const QString& any : {password, u"another"_s})
            QCOMPARE(problemsOf(zipped(outer, Packing::Stored, now), any), QStringList(u"notSealed:data.zip"_s));
    }

    void aNameThatWritesLinesIsShownInOne()
    {
        const QList<NamedFile> outer{{u"a\n通过\u202Eb"_s, "x"}};
        QCOMPARE(problemsOf(zipped(outer, Packing::Stored, QDateTime::currentDateTimeUtc(), password)),
                 (QStringList{u"extra:a\uFFFD通过\uFFFDb"_s, u"missing:data.zip"_s}));
    }
};

QTEST_MAIN(ForgedPackageTest)
#include "forged_package_test.moc"
