#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

namespace rd::test {

// A notice in the shape of holiday-cn. `off` and `work` are dates, all of one holiday.
inline QByteArray holidayCn(int year, const QStringList& off, const QStringList& work,
                            const QString& name = QStringLiteral("元旦"),
                            const QString& paper = QStringLiteral("https://www.gov.cn/notice"))
{
    QStringList days;
    const QString day = QStringLiteral("    {\"name\": \"%1\", \"date\": \"%2\", \"isOffDay\": %3}");
    for (const QString& date : off)
        days.append(day.arg(name, date, QStringLiteral("true")));
    for (const QString& date : work)
        days.append(day.arg(name, date, QStringLiteral("false")));
    return QStringLiteral("{\n  \"year\": %1,\n  \"papers\": [\"%2\"],\n  \"days\": [\n%3\n  ]\n}\n")
        .arg(QString::number(year), paper, days.join(QStringLiteral(",\n")))
        .toUtf8();
}

// Of 2027, for tests: nobody had announced it when they were written. It makes 2026-12-26 and -27 working days, so that
// dates become earlier as well as firm.
inline QByteArray notice2027()
{
    return holidayCn(2027, {QStringLiteral("2027-01-01"), QStringLiteral("2027-01-02"), QStringLiteral("2027-01-03")},
                     {QStringLiteral("2026-12-26"), QStringLiteral("2026-12-27")});
}

inline QString writeNotice(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file could not be written");
    return path;
}

} // namespace rd::test
