#include "core/desk/cases/show_case.h"
#include "core/desk/intake/log_call.h"
#include "core/desk/verification/request_access.h"
#include "core/storage/storage.h"
#include "tests/support/desk_window.h"
#include "tests/support/or_die.h"
#include "tests/support/pdf_text.h"
#include "tests/support/save_dialog.h"
#include "ui/main_window/desk_frame.h"
#include "ui/shared/page_view.h"

#include <QFile>
#include <QTabWidget>

using namespace rd;
using namespace rd::test;
using namespace Qt::StringLiterals;

// The file of a request through the window: opened by its key and its button, looked at, taken along.
class CaseFileWindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<DeskWindow> m_window;
    domain::CaseId m_case;
    QString m_number;

    int pages() const
    {
        auto* view = m_window->find<ui::PageView>(u"caseFilePages"_s);
        return view ? view->pageCount() : 0;
    }

private Q_SLOTS:
    void initTestCase();
    void itOpensByItsKey();
    void itOpensByItsButtonAndIsTakenAlong();
    void lockingTakesItAway();
    void aMinorsPagesAreMadeAnewWhenAccessChanges_R_CH_02();
    void anAgentHasNoButton();
};

void CaseFileWindowTest::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    TemporaryDesk& desk = m_window->desk();
    const auto logged =
        orDie(desk::logCall(desk.as(u"li"_s), desk.call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s)));
    m_case = logged.logged.id;
    m_number = orDie(desk::showCase(desk.as(u"wang"_s), m_case)).header.number;
    QVERIFY(m_window->enter(u"wang"_s));
    QVERIFY(m_window->openCase(m_number));
}

void CaseFileWindowTest::itOpensByItsKey()
{
    m_window->key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return pages() >= 3; }));
    QVERIFY(m_window->textOf(u"caseFilePageNumber"_s).contains(QString::number(pages())));
    QVERIFY(!m_window->shows(u"caseFileWorkbook"_s));
    m_window->picture(u"c4-case-file"_s);
    m_window->wear(ui::Scheme::Dark);
    m_window->picture(u"c4-case-file-dark"_s);
    m_window->wear(ui::Scheme::Light);
    QVERIFY(m_window->press(u"closeCaseFile"_s));
    QVERIFY(m_window->shows(u"caseTabs"_s));
}

void CaseFileWindowTest::itOpensByItsButtonAndIsTakenAlong()
{
    m_window->picture(u"c5-case-with-file-button"_s);
    QVERIFY(m_window->press(u"caseFile"_s));
    QVERIFY(m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return pages() >= 3; }));
    const QString path = m_window->desk().filePath(u"file.pdf"_s);
    QVERIFY(m_window->press(u"caseFilePdf"_s) && saveAs(path) && m_window->waitForJobs());
    QVERIFY(DeskWindow::waitFor([&] { return QFile::exists(path); }));
    const auto history = orDie(desk::caseHistory(m_window->desk().as(u"chen"_s), m_case));
    QCOMPARE(history.last().action, u"ReportExported"_s);
    QCOMPARE(history.last().detail[u"case"_s].toString(), m_number);
}

void CaseFileWindowTest::lockingTakesItAway()
{
    m_window->lock();
    QVERIFY(!m_window->shows(u"caseFilePages"_s));
}

// While it is open somebody approves the access: what stands on the screen is what may be read now.
void CaseFileWindowTest::aMinorsPagesAreMadeAnewWhenAccessChanges_R_CH_02()
{
    DeskWindow window;
    desk::Desk& li = window.desk().as(u"li"_s);
    domain::CallIntake intake = window.desk().call(domain::RightType::Explain, u"王小明"_s, u"19900009929"_s);
    intake.requester.type = domain::RequesterType::GuardianChild;
    intake.minor = domain::MinorClass::ChildUnder14;
    intake.words = u"想了解宝宝档案标记词甲乙丙"_s;
    const auto logged = orDie(desk::logCall(li, intake)).logged;
    QVERIFY(window.enter(u"wang"_s));
    QVERIFY(window.openCase(logged.number));
    window.key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    const auto text = [&window] {
        const auto* view = window.find<ui::PageView>(u"caseFilePages"_s);
        const auto pages = view ? view->pages() : std::nullopt;
        const QString file = window.desk().filePath(u"seen.pdf"_s);
        QFile seen(file);
        if (!pages || !seen.open(QIODevice::WriteOnly) || seen.write(pages->pdf()) < 0)
            return QString();
        seen.close();
        return pdfText(file);
    };
    QVERIFY(DeskWindow::waitFor([&] { return text().contains(logged.number); }));
    QVERIFY2(!text().contains(u"标记词甲乙丙"_s), qPrintable(text()));
    orDie(desk::requestAccess(li, logged.id, u"核对后生成副本。"_s));
    orDie(desk::decideAccess(window.window().frame()->context().desk, logged.id, desk::AccessDecision::Approve, {}));
    QVERIFY(DeskWindow::waitFor([&] { return text().contains(u"标记词甲乙丙"_s); }));
    QVERIFY(window.shows(u"caseFilePages"_s));
}

void CaseFileWindowTest::anAgentHasNoButton()
{
    DeskWindow window;
    const auto logged = orDie(desk::logCall(
        window.desk().as(u"li"_s), window.desk().call(domain::RightType::Copy, u"王小明"_s, u"19900009929"_s)));
    QVERIFY(window.enter(u"li"_s));
    QVERIFY(window.openCase(logged.logged.number));
    QVERIFY(!window.shows(u"caseFile"_s));
    window.key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.waitForJobs());
    QVERIFY(window.shows(u"caseTabs"_s) && !window.shows(u"caseFilePages"_s));
}

QTEST_MAIN(CaseFileWindowTest)
#include "case_file_test.moc"
