#include "ui/replies/letter_terms.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct LetterTerms {
    Q_DECLARE_TR_FUNCTIONS(LetterTerms)
};

using Table = QHash<QString, const char*>;

QString wordIn(const Table& table, const QString& code)
{
    const char* source = table.value(code);
    return source ? LetterTerms::tr(source) : code;
}

const Table& caseTerms()
{
    static const Table table{
        {u"salutation"_s, QT_TRANSLATE_NOOP("LetterTerms", "Salutation")},
        {u"delivery"_s, QT_TRANSLATE_NOOP("LetterTerms", "How the copy is delivered")},
        {u"password_channel"_s, QT_TRANSLATE_NOOP("LetterTerms", "How the password is told")},
        {u"scope"_s, QT_TRANSLATE_NOOP("LetterTerms", "Scope of the copy")},
        {u"format"_s, QT_TRANSLATE_NOOP("LetterTerms", "Format of the copy")},
        {u"hash"_s, QT_TRANSLATE_NOOP("LetterTerms", "Fingerprint of the package")},
        {u"redactions"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is hidden in the copy")},
        {u"category_table"_s, QT_TRANSLATE_NOOP("LetterTerms", "Table of categories")},
        {u"no_data"_s, QT_TRANSLATE_NOOP("LetterTerms", "Categories not held")},
        {u"withheld"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is withheld and why")},
        {u"self_service"_s, QT_TRANSLATE_NOOP("LetterTerms", "What the person can look up")},
        {u"material_list_with_purpose"_s, QT_TRANSLATE_NOOP("LetterTerms", "Material to hand in and what for")},
        {u"supplement_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "Date to hand it in by")},
        {u"safe_channel"_s, QT_TRANSLATE_NOOP("LetterTerms", "Safe way to hand it in")},
        {u"clock_note"_s, QT_TRANSLATE_NOOP("LetterTerms", "What happens to the deadline meanwhile")},
        {u"reason_neutral"_s, QT_TRANSLATE_NOOP("LetterTerms", "Reason, in neutral words")},
        {u"items_blocked"_s, QT_TRANSLATE_NOOP("LetterTerms", "Items that cannot be carried out")},
        {u"items_done"_s, QT_TRANSLATE_NOOP("LetterTerms", "Items carried out")},
        {u"resume_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "Date verification can be completed by")},
        {u"ground_text"_s, QT_TRANSLATE_NOOP("LetterTerms", "Ground accepted")},
        {u"ground_verbatim"_s, QT_TRANSLATE_NOOP("LetterTerms", "Ground in the words of the policy")},
        {u"full_or_part"_s, QT_TRANSLATE_NOOP("LetterTerms", "Wholly or in part")},
        {u"facts"_s, QT_TRANSLATE_NOOP("LetterTerms", "Facts")},
        {u"law"_s, QT_TRANSLATE_NOOP("LetterTerms", "Law and article")},
        {u"done_part"_s, QT_TRANSLATE_NOOP("LetterTerms", "What was done all the same")},
        {u"alternatives"_s, QT_TRANSLATE_NOOP("LetterTerms", "What the person can do instead")},
        {u"systems_searched"_s, QT_TRANSLATE_NOOP("LetterTerms", "Systems searched")},
        {u"category"_s, QT_TRANSLATE_NOOP("LetterTerms", "Category not found")},
        {u"data"_s, QT_TRANSLATE_NOOP("LetterTerms", "Data handled by the platform")},
        {u"platform"_s, QT_TRANSLATE_NOOP("LetterTerms", "Platform that handles them")},
        {u"own_part"_s, QT_TRANSLATE_NOOP("LetterTerms", "Our own part of the data")},
    };
    return table;
}

const Table& changeTerms()
{
    static const Table table{
        {u"done_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "Date it was done")},
        {u"field_list"_s, QT_TRANSLATE_NOOP("LetterTerms", "Fields changed")},
        {u"holders"_s, QT_TRANSLATE_NOOP("LetterTerms", "Holders brought up to date")},
        {u"not_changed"_s, QT_TRANSLATE_NOOP("LetterTerms", "What was not changed and why")},
        {u"accounts"_s, QT_TRANSLATE_NOOP("LetterTerms", "Accounts cancelled")},
        {u"deleted"_s, QT_TRANSLATE_NOOP("LetterTerms", "What was deleted")},
        {u"processors"_s, QT_TRANSLATE_NOOP("LetterTerms", "Processors told")},
        {u"retained"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is kept, why and how long")},
        {u"retained_block"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is kept, why and how long")},
        {u"backup_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "Date the backups are purged by")},
        {u"case_retention_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "How long this request is kept")},
        {u"purposes"_s, QT_TRANSLATE_NOOP("LetterTerms", "Consent withdrawn for")},
        {u"processing"_s, QT_TRANSLATE_NOOP("LetterTerms", "Processing stopped")},
        {u"effective_time"_s, QT_TRANSLATE_NOOP("LetterTerms", "Stopped since")},
        {u"processor_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "Date processors stop by")},
        {u"not_consent_based_block"_s, QT_TRANSLATE_NOOP("LetterTerms", "What does not rest on consent")},
        {u"restricted_block"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is stored only")},
        {u"data_scope"_s, QT_TRANSLATE_NOOP("LetterTerms", "Data to be transferred")},
        {u"recipient"_s, QT_TRANSLATE_NOOP("LetterTerms", "Recipient of the transfer")},
        {u"t1"_s, QT_TRANSLATE_NOOP("LetterTerms", "1 Identity verified")},
        {u"t2"_s, QT_TRANSLATE_NOOP("LetterTerms", "2 Given with consent or under a contract")},
        {u"t3"_s, QT_TRANSLATE_NOOP("LetterTerms", "3 Technically feasible")},
        {u"t4"_s, QT_TRANSLATE_NOOP("LetterTerms", "4 No harm to others")},
        {u"decision"_s, QT_TRANSLATE_NOOP("LetterTerms", "Conclusion")},
        {u"sent_block_or_alternative"_s, QT_TRANSLATE_NOOP("LetterTerms", "What was sent, or what is offered instead")},
        {u"topic"_s, QT_TRANSLATE_NOOP("LetterTerms", "Rule asked about")},
        {u"part"_s, QT_TRANSLATE_NOOP("LetterTerms", "Part of the policy")},
        {u"policy_item"_s, QT_TRANSLATE_NOOP("LetterTerms", "Item of the policy")},
        {u"plain_explanation"_s, QT_TRANSLATE_NOOP("LetterTerms", "Explanation in plain words")},
        {u"own_case"_s, QT_TRANSLATE_NOOP("LetterTerms", "What it means in this case")},
        {u"automated_decision_block"_s,
         QT_TRANSLATE_NOOP("LetterTerms", "Automated decision: what counts, how to object")},
        {u"child_masked"_s, QT_TRANSLATE_NOOP("LetterTerms", "Child, masked")},
        {u"results"_s, QT_TRANSLATE_NOOP("LetterTerms", "Results")},
        {u"consent_state"_s, QT_TRANSLATE_NOOP("LetterTerms", "Consent as it stands")},
        {u"refusal_block_in_writing"_s, QT_TRANSLATE_NOOP("LetterTerms", "What is refused and why")},
        {u"cause"_s, QT_TRANSLATE_NOOP("LetterTerms", "Cause")},
        {u"progress"_s, QT_TRANSLATE_NOOP("LetterTerms", "Progress")},
        {u"new_date"_s, QT_TRANSLATE_NOOP("LetterTerms", "New date")},
        {u"unlock_time"_s, QT_TRANSLATE_NOOP("LetterTerms", "Time of unlocking")},
        {u"objection_hours"_s,
         QT_TRANSLATE_NOOP("LetterTerms", "Hours to object, once the exception path is approved")},
    };
    return table;
}

const Table& channelTerms()
{
    static const Table table{
        {u"CALL"_s, QT_TRANSLATE_NOOP("LetterTerms", "Telephone call")},
        {u"EMAIL"_s, QT_TRANSLATE_NOOP("LetterTerms", "E-mail")},
        {u"LETTER"_s, QT_TRANSLATE_NOOP("LetterTerms", "Registered letter")},
        {u"SMS"_s, QT_TRANSLATE_NOOP("LetterTerms", "Text message")},
        {u"IN_STORE"_s, QT_TRANSLATE_NOOP("LetterTerms", "Handed over in store")},
        {u"OA_MESSAGE"_s, QT_TRANSLATE_NOOP("LetterTerms", "WeChat account message")},
    };
    return table;
}

} // namespace

QString letterTitle(const QString& code)
{
    static const Table table{
        {u"T01"_s, QT_TRANSLATE_NOOP("LetterTerms", "Receipt")},
        {u"T02"_s, QT_TRANSLATE_NOOP("LetterTerms", "Missing material")},
        {u"T03"_s, QT_TRANSLATE_NOOP("LetterTerms", "Identity could not be verified")},
        {u"T04"_s, QT_TRANSLATE_NOOP("LetterTerms", "Answer to an access request")},
        {u"T05"_s, QT_TRANSLATE_NOOP("LetterTerms", "Correction or supplement")},
        {u"T06"_s, QT_TRANSLATE_NOOP("LetterTerms", "Account cancellation")},
        {u"T07"_s, QT_TRANSLATE_NOOP("LetterTerms", "Deletion")},
        {u"T08"_s, QT_TRANSLATE_NOOP("LetterTerms", "Withdrawal, opt-out or stop")},
        {u"T09"_s, QT_TRANSLATE_NOOP("LetterTerms", "Data copy handed over")},
        {u"T10"_s, QT_TRANSLATE_NOOP("LetterTerms", "Transfer")},
        {u"T11"_s, QT_TRANSLATE_NOOP("LetterTerms", "Explanation of the rules")},
        {u"T12"_s, QT_TRANSLATE_NOOP("LetterTerms", "Refusal")},
        {u"T13"_s, QT_TRANSLATE_NOOP("LetterTerms", "Answer to a complaint")},
        {u"T14"_s, QT_TRANSLATE_NOOP("LetterTerms", "Child's data, to the guardian")},
        {u"T15"_s, QT_TRANSLATE_NOOP("LetterTerms", "Notice of an incident")},
        {u"T16"_s, QT_TRANSLATE_NOOP("LetterTerms", "Not held, or handled by the platform")},
        {u"T17"_s, QT_TRANSLATE_NOOP("LetterTerms", "Apology for the delay")},
        {u"T18"_s, QT_TRANSLATE_NOOP("LetterTerms", "Security notice")},
        {u"T19"_s, QT_TRANSLATE_NOOP("LetterTerms", "Confirmation of withdrawal")},
        {u"T20"_s, QT_TRANSLATE_NOOP("LetterTerms", "Notice of merging")},
        {u"T21"_s, QT_TRANSLATE_NOOP("LetterTerms", "Reference to an earlier answer")},
        {u"T22"_s, QT_TRANSLATE_NOOP("LetterTerms", "Notice to the old contact")},
    };
    return table.contains(code) ? code + u' ' + wordIn(table, code) : code;
}

QString placeholderWord(const QString& name)
{
    return caseTerms().contains(name) ? wordIn(caseTerms(), name) : wordIn(changeTerms(), name);
}

QString missingWord(const QString& missing)
{
    if (missing == "empty"_L1)
        return LetterTerms::tr("the block is empty");
    if (missing.startsWith("edited:"_L1))
        return LetterTerms::tr("a required sentence was taken away");
    return LetterTerms::tr("missing: %1").arg(placeholderWord(missing));
}

bool isPlaceholder(const QString& missing)
{
    return missing != "empty"_L1 && !missing.contains(u':');
}

QString replyChannelWord(const QString& code)
{
    return wordIn(channelTerms(), code);
}

} // namespace rd::ui
