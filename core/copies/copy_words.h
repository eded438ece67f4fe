#pragma once

#include <QString>

namespace rd::copies {

// The Chinese words of a copy, from resources/letters/zh_CN/copy.json: copyWord("chapter.purpose") → 处理目的.
QString copyWord(const char* path);

// Why something is hidden, in the words the letters use too: reasonWord("THIRD_PARTY") → 他人的个人信息.
QString reasonWord(const QString& code);

} // namespace rd::copies
