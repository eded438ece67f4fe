#include "app/cli_words.h"

#include "app/cli_guard_words.h"
#include "app/cli_text_words.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

// What a foreign file is instead of an export, or holds beside one (core/sources).
const WordTable& foreignThings()
{
    static const WordTable table{
        {u"picture"_s, {u"it is a picture", u"这是图片"}},
        {u"pdf"_s, {u"it is a PDF", u"这是 PDF"}},
        {u"archive"_s, {u"it is an archive", u"这是压缩包"}},
        {u"zip"_s, {u"it is a ZIP file and no workbook", u"这是 ZIP 文件，不是工作簿"}},
        {u"program"_s, {u"it is a program", u"这是程序"}},
        {u"database"_s, {u"it is a database", u"这是数据库"}},
        {u"markup"_s, {u"it is a web page", u"这是网页"}},
        {u"headers"_s, {u"its columns are those of no system it knows", u"列名不属于任何已知系统"}},
        {u"json"_s, {u"its JSON has another shape", u"JSON 结构不符"}},
        {u"doctype"_s, {u"it holds a DOCTYPE, which can pull in other files", u"文件含有 DOCTYPE，可能引入其他文件"}},
        {u"encrypted"_s, {u"it is locked with a password", u"文件设有密码"}},
        {u"nestedArchive"_s, {u"it holds another archive", u"文件内含压缩包"}},
        {u"symbolicLink"_s, {u"it holds a link to another file", u"文件内含符号链接"}},
        {u"entryName"_s, {u"a part has a name that leaves the file", u"内部文件名指向文件之外"}},
        {u"encoding"_s, {u"its XML is not UTF-8", u"XML 不是 UTF-8 编码"}},
    };
    return table;
}

// What is wrong with a holiday notice (core/calendar), which says it in English itself.
const QHash<QString, const char16_t*>& noticeFaults()
{
    static const QHash<QString, const char16_t*> table{
        {u"is no year"_s, u"不是年份"},
        {u"has no days"_s, u"没有列出任何日期"},
        {u"is no date"_s, u"不是日期"},
        {u"has no holiday name"_s, u"没有节日名称"},
        {u"is not ruled by the notice of this year"_s, u"不属于该年通知（该年及上一年十二月）"},
        {u"is worked in exchange but is no weekend day"_s, u"调休上班日不是周六或周日"},
        {u"stands in the notice twice"_s, u"重复出现"},
        {u"is both off and worked"_s, u"同一天既放假又上班"},
        {u"is nested too deeply"_s, u"嵌套过深"},
        {u"is longer than a line can be"_s, u"单行过长"},
        {u"is empty"_s, u"内容为空"},
        {u"is not known"_s, u"含有未知的名称"},
        {u"is missing"_s, u"缺少内容"},
        {u"is no list"_s, u"不是列表"},
        {u"is no JSON"_s, u"不是 JSON"},
        {u"is no JSON object"_s, u"不是 JSON 对象"},
        {u"is not closed"_s, u"未完整结束"},
        {u"has a key twice"_s, u"同一名称出现两次"},
        {u"holds more than one year"_s, u"包含多个年份"},
        {u"repeats, which a notice does not"_s, u"含有重复事件"},
        {u"does not fit its beginning"_s, u"结束日期与开始日期不符"},
        {u"ends what did not begin"_s, u"结束了未开始的部分"},
        {u"does not say whether the day is off or worked"_s, u"未说明是放假还是上班"},
        {u"has not three cells"_s, u"不是三列"},
        {u"has a quote that does not close"_s, u"引号未闭合"},
    };
    return table;
}

// What is too much or broken in a foreign file (core/sources, security.md D18), or wrong with a file of the desk.
const WordTable& faults()
{
    static const WordTable table{
        {u"unpacked"_s, {u"it unpacks to far more than an export holds", u"解压后远大于正常导出文件"}},
        {u"entries"_s, {u"it has more parts than a workbook", u"内部文件数超过正常工作簿"}},
        {u"rows"_s, {u"it has too many rows", u"行数过多"}},
        {u"columns"_s, {u"it has too many columns", u"列数过多"}},
        {u"cell"_s, {u"a cell is too long", u"单元格内容过长"}},
        {u"attributes"_s, {u"its XML has too many attributes", u"XML 属性过多"}},
        {u"depth"_s, {u"its XML is nested too deeply", u"XML 嵌套过深"}},
        {u"unbalancedQuote"_s, {u"a quotation mark is opened and never closed", u"引号没有闭合"}},
        {u"xml"_s, {u"its XML cannot be read", u"XML 无法读取"}},
        {u"zipEntry"_s, {u"a part of it cannot be unpacked", u"有部分内容无法解压"}},
        {u"partMissing"_s, {u"a part of it is missing", u"缺少部分内容"}},
        {u"declaredSize"_s, {u"a part is not as long as it says", u"内容长度与声明不符"}},
        {u"sharedString"_s, {u"a text it refers to is missing", u"引用的文字缺失"}},
        {u"xls"_s, {u"the workbook cannot be read", u"工作簿无法读取"}},
        {u"tooShort"_s, {u"it is too short", u"文件过短"}},
        {u"schema"_s, {u"it has no tables", u"没有数据表"}},
        {u"meta"_s, {u"its own description is missing", u"缺少自身描述"}},
        {u"mac"_s, {u"it was written by somebody without the key", u"由无密钥者写入"}},
        {u"otherDesk"_s, {u"it belongs to another desk", u"属于另一个工作台"}},
        {u"keyset"_s, {u"the keys of this user are damaged", u"该用户的密钥已损坏"}},
        {u"sealedKey"_s, {u"the keys of this user are damaged", u"该用户的密钥已损坏"}},
        {u"salt"_s, {u"the keys of this user are damaged", u"该用户的密钥已损坏"}},
    };
    return table;
}

// R-ID-08: a moment, or one of the two locks that end otherwise.
QString lockWords(const QString& until, Language language)
{
    if (until == "nextSession"_L1)
        return Words{u"for the rest of this session: go on in a later one", u"本次会话内不可再试，请在之后的会话中继续"}
            .in(language);
    if (until == "supervisor"_L1)
        return Words{u"until a supervisor releases it", u"须由主管解除"}.in(language);
    return Words{u"until %1", u"至 %1"}.in(language).arg(until);
}

} // namespace

QString wordsIn(std::initializer_list<const WordTable*> tables, const QString& key, Language language)
{
    for (const WordTable* table : tables) {
        const auto found = table->constFind(key);
        if (found != table->constEnd())
            return found->in(language);
    }
    return {};
}

QString argumentWords(const QString& argument, const QString& value, Language language)
{
    if (value.isEmpty())
        return value;
    if (argument == "until"_L1)
        return lockWords(value, language);
    if (argument == "reason"_L1 && language == Language::Chinese && noticeFaults().contains(value))
        return QString::fromUtf16(noticeFaults().value(value));
    if (argument == "guard"_L1)
        return guardWords(value, language);
    if (argument == "finding"_L1)
        return findingWords(value, language);
    if (argument == "field"_L1)
        return textWords(value, language);
    if (argument != "what"_L1)
        return value;
    const QString meaning = wordsIn({&foreignThings(), &faults()}, value, language);
    return meaning.isEmpty() ? value : meaning;
}

} // namespace rd::cli
