#include "ui/reports/sample_part.h"

#include "core/desk/cases/case_file_content.h"
#include "core/desk/reports/write_sample_files.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/error_text.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QVBoxLayout>
#include <tuple>

namespace rd::ui {

using namespace Qt::StringLiterals;

// Jobs run one after the other: the one that makes the pages draws, and the ones after it find what was drawn. The
// window reads it once its pages are there.
struct SamplePart::Drawn {
    desk::SampleOrder order;
    QString seed;
    int size = 0; // as many as were asked for
    QList<std::shared_ptr<const Drawn>> written; // samples drawn before, one of which may be of the same cases
    std::optional<desk::CaseSample> sample = {};
};

namespace {

constexpr int usualSize = 20;
constexpr int seedWidth = 150;

bool sameCases(const desk::CaseSample& one, const desk::CaseSample& other)
{
    return std::equal(one.cases.begin(), one.cases.end(), other.cases.begin(), other.cases.end(),
                      [](const desk::SampledCase& a, const desk::SampledCase& b) { return a.number == b.number; });
}

auto allOf(const domain::ReportFilter& filter)
{
    return std::tie(filter.from, filter.to, filter.right, filter.platform, filter.channel, filter.agent, filter.minor,
                    filter.holder);
}

// As long as the log holds as it did then: that it does not any more is nothing to be kept from anybody.
bool isSameDraw(const desk::CaseSample& one, const desk::CaseSample& other)
{
    return one.seed == other.seed && one.population == other.population && one.holds == other.holds
        && sameCases(one, other);
}

// Who comes back to a sample whose files were written finds it as it was written: the digests are of the facts beside
// them, and its moment says so.
template <typename Drawn> Result<void> drawOnce(const desk::Desk& desk, Drawn& drawn, const JobToken& job)
{
    if (drawn.sample)
        return {};
    RD_TRY_ASSIGN(desk::CaseSample sample, desk::sampleCases(desk, drawn.order.filter, drawn.seed, drawn.size, job));
    for (const auto& before : drawn.written) {
        if (allOf(before->order.filter) == allOf(drawn.order.filter) && isSameDraw(*before->sample, sample))
            sample = *before->sample; // the newest of them comes last
    }
    drawn.sample = sample;
    return {};
}

QString whyNoFiles(const std::optional<desk::CaseSample>& sample, bool writing)
{
    if (writing)
        return SamplePart::tr("Case files are being written. Wait until they are there.");
    if (!sample)
        return SamplePart::tr("First the requests are drawn.");
    if (sample->cases.isEmpty())
        return SamplePart::tr("No request was drawn.");
    if (sample->cases.size() > desk::mostSampleFiles)
        return SamplePart::tr("Case files are written of %1 requests at most: draw fewer for them.")
            .arg(desk::mostSampleFiles);
    return {};
}

QStringList wordsOf(const desk::CaseSample& sample, int size)
{
    if (sample.population == 0)
        return {SamplePart::tr("No request was received in this period, as it is narrowed. Choose another period.")};
    QStringList words;
    if (sample.population < size)
        words.append(SamplePart::tr("The period has fewer requests than asked for: all of them are drawn (%1).")
                         .arg(sample.population));
    else
        words.append(
            SamplePart::tr("Drawn: %1 of %2 requests of the period.").arg(sample.cases.size()).arg(sample.population));
    if (!sample.files.isEmpty())
        words.append(SamplePart::tr("Their case files were written; the paper names the digests."));
    return words;
}

QString inOneLine(const QStringList& sentences)
{
    QString line = sentences.value(0);
    for (const QString& next : sentences.mid(1))
        line = SamplePart::tr("%1 %2", "one sentence after the other").arg(line, next);
    return line;
}

} // namespace

SamplePart::SamplePart(DeskContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_size(new QSpinBox(this))
    , m_seed(new QLineEdit(this))
    , m_state(styledLabel({}, TextStyle::Secondary, Colour::Muted, this, LineWrap::Words))
    , m_files(nullptr)
{
    setObjectName(u"samplePart"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(makeChoice());
    column->addWidget(makeState());
    proposeSeed();
    say();
    connect(m_size, &QSpinBox::valueChanged, this, &SamplePart::changed);
    connect(m_seed, &QLineEdit::textChanged, this, &SamplePart::changed);
}

bool SamplePart::mayDraw(const DeskContext& context)
{
    return desk::requireCaseFile(context.desk).has_value();
}

QWidget* SamplePart::makeChoice()
{
    auto* line = new QWidget(this);
    QHBoxLayout* row = rowLayout(line, theme::Small);
    m_size->setObjectName(u"sampleSize"_s);
    m_size->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_size->setRange(1, desk::mostSampled);
    m_size->setValue(usualSize);
    m_seed->setObjectName(u"sampleSeed"_s);
    m_seed->setMaxLength(desk::longestSeed);
    m_seed->setFixedWidth(seedWidth);
    for (const auto& [title, field] : {std::pair<QString, QWidget*>(tr("Requests to draw"), m_size),
                                       std::pair<QString, QWidget*>(tr("Seed"), m_seed)}) {
        QLabel* label = plainLabel(title, line);
        label->setBuddy(field);
        field->setAccessibleName(title);
        row->addWidget(label);
        row->addWidget(field);
    }
    QPushButton* another = plainButton(tr("Another seed"), u"sampleOtherSeed"_s, line);
    row->addWidget(another);
    row->addWidget(mutedLabel(tr("The same seed and the same period draw the same requests."), line, LineWrap::Elided),
                   1);
    connect(another, &QPushButton::clicked, this, &SamplePart::proposeSeed);
    return line;
}

QWidget* SamplePart::makeState()
{
    auto* line = new QWidget(this);
    QHBoxLayout* row = rowLayout(line, theme::Small);
    m_state->setObjectName(u"sampleState"_s);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_files = plainButton(tr("Case files …"), u"sampleFiles"_s, line);
    row->addWidget(m_state, 1);
    row->addWidget(m_files);
    connect(m_files, &QPushButton::clicked, this, &SamplePart::chooseFolder);
    return line;
}

// Nobody can say beforehand which requests it draws, and everybody can write it down.
void SamplePart::proposeSeed()
{
    constexpr int digits = 8;
    const quint32 number = QRandomGenerator::system()->generate();
    m_seed->setText(QString::number(number, 16).rightJustified(digits, u'0'));
}

bool SamplePart::draw(const domain::ReportFilter& filter)
{
    forget();
    const QString seed = m_seed->text().trimmed();
    if (!seed.isEmpty())
        m_drawn = std::make_shared<Drawn>(Drawn{{filter, sheetLanguage()}, seed, m_size->value(), m_written});
    say();
    return m_drawn != nullptr;
}

PaperSource SamplePart::source() const
{
    desk::Desk& desk = m_context.desk;
    const std::shared_ptr<Drawn> drawn = m_drawn;
    return {desk::sampleTitle(drawn->order.language),
            [&desk, drawn](const JobToken& job) -> Result<print::PageFlow> {
                RD_TRY(drawOnce(desk, *drawn, job));
                return desk::samplePages(desk, drawn->order, *drawn->sample);
            },
            [&desk, drawn](const QString& path, const JobToken& job) -> Result<void> {
                RD_TRY(drawOnce(desk, *drawn, job));
                return desk::printSample(desk, drawn->order, *drawn->sample, path, job);
            },
            [&desk, drawn](const QString& path, const JobToken& job) -> Result<void> {
                RD_TRY(drawOnce(desk, *drawn, job));
                return desk::exportSampleWorkbook(desk, drawn->order, *drawn->sample, path, job);
            },
            [&desk, drawn] { return desk::noteSamplePrinted(desk, drawn->order, *drawn->sample); }};
}

void SamplePart::present(bool shown)
{
    m_sample = shown && m_drawn ? m_drawn->sample : std::nullopt;
    say();
}

void SamplePart::forget()
{
    m_drawn.reset();
    m_sample.reset();
}

QString SamplePart::stateText() const
{
    return m_state->text();
}

void SamplePart::say()
{
    QStringList words;
    Colour colour = Colour::Muted;
    const QString whyNot = whyNoFiles(m_sample, isWriting());
    if (m_seed->text().trimmed().isEmpty()) {
        words.append(tr("Write a seed to draw by: any word or number."));
        colour = Colour::Late;
    } else if (m_sample) {
        words = wordsOf(*m_sample, m_drawn->size);
        if (m_sample->cases.size() > desk::mostSampleFiles)
            words.append(whyNot);
        colour = m_sample->population < m_drawn->size ? Colour::Soon : Colour::Muted;
        if (!m_sample->holds) {
            words.append(tr("The log does not hold: the cover says where."));
            colour = Colour::Late;
        }
    }
    m_state->setText(inOneLine(words));
    setLabelColour(m_state, colour);
    m_files->setEnabled(whyNot.isEmpty());
    setPlainToolTip(
        m_files, whyNot.isEmpty() ? tr("The whole file of each request as a PDF, into a folder of your own") : whyNot);
}

// What was drawn when the folder is asked for, whatever stands in the pane by the answer: past midnight it is of
// another day.
void SamplePart::chooseFolder()
{
    if (!m_sample)
        return;
    chooseFiles(
        this, {FileChoice::Folder, tr("Folder for the case files"), {}, {}},
        [this, of = m_drawn, sample = *m_sample](const QStringList& paths) { writeFiles(of, sample, paths.first()); });
}

void SamplePart::writeFiles(const std::shared_ptr<Drawn>& of, const desk::CaseSample& drawn, const QString& folder)
{
    const auto write = [&desk = m_context.desk, drawn, folder,
                        language = of->order.language](const JobToken& job) -> Result<desk::CaseSample> {
        desk::CaseSample sample = drawn;
        RD_TRY(desk::writeSampleFiles(desk, sample, folder, language, job));
        return sample;
    };
    m_writing = m_context.jobs.start(
        tr("Writing the case files"), this, write, [this, of, folder](const Result<desk::CaseSample>& written) {
            m_writing.reset();
            say();
            if (!written)
                return m_context.notices.report(written.error());
            // Both at once: a folder may bear what looks like a place for the number.
            m_context.notices.say(NoticeKind::Done,
                                  tr("Case files written to %1: %2")
                                      .arg(QDir::toNativeSeparators(folder), QString::number(written->files.size())));
            keepFiles(of, *written);
        });
    say();
}

// One that was cancelled before its turn is never heard of.
bool SamplePart::isWriting() const
{
    return m_writing && !m_writing->isCancelled();
}

// The pages that are looked at name the files, unless another sample is wanted by now.
void SamplePart::keepFiles(const std::shared_ptr<Drawn>& of, const desk::CaseSample& sample)
{
    const auto written = std::make_shared<Drawn>(Drawn{of->order, of->seed, of->size, {}, sample});
    m_written.append(written);
    if (m_drawn != of)
        return;
    m_drawn = written;
    Q_EMIT filesWritten();
}

} // namespace rd::ui
