#include "ui/main_window/call_link.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 256;
const QString scheme = u"rightsdesk"_s;

} // namespace

bool isCallLink(const QString& argument)
{
    return argument.startsWith(scheme + u':', Qt::CaseInsensitive);
}

std::optional<QString> numberOfCallLink(const QString& link)
{
    if (!isCallLink(link) || link.size() > longestLink)
        return {};
    const QUrl url(link, QUrl::StrictMode);
    // Some make a place on the network of what stands behind the colon: rightsdesk://call/?number=…
    const QString verb = url.host().isEmpty() ? url.path() : url.host() + url.path().remove(u'/');
    if (!url.isValid() || verb != "call"_L1)
        return {};
    QString number = QUrlQuery(url).queryItemValue(u"number"_s, QUrl::FullyDecoded);
    number.remove(QRegularExpression(u"[-\\s()]"_s));
    static const QRegularExpression wellFormed(u"^\\+?[0-9]{3,20}$"_s);
    return wellFormed.match(number).hasMatch() ? std::optional(number) : std::nullopt;
}

} // namespace rd::ui
