#include "core/copies/package_manifest.h"
#include "core/copies/zip_package.h"
#include "tests/support/system/file_limit.h"
#include "tests/support/system/owners_alone.h"
#include "tests/unit/copies/sample_copy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace rd::copies;
using test::SampleCopy;
using test::sampleCopy;

namespace {

const QString password = QStringLiteral("k7Qm-3vTz-9xPw-2");

struct Run {
    int exitCode = -1;
    QByteArray output;
};

Run run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput()};
}

QByteArray fileContent(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

Result<SealedCopy> sealedWithin(qint64 mostBytes, const SampleCopy& sample, const QString& folder)
{
    const test::FileLimit limit(mostBytes);
    return writeSealedCopy(sample.content, password, folder, {});
}

QString pdfText(const QString& path, const QString& secret = {})
{
    return QString::fromUtf8(run(QStringLiteral("pdftotext"),
                                 {QStringLiteral("-layout"), QStringLiteral("-upw"), secret, path, QStringLiteral("-")})
                                 .output);
}

QString flat(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s+")));
}

QStringList entriesOf(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// A package on disk, unpacked by 7z.
class Unpacked {
public:
    explicit Unpacked(const CopyContent& content)
        : sealed(writeSealedCopy(content, password, m_target.path(), {}).value_or(SealedCopy()))
    {
        run(QStringLiteral("7z"),
            {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-p") + password,
             QStringLiteral("-o") + m_outer.path(), sealed.packagePath});
        run(QStringLiteral("7z"),
            {QStringLiteral("x"), QStringLiteral("-y"), QStringLiteral("-o") + m_inner.path(),
             m_outer.filePath(QStringLiteral("data.zip"))});
    }
    QStringList outerNames() const { return entriesOf(m_outer.path()); }
    QStringList names() const { return entriesOf(m_inner.path()); }
    QString path(const QString& name) const { return m_inner.filePath(name); }
    QJsonObject json(const QString& name) const { return QJsonDocument::fromJson(fileContent(path(name))).object(); }

    // Everything a reader or a program could find: raw bytes, the text of the PDF, the parts of the workbooks.
    QList<QByteArray> everything() const
    {
        QList<QByteArray> texts;
        for (const QString& name : names()) {
            const QByteArray content = fileContent(path(name));
            texts.append(name.toUtf8());
            texts.append(content);
            if (name.endsWith(QStringLiteral(".pdf")))
                texts.append(flat(pdfText(path(name))).toUtf8());
            if (name.endsWith(QStringLiteral(".xlsx"))) {
                for (const NamedFile& part : unzipped(content, {}, 1 << 26).value_or(QList<NamedFile>()))
                    texts.append(part.content);
            }
        }
        return texts;
    }

private:
    QTemporaryDir m_target;
    QTemporaryDir m_outer;
    QTemporaryDir m_inner;

public:
    SealedCopy sealed;
};

bool occurs(const QList<QByteArray>& texts, const QString& wanted)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const QByteArray& text) { return text.contains(wanted.toUtf8()); });
}

} // namespace

class SealedCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOuterPackageShowsNothingButOneNeutralName();
    void thePackageHoldsTheFilesOfRuleBookEight();
    void giftRecipientAndAgentAreInNoByteOfThePackage_A18();
    void thePersonsOwnDataAreAllThere_A18();
    void theReadingCopyFollowsTheOrder_R_DC_01();
    void aCategoryWithoutDataIsListedAsNotHeld_R_DC_01();
    void theRedactionListCarriesFieldReasonAndCount_R_DC_02();
    void whatIsSensitiveSaysOnEveryPageWhoBuiltItAndWhen_R_DC_03();
    void idsForMachinesStandInTheJsonOnly_DC01();
    void theCopyWithThirtyOrdersRepeatsNoRecordAndLosesNone();
    void theReadingCopyOpensWithThePasswordOnly();
    void theManifestNamesEveryFileWithItsHash();
    void aSoundPackageIsOk();
    void aWrongPasswordIsNamed();
    void oneChangedByteIsFound();
    void eachDisagreementWithTheManifestIsNamed();
    void aPackageThatIsNoneIsDamaged();
    void nothingIsOverwritten();
    void aCancelledCopyLeavesNothingBehind();
    void aFullDiskLeavesNothingBehind();
    void aMissingFolderIsMadeAndLeavesWithAFailure();
    void theFilesBelongToTheirOwnerOnly();
    void sourceFileNamesNeverLeaveTheHouse();
};

