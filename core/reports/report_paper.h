#pragma once

#include "core/base/result.h"
#include "core/domain/report_panel.h"
#include "core/print/page_flow.h"

#include <QSet>

namespace rd::reports {

// Lines beside the figures, such as cases: plain words, none of them of a person.
struct PaperList {
    QString title;
    QList<qreal> weights; // of the columns
    QStringList head;
    QList<QStringList> rows;
    QString note = {}; // under the title; empty = none
    QSet<qsizetype> numbers = {}; // the columns of numbers, which stand at the right
};

// One or several reports as they leave the desk, with what the cover says of them.
struct ReportPaper {
    QString title; // of the cover
    QString company;
    QString policyVersion;
    QString madeBy;
    QDateTime madeAt;
    QString auditHead; // the newest entry of the audit log then, as a code for paper (security.md D7)
    QList<QPair<QString, qint64>> counts; // further facts of the cover: what, how many
    // What the cover says it is of; where there is any, instead of period, scope and time of the figures.
    QList<QPair<QString, QString>> facts = {};
    QList<domain::ReportSheet> sheets; // at least one; all of one language
    QList<PaperList> lists = {}; // after the sheets
    QString watermark = {}; // across every page; empty = none
};

// Cover, then each panel as its chart above its table, then the lists, then what the metrics mean; a bookmark for each.
// Needs a QGuiApplication.
print::PageFlow reportPages(const ReportPaper& paper);

// XLSX: a cover, a sheet a panel and a list, the definitions. Numbers are numbers, days are days, shares have the
// format of a percentage; no formula, no link. The same paper makes the same bytes. FileNotWritten, DiskFull for the
// working file.
Result<QByteArray> reportWorkbook(const ReportPaper& paper);

// What both say.
namespace paper {
domain::SheetLanguage languageOf(const ReportPaper& paper);
QString word(const ReportPaper& paper, const char* code);
QString narrowingOf(const domain::ReportSheet& sheet);
QString minuteOf(const QDateTime& at); // 2026-11-27 10:05, Shanghai
// Who made it and when, in the words for what it is: Chinese draws up a report of figures and makes a file of a case.
QString makerWord(const ReportPaper& paper);
QString momentWord(const ReportPaper& paper);
QString footOf(const ReportPaper& paper); // 制表：王芳　2026-11-27 10:05
QString markOf(const ReportPaper& paper); // who made it and when: the watermark of a list of persons (security.md D15)
QList<domain::MetricWords> definitionsOf(const ReportPaper& paper); // each once
} // namespace paper

} // namespace rd::reports
