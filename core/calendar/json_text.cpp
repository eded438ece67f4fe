#include "core/calendar/json_text.h"

#include "core/calendar/holiday_notice.h"

namespace rd::calendar {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 16;

class JsonText {
public:
    explicit JsonText(QStringView text)
        : m_text(text)
    {
    }

    Result<JsonNode> whole()
    {
        RD_TRY_ASSIGN(JsonNode node, value(1));
        skipSpace();
        if (m_at < m_text.size())
            return wrong(u"goes on behind its end"_s);
        return node;
    }

private:
    tl::unexpected<Error> wrong(const QString& reason) const { return calendarInvalid({}, reason, m_line); }
    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void skipSpace()
    {
        while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text.at(m_at))) {
            m_line += m_text.at(m_at) == u'\n' ? 1 : 0;
            ++m_at;
        }
    }
    bool take(char16_t wanted)
    {
        skipSpace();
        if (here() != wanted)
            return false;
        ++m_at;
        return true;
    }

    Result<JsonNode> value(int depth)
    {
        skipSpace();
        if (depth > deepest)
            return wrong(u"is nested too deeply"_s);
        JsonNode node;
        node.line = m_line;
        if (here() == u'{')
            return object(node, depth);
        if (here() == u'[')
            return list(node, depth);
        if (here() != u'"')
            return word(node);
        node.kind = JsonNode::Kind::Text;
        RD_TRY_ASSIGN(node.text, string());
        return node;
    }

    Result<JsonNode> object(JsonNode node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        ++m_at;
        if (take(u'}'))
            return node;
        do {
            skipSpace();
            if (here() != u'"')
                return wrong(u"has a key that is no text"_s);
            RD_TRY_ASSIGN(const QString key, string());
            if (node.keys.contains(key))
                return wrong(u"has a key twice"_s);
            if (!take(u':'))
                return wrong(u"has a key without a value"_s);
            RD_TRY_ASSIGN(const JsonNode item, value(depth + 1));
            node.keys.append(key);
            node.items.append(item);
        } while (take(u','));
        if (!take(u'}'))
            return wrong(u"is not closed"_s);
        return node;
    }

    Result<JsonNode> list(JsonNode node, int depth)
    {
        node.kind = JsonNode::Kind::List;
        ++m_at;
        if (take(u']'))
            return node;
        do {
            RD_TRY_ASSIGN(const JsonNode item, value(depth + 1));
            node.items.append(item);
        } while (take(u','));
        if (!take(u']'))
            return wrong(u"is not closed"_s);
        return node;
    }

    // true, false, null or a number.
    Result<JsonNode> word(JsonNode node)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || QStringView(u"+-.").contains(here())))
            ++m_at;
        const QStringView text = m_text.sliced(from, m_at - from);
        if (text == u"true" || text == u"false") {
            node.kind = JsonNode::Kind::Flag;
            node.flag = text == u"true";
            return node;
        }
        if (text == u"null")
            return node;
        bool isNumber = false;
        (void)text.toDouble(&isNumber);
        if (!isNumber)
            return wrong(u"is no JSON"_s);
        node.kind = JsonNode::Kind::Number;
        node.text = text.toString();
        return node;
    }

    Result<QString> string()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                ++m_at;
                return text;
            }
            if (c < u' ')
                break;
            if (c != u'\\')
                text += c;
            else
                RD_TRY(escape(text));
        }
        return wrong(u"has a text that does not end"_s);
    }

    Result<void> escape(QString& text)
    {
        static const QString letters = u"\"\\/bfnrt"_s;
        static const QString meant = u"\"\\/\b\f\n\r\t"_s;
        ++m_at;
        if (const qsizetype index = letters.indexOf(here()); index >= 0 && !here().isNull()) {
            text += meant.at(index);
            return {};
        }
        bool isHex = false;
        const ushort code = m_text.mid(m_at + 1, 4).toUShort(&isHex, 16);
        if (here() != u'u' || m_at + 4 >= m_text.size() || !isHex)
            return wrong(u"has an unknown escape"_s);
        text += QChar(code);
        m_at += 4;
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

const JsonNode* JsonNode::find(const QString& key) const
{
    const qsizetype index = keys.indexOf(key);
    return index < 0 ? nullptr : &items.at(index);
}

int JsonNode::lineOf(const QString& key) const
{
    const JsonNode* const node = find(key);
    return node ? node->line : line;
}

Result<JsonNode> parseJson(const QString& text)
{
    return JsonText(text).whole();
}

} // namespace rd::calendar