void SealedCopyTest::theOuterPackageShowsNothingButOneNeutralName()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    QCOMPARE(copy.outerNames(), QStringList{QStringLiteral("data.zip")});
    const QString listing = QString::fromUtf8(
        run(QStringLiteral("7z"), {QStringLiteral("l"), QStringLiteral("-slt"), copy.sealed.packagePath}).output);
    QVERIFY2(listing.contains(QStringLiteral("AES-256")), qPrintable(listing));
    QVERIFY(copy.sealed.packagePath.endsWith(QStringLiteral("/DSR-20261123-0007.zip")));
    QVERIFY(!fileContent(copy.sealed.packagePath).contains("manifest"));
}

void SealedCopyTest::thePackageHoldsTheFilesOfRuleBookEight()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QStringList expected{QStringLiteral("00_请先看这里.pdf"), QStringLiteral("01_账户信息.xlsx"),
                               QStringLiteral("02_订单信息.xlsx"),  QStringLiteral("03_营销与同意.xlsx"),
                               QStringLiteral("04_客服记录.xlsx"),  QStringLiteral("data.json"),
                               QStringLiteral("data.schema.json"),  QStringLiteral("manifest.json")};
    QCOMPARE(copy.names(), expected);
    QCOMPARE(copy.sealed.files, expected);
    QCOMPARE(copy.sealed.password, password);
    QCOMPARE(copy.sealed.sha256, sha256Of(fileContent(copy.sealed.packagePath)));
}

void SealedCopyTest::giftRecipientAndAgentAreInNoByteOfThePackage_A18()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QList<QByteArray> everything = copy.everything();
    for (const QString& secret : {test::giftPhone, test::giftStreet, test::giftName, test::agentName, test::cardNumber})
        QVERIFY2(!occurs(everything, secret), qPrintable(secret));
    const QString locked = flat(pdfText(copy.sealed.readingCopyPath, password));
    QVERIFY(locked.contains(QStringLiteral("【已遮蔽】")));
    QVERIFY(!locked.contains(test::agentName));
}

void SealedCopyTest::thePersonsOwnDataAreAllThere_A18()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QString pdf = flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
    for (const char* own :
         {"19900009929", "未央路5号", "高价值；亲子", "4210302211436259601", "快乐的小熊11_33", "会员日双倍积分"})
        QVERIFY2(pdf.contains(QString::fromUtf8(own)), own);
    const QByteArray json = fileContent(copy.path(QStringLiteral("data.json")));
    for (const char* own : {"19900009929", "高价值；亲子", "7001100074"})
        QVERIFY2(json.contains(own), own);
}

void SealedCopyTest::theReadingCopyFollowsTheOrder_R_DC_01()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QString pdf = flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
    qsizetype last = 0;
    for (const char* part : {"请求编号DSR-20261123-0007", "收到日期2026-11-23", "平台范围天猫、有赞、星卡", "信息期间",
                             "2023-04-25版", "1账户信息信息来源", "处理目的", "处理依据", "接收方或受托方", "保存期限",
                             "2订单信息信息来源", "6未提供的内容及原因", "400-000-0000"}) {
        const qsizetype found = pdf.indexOf(QString::fromUtf8(part), last);
        QVERIFY2(found >= 0, part);
        last = found;
    }
}

