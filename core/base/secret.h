#pragma once

#include <QByteArray>
#include <QString>

namespace rd {

// Key or password bytes: move-only, locked in memory where the system allows it, wiped when it goes.
class Secret {
public:
    Secret() = default;
    explicit Secret(qsizetype size); // zeroed
    static Secret fromBytes(const char* data, qsizetype size);
    static Secret takeFrom(QByteArray& bytes); // copies, then wipes the source
    static Secret fromText(QString& text); // UTF-8 of the text, then wipes the source

    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    unsigned char* data() { return m_bytes; }
    const unsigned char* data() const { return m_bytes; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    Secret copy() const;
    void wipe();

private:
    unsigned char* m_bytes = nullptr;
    qsizetype m_size = 0;
};

} // namespace rd
