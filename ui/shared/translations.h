#pragma once

#include <QLocale>
#include <QStringList>
#include <QTranslator>

namespace rd::ui {

// The languages of the program. Simplified Chinese is the default whatever the system speaks.
class Translations {
public:
    Translations() = default;
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    static QStringList languages(); // zh_CN, en
    static QString nameOf(const QString& language); // in that language itself

    // Takes effect for every text made afterwards; an unknown language means the default.
    void use(const QString& language);
    const QString& language() const { return m_language; }

private:
    QTranslator m_program;
    QTranslator m_qt;
    QString m_language;
};

} // namespace rd::ui
