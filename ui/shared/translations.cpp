#include "ui/shared/translations.h"

#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

Translations::~Translations()
{
    if (qApp) {
        QCoreApplication::removeTranslator(&m_program);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

QStringList Translations::languages()
{
    return {u"zh_CN"_s, u"en"_s};
}

QString Translations::nameOf(const QString& language)
{
    return language == "en"_L1 ? u"English"_s : u"简体中文"_s;
}

void Translations::use(const QString& language)
{
    m_language = languages().contains(language) ? language : languages().first();
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(m_language));
    if (m_program.load(u":/i18n/rightsdesk_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(u":/i18n/qtbase_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace rd::ui
