#include "core/desk/reports/minors_of_year.h"

#include "core/desk/cases/case_rows.h"
#include "core/desk/desk_parts.h"
#include "core/desk/reports/report_scope.h"
#include "core/reports/report_words.h"

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::SheetLanguage;
using storage::ReportCaseRow;

namespace {

constexpr int casesOfAPage = 500;

// What the lines are made of besides the cases themselves.
struct YearFacts {
    SheetLanguage language = SheetLanguage::Chinese;
    QHash<QString, QString> names;
    QHash<QString, QList<domain::Outcome>> outcomes;
    QHash<QString, bool> punctual;

    QString word(const QString& code) const { return reports::reportWord(language, u"minorsYear"_s, code); }
    QString listed(const QStringList& words) const
    {
        return words.join(reports::reportWord(language, u"ledger"_s, u"gap"_s));
    }
};

// One line an access, oldest first.
QString accessesOf(const YearFacts& facts, const QList<domain::AccessRequest>& accesses)
{
    QStringList lines;
    for (auto access = accesses.crbegin(); access != accesses.crend(); ++access) {
        const QString state = reports::reportWord(facts.language, u"access"_s, codeOf(access->state));
        const QString asked = reports::paper::minuteOf(access->requestedAt);
        const QString askedBy = facts.names.value(access->requestedBy.text());
        if (access->decidedAt.isValid())
            lines.append(facts.word(u"decided"_s)
                             .arg(state, askedBy, asked, facts.names.value(access->decidedBy.text()),
                                  reports::paper::minuteOf(access->decidedAt)));
        else
            lines.append(facts.word(u"asked"_s).arg(state, askedBy, asked));
    }
    return lines.isEmpty() ? facts.word(u"none"_s) : lines.join(u'\n');
}

QStringList lineOf(const YearFacts& facts, const ReportCaseRow& one)
{
    const domain::Case& header = one.row.header;
    const auto word = [&](const QString& group, const QString& code) {
        return reports::reportWord(facts.language, group, code);
    };
    QStringList rights;
    for (const domain::RightType right : one.row.rights)
        rights.append(word(u"right"_s, codeOf(right)));
    QStringList ends{word(u"state"_s, codeOf(header.state))};
    const QList<domain::Outcome> reached = facts.outcomes.value(header.id.text());
    for (const domain::Outcome outcome : reached)
        ends.append(word(u"outcome"_s, codeOf(outcome)));
    const auto found = facts.punctual.constFind(header.id.text());
    const QString onTime = found == facts.punctual.constEnd() ? u"–"_s : word(u"ledger"_s, *found ? u"yes"_s : u"no"_s);
    const QString replied = header.repliedAt.isValid() ? shanghaiDate(header.repliedAt).toString(Qt::ISODate) : u"–"_s;
    return {header.number,
            header.deadline.d0.toString(Qt::ISODate),
            header.deadline.due.toString(Qt::ISODate),
            replied,
            word(u"minorClass"_s, codeOf(header.minor)),
            facts.listed(rights),
            ends.join(u'\n'),
            onTime};
}

Result<YearFacts> yearFacts(const Desk& desk, const storage::ReportScope& scope, SheetLanguage language)
{
    YearFacts facts;
    facts.language = language;
    RD_TRY_ASSIGN(facts.names, userNames(desk));
    RD_TRY_ASSIGN(facts.outcomes, desk.storage().reports().outcomesOfReceived(scope));
    RD_TRY_ASSIGN(facts.punctual, desk.storage().reports().punctualityOfReceived(scope));
    return facts;
}

reports::PaperList emptyList(const YearFacts& facts)
{
    reports::PaperList list;
    list.title = facts.word(u"cases"_s);
    // English words are longer than the Chinese ones; the dates need as much in both.
    list.weights = facts.language == domain::SheetLanguage::English ? QList<qreal>{88, 51, 51, 51, 42, 50, 48, 30, 76}
                                                                    : QList<qreal>{88, 51, 51, 51, 44, 36, 46, 24, 96};
    for (const QString& code : {u"number"_s, u"received"_s, u"due"_s, u"replied"_s, u"class"_s, u"rights"_s, u"state"_s,
                                u"onTime"_s, u"access"_s})
        list.head.append(facts.word(code));
    return list;
}

} // namespace

Result<reports::PaperList> minorsOfYear(const Desk& desk, const domain::ReportFilter& filter, SheetLanguage language,
                                        const JobToken& job)
{
    RD_TRY_ASSIGN(const storage::ReportScope scope, reportScope(desk, filter));
    RD_TRY_ASSIGN(const YearFacts facts, yearFacts(desk, scope, language));
    reports::PaperList list = emptyList(facts);
    QString after;
    do {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled);
        RD_TRY_ASSIGN(const storage::ReportCaseRows page,
                      desk.storage().reports().cases(scope, domain::Metric::ReceivedCases, domain::Series::Whole, after,
                                                     casesOfAPage));
        for (const ReportCaseRow& row : page.rows) {
            RD_TRY_ASSIGN(const QList<domain::AccessRequest> accesses,
                          desk.storage().access().ofCase(row.row.header.id));
            list.rows.append(lineOf(facts, row) << accessesOf(facts, accesses));
        }
        after = page.next;
    } while (!after.isEmpty());
    return list;
}

} // namespace rd::desk
