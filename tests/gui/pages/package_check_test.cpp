#include "core/copies/package_manifest.h"
#include "core/copies/zip_package.h"
#include "tests/support/desk_window.h"
#include "tests/support/save_dialog.h"
#include "tests/unit/copies/sample_copy.h"
#include "ui/commands/command_palette.h"
#include "ui/copies/package_check.h"
#include "ui/jobs/job_runner.h"
#include "ui/main_window/desk_frame.h"

#include <atomic>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"k7Qm-3vTz-9xPw-2"_s;

// The window as `rightsdesk --check-package FILE` opens it: no desk, nobody signed in.
class CheckWindow {
public:
    explicit CheckWindow(const QString& path)
        : m_check(std::make_unique<ui::PackageCheck>(m_jobs, path))
    {
        m_check->show();
        if (!QTest::qWaitForWindowActive(m_check.get()))
            qFatal("the window did not come to the front");
    }

    ui::JobRunner& jobs() { return m_jobs; }
    ui::PackageCheck& window() { return *m_check; }
    template <typename Widget> Widget* find(const char* name) const
    {
        return m_check->findChild<Widget*>(QLatin1String(name));
    }
    // Of what is shown; else empty.
    QString textOf(const char* name) const
    {
        const auto* label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
    QString word() const
    {
        const auto* chip = find<QWidget>("packageWord");
        return chip->isVisible() ? chip->accessibleName() : QString();
    }
    QPushButton* button() const { return find<QPushButton>("checkPackage"); }
    QLineEdit* field() const { return find<QLineEdit>("packagePassword"); }

    void keys(const QString& typed) { QTest::keyClicks(focused(), typed); }
    void key(Qt::Key key) { QTest::keyClick(focused(), key); }
    bool waitForAnswer()
    {
        return QTest::qWaitFor([this] { return !m_jobs.isBusy(); }, 30000);
    }
    bool checkWith(const QString& typed)
    {
        keys(typed);
        key(Qt::Key_Return);
        return waitForAnswer();
    }
    void close() { m_check.reset(); }

private:
    // Without a window manager nothing gives the focus back after a dialog has closed.
    QWidget* focused()
    {
        if (!QApplication::activeWindow()) {
            m_check->activateWindow();
            if (!QTest::qWaitForWindowActive(m_check.get()))
                qWarning("the window did not come to the front again");
        }
        return QApplication::focusWidget();
    }

    ui::JobRunner m_jobs; // outlives the window, as in the program
    std::unique_ptr<ui::PackageCheck> m_check;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString written(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

void wear(ui::Scheme scheme)
{
    ui::theme::apply(*static_cast<QApplication*>(QCoreApplication::instance()), scheme);
}

} // namespace

class PackageCheckTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ui::Translations m_translations;
    QString m_package; // a sound one

    QString path(const QString& name) const { return m_folder.filePath(name); }

    // A package of these files, sealed as the builder does it.
    QString packageOf(const QString& name, const QList<copies::NamedFile>& inner) const
    {
        const QDateTime at = test::sampleCopy().content.builtAt;
        const Result<QByteArray> data = copies::zipped(inner, copies::Packing::Deflated, at);
        const Result<QByteArray> outer =
            copies::zipped({{copies::innerName, *data}}, copies::Packing::Stored, at, password);
        return written(path(name), *outer);
    }

    // The files of the sound package.
    QList<copies::NamedFile> files() const
    {
        const Result<QList<copies::NamedFile>> outer = copies::unzipped(contentOf(m_package), password, 1 << 26);
        return *copies::unzipped(outer->first().content, {}, 1 << 26);
    }

    static void pictures(const QString& name, ui::PackageCheck& window)
    {
        for (const ui::Scheme scheme : {ui::Scheme::Dark, ui::Scheme::Light}) {
            wear(scheme);
            test::DeskWindow::pictureOf(&window, name + (scheme == ui::Scheme::Dark ? u"-dark"_s : QString()));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(u"zh_CN"_s);
        wear(ui::Scheme::Light);
        const QString place = path(u"陈 晓雯/交付 资料"_s);
        QVERIFY(QDir().mkpath(place));
        const Result<copies::SealedCopy> sealed =
            copies::writeSealedCopy(test::sampleCopy().content, password, place, {});
        QVERIFY(sealed);
        m_package = sealed->packagePath;
    }

    void cleanup() { m_translations.use(u"zh_CN"_s); }

    void aSoundPackagePasses_R_DC_01()
    {
        CheckWindow check(m_package);
        QCOMPARE(check.window().windowTitle(), u"核对数据副本"_s);
        QCOMPARE(check.textOf("packageName"), u"DSR-20261123-0007.zip"_s);
        QVERIFY(QDir::fromNativeSeparators(check.textOf("packagePlace")).endsWith(u"陈 晓雯/交付 资料"_s));
        QVERIFY(QDir::fromNativeSeparators(check.find<QLabel>("packagePlace")->toolTip())
                    .contains(u"陈 晓雯/交付 资料/DSR-20261123-0007.zip"_s));
        QVERIFY(check.field()->hasFocus());
        pictures(u"32-check-package"_s, check.window());
        QVERIFY(check.checkWith(password));
        QCOMPARE(check.word(), u"通过"_s);
        QCOMPARE(check.textOf("packageAnswer"), u"每个文件都与制作时一致。"_s);
        QVERIFY(check.field()->text().isEmpty());
        QVERIFY(check.field()->hasFocus());
        pictures(u"32-check-package-passed"_s, check.window());
    }

    void aLongPathMakesTheWindowNoWider()
    {
        const QString folder = path(QString(30, u'甲') + u"/a folder "_s.repeated(12) + u"/"_s + QString(30, u'乙'));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + u"/DSR-"_s + QString(100, u'0') + u"7.zip"_s;
        QVERIFY(QFile::copy(m_package, file));
        CheckWindow check(file);
        QCOMPARE(check.window().width(), check.window().minimumWidth());
        for (const char* label : {"packageName", "packagePlace"})
            QVERIFY(check.find<QLabel>(label)->toolTip().contains(QDir::toNativeSeparators(file)));
        QVERIFY(check.checkWith(password));
        QCOMPARE(check.word(), u"通过"_s);
        pictures(u"32-check-package-long"_s, check.window());
    }

    void blanksAroundAPastedPasswordDoNotCount()
    {
        CheckWindow check(m_package);
        QVERIFY(check.checkWith(u" "_s + password + u"  "_s));
        QCOMPARE(check.word(), u"通过"_s);
    }

    void aWrongPasswordIsSaidAtItsFieldAndCanBeTypedAnew()
    {
        CheckWindow check(m_package);
        check.key(Qt::Key_Return);
        QVERIFY(!check.textOf("packagePasswordError").isEmpty());
        QVERIFY(check.checkWith(u"k7Qm-3vTz-9xPw-3"_s));
        QCOMPARE(check.textOf("packagePasswordError"), u"副本包的密码不正确。"_s);
        QVERIFY(check.word().isEmpty());
        QVERIFY(check.field()->hasFocus());
        QVERIFY(check.field()->text().isEmpty());
        pictures(u"32-check-package-password"_s, check.window());
        QVERIFY(check.checkWith(password));
        QVERIFY(check.textOf("packagePasswordError").isEmpty());
        QCOMPARE(check.word(), u"通过"_s);
    }

    void oneChangedByteIsFound_R_DC_01()
    {
        QByteArray content = contentOf(m_package);
        const qsizetype middle = content.size() / 2;
        content[middle] = static_cast<char>(content.at(middle) ^ 1);
        CheckWindow check(written(path(u"改过一个字节.zip"_s), content));
        QVERIFY(check.checkWith(password));
        QCOMPARE(check.word(), u"未通过"_s);
        QCOMPARE(check.textOf("packageAnswer"), u"副本包已损坏，无法打开。"_s);
        QVERIFY(!check.textOf("packageAdvice").isEmpty());
    }

    void whatWasChangedInsideIsSaidFileByFile_R_DC_01()
    {
        QList<copies::NamedFile> inner = files();
        const QString taken = inner.takeAt(1).name;
        for (copies::NamedFile& file : inner) {
            if (file.name == "data.json"_L1)
                file.content.replace("308.90", "208.90");
        }
        inner.append({u"新文件.txt"_s, "not of the copy"});
        CheckWindow check(packageOf(u"DSR-20261123-0007 (2).zip"_s, inner));
        QVERIFY(check.checkWith(password));
        QCOMPARE(check.word(), u"未通过"_s);
        const QStringList lines = check.textOf("packageAnswer").split(u'\n');
        QCOMPARE(lines.size(), 3);
        for (const QString& line :
             {u"副本生成之后，data.json被改动过。"_s, u"包中缺少%1。"_s.arg(taken), u"新文件.txt不属于这个包。"_s})
            QVERIFY2(lines.contains(line), qPrintable(lines.join(u'|') + line));
        pictures(u"32-check-package-problems"_s, check.window());
    }

    void aListThatHasNoEndIsCut()
    {
        QList<copies::NamedFile> inner = files();
        for (int i = 0; i < 50; ++i)
            inner.append({QString(300, u'长') + QString::number(i), "x"});
        CheckWindow check(packageOf(u"many.zip"_s, inner));
        QVERIFY(check.checkWith(password));
        const QStringList lines = check.textOf("packageAnswer").split(u'\n');
        QCOMPARE(lines.size(), 9);
        QCOMPARE(lines.last(), u"另有 42 个文件有问题。"_s);
        QVERIFY(lines.first().size() < 100);
        QVERIFY(check.window().height() <= 700);
        QVERIFY(check.window().width() <= 1000);
        pictures(u"32-check-package-many"_s, check.window());
    }

    void whatIsNoPackageIsSaidSo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        const QString none = u"这不是 RightsDesk 制作的数据副本"_s;
        const QByteArray other = *copies::zipped({{u"照片.jpg"_s, "picture"}}, copies::Packing::Deflated,
                                                 test::sampleCopy().content.builtAt);
        QVERIFY(QDir().mkpath(path(u"文件夹.zip"_s)));
        QTest::newRow("missing") << path(u"没有 这个.zip"_s) << u"未核对"_s << u"文件不存在。"_s;
        QTest::newRow("folder") << path(u"文件夹.zip/"_s) << u"未核对"_s << u"这是一个文件夹。"_s;
        QTest::newRow("text") << written(path(u"信.zip"_s), "no zip at all") << u"未通过"_s << none;
        QTest::newRow("empty") << written(path(u"空.zip"_s), {}) << u"未通过"_s << none;
        QTest::newRow("cut off") << written(path(u"半.zip"_s), contentOf(m_package).chopped(1000)) << u"未通过"_s
                                 << none;
        QTest::newRow("another zip") << written(path(u"照片.zip"_s), other) << u"未通过"_s << none;
    }

    void whatIsNoPackageIsSaidSo()
    {
        QFETCH(QString, file);
        QFETCH(QString, word);
        QFETCH(QString, sentence);
        CheckWindow check(file);
        QCOMPARE(check.textOf("packageName"), QFileInfo(QDir::cleanPath(file)).fileName());
        // Nobody has to look for the password of what is not there.
        QCOMPARE(check.word(), word == u"未核对"_s ? word : QString());
        QCOMPARE(check.field()->hasFocus(), check.word().isEmpty());
        check.field()->setFocus();
        QVERIFY(check.checkWith(password));
        QCOMPARE(check.word(), word);
        QVERIFY2(check.textOf("packageAnswer").startsWith(sentence), qPrintable(check.textOf("packageAnswer")));
        QVERIFY(!check.textOf("packageAnswer").contains(m_folder.path()));
        QVERIFY(check.button()->isEnabled());
        if (word == u"未核对"_s)
            test::DeskWindow::pictureOf(&check.window(),
                                        u"32-check-package-"_s + QLatin1String(QTest::currentDataTag()));
    }

    void aFileIsChosenWithTheKeysAlone()
    {
        CheckWindow check({});
        QVERIFY(!check.button()->isEnabled());
        auto* other = check.find<QPushButton>("otherPackage");
        QVERIFY(other->hasFocus());
        pictures(u"32-check-package-none"_s, check.window());
        check.key(Qt::Key_Return);
        QVERIFY(test::answerFileDialog(m_package, QDialogButtonBox::Open));
        QVERIFY(QTest::qWaitFor([&check] { return check.textOf("packageName") == u"DSR-20261123-0007.zip"_s; }));
        QVERIFY(check.checkWith(password)); // with no key before it: the field has the focus
        QCOMPARE(check.word(), u"通过"_s);
        check.key(Qt::Key_Tab);
        QVERIFY(check.button()->hasFocus());
        check.key(Qt::Key_Tab);
        QVERIFY(other->hasFocus());
        check.key(Qt::Key_Escape);
        QVERIFY(!check.window().isVisible());
    }

    // What an earlier file was answered says nothing about the next one.
    void anotherFileTakesTheAnswerAway()
    {
        CheckWindow check(m_package);
        QVERIFY(check.checkWith(password));
        check.key(Qt::Key_Tab);
        check.key(Qt::Key_Tab);
        check.key(Qt::Key_Return);
        QVERIFY(test::answerFileDialog(written(path(u"第二个.zip"_s), "none"), QDialogButtonBox::Open));
        QVERIFY(QTest::qWaitFor([&check] { return check.textOf("packageName") == u"第二个.zip"_s; }));
        QVERIFY(check.word().isEmpty());
    }

    void nothingCanBePressedTwiceAndTheWindowCanBeClosedMeanwhile()
    {
        CheckWindow check(m_package);
        std::atomic_bool held = true;
        check.jobs().start(
            {}, nullptr,
            [&held](const JobToken&) {
                while (held)
                    QThread::yieldCurrentThread();
                return Result<void>();
            },
            [](const Result<void>&) {});
        check.keys(password);
        check.key(Qt::Key_Return);
        QVERIFY(!check.button()->isEnabled());
        QCOMPARE(check.button()->text(), u"正在核对 …"_s);
        QVERIFY(!check.field()->isEnabled());
        QVERIFY(check.field()->text().isEmpty());
        check.close();
        held = false;
        QVERIFY(check.waitForAnswer());
    }

    void itSpeaksEnglish()
    {
        m_translations.use(u"en"_s);
        QList<copies::NamedFile> inner = files();
        inner.removeLast();
        CheckWindow sound(m_package);
        QVERIFY(sound.checkWith(password));
        QCOMPARE(sound.word(), u"Passed"_s);
        QCOMPARE(sound.textOf("packageAnswer"), u"Every file is as it was built."_s);
        pictures(u"32-check-package-passed-en"_s, sound.window());
        CheckWindow changed(packageOf(u"changed.zip"_s, inner));
        QVERIFY(changed.checkWith(password));
        QCOMPARE(changed.word(), u"Not passed"_s);
        pictures(u"32-check-package-problems-en"_s, changed.window());
    }

    // In the desk's window the same by the palette; a lock takes it along.
    void theDeskOffersItToo()
    {
        test::DeskWindow desk;
        QVERIFY(desk.enter(u"li"_s));
        desk.key(Qt::Key_K, Qt::ControlModifier);
        desk.keys(u"hdsjfb"_s);
        QCOMPARE(desk.window().frame()->palette()->shownTitles().first(), u"核对数据副本"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.waitFor([&desk] { return desk.shows(u"packageCheck"_s); }));
        const QPointer<QWidget> check = desk.find(u"packageCheck"_s);
        desk.window().lock();
        QVERIFY(desk.waitFor([&check] { return check.isNull(); }));
    }
};

QTEST_MAIN(PackageCheckTest)
#include "package_check_test.moc"
