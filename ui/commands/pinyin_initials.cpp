#include "ui/commands/pinyin_initials.h"

#include <QFile>

namespace rd::ui {

namespace {

constexpr char32_t firstHan = 0x4E00;

// One byte for each code point from U+4E00 on: a letter, or zero.
const QByteArray& initialsTable()
{
    static const QByteArray table = [] {
        QFile file(QStringLiteral(":/pinyin/initials.bin"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return table;
}

} // namespace

QString pinyinInitials(const QString& text)
{
    const QByteArray& table = initialsTable();
    QString initials;
    for (const char32_t letter : text.toUcs4()) {
        const auto place = static_cast<qsizetype>(letter) - static_cast<qsizetype>(firstHan);
        if (place >= 0 && place < table.size()) {
            if (table.at(place) != 0)
                initials.append(QLatin1Char(table.at(place)));
        } else if (letter < 128 && QChar::isLetterOrNumber(letter)) {
            initials.append(QChar::fromUcs2(static_cast<char16_t>(letter)).toLower());
        }
    }
    return initials;
}

} // namespace rd::ui
