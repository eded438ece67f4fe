#pragma once

#include "tests/support/outside_program.h"

#include <QDir>

namespace rd::test {

enum class KeptPages { First, All };

// Pictures of the pages of a PDF for whoever looks at them, `name`-1.png … under RIGHTSDESK_SCREENS, where the tests
// are told to keep them.
inline void keepPagePictures(const QString& pdf, const QString& name, KeptPages kept = KeptPages::All)
{
    const QString folder = qEnvironmentVariable("RIGHTSDESK_SCREENS");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QStringList arguments{QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-png")};
    if (kept == KeptPages::First)
        arguments << QStringLiteral("-l") << QStringLiteral("1");
    saidBy(QStringLiteral("pdftoppm"), arguments << pdf << QDir(folder).filePath(name));
}

} // namespace rd::test
