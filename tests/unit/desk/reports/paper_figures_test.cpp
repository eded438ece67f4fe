#include "core/desk/cases/view_case.h"
#include "core/desk/reports/ordered_paper.h"
#include "core/desk/reports/print_report.h"
#include "tests/support/charted_desk.h"
#include "tests/support/page_pictures.h"
#include "tests/support/panel_text.h"
#include "tests/support/temporary_desk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::test;
using desk::PaperKind;
using desk::ReportOrder;
using domain::Figure;
using domain::FigureUnit;
using domain::PanelShape;
using domain::Report;
using domain::ReportPanel;
using domain::ReportSheet;
using domain::SheetLanguage;

namespace {

constexpr qsizetype mostValuesOnACurve = 16; // the table has all of them

QString suffixOf(SheetLanguage language)
{
    return language == SheetLanguage::Chinese ? u"zh"_s : u"en"_s;
}

// What of the figure is in the table, each a cell of its own.
QStringList cellsOf(const Figure& figure, bool withBasis, SheetLanguage language)
{
    QStringList cells{reports::figureText(figure, language)};
    if (figure.unit == FigureUnit::Share)
        cells.append(QString::number(figure.counted));
    if (withBasis && figure.unit != FigureUnit::Count)
        cells.append(QString::number(figure.of));
    return cells;
}

// The row of a table below a chart, with every figure of the point.
QStringList tableRow(const ReportPanel& panel, qsizetype point, SheetLanguage language)
{
    QStringList cells{panel.points.at(point)};
    const bool alone = panel.series.size() == 1;
    const bool aside = !alone && panel.unit != FigureUnit::Count && sharesBasis(panel);
    qint64 whole = 0;
    for (const domain::PanelSeries& series : panel.series) {
        const Figure& figure = series.figures.at(point);
        const QStringList own = cellsOf(figure, alone, language);
        if (alone || aside || figure.unit == FigureUnit::Count)
            cells += own;
        else
            cells.append(u"%1(%2)"_s.arg(own.first()).arg(figure.of));
        whole += figure.counted;
    }
    if (panel.shape == PanelShape::Stacked && !alone)
        cells.append(QString::number(whole));
    if (aside)
        cells.append(QString::number(panel.series.first().figures.at(point).of));
    const Figure& first = panel.series.first().figures.at(point);
    if (alone && first.target)
        cells.append(reports::paperText(targetText(*first.target), language));
    return cells;
}

QStringList tileOf(const ReportPanel& panel, qsizetype point, SheetLanguage language)
{
    const Figure& figure = panel.series.first().figures.at(point);
    QStringList cells{panel.points.at(point), reports::amountText(figure, language)};
    const auto word = [&](const QString& code) { return reports::reportWord(language, u"paper"_s, code); };
    if (figure.unit == FigureUnit::Share)
        return cells << word(u"countedOf"_s).arg(figure.counted).arg(figure.of);
    if (figure.unit == FigureUnit::Count)
        return cells;
    return cells << word(u"basis"_s).arg(figure.of);
}

// What stands in the chart itself, row by row.
QList<QStringList> chartRows(const ReportPanel& panel, SheetLanguage language)
{
    QList<QStringList> rows;
    if (panel.series.size() > 1 && panel.shape != PanelShape::HeatMap) { // the legend
        for (const domain::PanelSeries& series : panel.series)
            rows.append({series.name});
    }
    if (panel.shape == PanelShape::HeatMap) {
        rows.append(panel.points);
        for (const domain::PanelSeries& series : panel.series) {
            QStringList row{series.name};
            for (const Figure& figure : series.figures)
                row.append(reports::figureText(figure, language));
            rows.append(row);
        }
        return rows;
    }
    for (qsizetype point = 0; point < panel.points.size(); ++point) {
        if (panel.shape == PanelShape::Figures)
            rows.append(tileOf(panel, point, language));
        else if (panel.shape == PanelShape::Bars) {
            QStringList row{panel.points.at(point)};
            for (const domain::PanelSeries& series : panel.series)
                row.append(reports::figureText(series.figures.at(point), language));
            rows.append(row);
        } else if (panel.shape == PanelShape::Stacked)
            rows.append({panel.points.at(point)});
    }
    if (panel.shape == PanelShape::Line && panel.points.size() <= mostValuesOnACurve) {
        for (const domain::PanelSeries& series : panel.series) {
            for (const Figure& figure : series.figures) {
                if (figure.value)
                    rows.append({reports::figureText(figure, language)});
            }
        }
    }
    return rows;
}

bool hasTable(const ReportPanel& panel)
{
    return panel.shape != PanelShape::Figures && panel.shape != PanelShape::HeatMap;
}

QStringList headOf(const ReportPanel& panel, SheetLanguage language)
{
    const auto word = [&](const QString& code) { return reports::reportWord(language, u"phrase"_s, code); };
    const bool alone = panel.series.size() == 1;
    QStringList head{word(u"what"_s)};
    for (const domain::PanelSeries& series : panel.series)
        head.append(series.name);
    if (panel.shape == PanelShape::Stacked && !alone)
        head.append(word(u"whole"_s));
    if (panel.unit == FigureUnit::Share)
        head.append(word(u"counted"_s));
    if (panel.unit != FigureUnit::Count && (alone || sharesBasis(panel)))
        head.append(word(u"of"_s));
    if (alone && hasTargets(panel))
        head.append(word(u"target"_s));
    return head;
}

} // namespace

