#include "ui/security/password_meter.h"

#include "ui/shared/plain_text.h"

#include <cmath>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSet>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int weakBits = 40;
constexpr int fairBits = 60;
constexpr int strongBits = 80;

// Bits of a password whose different characters were drawn from the classes it uses; repeats and runs count little.
int bitsOf(const QString& password, const QString& userName)
{
    int classes = 0;
    QSet<int> kinds;
    int telling = 0;
    QChar before;
    for (const QChar letter : password) {
        const int kind = letter.isDigit() ? 10
            : letter.isLower()            ? 26
            : letter.isUpper()            ? 27
            : letter.unicode() < 128      ? 33
                                          : 1000;
        kinds.insert(kind);
        const int step = letter.unicode() - before.unicode();
        telling += (step >= -1 && step <= 1) ? 0 : 1;
        before = letter;
    }
    for (const int kind : std::as_const(kinds))
        classes += kind;
    int bits = classes > 0 ? static_cast<int>(telling * std::log2(classes)) : 0;
    if (!userName.isEmpty() && password.contains(userName, Qt::CaseInsensitive))
        bits /= 2;
    return bits;
}

} // namespace

PasswordMeter::PasswordMeter(QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_words(mutedLabel({}, this))
{
    auto* layout = rowLayout(this, theme::Small);
    m_bar->setRange(0, strongBits);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Strength of the password"));
    m_words->setObjectName(u"passwordStrength"_s);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_words);
    rate({}, {});
}

void PasswordMeter::rate(const QString& password, const QString& userName)
{
    const int bits = bitsOf(password, userName);
    m_bar->setValue(qMin(bits, strongBits));
    if (password.isEmpty()) {
        m_words->setText(tr("A sentence of your own is easy to keep and hard to guess"));
        setLabelColour(m_words, Colour::Muted);
    } else if (bits < weakBits) {
        m_words->setText(tr("Weak"));
        setLabelColour(m_words, Colour::Late);
    } else if (bits < fairBits) {
        m_words->setText(tr("Fair"));
        setLabelColour(m_words, Colour::Soon);
    } else {
        m_words->setText(tr("Strong"));
        setLabelColour(m_words, Colour::Ok);
    }
}

} // namespace rd::ui
