#include "ui/cases/history_words.h"

#include "core/base/clock.h"
#include "core/domain/complaint.h"
#include "core/domain/waiting.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

// A code of one of the fixed vocabularies in its word; anything else as it is.
QString wordOf(const QString& key, const QString& value)
{
    if (key == "outcome"_L1) {
        if (const auto outcome = domain::parseOutcome(value))
            return wordFor(*outcome);
    }
    if (key == "level"_L1) {
        if (const auto level = domain::parseLevel(value))
            return wordFor(*level);
    }
    if (key == "operation"_L1) {
        if (const auto operation = domain::parseOperation(value))
            return wordFor(*operation);
    }
    if (key == "decision"_L1) {
        if (const auto decision = domain::parseDecision(value))
            return wordFor(*decision);
    }
    if (key == "result"_L1) {
        if (const auto result = domain::parseComplaintResult(value))
            return wordFor(*result);
    }
    if (key == "from"_L1 || key == "to"_L1) {
        if (const auto state = domain::parseComplaintState(value))
            return wordFor(*state);
        if (const auto minor = domain::parseMinorClass(value))
            return wordFor(*minor);
    }
    if (key == "channel"_L1)
        return replyChannelWord(value);
    if (key == "holds"_L1)
        return value == "true"_L1 ? HistoryWords::tr("holds") : HistoryWords::tr("does not hold");
    if (key == "until"_L1)
        return HistoryWords::tr("until %1").arg(value);
    if (key == "reason"_L1) {
        if (const auto reason = domain::parseRedactionReason(value))
            return wordFor(*reason);
    }
    return value;
}

// Of a complaint: the request it is about.
QString aboutSentence(const QString& number)
{
    return HistoryWords::tr("about %1").arg(number);
}

// Who had asked for what was decided, and what a look into the consent register has found; nothing of any other key.
QString findingSentence(const QString& key, const QString& value)
{
    if (key == "requestedBy"_L1)
        return HistoryWords::tr("asked for by %1").arg(value);
    if (key == "used"_L1)
        return HistoryWords::tr("used %1").arg(dateTimeText(parseInstant(value)));
    if (key == "valid"_L1)
        return value == "true"_L1 ? HistoryWords::tr("a consent stood") : HistoryWords::tr("no consent stood");
    if (key == "otherBasis"_L1)
        return value == "true"_L1 ? HistoryWords::tr("another basis") : HistoryWords::tr("no other basis");
    return {};
}

// Of a receipt that was set right: what stood before and what stands now; nothing of any other key.
QString receiptSentence(const QString& key, const QString& value)
{
    if (key == "dueBefore"_L1)
        return HistoryWords::tr("due %1 before").arg(value);
    if (key == "receivedBefore"_L1)
        return HistoryWords::tr("received %1 before").arg(dateTimeText(parseInstant(value)));
    if (key == "material"_L1)
        return HistoryWords::tr("material %1").arg(value);
    if (key == "received"_L1)
        return HistoryWords::tr("received %1").arg(dateTimeText(parseInstant(value)));
    return {};
}

// Keys whose value needs a word around it; %1 is the value.
QString sentenceOf(const QString& key, const QString& value)
{
    if (key == "item"_L1)
        return HistoryWords::tr("item %1").arg(value);
    if (key == "items"_L1)
        return HistoryWords::tr("%n item(s)", nullptr, value.toInt());
    if (key == "tasks"_L1)
        return HistoryWords::tr("%n task(s)", nullptr, value.toInt());
    if (key == "files"_L1)
        return HistoryWords::tr("%n file(s)", nullptr, value.toInt());
    if (key == "rows"_L1)
        return HistoryWords::tr("%n row(s)", nullptr, value.toInt());
    if (key == "certain"_L1)
        return HistoryWords::tr("%1 certain").arg(value);
    if (key == "possible"_L1)
        return HistoryWords::tr("%1 possible").arg(value);
    if (key == "records"_L1)
        return HistoryWords::tr("%n record(s)", nullptr, value.toInt());
    if (key == "redactions"_L1)
        return HistoryWords::tr("%n redaction(s)", nullptr, value.toInt());
    if (key == "points"_L1)
        return HistoryWords::tr("%n point(s)", nullptr, value.toInt());
    if (key == "extent"_L1)
        return value == codeOf(domain::MaterialExtent::Partly) ? HistoryWords::tr("in part")
                                                               : HistoryWords::tr("complete");
    if (key == "came"_L1)
        return HistoryWords::tr("came %1").arg(dateTimeText(parseInstant(value)));
    if (key == "from"_L1)
        return HistoryWords::tr("from %1").arg(wordOf(key, value));
    if (key == "to"_L1)
        return HistoryWords::tr("to %1").arg(wordOf(key, value));
    if (key == "waitedUntil"_L1)
        return HistoryWords::tr("waited until %1").arg(value);
    if (key == "due"_L1)
        return HistoryWords::tr("due %1").arg(value);
    if (key == "template"_L1)
        return HistoryWords::tr("letter %1").arg(value);
    if (key == "sha256"_L1 || key == "pdf"_L1)
        return HistoryWords::tr("SHA-256 %1 …").arg(value.left(12));
    return wordOf(key, value);
}

} // namespace

QString detailWords(const domain::AuditEntry& entry)
{
    static const QStringList shown{
        u"number"_s,     u"item"_s,        u"items"_s,          u"outcome"_s,  u"ground"_s,    u"holds"_s,
        u"until"_s,      u"purpose"_s,     u"receivedBefore"_s, u"received"_s, u"dueBefore"_s, u"due"_s,
        u"factors"_s,    u"points"_s,      u"level"_s,          u"holder"_s,   u"operation"_s, u"file"_s,
        u"field"_s,      u"reason"_s,      u"decision"_s,       u"files"_s,    u"rows"_s,      u"certain"_s,
        u"possible"_s,   u"records"_s,     u"redactions"_s,     u"extent"_s,   u"came"_s,      u"from"_s,
        u"to"_s,         u"waitedUntil"_s, u"tasks"_s,          u"template"_s, u"channel"_s,   u"sha256"_s,
        u"pdf"_s,        u"about"_s,       u"user"_s,           u"result"_s,   u"used"_s,      u"valid"_s,
        u"otherBasis"_s, u"requestedBy"_s};
    QStringList words;
    for (const QString& key : shown) {
        const QString value = entry.detail.value(key).toVariant().toString();
        if (value.isEmpty())
            continue;
        QString sentence = key == "about"_L1 ? aboutSentence(value) : findingSentence(key, value);
        if (sentence.isEmpty())
            sentence = receiptSentence(key, value);
        words.append(sentence.isEmpty() ? sentenceOf(key, value) : sentence);
    }
    return words.join(u" · "_s);
}

} // namespace rd::ui