// R-RP: nothing that a report says is missing on its paper. Each panel of each report is looked for in its own part of
// the pages, its rows from the top down.
class PaperFiguresTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TemporaryDesk> m_desk;

    desk::Desk& supervisor() { return m_desk->as(u"wang"_s); }
    static ReportOrder orderOf(Report report, SheetLanguage language)
    {
        ReportOrder order;
        order.report = report;
        order.filter.from = QDate(2025, 12, 1);
        order.filter.to = QDate(2026, 11, 30);
        order.language = language;
        return order;
    }
    reports::ReportPaper written(const ReportOrder& order, const QString& name);
    static domain::AuditEvent eventOf(const QString& action, const ReportedCase& ofCase)
    {
        domain::AuditEvent event;
        event.action = action;
        event.objectKind = u"case"_s;
        event.objectId = ofCase.header.id.text();
        event.caseId = ofCase.header.id;
        return event;
    }
    void addRecord();
    void addLooks(const ReportedCase& into);
    void addIncident(const QString& number, domain::IncidentGrade grade, int hours);
    static QStringList missingOf(PanelText& text, const ReportPanel& panel, SheetLanguage language);
    static QStringList missingOf(const QString& pdf, const reports::ReportPaper& paper);

private Q_SLOTS:
    void initTestCase();
    void everyPanelStandsWhole_R_RP_data();
    void everyPanelStandsWhole_R_RP();
    void everySetStandsWhole_R_RP_data();
    void everySetStandsWhole_R_RP();
    void noPanelIsLeftEmpty();
};

void PaperFiguresTest::initTestCase()
{
    m_desk = std::make_unique<TemporaryDesk>(u"2026-11-23T10:00:00+08:00"_s);
    const ChartedDesk filled(supervisor());
    addRecord();
    addIncident(u"SI-20261102-01"_s, domain::IncidentGrade::Ordinary, 1);
    addIncident(u"SI-20261109-01"_s, domain::IncidentGrade::Serious, 30);
}

// What no verb of a charted desk leaves: a ground that holds, a complaint that was upheld, a hold, a lock, and a
// message that an agent saw after the objection (3.7).
void PaperFiguresTest::addRecord()
{
    ReportedCase made = reportedCase(901, QDate(2026, 11, 2), QDate(2026, 11, 24), domain::RightType::Delete);
    domain::RequestItem& item = made.header.items.first();
    item.ground = u"D1"_s;
    made.tests.append(
        {domain::GroundTestId::create(), made.header.id, item.id, item.ground, true, {}, {}, made.header.receivedAt});
    const domain::Task triage = taskOf(made, 0, {}, domain::Operation::IncidentTriage);
    made.tasks.append(triage);
    ReportedCase carrying = reportedCase(902, QDate(2026, 11, 3), QDate(2026, 11, 25), domain::RightType::Complaint);
    domain::Complaint complaint;
    complaint.id = domain::ComplaintId::create();
    complaint.caseId = carrying.header.id;
    complaint.itemId = carrying.header.items.first().id;
    complaint.result = domain::ComplaintResult::Upheld;
    complaint.decidedAt = carrying.header.receivedAt.addDays(9);
    carrying.complaint = complaint;
    writeCases(supervisor(), {made, carrying});
    storage::Transaction work = orDie(supervisor().begin());
    domain::LegalHold hold;
    hold.id = domain::LegalHoldId::create();
    hold.caseId = made.header.id;
    hold.setAt = made.header.receivedAt;
    hold.reviewOn = QDate(2027, 3, 1);
    orDie(work.holds().save(hold));
    domain::AuditEvent message = eventOf(u"NonConformityReported"_s, made);
    message.objectKind = u"task"_s;
    message.objectId = triage.id.text();
    message.detail = {{u"holder"_s, u"P05"_s}};
    orDie(work.commit({message, eventOf(u"VerificationLocked"_s, made)}));
    addLooks(made);
}

