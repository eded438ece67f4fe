#include "ui/administration/notice_entry.h"

#include "ui/administration/year_grid.h"
#include "ui/shared/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2008;
constexpr int lastYear = 2100;

// As the notices call them; a person may write another one.
QStringList holidayNames()
{
    return {u"元旦"_s, u"春节"_s, u"清明节"_s, u"劳动节"_s, u"端午节"_s, u"中秋节"_s, u"国庆节"_s};
}

} // namespace

NoticeEntry::NoticeEntry(QWidget* parent)
    : QWidget(parent)
    , m_year(new QSpinBox(this))
    , m_name(new QComboBox(this))
    , m_source(new QLineEdit(this))
    , m_grid(new YearGrid(YearGrid::Use::Enter, this))
    , m_current(plainLabel({}, this))
    , m_problem(styledLabel({}, TextStyle::Body, Colour::Late, this, LineWrap::Words))
    , m_submit(primaryButton(tr("Let it wait for confirmation"), u"submitNotice"_s, this))
{
    setObjectName(u"noticeEntry"_s);
    m_year->setObjectName(u"noticeYear"_s);
    m_year->setRange(firstYear, lastYear);
    m_year->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_name->setObjectName(u"noticeName"_s);
    m_name->setEditable(true);
    m_name->addItems(holidayNames());
    m_source->setObjectName(u"noticeSource"_s);
    m_grid->setObjectName(u"yearGrid"_s);
    m_current->setObjectName(u"gridDay"_s);
    m_problem->setObjectName(u"noticeProblem"_s);
    m_problem->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Small);
    layout->addWidget(makeHead());
    layout->addWidget(makeSource());
    layout->addWidget(m_problem);
    layout->addWidget(m_current);
    layout->addWidget(m_grid);
    layout->addStretch();
    // The days come before what they were taken from, as one works.
    setTabOrder(m_name, m_grid);
    setTabOrder(m_grid, m_source);
    setTabOrder(m_source, m_submit);
    connect(m_year, &QSpinBox::valueChanged, this, &NoticeEntry::yearWanted);
    connect(m_name, &QComboBox::currentTextChanged, m_grid, &YearGrid::setName);
    connect(m_grid, &YearGrid::currentChanged, this, &NoticeEntry::showCurrent);
    connect(m_submit, &QPushButton::clicked, this, &NoticeEntry::submitted);
}

QWidget* NoticeEntry::makeHead()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    QLabel* year = plainLabel(tr("&Year"), row);
    year->setBuddy(m_year);
    QLabel* name = plainLabel(tr("&Holiday"), row);
    name->setBuddy(m_name);
    for (QWidget* widget : {static_cast<QWidget*>(year), static_cast<QWidget*>(m_year), static_cast<QWidget*>(name),
                            static_cast<QWidget*>(m_name)})
        layout->addWidget(widget);
    layout->addWidget(mutedLabel(tr("Arrows choose a day, Shift more of them; a click or Space turns them: plain, off "
                                    "(filled), worked (framed)"),
                                 row, LineWrap::Words),
                      1);
    return row;
}

QWidget* NoticeEntry::makeSource()
{
    auto* row = new QWidget(this);
    QHBoxLayout* layout = rowLayout(row, theme::Small);
    QLabel* source = plainLabel(tr("&Paper number or address"), row);
    source->setBuddy(m_source);
    QPushButton* leave = plainButton(tr("Leave it"), u"leaveNotice"_s, row);
    layout->addWidget(source);
    layout->addWidget(m_source, 1);
    layout->addWidget(m_submit);
    layout->addWidget(leave);
    connect(leave, &QPushButton::clicked, this, &NoticeEntry::left);
    return row;
}

void NoticeEntry::begin(int year, const QList<domain::RuledDay>& days)
{
    const QSignalBlocker quiet(m_year);
    m_year->setValue(year);
    m_grid->showYear(year, days);
    m_grid->setName(m_name->currentText());
    m_source->clear();
    setProblem({});
    m_grid->setFocus(Qt::OtherFocusReason);
}

int NoticeEntry::year() const
{
    return m_grid->year();
}

QList<domain::RuledDay> NoticeEntry::days() const
{
    return m_grid->days();
}

QString NoticeEntry::source() const
{
    return m_source->text();
}

void NoticeEntry::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void NoticeEntry::showCurrent()
{
    m_current->setText(m_grid->wordsOf(m_grid->currentDay()));
}

} // namespace rd::ui
