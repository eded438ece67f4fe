#include "app/cli_text_words.h"

#include "app/cli_words.h"

#include <QHash>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// The texts a person writes, in which a number may stand that is not stored (R-ID-06).
const QHash<QString, Words>& writtenTexts()
{
    static const QHash<QString, Words> table{
        {u"words"_s, {u"words of the request", u"诉求原话"}},
        {u"reason"_s, {u"reason", u"理由"}},
        {u"note"_s, {u"note", u"说明"}},
        {u"facts"_s, {u"facts", u"事实"}},
        {u"lateReason"_s, {u"why it is logged late", u"补录原因"}},
        {u"wanted"_s, {u"what the person wants to happen", u"期望的处理结果"}},
        {u"newFacts"_s, {u"new facts", u"新情况"}},
        {u"text"_s, {u"text of the letter", u"函件内容"}},
        {u"evidence"_s, {u"evidence of the consent", u"同意的证据"}},
        {u"place"_s, {u"place of the consent", u"同意的场景"}},
        {u"data"_s, {u"data that are kept", u"保存的内容"}},
        {u"recipient"_s, {u"recipient", u"接收方"}},
        {u"otherBasis"_s, {u"other basis", u"其他合法性基础"}},
        {u"signer"_s, {u"who signed", u"签署人"}},
        {u"seed"_s, {u"seed", u"种子"}},
        {u"issuer"_s, {u"issuer of the paper", u"材料出具单位"}},
        {u"point"_s, {u"point of the complaint", u"投诉要点"}},
        {u"finding"_s, {u"finding", u"认定"}},
        {u"rootCause"_s, {u"root cause", u"根本原因"}},
        {u"remedy"_s, {u"remedy", u"补救措施"}},
        {u"what"_s, {u"what happened", u"事件经过"}},
        {u"discoveredBy"_s, {u"who discovered it", u"发现人"}},
        {u"systems"_s, {u"systems concerned", u"涉及的系统"}},
        {u"cause"_s, {u"cause", u"原因"}},
        {u"harm"_s, {u"possible harm", u"可能的危害"}},
        {u"taken"_s, {u"measures taken", u"已采取的措施"}},
        {u"planned"_s, {u"measures planned", u"拟采取的措施"}},
        {u"advice"_s, {u"advice to the persons", u"对个人的建议"}},
        {u"summary"_s, {u"summary", u"总结"}},
        {u"lessons"_s, {u"lessons", u"改进措施"}},
    };
    return table;
}

} // namespace

QString textWords(const QString& field, Language language)
{
    const auto words = writtenTexts().constFind(field);
    return words == writtenTexts().constEnd() ? field : words->in(language);
}

} // namespace rd::cli
