#include "ui/main_window/status_row.h"

#include "core/desk/desk_status.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* statusLabel(const QString& name, QWidget* parent)
{
    QLabel* label = mutedLabel({}, parent);
    label->setObjectName(name);
    return label;
}

QString hotlineWords(const domain::DeskStatus& status)
{
    if (status.hotlineOpen)
        return StatusRow::tr("Hotline open until %1 · call back now").arg(status.hotlineUntil.toString(u"HH:mm"_s));
    if (status.hotlineCallback.isValid())
        return StatusRow::tr("Hotline closed · call back from %1").arg(dateTimeText(status.hotlineCallback));
    return StatusRow::tr("Hotline closed");
}

} // namespace

StatusRow::StatusRow(QWidget* parent)
    : QWidget(parent)
    , m_hotline(statusLabel(u"hotlineStatus"_s, this))
    , m_day(statusLabel(u"workingDayStatus"_s, this))
    , m_calendar(statusLabel(u"calendarStatus"_s, this))
    , m_register(statusLabel(u"registerStatus"_s, this))
    , m_backup(statusLabel(u"backupStatus"_s, this))
    , m_cipher(statusLabel(u"cipherStatus"_s, this))
{
    setObjectName(u"statusRow"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Large, theme::Tiny, theme::Large, theme::Tiny);
    layout->setSpacing(theme::Large);
    for (QLabel* label : {m_hotline, m_day, m_calendar, m_register, m_backup})
        layout->addWidget(label);
    layout->addStretch();
    layout->addWidget(m_cipher);
}

void StatusRow::showProblem(const QString& words)
{
    m_hotline->setText(words);
    setLabelColour(m_hotline, Colour::Late);
}

void StatusRow::showStatus(const domain::DeskStatus& status)
{
    m_hotline->setText(hotlineWords(status));
    setLabelColour(m_hotline, status.hotlineOpen ? Colour::Ok : Colour::Muted);
    m_day->setText(status.workingDay ? tr("Today is a working day") : tr("Today is not a working day"));
    m_calendar->setText(tr("The holidays of %1 are not announced yet ⚠").arg(status.missingYear));
    m_calendar->setVisible(status.missingYear > 0);
    setLabelColour(m_calendar, Colour::Soon);
    m_register->setText(tr("The verification register is empty ⚠"));
    m_register->setVisible(status.referenceProfiles == 0);
    setLabelColour(m_register, Colour::Soon);
    showBackup(status);
    m_cipher->setText(tr("Encrypted ✓"));
    setPlainToolTip(m_cipher,
                    tr("SQLCipher %1, policy of %2, audit head %3")
                        .arg(status.cipher, status.policyVersion, status.auditHead.left(16)));
    setLabelColour(m_cipher, Colour::Ok);
}

// security.md D12: an old backup is everybody's business, a young one nobody's. A demo desk holds nothing to lose.
void StatusRow::showBackup(const domain::DeskStatus& status)
{
    const bool isOld = status.backupAge.has_value();
    m_backup->setText(isOld ? tr("Last backup %1 ago ⚠").arg(spanWords(*status.backupAge)) : tr("No backup yet ⚠"));
    m_backup->setVisible(!status.demo && desk::lacksBackup(status));
    setLabelColour(m_backup, isOld ? Colour::Late : Colour::Soon);
}

} // namespace rd::ui
