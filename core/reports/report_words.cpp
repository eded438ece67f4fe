#include "core/reports/report_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::reports {

using namespace Qt::StringLiterals;
using domain::FigureUnit;
using domain::Series;
using domain::SheetLanguage;

namespace {

const QJsonObject& words(SheetLanguage language)
{
    static const QJsonObject loaded = [] {
        QFile file(u":/reports/words.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    static const QJsonObject chinese = loaded.value("zh_CN"_L1).toObject();
    static const QJsonObject english = loaded.value("en"_L1).toObject();
    return language == SheetLanguage::Chinese ? chinese : english;
}

QString dayWord(SheetLanguage language, const QString& point)
{
    const QDate day = QDate::fromString(point, Qt::ISODate);
    return u"%1 %2"_s.arg(day.toString(u"MM-dd"_s),
                          reportWord(language, u"weekday"_s, QString::number(day.dayOfWeek())));
}

QString hourWord(SheetLanguage language, const QString& point)
{
    return u"%1 %2:00"_s.arg(reportWord(language, u"weekday"_s, point.section(u' ', 0, 0)), point.section(u' ', 1));
}

// The group of words.json a series takes its points from; empty where the points are no codes.
QString groupOf(Series series)
{
    switch (series) {
    case Series::Right:
        return u"right"_s;
    case Series::Channel:
        return u"channel"_s;
    case Series::Minor:
        return u"minor"_s;
    case Series::Stage:
        return u"stage"_s;
    case Series::Age:
        return u"age"_s;
    case Series::Milestone:
        return u"milestone"_s;
    case Series::Ground:
        return u"ground"_s;
    case Series::Grade:
        return u"grade"_s;
    case Series::Step:
        return u"step"_s;
    case Series::Gap:
        return u"gap"_s;
    default:
        return {};
    }
}

} // namespace

QString reportWord(SheetLanguage language, const QString& group, const QString& code)
{
    return words(language).value(group).toObject().value(code).toString(code);
}

bool hasReportWord(SheetLanguage language, const QString& group, const QString& code)
{
    return words(language).value(group).toObject().contains(code);
}

QString paperText(const QString& text, SheetLanguage language)
{
    return language == SheetLanguage::Chinese ? QString(text).replace(u" %"_s, u"%"_s) : text;
}

QString figureText(const domain::Figure& figure, SheetLanguage language)
{
    return paperText(valueText(figure), language);
}

QString amountText(const domain::Figure& figure, SheetLanguage language)
{
    QString number = figureText(figure, language);
    if (!figure.value || figure.unit == FigureUnit::Count || figure.unit == FigureUnit::Share)
        return number;
    if (number.endsWith(u".0"_s))
        number.chop(2);
    return reportWord(language, number == u"1"_s ? u"amountOfOne"_s : u"amount"_s, codeOf(figure.unit)).arg(number);
}

QString pointWord(SheetLanguage language, const ReportNames& names, Series series, const QString& point)
{
    switch (series) {
    case Series::Agent:
        return point.isEmpty() ? reportWord(language, u"phrase"_s, u"nobody"_s) : names.agents.value(point, point);
    case Series::Holder:
        return names.holders.value(point, point);
    case Series::Platform:
        return names.platforms.value(point, point);
    case Series::Day:
        return dayWord(language, point);
    case Series::Hour:
        return hourWord(language, point);
    case Series::DueDay:
        return u"%1 · %2"_s.arg(dayWord(language, point.section(u' ', 0, 0)),
                                reportWord(language, u"state"_s, point.section(u' ', 1)));
    case Series::RightChannel:
        return u"%1 · %2"_s.arg(reportWord(language, u"right"_s, point.section(u' ', 0, 0)),
                                reportWord(language, u"channel"_s, point.section(u' ', 1)));
    default:
        return reportWord(language, groupOf(series), point);
    }
}

} // namespace rd::reports
