#include "core/desk/entry/demo_desk.h"
#include "tests/support/desk_template.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"

#include <QLabel>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString tuesday = QStringLiteral("2026-11-24T10:00:00+08:00");

} // namespace

// The first page of a desk at work, for everybody who begins the day with it (screens.md §2). The desk is the demo's,
// kept for all tests of a run.
class TodayTest : public QObject {
    Q_OBJECT

private:
    test::DeskWindow m_window{tuesday};

    QList<QWidget*> lines() const
    {
        QList<QWidget*> shown;
        for (QWidget* line : m_window.find(u"todayPage"_s)->findChildren<QWidget*>(u"todayLine"_s)) {
            if (line->isVisible())
                shown.append(line);
        }
        return shown;
    }

    bool begin(const QString& user)
    {
        if (!m_window.window().isLocked())
            m_window.lock();
        if (!m_window.press(u"demo-"_s + user))
            return false;
        return m_window.waitFor([this] { return !m_window.window().isLocked(); }) && m_window.waitForJobs()
            && m_window.waitFor([this] { return m_window.shows(u"todayPage"_s) && !lines().isEmpty(); });
    }

    void pictures(const QString& name)
    {
        m_window.picture(name);
        m_window.wear(ui::Scheme::Dark);
        m_window.picture(name + u"-dark"_s);
        m_window.wear(ui::Scheme::Light);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_window.desk().filePath(u"demo.rdb"_s);
        test::DeskTemplate::before(tuesday).bringTo({u"demo"_s, tuesday}, path, [&] {
            test::orDie(desk::createDemoDesk(path, m_window.desk().clock(), JobToken()));
        });
        m_window.window().showSignIn({path, ui::DeskKind::Demo}, {});
    }

    void whatComesFirstStandsInWholeSentences_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("supervises");
        QTest::newRow("agent") << u"li"_s << false;
        QTest::newRow("supervisor") << u"wang"_s << true;
        QTest::newRow("officer") << u"chen"_s << true;
    }

    void whatComesFirstStandsInWholeSentences()
    {
        QFETCH(const QString, user);
        QFETCH(const bool, supervises);
        QVERIFY(begin(user));
        pictures(u"02-today-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(m_window.shows(u"todayWorkload"_s), supervises);
        for (QWidget* line : lines()) {
            for (const QLabel* label : line->findChildren<QLabel*>())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
        const QSize needed = m_window.window().minimumSizeHint();
        QVERIFY(needed.width() <= ui::theme::WindowWidth && needed.height() <= ui::theme::WindowHeight);
    }
};

QTEST_MAIN(TodayTest)
#include "today_test.moc"
