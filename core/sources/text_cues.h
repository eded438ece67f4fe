#pragma once

#include <QRegularExpression>

namespace rd::sources {

// The patterns by which customers and agents write of people in Chinese free text. Where group 1 exists, it is what is
// meant.
struct TextCues {
    static const QRegularExpression& internalNote(); // [内部备注] … to the end of the line
    static const QRegularExpression& staffIntroduction(); // 我是客服小王，工号…
    static QRegularExpression
    staffNumberLike(const QString& staff); // KF1077 → KF and four digits; matches nothing for a name
    static QRegularExpression nameBeforeStaffNumber(const QString& staff); // 同事小李（KF1077）
    static const QRegularExpression& phone();
    static const QRegularExpression& lastDigits(); // 尾号1234, group 1 = the digits
    static const QRegularExpression& email();
    static const QRegularExpression& cardNumber(); // after 卡
    static const QRegularExpression& ownIdentityCard(); // 我的身份证 at the end of what stands before a number
    static const QRegularExpression& addressAfterCue();
    static const QRegularExpression& streetAddress();
    static const QRegularExpression& nameAfterCue(); // 收件人改成我妈…, 我朋友…推荐
    static const QRegularExpression& nameBeforeNumber(); // …，电话138…
    static const QRegularExpression& namedFriend(); // 我朋友…推荐, whatever the surname
    static const QRegularExpression& dottedName(); // names with a middle dot
    static const QRegularExpression& courtesyName(); // 王女士
    static const QRegularExpression& otherChild(); // 同行小朋友：…
};

} // namespace rd::sources
