#include "app/cli_words.h"

#include <QHash>

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// "key:what it is about"; a key without words is shown as it is.
QString sentenceIn(const WordTable& table, const QString& finding, Language language)
{
    const auto words = table.constFind(finding.section(u':', 0, 0));
    if (words == table.constEnd())
        return finding;
    const QString about = words.key() == u"audit"_s ? finding.section(u':', 1, 1) : finding.section(u':', 1);
    const QString sentence = words->in(language);
    return sentence.contains(u"%1"_s) ? sentence.arg(about) : sentence;
}

} // namespace

QString findingWords(const QString& finding, Language language)
{
    static const WordTable table{
        {u"page"_s, {u"Page %1 of the database is damaged.", u"数据库第 %1 页已损坏。"}},
        {u"structure"_s, {u"The database is damaged: %1", u"数据库已损坏：%1"}},
        {u"rows"_s, {u"Not every record of the kind \"%1\" can be read any more.", u"“%1”类记录已无法全部读取。"}},
        {u"file"_s, {u"The database can no longer be opened.", u"数据库已无法打开。"}},
        {u"audit"_s, {u"The audit log does not hold from entry %1.", u"审计日志自第 %1 条起不成立。"}},
        {u"references"_s, {u"A record names another one that is not there.", u"有记录指向不存在的记录。"}},
        {u"content"_s, {u"It does not hold the records that its manifest counts.", u"其中的记录数量与清单不符。"}},
        {u"database"_s,
         {u"The database has been changed, or cut short, since the backup was made.",
          u"备份的数据库在备份之后被改动或截断。"}},
        {u"accounts"_s,
         {u"The key file beside it (.rdk) is missing, damaged or of another moment.",
          u"旁边的密钥文件（.rdk）缺失、已损坏，或不属于同一时刻。"}},
        {u"manifest"_s,
         {u"The manifest beside it (.json) is damaged or was not written by this desk.",
          u"旁边的清单文件（.json）已损坏，或不是由该工作台写入。"}},
        {u"manifestMissing"_s, {u"The manifest beside it (.json) is missing.", u"旁边的清单文件（.json）缺失。"}},
        {u"slots"_s, {u"The key file is not the current one (%1).", u"密钥文件不是当前版本（%1）。"}},
    };
    return sentenceIn(table, finding, language);
}

QString packageWords(const QString& problem, Language language)
{
    static const WordTable table{
        {u"hashDiffers"_s, {u"%1 has been changed since the copy was built.", u"副本生成之后，%1被改动过。"}},
        {u"missing"_s, {u"%1 is missing from the package.", u"包中缺少%1。"}},
        {u"extra"_s, {u"%1 does not belong in the package.", u"%1不属于这个包。"}},
        {u"notSealed"_s,
         {u"%1 is not encrypted as a data copy is: anybody could have made this package.",
          u"%1未按数据副本的方式加密，这个包可能是任何人制作的。"}},
        {u"manifestMissing"_s,
         {u"The list of files (manifest.json) is missing from the package.", u"包中缺少文件清单（manifest.json）。"}},
    };
    return sentenceIn(table, problem, language);
}

} // namespace rd::cli