void SealedCopyTest::aCategoryWithoutDataIsListedAsNotHeld_R_DC_01()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QString pdf = flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
    QVERIFY(pdf.contains(QStringLiteral("3宝宝/儿童未持有")));
    QVERIFY(pdf.contains(QStringLiteral("我们未持有您的此类信息。")));
    const QJsonArray categories = copy.json(QStringLiteral("data.json")).value(QStringLiteral("categories")).toArray();
    QCOMPARE(categories.size(), 5);
    QCOMPARE(categories.at(2).toObject().value(QStringLiteral("held")).toBool(true), false);
}

void SealedCopyTest::theRedactionListCarriesFieldReasonAndCount_R_DC_02()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QJsonArray list = copy.json(QStringLiteral("data.json")).value(QStringLiteral("redactions")).toArray();
    QStringList lines;
    for (const QJsonValue& value : list) {
        const QJsonObject one = value.toObject();
        lines.append(one.value(QStringLiteral("category")).toString() + one.value(QStringLiteral("field")).toString()
                     + one.value(QStringLiteral("reason")).toString()
                     + QString::number(one.value(QStringLiteral("count")).toInt()));
    }
    QCOMPARE(
        lines,
        (QStringList{
            QStringLiteral("订单信息收货人姓名他人的个人信息1"), QStringLiteral("订单信息收货地址他人的个人信息1"),
            QStringLiteral("订单信息联系手机他人的个人信息1"), QStringLiteral("客服记录客服工作人员姓名及工号1"),
            QStringLiteral("客服记录对话工作人员姓名及工号1"), QStringLiteral("客服记录对话银行卡号（保留末四位）1")}));
    const QString pdf = flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
    QVERIFY(pdf.contains(QStringLiteral("订单信息收货人姓名他人的个人信息1")));
}

void SealedCopyTest::whatIsSensitiveSaysOnEveryPageWhoBuiltItAndWhen_R_DC_03()
{
    const QString mark = QStringLiteral("li 2026-12-01 10:30");
    const QString sheet = QStringLiteral("01_账户信息.xlsx");
    const QString reading = QStringLiteral("00_请先看这里.pdf");
    SampleCopy sample = sampleCopy();
    const Unpacked plain(sample.content);
    QVERIFY(!occurs(plain.everything(), mark));
    sample.content.marked = true;
    const Unpacked marked(sample.content);
    const QStringList pages = pdfText(marked.path(reading)).split(QChar(u'\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    for (const QString& page : pages)
        QVERIFY2(flat(page).contains(flat(mark)), qPrintable(page));
    int sheets = 0;
    for (const NamedFile& part : unzipped(fileContent(marked.path(sheet)), {}, 1 << 26).value_or(QList<NamedFile>()))
        sheets += part.content.contains("<oddHeader>&amp;R" + mark.toUtf8()) ? 1 : 0;
    QCOMPARE(sheets, 1);
    // The mark takes nothing of the text away.
    QVERIFY(flat(pdfText(marked.path(reading))).contains(QStringLiteral("快乐的小熊11_33")));
}

void SealedCopyTest::idsForMachinesStandInTheJsonOnly_DC01()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    QVERIFY(fileContent(copy.path(QStringLiteral("data.json"))).contains(test::openId.toUtf8()));
    QVERIFY(!flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf")))).contains(test::openId));
    const QList<NamedFile> parts = *unzipped(fileContent(copy.path(QStringLiteral("01_账户信息.xlsx"))), {}, 1 << 24);
    for (const NamedFile& part : parts)
        QVERIFY(!part.content.contains(test::openId.toUtf8()));
}

void SealedCopyTest::theCopyWithThirtyOrdersRepeatsNoRecordAndLosesNone()
{
    const SampleCopy sample = sampleCopy(30);
    const Unpacked copy(sample.content);
    const QString pdf = flat(pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
    for (int number = 1; number <= 30; ++number)
        QCOMPARE(pdf.count(QStringLiteral("42103022114362596%1").arg(number, 2, 10, QLatin1Char('0'))), 1);
    QCOMPARE(copy.json(QStringLiteral("manifest.json"))
                 .value(QStringLiteral("records"))
                 .toObject()
                 .value(QStringLiteral("DC02"))
                 .toInt(),
             30);
}

void SealedCopyTest::theReadingCopyOpensWithThePasswordOnly()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    QVERIFY(run(QStringLiteral("qpdf"), {QStringLiteral("--check"), copy.sealed.readingCopyPath}).exitCode != 0);
    const Run facts = run(
        QStringLiteral("qpdf"),
        {QStringLiteral("--password=") + password, QStringLiteral("--show-encryption"), copy.sealed.readingCopyPath});
    QVERIFY2(facts.output.contains("R = 6") && facts.output.contains("AESv3"), facts.output.constData());
    QVERIFY(
        pdfText(copy.sealed.readingCopyPath, QStringLiteral("falsch")).contains(QStringLiteral("Incorrect password")));
    QCOMPARE(pdfText(copy.sealed.readingCopyPath, password), pdfText(copy.path(QStringLiteral("00_请先看这里.pdf"))));
}

void SealedCopyTest::theManifestNamesEveryFileWithItsHash()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QJsonObject manifest = copy.json(QStringLiteral("manifest.json"));
    QCOMPARE(manifest.value(QStringLiteral("case")).toString(), QStringLiteral("DSR-20261123-0007"));
    const QJsonArray files = manifest.value(QStringLiteral("files")).toArray();
    QCOMPARE(files.size(), copy.names().size() - 1);
    for (const QJsonValue& value : files) {
        const QByteArray content = fileContent(copy.path(value.toObject().value(QStringLiteral("name")).toString()));
        QCOMPARE(value.toObject().value(QStringLiteral("sha256")).toString(), sha256Of(content));
        QCOMPARE(value.toObject().value(QStringLiteral("size")).toInteger(), content.size());
    }
    QCOMPARE(QJsonDocument::fromJson(copy.sealed.manifest.toUtf8()).object(), manifest);
}

void SealedCopyTest::aSoundPackageIsOk()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const Result<domain::CopyCheck> check = verifySealedCopy(copy.sealed.packagePath, password);
    QVERIFY(check);
    QVERIFY2(check->ok, qPrintable(check->problems.join(QLatin1Char(' '))));
}