// An agent looks into a case every evening, and on the last one more often than ever.
void PaperFiguresTest::addLooks(const ReportedCase& into)
{
    constexpr int evenings = 14;
    constexpr int often = 20;
    const QDateTime now = m_desk->clock().now();
    for (int evening = 1; evening <= evenings; ++evening) {
        m_desk->setNow(shanghai(QDate(2026, 11, 8).addDays(evening), QTime(21, 0)));
        orDie(desk::viewCase(m_desk->as(u"li"_s), into.header.id));
        const QList<domain::AuditEvent> events(evening < evenings ? 1 : often, eventOf(u"FieldUnmasked"_s, into));
        storage::Transaction work = orDie(m_desk->as(u"li"_s).begin());
        orDie(work.commit(events));
    }
    m_desk->setNow(now);
}

void PaperFiguresTest::addIncident(const QString& number, domain::IncidentGrade grade, int hours)
{
    domain::Incident incident;
    incident.id = domain::IncidentId::create();
    incident.number = number;
    incident.discoveredAt = m_desk->clock().now().addDays(-14);
    incident.reportedAt = incident.discoveredAt;
    incident.grade = grade;
    incident.triagedAt = incident.discoveredAt.addSecs(hours * 1800);
    incident.gradedAt = incident.discoveredAt.addSecs(hours * 3600);
    storage::Transaction work = orDie(supervisor().begin());
    orDie(work.incidents().save(incident));
    domain::AuditEvent event;
    event.action = u"IncidentsInvented"_s;
    event.objectKind = u"desk"_s;
    orDie(work.commit(event));
}

// The PDF as it leaves the desk, and what was to stand in it: read first, for that it left counts as an access.
reports::ReportPaper PaperFiguresTest::written(const ReportOrder& order, const QString& name)
{
    reports::ReportPaper paper = orDie(desk::paperOf(supervisor(), order, {}));
    const QString path = m_desk->filePath(name + u".pdf"_s);
    orDie(desk::printReport(supervisor(), order, path));
    keepPagePictures(path, u"paper_"_s + name);
    return paper;
}

QStringList PaperFiguresTest::missingOf(PanelText& text, const ReportPanel& panel, SheetLanguage language)
{
    QStringList missing;
    const auto lookFor = [&](const QStringList& cells) {
        if (!text.hasRow(cells))
            missing.append(panel.code + u": "_s + cells.join(u'|'));
    };
    if (panel.series.isEmpty()) {
        lookFor({reports::reportWord(language, u"paper"_s, u"nothing"_s)});
        return missing;
    }
    for (const QStringList& row : chartRows(panel, language))
        lookFor(row);
    if (!hasTable(panel))
        return missing;
    lookFor(headOf(panel, language));
    for (qsizetype point = 0; point < panel.points.size(); ++point)
        lookFor(tableRow(panel, point, language));
    for (const QString& words : {panel.targetWords, panel.targetNote}) {
        if (!words.isEmpty())
            lookFor({reports::paperText(words, language)});
    }
    return missing;
}

