#include "core/desk/intake/log_call.h"
#include "tests/support/desk_window.h"
#include "ui/main_window/desk_frame.h"
#include "ui/main_window/navigation.h"
#include "ui/shared/plain_text.h"

#include <memory>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolTip>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"张三<img src=\"//host/share/x.png\"><b>粗</b>"_s;

// Names the first widget on the screen that would read text as markup; empty when there is none.
QString firstRichText()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        if (const auto* label = qobject_cast<QLabel*>(widget);
            label && label->textFormat() != Qt::PlainText && !label->inherits("QTipLabel"))
            return u"label "_s + label->objectName() + u": "_s + label->text();
        if (const auto* text = qobject_cast<QTextEdit*>(widget); text && text->acceptRichText())
            return u"text edit "_s + text->objectName();
        // A tooltip of ours is one escaped span; a bare one with markup in it would be read as HTML.
        const QString tip = widget->toolTip();
        if (Qt::mightBeRichText(tip) && !tip.startsWith("<span style"_L1))
            return u"tooltip "_s + widget->objectName() + u": "_s + tip;
    }
    return {};
}

// Names the first field on the screen that takes no Chinese from an input method; a password takes none.
QString firstWithoutInputMethod()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        const auto* line = qobject_cast<QLineEdit*>(widget);
        const auto* text = qobject_cast<QTextEdit*>(widget);
        const auto* plain = qobject_cast<QPlainTextEdit*>(widget);
        const bool takesText = (line && !line->isReadOnly() && line->echoMode() == QLineEdit::Normal)
            || (text && !text->isReadOnly()) || (plain && !plain->isReadOnly());
        if (takesText && widget->isVisible() && widget->isEnabled()
            && !widget->inputMethodQuery(Qt::ImEnabled).toBool())
            return QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return {};
}

} // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatACustomerCallsHimselfIsNeverMarkup()
    {
        test::DeskWindow desk;
        const auto logged = desk::logCall(desk.desk().as(u"li"_s),
                                          desk.desk().call(domain::RightType::Copy, hostile, u"13800138000"_s));
        RD_VERIFY(logged);
        desk.desk().signOutAll();
        QCOMPARE(firstRichText(), QString());
        QVERIFY(desk.enter(u"chen"_s));
        for (const ui::NavigationEntry& entry : desk.window().frame()->pages()) {
            Q_EMIT desk.window().frame()->context().navigator.pageWanted(entry.page);
            QVERIFY(desk.waitForJobs());
            QCOMPARE(firstRichText(), QString());
            QCOMPARE(firstWithoutInputMethod(), QString());
        }
        Q_EMIT desk.window().frame()->context().navigator.intakeWanted({});
        QCOMPARE(firstRichText(), QString());
        QCOMPARE(firstWithoutInputMethod(), QString());
        using ui::CaseTab;
        for (const CaseTab tab : {CaseTab::Overview, CaseTab::Items, CaseTab::Verification, CaseTab::Tasks,
                                  CaseTab::Copy, CaseTab::Reply, CaseTab::History}) {
            Q_EMIT desk.window().frame()->context().navigator.caseWanted(logged->logged.id, tab);
            QVERIFY(desk.waitForJobs());
            QCOMPARE(firstRichText(), QString());
            QCOMPARE(firstWithoutInputMethod(), QString());
        }
    }

    void aTooltipShowsTheTextItWasGiven()
    {
        const QString tip = ui::plainToolTip(u"<b>x</b>"_s);
        QVERIFY(tip.contains("&lt;b&gt;x&lt;/b&gt;"_L1));
        QVERIFY(!tip.contains("<b>"_L1));
    }

    // Where there is no room for all of it the whole is told, unless the label was given more to tell.
    void anElidedLineTellsTheWhole()
    {
        const QString text = u"一个 很长的文件夹 "_s.repeated(20).trimmed();
        const std::unique_ptr<QLabel> label(ui::plainLabel(text, nullptr, ui::LineWrap::ElidedInside));
        const auto told = [&label](int width) {
            label->resize(width, label->sizeHint().height());
            label->show();
            QHelpEvent asked(QEvent::ToolTip, {1, 1}, label->mapToGlobal(QPoint(1, 1)));
            QApplication::sendEvent(label.get(), &asked);
            return QToolTip::text();
        };
        QCOMPARE(told(100), ui::plainToolTip(text));
        told(label->sizeHint().width()); // room for all of it
        QTRY_COMPARE(QToolTip::text(), QString());
        ui::setPlainToolTip(label.get(), u"/更多/一个 很长的文件夹"_s);
        QCOMPARE(told(100), ui::plainToolTip(u"/更多/一个 很长的文件夹"_s));
    }
};

QTEST_MAIN(PlainTextTest)
#include "plain_text_test.moc"