void SealedCopyTest::aWrongPasswordIsNamed()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    for (const QString& wrong : {QStringLiteral("k7Qm-3vTz-9xPw-3"), QString()})
        QCOMPARE(verifySealedCopy(copy.sealed.packagePath, wrong).error().code, ErrorCode::PackagePasswordWrong);
}

void SealedCopyTest::oneChangedByteIsFound()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QByteArray sound = fileContent(copy.sealed.packagePath);
    // Behind the local header (its time and its flags do not matter) up to the central directory.
    const qsizetype end = sound.lastIndexOf("PK\x01\x02");
    for (qsizetype at = 60; at < end; at += (end - 60) / 40) {
        QByteArray changed = sound;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        QFile::remove(copy.sealed.packagePath);
        writeContent(copy.sealed.packagePath, changed);
        const Result<domain::CopyCheck> check = verifySealedCopy(copy.sealed.packagePath, password);
        QVERIFY2(!check || !check->ok, qPrintable(QString::number(at)));
    }
}

void SealedCopyTest::eachDisagreementWithTheManifestIsNamed()
{
    const SampleCopy sample = sampleCopy();
    const QList<CopyChapter> chapters = copyChapters(sample.content);
    const QList<NamedFile> listed{{QStringLiteral("甲.json"), "1"}, {QStringLiteral("乙.json"), "2"}};
    const QByteArray manifest = manifestOf(sample.content, chapters, listed);
    const QList<NamedFile> present{
        {QStringLiteral("甲.json"), "x"}, {QStringLiteral("丙.json"), "3"}, {manifestName, manifest}};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.zip"));
    const auto problems = [&](const QList<NamedFile>& inner) {
        const QByteArray data = *zipped(inner, Packing::Deflated, sample.content.builtAt);
        writeContent(path, *zipped({{innerName, data}}, Packing::Stored, sample.content.builtAt, password));
        return verifySealedCopy(path, password)->problems;
    };
    QCOMPARE(problems(present),
             (QStringList{QStringLiteral("hashDiffers:甲.json"), QStringLiteral("missing:乙.json"),
                          QStringLiteral("extra:丙.json")}));
    QCOMPARE(problems(listed), QStringList{QStringLiteral("manifestMissing")});
}

