#include "core/copies/package_manifest.h"
#include "core/copies/zip_package.h"
#include "tests/cli/cli_tool.h"
#include "tests/unit/copies/sample_copy.h"

#include <QJsonArray>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// `copy verify` of a package that is not as it was built: words for people, codes for programs. It needs no desk.
class CopyCheckTest : public QObject {
    Q_OBJECT

    test::CliTool m_tool;
    QStringList m_verify{u"copy"_s, u"verify"_s, u"copy.zip"_s, u"--package-password-file"_s, u"package.txt"_s};

    void seal(const QList<copies::NamedFile>& inner) const
    {
        const QDateTime at = test::sampleCopy().content.builtAt;
        const QByteArray data = *copies::zipped(inner, copies::Packing::Deflated, at);
        m_tool.write(u"copy.zip"_s,
                     *copies::zipped({{copies::innerName, data}}, copies::Packing::Stored, at, u"k7Qm-3vTz-9xPw-2"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tool.write(u"package.txt"_s, "k7Qm-3vTz-9xPw-2\n");
        const copies::CopyContent content = test::sampleCopy().content;
        const QByteArray manifest = copies::manifestOf(content, copies::copyChapters(content),
                                                       {{u"data.json"_s, "as built"}, {u"订单.xlsx"_s, "as built"}});
        seal({{u"data.json"_s, "changed"}, {u"信.txt"_s, "added"}, {copies::manifestName, manifest}});
    }

    void whatWasChangedIsSaidFileByFile_R_DC_01()
    {
        const test::Ran ran = m_tool.run(m_verify);
        RD_RAN(ran, 4);
        QCOMPARE(
            QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts),
            (QStringList{u"data.json has been changed since the copy was built."_s,
                         u"订单.xlsx is missing from the package."_s, u"信.txt does not belong in the package."_s}));
    }

    void inChineseToo()
    {
        m_tool.set("LC_ALL", u"zh_CN.UTF-8"_s);
        const test::Ran ran = m_tool.run(m_verify);
        m_tool.unset("LC_ALL");
        RD_RAN(ran, 4);
        QCOMPARE(
            QString::fromUtf8(ran.out).split(u'\n', Qt::SkipEmptyParts),
            (QStringList{u"副本生成之后，data.json被改动过。"_s, u"包中缺少订单.xlsx。"_s, u"信.txt不属于这个包。"_s}));
    }

    void programsReadTheCodes()
    {
        const test::Ran ran = m_tool.json(m_verify);
        RD_RAN(ran, 4);
        QCOMPARE(ran.json().value("problems"_L1).toArray(),
                 (QJsonArray{u"hashDiffers:data.json"_s, u"missing:订单.xlsx"_s, u"extra:信.txt"_s}));
    }
};

QTEST_GUILESS_MAIN(CopyCheckTest)
#include "copy_check_test.moc"
