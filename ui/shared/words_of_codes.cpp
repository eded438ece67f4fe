#include "ui/shared/words.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct CodeWords {
    Q_DECLARE_TR_FUNCTIONS(CodeWords)
};

constexpr QLatin1String roundedEnding("_rounded_by_excel");

using Table = QHash<QString, const char*>;

QString translated(const Table& table, const QString& code)
{
    const char* source = table.value(code);
    return source ? CodeWords::tr(source) : code;
}

// "damagedId:12" → damagedId and 12.
std::pair<QString, QString> parted(const QString& text)
{
    const qsizetype colon = text.indexOf(u':');
    return colon < 0 ? std::pair(text, QString()) : std::pair(text.left(colon), text.mid(colon + 1));
}

QString sentence(const Table& table, const QString& text)
{
    const auto [code, argument] = parted(text);
    const char* source = table.value(code);
    if (!source)
        return text;
    const QString words = CodeWords::tr(source);
    return words.contains("%1"_L1) ? words.arg(argument) : words;
}

} // namespace

QString wordFor(domain::ClockMode mode)
{
    switch (mode) {
    case domain::ClockMode::Continue:
        return CodeWords::tr("A · runs on while material is awaited");
    case domain::ClockMode::Pause:
        return CodeWords::tr("B · stands still from T02 until the material is complete");
    case domain::ClockMode::Restart:
        return CodeWords::tr("C · starts anew with the complete material");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::AfterHours afterHours)
{
    switch (afterHours) {
    case domain::AfterHours::RealDate:
        return CodeWords::tr("count for their real date");
    case domain::AfterHours::NextWorkingDay:
        return CodeWords::tr("count for the next working day");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::IncidentGrade grade)
{
    switch (grade) {
    case domain::IncidentGrade::Ordinary:
        return CodeWords::tr("Ordinary");
    case domain::IncidentGrade::Major:
        return CodeWords::tr("Major");
    case domain::IncidentGrade::Serious:
        return CodeWords::tr("Serious");
    case domain::IncidentGrade::Extreme:
        return CodeWords::tr("Extremely serious");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::IncidentStep step)
{
    switch (step) {
    case domain::IncidentStep::Triage:
        return CodeWords::tr("Looked into, containment begun");
    case domain::IncidentStep::Grading:
        return CodeWords::tr("Graded");
    case domain::IncidentStep::AuthorityReport:
        return CodeWords::tr("Reported to the provincial cyberspace office, if major or above");
    case domain::IncidentStep::DepartmentReport:
        return CodeWords::tr("Reported to the department, if below major (internal limit)");
    case domain::IncidentStep::PersonsTold:
        return CodeWords::tr("Persons concerned told (internal limit)");
    case domain::IncidentStep::Summary:
        return CodeWords::tr("Final summary");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::IncidentState state)
{
    switch (state) {
    case domain::IncidentState::Reported:
        return CodeWords::tr("reported", "incident");
    case domain::IncidentState::Triaged:
        return CodeWords::tr("looked into", "incident");
    case domain::IncidentState::Contained:
        return CodeWords::tr("contained", "incident");
    case domain::IncidentState::Notifying:
        return CodeWords::tr("being reported", "incident");
    case domain::IncidentState::Remediated:
        return CodeWords::tr("handled", "incident");
    case domain::IncidentState::Closed:
        return CodeWords::tr("closed", "incident");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::IncidentEffect effect)
{
    switch (effect) {
    case domain::IncidentEffect::Leaked:
        return CodeWords::tr("leaked");
    case domain::IncidentEffect::Altered:
        return CodeWords::tr("altered");
    case domain::IncidentEffect::Lost:
        return CodeWords::tr("lost");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::IncidentReceiver receiver)
{
    switch (receiver) {
    case domain::IncidentReceiver::Authority:
        return CodeWords::tr("provincial cyberspace office");
    case domain::IncidentReceiver::Department:
        return CodeWords::tr("department in charge");
    case domain::IncidentReceiver::Police:
        return CodeWords::tr("police");
    case domain::IncidentReceiver::Persons:
        return CodeWords::tr("persons concerned");
    case domain::IncidentReceiver::Guardians:
        return CodeWords::tr("guardians");
    case domain::IncidentReceiver::Public:
        return CodeWords::tr("public announcement");
    }
    Q_UNREACHABLE();
}

QString withProvisional(const QString& date, bool provisional)
{
    return provisional ? CodeWords::tr("%1 provisional").arg(date) : date;
}

QString spanWords(qint64 seconds)
{
    constexpr qint64 secondsOfAMinute = 60;
    const qint64 minutes = qAbs(seconds) / secondsOfAMinute;
    if (minutes < 2 * 60)
        return CodeWords::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    if (minutes < 2 * 24 * 60)
        return CodeWords::tr("%n hour(s)", nullptr, static_cast<int>(minutes / 60));
    return CodeWords::tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString wordFor(const domain::RequestItem& item)
{
    return item.concern == domain::Concern::General ? wordFor(item.right)
                                                    : wordFor(item.right) + u" · "_s + wordFor(item.concern);
}

QString wordsFor(const QList<domain::RightType>& rights)
{
    QStringList words;
    for (const domain::RightType right : rights)
        words.append(wordFor(right));
    return words.join(u" · "_s);
}

QString listed(const QStringList& words)
{
    return words.join(CodeWords::tr(", ", "between the words of a list"));
}

QString listedFirst(const QStringList& words, qsizetype most)
{
    return listed(words.mid(0, most)) + (words.size() > most ? QStringLiteral(" …") : QString());
}

QString wordsFor(domain::Roles roles)
{
    QStringList words;
    for (const domain::Role role : domain::allRoles()) {
        if (roles.testFlag(role))
            words.append(wordFor(role));
    }
    return words.join(u" · "_s);
}

QString wordFor(domain::ComplaintState value)
{
    switch (value) {
    case domain::ComplaintState::Received:
        return CodeWords::tr("Received", "complaint");
    case domain::ComplaintState::Assigned:
        return CodeWords::tr("Assigned", "complaint");
    case domain::ComplaintState::Investigating:
        return CodeWords::tr("Being looked into", "complaint");
    case domain::ComplaintState::Decided:
        return CodeWords::tr("Decided", "complaint");
    case domain::ComplaintState::Replied:
        return CodeWords::tr("Answered", "complaint");
    case domain::ComplaintState::Closed:
        return CodeWords::tr("Closed", "complaint");
    }
    Q_UNREACHABLE();
}

QString wordFor(domain::ComplaintResult value)
{
    switch (value) {
    case domain::ComplaintResult::Upheld:
        return CodeWords::tr("Upheld", "complaint");
    case domain::ComplaintResult::PartlyUpheld:
        return CodeWords::tr("Upheld in part", "complaint");
    case domain::ComplaintResult::Rejected:
        return CodeWords::tr("Not upheld", "complaint");
    }
    Q_UNREACHABLE();
}

QString evidenceWord(const QString& via)
{
    static const Table table{
        {u"phone"_s, QT_TRANSLATE_NOOP("CodeWords", "same phone number")},
        {u"card"_s, QT_TRANSLATE_NOOP("CodeWords", "same star-card number")},
        {u"order"_s, QT_TRANSLATE_NOOP("CodeWords", "same order number")},
        {u"email"_s, QT_TRANSLATE_NOOP("CodeWords", "same e-mail address")},
        {u"tmall_nick"_s, QT_TRANSLATE_NOOP("CodeWords", "same Tmall account")},
        {u"jd_pin"_s, QT_TRANSLATE_NOOP("CodeWords", "same JD account")},
        {u"yz_uid"_s, QT_TRANSLATE_NOOP("CodeWords", "same Youzan buyer")},
        {u"openid"_s, QT_TRANSLATE_NOOP("CodeWords", "same OpenID")},
        {u"unionid"_s, QT_TRANSLATE_NOOP("CodeWords", "same UnionID")},
        {u"wecom_id"_s, QT_TRANSLATE_NOOP("CodeWords", "same WeCom contact")},
        {u"account"_s, QT_TRANSLATE_NOOP("CodeWords", "same account name")},
        {u"name"_s, QT_TRANSLATE_NOOP("CodeWords", "same name")},
        {u"name_only"_s, QT_TRANSLATE_NOOP("CodeWords", "same name and nothing else")},
        {u"masked_phone"_s, QT_TRANSLATE_NOOP("CodeWords", "masked phone number fits")},
        {u"masked_name"_s, QT_TRANSLATE_NOOP("CodeWords", "masked name fits")},
        {u"virtual_number"_s, QT_TRANSLATE_NOOP("CodeWords", "virtual number")},
        {u"district"_s, QT_TRANSLATE_NOOP("CodeWords", "same district")},
        {u"full_name"_s, QT_TRANSLATE_NOOP("CodeWords", "full name")},
        {u"address"_s, QT_TRANSLATE_NOOP("CodeWords", "same address")},
        {u"identifier_but_other_name"_s, QT_TRANSLATE_NOOP("CodeWords", "same identifier, another name")},
        {u"phone_but_other_name"_s, QT_TRANSLATE_NOOP("CodeWords", "same phone number, another name")},
        {u"contested_phone_without_full_name"_s,
         QT_TRANSLATE_NOOP("CodeWords", "phone number of several people, no full name")},
        {u"mentioned_in_text"_s, QT_TRANSLATE_NOOP("CodeWords", "mentioned in the text")},
    };
    QStringList words;
    for (const QString& part : via.split(u'+')) {
        // A number of more than fifteen digits loses its end in a spreadsheet; what is left only hints at the person.
        if (part.endsWith(roundedEnding))
            words.append(CodeWords::tr("%1, rounded by a spreadsheet")
                             .arg(translated(table, part.chopped(roundedEnding.size()))));
        else
            words.append(translated(table, part));
    }
    return words.join(u" + "_s);
}

QString matchRoleWord(const QString& role)
{
    static const Table table{
        {u"buyer"_s, QT_TRANSLATE_NOOP("CodeWords", "Buyer")},
        {u"recipient"_s, QT_TRANSLATE_NOOP("CodeWords", "Recipient")},
        {u"member"_s, QT_TRANSLATE_NOOP("CodeWords", "Member")},
        {u"guardian"_s, QT_TRANSLATE_NOOP("CodeWords", "Guardian")},
        {u"contact"_s, QT_TRANSLATE_NOOP("CodeWords", "Contact")},
        {u"receiver"_s, QT_TRANSLATE_NOOP("CodeWords", "Receiver of messages")},
        {u"customer"_s, QT_TRANSLATE_NOOP("CodeWords", "Customer")},
        {u"mentioned"_s, QT_TRANSLATE_NOOP("CodeWords", "Mentioned")},
    };
    QStringList words;
    for (const QString& part : role.split(u'+'))
        words.append(translated(table, part));
    return words.join(u" + "_s);
}

QString importWarning(const QString& warning)
{
    static const Table table{
        {u"damagedId"_s,
         QT_TRANSLATE_NOOP(
             "CodeWords",
             "Row %1: the order number was destroyed by a spreadsheet (such as 2.02E+18) and was not used.")},
        {u"replacementCharacter"_s,
         QT_TRANSLATE_NOOP("CodeWords", "Row %1: a character was lost when the file was exported.")},
        {u"sheetIgnored"_s, QT_TRANSLATE_NOOP("CodeWords", "The sheet %1 was left out: its columns are not known.")},
        {u"duplicateRow"_s, QT_TRANSLATE_NOOP("CodeWords", "Row %1 repeats an earlier row.")},
        {u"bidi"_s, QT_TRANSLATE_NOOP("CodeWords", "Row %1 holds characters that change the direction of writing.")},
        {u"nul"_s, QT_TRANSLATE_NOOP("CodeWords", "Row %1 holds zero bytes.")},
    };
    return sentence(table, warning);
}

QString receiptNameText(const domain::ReceiptName& name)
{
    if (name.material > 0)
        return CodeWords::tr("%1, material %2").arg(name.number).arg(name.material);
    return name.item > 0 ? CodeWords::tr("%1, item %2").arg(name.number).arg(name.item) : name.number;
}

QString copyProblem(const QString& problem)
{
    static const Table table{
        {u"hashDiffers"_s, QT_TRANSLATE_NOOP("CodeWords", "%1 has been changed since the copy was built.")},
        {u"missing"_s, QT_TRANSLATE_NOOP("CodeWords", "%1 is missing from the package.")},
        {u"extra"_s, QT_TRANSLATE_NOOP("CodeWords", "%1 does not belong in the package.")},
        {u"notSealed"_s,
         QT_TRANSLATE_NOOP("CodeWords",
                           "%1 is not encrypted as a data copy is: anybody could have made this package.")},
        {u"manifestMissing"_s,
         QT_TRANSLATE_NOOP("CodeWords", "The list of files (manifest.json) is missing from the package.")},
    };
    return sentence(table, problem);
}

QString deskProblem(const QString& problem)
{
    static const Table kinds{
        {u"case"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every request can be read any more.")},
        {u"item"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every item of a request can be read any more.")},
        {u"call"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every call can be read any more.")},
        {u"task"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every task can be read any more.")},
        {u"verification"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every verification can be read any more.")},
        {u"file"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every list of added files can be read any more.")},
        {u"record"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every record found can be read any more.")},
        {u"redaction"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every redaction can be read any more.")},
        {u"copy"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every data copy can be read any more.")},
        {u"approval"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every approval can be read any more.")},
        {u"reply"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every reply can be read any more.")},
        {u"access"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every request for access can be read any more.")},
        {u"release"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every release of a lock can be read any more.")},
        {u"safety"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every safety flag can be read any more.")},
        {u"user"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every user can be read any more.")},
        {u"policy"_s, QT_TRANSLATE_NOOP("CodeWords", "The company's policy cannot be read any more.")},
        {u"notice"_s, QT_TRANSLATE_NOOP("CodeWords", "Not every holiday notice can be read any more.")},
    };
    static const Table sentences{
        {u"page"_s, QT_TRANSLATE_NOOP("CodeWords", "Page %1 of the database is damaged.")},
        {u"file"_s, QT_TRANSLATE_NOOP("CodeWords", "The database can no longer be opened.")},
        {u"structure"_s, QT_TRANSLATE_NOOP("CodeWords", "The database is damaged (%1).")},
        {u"slots"_s, QT_TRANSLATE_NOOP("CodeWords", "The key file is not the current one (%1).")},
    };
    const auto [code, argument] = parted(problem);
    if (code == "audit"_L1)
        return CodeWords::tr("The audit log does not hold from entry %1.").arg(parted(argument).first);
    return code == "rows"_L1 ? translated(kinds, argument) : sentence(sentences, problem);
}

QString dateText(const QDate& date)
{
    return date.toString(u"yyyy-MM-dd"_s);
}

QString dateWithWeekday(const QDate& date)
{
    return CodeWords::tr("%1 (%2)", "date and short weekday")
        .arg(dateText(date), QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat));
}

QString timeText(const QDateTime& at)
{
    return shanghaiTime(at).toString(u"HH:mm"_s);
}

QString dateTimeText(const QDateTime& at)
{
    return at.isValid() ? dateText(shanghaiDate(at)) + u' ' + timeText(at) : QString();
}

} // namespace rd::ui
