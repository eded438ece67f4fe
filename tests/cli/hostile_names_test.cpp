#include "tests/cli/cli_tool.h"
#include "tests/support/temporary_desk.h"
#include "tests/support/unzipped.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace rd::test;

namespace {

const QString phone = u"17000004321"_s;
const QString card = u"8600103774940001"_s;
const QString formula = u"=cmd|'/C calc'!A0"_s;
const QString hyperlink = u"=HYPERLINK(\"http://example.invalid\";\"x\")"_s;

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s did not run", qPrintable(program));
    return process.readAllStandardOutput();
}

QString textOfPdf(const QString& path, const QStringList& options = {})
{
    return QString::fromUtf8(outputOf(u"pdftotext"_s, options + QStringList{path, u"-"_s}));
}

// Lines of `pdfimages -list` below its two lines of headings.
int picturesIn(const QString& path, const QStringList& options = {})
{
    return static_cast<int>(outputOf(u"pdfimages"_s, QStringList{u"-list"_s} + options + QStringList{path}).count('\n'))
        - 2;
}

QString withoutBreaks(QString text)
{
    return text.remove(u'\n').remove(u' ');
}

} // namespace

// A customer whose name is HTML and whose other fields are formulas, from the call to the letter: it stays text
// everywhere (security.md finding 8, D19).
class HostileNamesTest : public QObject {
    Q_OBJECT

private:
    TemporaryDesk m_desk{u"2026-11-24T10:00:00+08:00"_s};
    CliTool m_tool;
    QString m_name;
    QString m_case;

    void be(const char* user)
    {
        const QString name = QLatin1String(user);
        m_tool.signInAs(m_desk.path(), name, TemporaryDesk::passwordOf(name).toUtf8());
    }
    Ran onCase(const char* command, const QStringList& more = {}) const
    {
        return m_tool.json(words(command) + QStringList{m_case} + more);
    }

private Q_SLOTS:
    void initTestCase();
    void theNameComesBackAsItWasSaid();
    void theFormulasAreFoundAsText();
    void theLetterShowsTheTextAndLoadsNothing();
    void thePackageHoldsTextOnly_D19();
};

void HostileNamesTest::initTestCase()
{
    m_tool.keepSessions();
    // A picture that is there: what took the name for HTML would show it.
    QImage picture(32, 32, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(m_tool.path(u"x.png"_s)));
    m_name = u"<img src='%1'>"_s.arg(m_tool.path(u"x.png"_s));
    m_tool.write(
        u"members.csv"_s,
        (u"会员卡号,手机号码,姓名,会员等级,会员标签,绑定平台账号,入会时间\n%1,%2,%3,\"%4\",%5,,2026-06-01\n"_s.arg(
             card, phone, m_name, QString(hyperlink).replace(u'"', u"\"\""_s), formula))
            .toUtf8());
    be("chen");
    RD_RAN(m_tool.json(words("data reference members.csv")), 0);
    be("li");
    const Ran logged = m_tool.json(words("call log --item COPY --minor ADULT --platform STARCARD --contact")
                                   + QStringList{phone, u"--subject-name"_s, m_name, u"--subject-phone"_s, phone,
                                                 u"--subject-member"_s, card, u"--words"_s, formula});
    RD_RAN(logged, 0);
    m_case = logged.text("case");
    const QString code = onCase("case code").text("code");
    const Ran verified = onCase("case verify", {u"--factor"_s, u"P1="_s + code, u"--factor"_s, u"K1="_s + card});
    RD_RAN(verified, 0);
    QVERIFY2(verified.text("level") >= "L2"_L1, verified.whole().constData());
}

void HostileNamesTest::theNameComesBackAsItWasSaid()
{
    const Ran shown = onCase("case unmask", {u"NAME"_s, u"--reason"_s, u"compare"_s});
    RD_RAN(shown, 0);
    QCOMPARE(shown.text("value"), m_name);
    QVERIFY2(!onCase("case show").out.contains("<img"), "a name is masked (R-ID-05)");
}

