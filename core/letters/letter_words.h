#pragma once

#include <QDate>
#include <QString>

namespace rd::letters {

// The Chinese words letters use for codes, from resources/letters/zh_CN/words.json: letterWord("channel", "HOTLINE") →
// 客户咨询热线. Empty when the file has none.
QString letterWord(const QString& group, const QString& code);
QString letterDate(const QDate& date); // 2026年12月14日
QString salutation(const QString& maskedName); // 王* 女士／先生; 用户 when no name is known

} // namespace rd::letters