// Single figures of a report alone stand on the cover, and every other panel in its order.
QStringList PaperFiguresTest::missingOf(const QString& pdf, const reports::ReportPaper& paper)
{
    QStringList titles;
    QList<const ReportPanel*> panels;
    for (const ReportSheet& sheet : paper.sheets) {
        if (paper.sheets.size() > 1) {
            titles.append(sheet.title);
            panels.append(nullptr);
        }
        for (const ReportPanel& panel : sheet.panels) {
            titles.append(panel.title);
            panels.append(&panel);
        }
    }
    titles.append(paper.lists.isEmpty() ? reports::paper::word(paper, "definitions") : paper.lists.first().title);
    PanelText text(pdf);
    QStringList missing;
    for (qsizetype index = 0; index < panels.size(); ++index) {
        if (!text.enter(titles.at(index), titles.at(index + 1)))
            missing.append(u"the heading "_s + titles.at(index));
        else if (panels.at(index))
            missing += missingOf(text, *panels.at(index), reports::paper::languageOf(paper));
        if (!missing.isEmpty())
            return missing << text.section();
    }
    return missing;
}

void PaperFiguresTest::everyPanelStandsWhole_R_RP_data()
{
    QTest::addColumn<int>("report");
    QTest::addColumn<int>("language");
    for (const Report report : domain::allReports()) {
        for (const SheetLanguage language : {SheetLanguage::Chinese, SheetLanguage::English})
            QTest::newRow(qPrintable(codeOf(report) + u' ' + suffixOf(language)))
                << static_cast<int>(report) << static_cast<int>(language);
    }
}

void PaperFiguresTest::everyPanelStandsWhole_R_RP()
{
    QFETCH(int, report);
    QFETCH(int, language);
    const ReportOrder order = orderOf(static_cast<Report>(report), static_cast<SheetLanguage>(language));
    const QString name = u"report_%1_%2"_s.arg(codeOf(order.report), suffixOf(order.language));
    const reports::ReportPaper paper = written(order, name);
    const QStringList missing = missingOf(m_desk->filePath(name + u".pdf"_s), paper);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void PaperFiguresTest::everySetStandsWhole_R_RP_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("language");
    const QList<std::pair<const char*, PaperKind>> kinds{{"daily", PaperKind::Daily},
                                                         {"weekly", PaperKind::Weekly},
                                                         {"monthly", PaperKind::Monthly},
                                                         {"minors", PaperKind::MinorsYear},
                                                         {"dashboard", PaperKind::Dashboard}};
    for (const auto& [name, kind] : kinds) {
        for (const SheetLanguage language : {SheetLanguage::Chinese, SheetLanguage::English})
            QTest::newRow(qPrintable(QLatin1String(name) + u'_' + suffixOf(language)))
                << static_cast<int>(kind) << static_cast<int>(language);
    }
}

void PaperFiguresTest::everySetStandsWhole_R_RP()
{
    QFETCH(int, kind);
    QFETCH(int, language);
    ReportOrder order;
    order.kind = static_cast<PaperKind>(kind);
    order.language = static_cast<SheetLanguage>(language);
    order.of = QDate(2026, 11, 16);
    if (order.kind == PaperKind::Dashboard) {
        for (const Report report : domain::allReports())
            order.shown.append({report, orderOf(report, order.language).filter});
    }
    const QString name = u"set_"_s + QLatin1String(QTest::currentDataTag());
    const reports::ReportPaper paper = written(order, name);
    const QStringList missing = missingOf(m_desk->filePath(name + u".pdf"_s), paper);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

// What is looked for above is there to be found: a panel without a figure would be found by its words alone.
void PaperFiguresTest::noPanelIsLeftEmpty()
{
    QStringList empty;
    QStringList noughts;
    for (const Report report : domain::allReports()) {
        const reports::ReportPaper paper =
            orDie(desk::paperOf(supervisor(), orderOf(report, SheetLanguage::Chinese), {}));
        for (const ReportPanel& panel : paper.sheets.first().panels) {
            bool counted = false;
            for (const domain::PanelSeries& series : panel.series) {
                for (const Figure& figure : series.figures)
                    counted = counted || figure.value.value_or(0) > 0;
            }
            if (panel.series.isEmpty())
                empty.append(panel.code);
            else if (!counted)
                noughts.append(codeOf(report) + u' ' + panel.code);
        }
    }
    QCOMPARE(empty.join(u' '), QString());
    QCOMPARE(noughts.join(u"; "_s), QString());
}

QTEST_MAIN(PaperFiguresTest)
#include "paper_figures_test.moc"