void HostileNamesTest::theFormulasAreFoundAsText()
{
    RD_RAN(onCase("data add", {u"members.csv"_s}), 0);
    const QJsonArray matches = onCase("data matches").list("matches");
    QCOMPARE(matches.size(), 1);
    QHash<QString, QString> fields;
    for (const QJsonValue& field : onCase("data show", {u"members.csv:1"_s}).list("fields"))
        fields.insert(field[u"field"].toString(), field[u"value"].toString());
    QCOMPARE(fields.value(u"会员标签"_s), formula);
    QCOMPARE(fields.value(u"会员等级"_s), hyperlink);
    RD_RAN(onCase("data finish"), 0);
}

void HostileNamesTest::theLetterShowsTheTextAndLoadsNothing()
{
    const QJsonArray blocks = onCase("reply draft", {u"--template"_s, u"T01"_s}).list("blocks");
    const QString body = blocks.first()[u"text"].toString();
    RD_RAN(onCase("reply set", {u"body"_s, m_name + formula + body, u"--template"_s, u"T01"_s}), 0);
    const QString pdf = m_tool.path(u"receipt.pdf"_s);
    RD_RAN(onCase("reply send", {u"--template"_s, u"T01"_s, u"--via"_s, u"LETTER"_s, u"--out"_s, pdf}), 0);
    const QString text = withoutBreaks(textOfPdf(pdf));
    QVERIFY2(text.contains(withoutBreaks(m_name + formula)), qPrintable(text));
    QCOMPARE(picturesIn(pdf), 0);
}

void HostileNamesTest::thePackageHoldsTextOnly_D19()
{
    const Ran built = onCase("copy build", {u"--out"_s, m_tool.path(u"outbox"_s)});
    RD_RAN(built, 0);
    QFile file(built.text("passwordFile"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString password = QString::fromUtf8(file.readAll().trimmed());

    const QString outer = m_tool.path(u"outer"_s);
    const QString inner = m_tool.path(u"inner"_s);
    QVERIFY(!unzipped(built.text("package"), u"data.zip"_s, password, outer).isEmpty());
    const QByteArray json = unzipped(outer + u"/data.zip"_s, u"data.json"_s, QString(), inner);
    const QString data = QString::fromUtf8(json);
    QVERIFY2(QJsonDocument::fromJson(json).isObject(), json.constData());
    for (const QString& value : {m_name, formula, QString(hyperlink).replace(u'"', u"\\\""_s)})
        QVERIFY2(data.contains(u'"' + value + u'"'), qPrintable(value));

    int workbooks = 0;
    for (const QString& name : QDir(inner).entryList({u"*.xlsx"_s})) {
        const QString parts = inner + u'/' + name + u".parts"_s;
        const QString sheet =
            QString::fromUtf8(unzipped(inner + u'/' + name, u"xl/worksheets/sheet1.xml"_s, QString(), parts));
        QVERIFY2(!sheet.contains(u"<f>"_s) && !sheet.contains(u"<f "_s) && !sheet.contains(u"<hyperlink"_s),
                 qPrintable(sheet));
        workbooks += sheet.contains(u"&lt;img src="_s) && sheet.contains(u"=cmd|"_s) ? 1 : 0;
    }
    QCOMPARE(workbooks, 1);

    const QString reading = built.text("readingCopy");
    const QStringList withPassword{u"-upw"_s, password};
    const QString text = withoutBreaks(textOfPdf(reading, withPassword));
    QVERIFY2(text.contains(u"<imgsrc="_s) && text.contains(u"=cmd|"_s), qPrintable(text));
    QCOMPARE(picturesIn(reading, withPassword), 0);
}

QTEST_MAIN(HostileNamesTest)
#include "hostile_names_test.moc"