void SealedCopyTest::aPackageThatIsNoneIsDamaged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.zip"));
    writeContent(path, "no zip at all");
    QCOMPARE(verifySealedCopy(path, password).error().code, ErrorCode::PackageDamaged);
    QCOMPARE(verifySealedCopy(folder.filePath(QStringLiteral("none.zip")), password).error().code,
             ErrorCode::FileMissing);
}

void SealedCopyTest::nothingIsOverwritten()
{
    const SampleCopy sample = sampleCopy();
    QTemporaryDir folder;
    for (const char* ending : {".zip", ".pdf"}) {
        const QString path = folder.filePath(sample.content.subjectCase.number + QLatin1String(ending));
        writeContent(path, "kept");
        const Result<SealedCopy> sealed = writeSealedCopy(sample.content, password, folder.path(), {});
        QCOMPARE(sealed.error().code, ErrorCode::FileExists);
        QCOMPARE(fileContent(path), QByteArray("kept"));
        QCOMPARE(entriesOf(folder.path()).size(), 1);
        QFile::remove(path);
    }
}

void SealedCopyTest::aCancelledCopyLeavesNothingBehind()
{
    const SampleCopy sample = sampleCopy();
    for (int stop = 0; stop < 12; ++stop) {
        QTemporaryDir folder;
        bool stopped = false;
        std::unique_ptr<JobToken> job;
        job = std::make_unique<JobToken>([&](int done, int) {
            if (done == stop) {
                job->cancel();
                stopped = true;
            }
        });
        const Result<SealedCopy> sealed = writeSealedCopy(sample.content, password, folder.path(), *job);
        if (sealed)
            QVERIFY(!stopped || entriesOf(folder.path()).size() == 2);
        else
            QCOMPARE(sealed.error().code, ErrorCode::Cancelled);
        QCOMPARE(entriesOf(folder.path()).size(), sealed ? 2 : 0);
    }
}

void SealedCopyTest::aFullDiskLeavesNothingBehind()
{
    const SampleCopy sample = sampleCopy();
    // Each limit stops another file: the package is the larger of the two.
    for (const qint64 limit : {0, 1000, 20000}) {
        QTemporaryDir folder;
        const Result<SealedCopy> sealed = sealedWithin(limit, sample, folder.path());
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::DiskFull);
        QCOMPARE(entriesOf(folder.path()), QStringList());
    }
}

void SealedCopyTest::aMissingFolderIsMadeAndLeavesWithAFailure()
{
    const SampleCopy sample = sampleCopy();
    QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("out"));
    QVERIFY(!sealedWithin(1000, sample, missing));
    QCOMPARE(entriesOf(folder.path()), QStringList());
    QVERIFY(writeSealedCopy(sample.content, password, missing, {}));
    QCOMPARE(entriesOf(missing).size(), 2);
    const QString occupied = folder.filePath(QStringLiteral("file"));
    writeContent(occupied, "kept");
    QCOMPARE(writeSealedCopy(sample.content, password, occupied, {}).error().code, ErrorCode::FileNotWritten);
    QCOMPARE(fileContent(occupied), QByteArray("kept"));
}

void SealedCopyTest::theFilesBelongToTheirOwnerOnly()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    for (const QString& path : {copy.sealed.packagePath, copy.sealed.readingCopyPath}) {
        QVERIFY(test::isOwnersAlone(path));
    }
}

void SealedCopyTest::sourceFileNamesNeverLeaveTheHouse()
{
    const SampleCopy sample = sampleCopy();
    const Unpacked copy(sample.content);
    const QList<QByteArray> everything = copy.everything();
    for (const domain::SourceFile& file : sample.content.files)
        QVERIFY(!occurs(everything, file.name));
}

QTEST_MAIN(SealedCopyTest)
#include "sealed_copy_test.moc"
