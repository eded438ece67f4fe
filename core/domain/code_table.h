#pragma once

#include <optional>
#include <QList>
#include <QString>
#include <utility>

namespace rd::domain {

// One fixed vocabulary: its values in the order of the rule book, each with its code.
template <typename Value> class CodeTable {
public:
    CodeTable(std::initializer_list<std::pair<Value, QString>> rows)
        : m_rows(rows)
    {
    }

    // Of a long vocabulary, whose rows stand outside any function.
    template <std::size_t count> explicit CodeTable(const std::pair<Value, const char16_t*> (&rows)[count])
    {
        for (const auto& [value, code] : rows)
            m_rows.append({value, QString::fromUtf16(code)});
    }

    QString codeOf(Value value) const
    {
        for (const auto& row : m_rows) {
            if (row.first == value)
                return row.second;
        }
        Q_ASSERT_X(false, "CodeTable", "a value without a code");
        return {};
    }

    std::optional<Value> parse(const QString& code) const
    {
        for (const auto& row : m_rows) {
            if (row.second == code)
                return row.first;
        }
        return std::nullopt;
    }

    QList<Value> values() const
    {
        QList<Value> all;
        for (const auto& row : m_rows)
            all.append(row.first);
        return all;
    }

private:
    QList<std::pair<Value, QString>> m_rows;
};

} // namespace rd::domain
