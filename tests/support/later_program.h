#pragma once

#include <QCoreApplication>
#include <QResource>

namespace rd::test {

// While it lives this process is a later version of the program, which knows one schema more: 9000. "later" adds,
// fills and rebuilds tables; "careless" spoils rows, as no released one may.
class LaterProgram {
public:
    static constexpr int schema = 9000;

    explicit LaterProgram(const QString& kind = QStringLiteral("later"))
        : m_file(QCoreApplication::applicationDirPath() + QLatin1Char('/') + kind + QStringLiteral("_schema.rcc"))
    {
        if (!QResource::registerResource(m_file))
            qFatal("the schema of a later program is missing");
    }
    ~LaterProgram() { QResource::unregisterResource(m_file); }
    Q_DISABLE_COPY_MOVE(LaterProgram)

private:
    QString m_file;
};

} // namespace rd::test
