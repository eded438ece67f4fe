#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace rd {

// A new UUIDv7 in canonical lower-case text: ordered by time, so new rows land at the end of an index.
QString newUuid();
// A new one that sorts after `newest` even where another PC's clock stood ahead: then of the millisecond after it.
QString uuidAfter(const QString& newest);
bool isUuid(QStringView text);

// The identity of one kind of thing. Made by us, never by the database; an empty id means "none".
template <typename Tag> class Id {
public:
    Id() = default;

    static Id create() { return Id(newUuid()); }

    static Result<Id> parse(const QString& text)
    {
        if (!isUuid(text))
            return fail(ErrorCode::InvalidArgument, {{QStringLiteral("field"), QStringLiteral("id")}});
        return Id(text);
    }

    // For text that this program wrote itself, such as a column of its own database.
    static Id trusted(QString text) { return Id(std::move(text)); }

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_text == b.m_text; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace rd
