#include "core/sources/postal_address.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace rd::sources {

namespace {

constexpr qsizetype ShortestDetail = 6;

} // namespace

PostalAddress cutAddress(const QString& address)
{
    static const QRegularExpression noise(QStringLiteral("\\s|\\([^)]*\\)"));
    static const QRegularExpression province(QStringLiteral("^\\p{Han}{2,7}?(省|自治区)"));
    static const QRegularExpression city(QStringLiteral("^\\p{Han}{2,8}?(市|自治州|地区|盟)"));
    static const QRegularExpression district(QStringLiteral("^\\p{Han}{1,8}?(区|县|旗|市)"));
    QString rest = plainForm(address).remove(noise);
    rest.remove(province);
    const QRegularExpressionMatch itsDistrict = district.match(rest);
    // "江宁区…市" is a district already; "南京市江宁区" is a city first.
    if (!itsDistrict.hasMatch() || itsDistrict.captured().endsWith(u'市'))
        rest.remove(city);
    PostalAddress cut;
    const QRegularExpressionMatch found = district.match(rest);
    if (found.hasMatch()) {
        cut.district = found.captured();
        rest = rest.mid(found.capturedEnd());
    }
    if (rest.size() >= ShortestDetail && !rest.contains(u'*'))
        cut.detail = rest;
    return cut;
}

} // namespace rd::sources
