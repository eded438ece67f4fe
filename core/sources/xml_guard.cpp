#include "core/sources/xml_guard.h"

namespace rd::sources {

namespace {

// One walk over the bytes; `<` begins markup everywhere except inside comments and CDATA, which are jumped over.
class MarkupWalk {
public:
    MarkupWalk(const QByteArray& xml, const QString& part)
        : m_xml(xml)
        , m_part(part)
    {
    }

    Result<void> run()
    {
        for (;;) {
            m_at = m_xml.indexOf('<', m_at);
            if (m_at < 0)
                return {};
            if (startsWith("<!--")) {
                RD_TRY(jumpBehind("-->"));
            } else if (startsWith("<![CDATA[")) {
                RD_TRY(jumpBehind("]]>"));
            } else if (startsWith("<!")) {
                return refuse(ErrorCode::FileContentForbidden, m_part, "doctype");
            } else if (startsWith("<?")) {
                RD_TRY(jumpBehind("?>"));
            } else {
                RD_TRY(walkTag());
            }
        }
    }

private:
    bool startsWith(const char* text) const { return qstrncmp(m_xml.constData() + m_at, text, qstrlen(text)) == 0; }

    Result<void> jumpBehind(const char* end)
    {
        const qsizetype found = m_xml.indexOf(end, m_at);
        if (found < 0)
            return refuse(ErrorCode::FileDamaged, m_part, "xml");
        m_at = found + static_cast<qsizetype>(qstrlen(end));
        return {};
    }

    Result<void> walkTag()
    {
        const bool closing = m_xml.at(std::min(m_at + 1, m_xml.size() - 1)) == '/';
        int attributes = 0;
        char quote = 0;
        char before = 0;
        for (++m_at; m_at < m_xml.size(); ++m_at) {
            const char c = m_xml.at(m_at);
            if (quote) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '=') {
                if (++attributes > MaximumAttributes)
                    return refuse(ErrorCode::FileTooLarge, m_part, "attributes");
            } else if (c == '>') {
                break;
            }
            before = c;
        }
        m_depth += closing ? -1 : before == '/' ? 0 : 1;
        if (m_depth > MaximumDepth)
            return refuse(ErrorCode::FileTooLarge, m_part, "depth");
        return {};
    }

    const QByteArray& m_xml;
    const QString& m_part;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<void> guardXml(const QByteArray& xml, const QString& part)
{
    // UTF-16 would hide a DOCTYPE from this look, and spreadsheets are written in UTF-8.
    if (xml.contains('\0') || xml.startsWith("\xFF\xFE") || xml.startsWith("\xFE\xFF"))
        return refuse(ErrorCode::FileContentForbidden, part, "encoding");
    const QByteArray declaration = xml.left(200).toLower();
    const qsizetype encoding = declaration.indexOf("encoding=");
    if (declaration.startsWith("<?xml") && encoding > 0 && encoding < declaration.indexOf("?>")
        && !declaration.mid(encoding + 10).startsWith("utf-8"))
        return refuse(ErrorCode::FileContentForbidden, part, "encoding");
    return MarkupWalk(xml, part).run();
}

} // namespace rd::sources
