#include "ui/cases/waiting_line.h"

#include "core/base/clock.h"
#include "ui/cases/material_dialog.h"
#include "ui/shared/navigator.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::CaseFile;
using domain::ClockMode;

namespace {

QString dayOf(const QDateTime& at)
{
    return dateText(shanghaiDate(at));
}

bool isAbandoned(const CaseFile& file)
{
    return file.header.state == domain::CaseState::Abandoned;
}

// Nobody asks by which clock an answer was due once it has left.
bool isDue(const CaseFile& file)
{
    return domain::isOpen(file.header.state) && !file.header.repliedAt.isValid();
}

bool hasSecondClock(const CaseFile& file)
{
    return isDue(file) && file.header.deadline.secondFrom.isValid();
}

// The mode's clock stood still for material, or stands still now.
bool hasOtherMode(const CaseFile& file)
{
    return isDue(file) && file.reading && file.reading->mode != ClockMode::Continue && !file.waiting.asked.isEmpty();
}

// The date that binds, marked where a notice may still move it (R-DL-06).
QString bindingDate(const domain::Deadline& deadline)
{
    return withProvisional(dateText(deadline.due), deadline.provisional);
}

QString titleOf(const CaseFile& file)
{
    const domain::CaseWaiting& waiting = file.waiting;
    if (isAbandoned(file))
        return WaitingLine::tr("Abandoned: nothing came until %1").arg(dateText(waiting.until));
    if (waiting.waits && waiting.until.isValid())
        return WaitingLine::tr("Waiting for material until %1").arg(dateText(waiting.until));
    if (waiting.waits)
        return WaitingLine::tr("Waiting for material since %1")
            .arg(waiting.asked.isEmpty() ? QString() : dayOf(waiting.asked.last()));
    if (hasSecondClock(file))
        return WaitingLine::tr("Second clock from %1").arg(dateText(file.header.deadline.secondFrom));
    if (hasOtherMode(file))
        return WaitingLine::tr("Clock in mode %1").arg(codeOf(file.reading->mode));
    return {};
}

QString missingWords(const CaseFile& file)
{
    QString missing = file.waiting.missing;
    while (missing.endsWith(u'。') || missing.endsWith(u'.')) // it stands inside a sentence
        missing.chop(1);
    if (!missing.isEmpty())
        return WaitingLine::tr("Missing: %1.").arg(missing);
    return file.waiting.asked.isEmpty() ? WaitingLine::tr("Missing: the verification of the requester.") : QString();
}

QString partWords(const CaseFile& file)
{
    const QList<domain::MaterialArrival>& arrivals = file.waiting.arrivals;
    return arrivals.isEmpty() ? QString()
                              : WaitingLine::tr("Part of it came on %1.").arg(dayOf(arrivals.last().cameAt));
}

// After T03: the clock is met, the person has thirty days.
QString refusedWords(const CaseFile& file)
{
    const domain::CaseWaiting& waiting = file.waiting;
    const QString since = waiting.asked.isEmpty()
        ? QString()
        : WaitingLine::tr("Asked for on %1.").arg(dayOf(waiting.asked.last())) + u' ';
    return since
        + WaitingLine::tr("T03 left on %1. Complete material within thirty days makes the request due again.")
              .arg(dayOf(waiting.refusedAt));
}

QString modeWords(const CaseFile& file)
{
    const domain::ClockReading& reading = *file.reading;
    const QString continued = dateText(reading.dueContinued);
    if (!reading.due.isValid())
        return WaitingLine::tr("Mode %1: the date waits for the material; until then mode A's counts, %2.")
            .arg(codeOf(reading.mode), bindingDate(file.header.deadline));
    QString text =
        WaitingLine::tr("Due in mode %1 on %2, in mode A on %3.")
            .arg(codeOf(reading.mode), withProvisional(dateText(reading.due), reading.provisional), continued);
    if (reading.stoppedUntil.isValid())
        text += u' '
            + (file.waiting.waits ? WaitingLine::tr("The clock stands still, until %1 at the longest.")
                                        .arg(dateText(reading.stoppedUntil))
                                  : WaitingLine::tr("The clock stood still from %1 to %2.")
                                        .arg(dateText(reading.stoppedFrom), dateText(reading.stoppedUntil)));
    for (const domain::ClockGuard guard : reading.guards) {
        if (guard != domain::ClockGuard::MaterialMissing)
            text += u' ' + wordFor(guard);
    }
    return text;
}

QString continuedWords(const CaseFile& file)
{
    const QDate prepared = file.reading ? file.reading->refusalPrepared : QDate();
    const QString due =
        WaitingLine::tr("The clock goes on: the answer is due on %1.").arg(bindingDate(file.header.deadline));
    return prepared.isValid()
        ? due + u' ' + WaitingLine::tr("Without it, T03 is prepared on %1.").arg(dateText(prepared))
        : due;
}

QString waitingWords(const CaseFile& file)
{
    QStringList parts{missingWords(file)};
    if (file.waiting.until.isValid())
        parts.append(refusedWords(file));
    else
        parts.append(hasOtherMode(file) ? modeWords(file) : continuedWords(file));
    parts.append(partWords(file));
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString secondWords(const CaseFile& file)
{
    const domain::Deadline& deadline = file.header.deadline;
    QString text = WaitingLine::tr("The answer is due on %1, wanted by %2.")
                       .arg(bindingDate(deadline), dateText(deadline.milestones.reply));
    if (file.reading)
        text += u' '
            + WaitingLine::tr("The first date, %1, was met by T03 on %2.")
                  .arg(dateText(file.reading->dueContinued), dayOf(file.waiting.refusedAt));
    return text;
}

QString linkWords(const CaseFile& file)
{
    QStringList parts;
    if (file.legalHold)
        parts.append(WaitingLine::tr("A legal hold stands: nothing is deleted or erased until it is released."));
    if (isAbandoned(file) && file.followedBy.isEmpty())
        parts.append(WaitingLine::tr("A new contact opens a new request with a date of its own."));
    if (!file.followedBy.isEmpty())
        parts.append(WaitingLine::tr("Gone on with in %1.").arg(listed(file.followedBy)));
    if (!file.follows.isEmpty())
        parts.append(WaitingLine::tr("Goes on with %1, which was abandoned.").arg(file.follows));
    return parts.join(u' ');
}

QString sentenceOf(const CaseFile& file)
{
    QStringList parts;
    if (file.waiting.waits)
        parts.append(waitingWords(file));
    else if (hasSecondClock(file))
        parts.append(secondWords(file));
    else if (hasOtherMode(file))
        parts.append(modeWords(file));
    parts.append(linkWords(file));
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

WaitingLine::WaitingLine(DeskContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_title(styledLabel({}, TextStyle::Heading, Colour::Text, this))
    , m_sentence(plainLabel({}, this, LineWrap::Words))
    , m_came(plainButton(tr("Material came …"), u"materialCame"_s, this))
    , m_followUp(plainButton(tr("Log the new contact"), u"followUp"_s, this))
{
    setObjectName(u"card"_s);
    m_title->setObjectName(u"waitingTitle"_s);
    m_sentence->setObjectName(u"waitingSentence"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Medium, theme::Tiny, theme::Tiny, theme::Tiny);
    row->setSpacing(theme::Medium);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    row->addLayout(words, 1);
    row->addWidget(m_came, 0, Qt::AlignVCenter);
    row->addWidget(m_followUp, 0, Qt::AlignVCenter);
    connect(m_followUp, &QPushButton::clicked, this,
            [this] { Q_EMIT m_context.navigator.followUpWanted(m_file.header.id, m_file.header.number); });
    connect(m_came, &QPushButton::clicked, this, &WaitingLine::logMaterial);
    hide();
}

void WaitingLine::present(const CaseFile& file)
{
    m_file = file;
    const QString title = titleOf(file);
    const QString sentence = sentenceOf(file);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setLabelColour(m_title, file.waiting.waits ? Colour::Soon : Colour::Text);
    m_sentence->setText(sentence);
    const bool mayLog = domain::permits(m_context.user.roles, domain::Permission::LogCall);
    m_came->setVisible(mayLog && file.waiting.waits && !domain::isEnded(file.header.state));
    m_followUp->setVisible(mayLog && isAbandoned(file));
    setVisible(!title.isEmpty() || !sentence.isEmpty());
}

void WaitingLine::clear()
{
    m_file = {};
    m_title->clear();
    m_sentence->clear();
    hide();
}

void WaitingLine::logMaterial()
{
    auto* dialog = new MaterialDialog(m_context, m_file, this);
    dialog->open();
}

} // namespace rd::ui
