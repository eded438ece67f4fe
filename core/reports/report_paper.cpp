#include "core/reports/report_paper.h"

#include "core/base/clock.h"
#include "core/reports/report_words.h"

#include <QSet>

namespace rd::reports::paper {

domain::SheetLanguage languageOf(const ReportPaper& paper)
{
    return paper.sheets.first().language;
}

QString word(const ReportPaper& paper, const char* code)
{
    return reportWord(languageOf(paper), QStringLiteral("paper"), QLatin1String(code));
}

QString narrowingOf(const domain::ReportSheet& sheet)
{
    return sheet.narrowing.isEmpty() ? reportWord(sheet.language, QStringLiteral("paper"), QStringLiteral("everything"))
                                     : sheet.narrowing;
}

QString minuteOf(const QDateTime& at)
{
    return toShanghai(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString makerWord(const ReportPaper& paper)
{
    return word(paper, paper.facts.isEmpty() ? "madeBy" : "fileMadeBy");
}

QString momentWord(const ReportPaper& paper)
{
    return word(paper, paper.facts.isEmpty() ? "madeAt" : "fileMadeAt");
}

QString footOf(const ReportPaper& paper)
{
    return word(paper, paper.facts.isEmpty() ? "foot" : "fileFoot").arg(paper.madeBy, minuteOf(paper.madeAt));
}

QString markOf(const ReportPaper& paper)
{
    return paper.madeBy + QLatin1Char(' ') + minuteOf(paper.madeAt);
}

QList<domain::MetricWords> definitionsOf(const ReportPaper& paper)
{
    QList<domain::MetricWords> definitions;
    QSet<int> known;
    for (const domain::ReportSheet& sheet : paper.sheets) {
        for (const domain::MetricWords& metric : sheet.metrics) {
            if (known.contains(static_cast<int>(metric.metric)))
                continue;
            known.insert(static_cast<int>(metric.metric));
            definitions.append(metric);
        }
    }
    return definitions;
}

} // namespace rd::reports::paper
