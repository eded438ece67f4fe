#include "ui/copies/copy_tab.h"

#include "core/desk/copies/collect_data.h"
#include "ui/copies/class_delegate.h"
#include "ui/copies/copy_builder_panel.h"
#include "ui/copies/record_detail.h"
#include "ui/copies/record_tree_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/shared/file_choice.h"
#include "ui/shared/notices.h"
#include "ui/shared/plain_text.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

bool disclosesData(const domain::RequestItem& item)
{
    return item.right == domain::RightType::Access || item.right == domain::RightType::Copy
        || item.right == domain::RightType::Transfer;
}

QStringList localFiles(const QMimeData* content)
{
    QStringList paths;
    for (const QUrl& url : content->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

CopyTab::CopyTab(DeskContext& context, QWidget* parent)
    : CaseTabPage(parent)
    , m_context(context)
    , m_model(new RecordTreeModel(context.words.dataClasses, this))
    , m_tree(new QTreeView(this))
    , m_hint(mutedLabel({}, this, LineWrap::Words))
    , m_add(plainButton(tr("Add files …"), u"addFiles"_s, this))
    , m_detail(new RecordDetail(context, this))
    , m_builder(new CopyBuilderPanel(context, this))
{
    setAcceptDrops(true);
    m_tree->setObjectName(u"foundRecords"_s);
    m_tree->setAccessibleName(tr("Found records"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegateForColumn(RecordTreeModel::ClassColumn, new ClassDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    int section = 0;
    for (const int width : {theme::NavigationWidth + theme::Huge, theme::NavigationWidth - 4 * theme::Huge,
                            theme::NavigationWidth - 2 * theme::Huge, theme::NavigationWidth - 2 * theme::Huge})
        m_tree->header()->resizeSection(section++, width);
    m_tree->installEventFilter(this);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_tree);
    auto* detail = new QScrollArea(this);
    detail->setWidgetResizable(true);
    detail->setFrameShape(QFrame::NoFrame);
    detail->setFocusPolicy(Qt::NoFocus);
    detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detail->setWidget(m_detail);
    split->addWidget(detail);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({theme::FormWidth + 2 * theme::Huge, theme::FormWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::Small, 0, 0);
    column->setSpacing(theme::Small);
    column->addWidget(addRow());
    column->addWidget(split, 1);
    column->addWidget(m_builder);
    setFocusProxy(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CopyTab::showSelected);
    connect(m_detail, &RecordDetail::decided, this, &CopyTab::decide);
    connect(m_detail, &RecordDetail::takeOutWanted, this, &CopyTab::takeOut);
}

QWidget* CopyTab::addRow()
{
    auto* row = new QWidget(this);
    auto* layout = rowLayout(row, theme::Medium);
    layout->addWidget(m_add);
    layout->addWidget(m_hint, 1);
    connect(m_add, &QPushButton::clicked, this, &CopyTab::chooseFiles);
    return row;
}

void CopyTab::present(const domain::CaseFile& file)
{
    if (m_caseId != file.header.id)
        clear();
    m_caseId = file.header.id;
    const QModelIndex before = m_tree->currentIndex();
    const domain::FoundRecord* record = m_model->recordAt(before);
    const domain::RecordId kept = record ? record->id : domain::RecordId();
    m_file = file;
    m_model->setContent(file.files, file.records, file.redactions);
    m_tree->expandAll();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->rowCount(m_model->index(i, 0)) == 0)
            m_tree->collapse(m_model->index(i, 0));
    }
    m_hint->setText(hintFor(file));
    m_add->setEnabled(takesFiles());
    m_builder->present(file);
    const QModelIndex again = kept.isEmpty() ? QModelIndex() : m_model->indexOf(kept);
    m_tree->setCurrentIndex(again.isValid() ? again : m_model->index(0, 0));
    showSelected();
}

void CopyTab::clear()
{
    m_caseId = {};
    m_file = {};
    m_model->setContent({}, {}, {});
    m_detail->clear({});
    m_builder->clear();
}

void CopyTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (takesFiles() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CopyTab::dropEvent(QDropEvent* event)
{
    collect(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

bool CopyTab::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Y || key == Qt::Key_N) {
            decide(key == Qt::Key_Y ? domain::Decision::Yes : domain::Decision::No);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CopyTab::chooseFiles()
{
    rd::ui::chooseFiles(this,
                        {FileChoice::OpenFiles,
                         tr("Exports of the systems"),
                         tr("Exports (*.csv *.xlsx *.xls *.json);;All files (*)"),
                         {}},
                        [this](const QStringList& paths) { collect(paths); });
}

void CopyTab::collect(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_add->setEnabled(false);
    desk::Desk& desk = m_context.desk;
    m_context.jobs.start(
        tr("Searching %n file(s)", nullptr, static_cast<int>(paths.size())), this,
        [&desk, caseId = m_caseId, paths](const JobToken& job) { return desk::collectData(desk, caseId, paths, job); },
        [this](const Result<domain::CollectionSummary>& summary) {
            m_add->setEnabled(takesFiles());
            if (!summary)
                return m_context.notices.report(summary.error());
            int certain = 0;
            int possible = 0;
            for (const domain::SourceFile& file : summary->files) {
                certain += file.certain;
                possible += file.possible;
            }
            m_context.notices.say(NoticeKind::Done,
                                  tr("%n file(s) searched: %1 row(s) found for certain, %2 possible.", nullptr,
                                     static_cast<int>(summary->files.size()))
                                      .arg(certain)
                                      .arg(possible));
        });
}

void CopyTab::takeOut(const domain::SourceFileId& file)
{
    desk::Desk& desk = m_context.desk;
    m_context.jobs.start(
        tr("Taking the file out"), this,
        [&desk, caseId = m_caseId, file](const JobToken& job) { return desk::takeOutFile(desk, caseId, file, job); },
        [this](const Result<void>& done) {
            if (!done)
                return m_context.notices.report(done.error());
            m_context.notices.say(NoticeKind::Done,
                                  tr("The file and its rows are out. The others were compared anew."));
        });
}

void CopyTab::showSelected()
{
    const QModelIndex current = m_tree->currentIndex();
    if (const domain::FoundRecord* record = m_model->recordAt(current))
        m_detail->presentRecord(*record, m_model->classOf(*record), m_file.redactions);
    else if (const domain::SourceFile* file = m_model->fileAt(current))
        m_detail->presentFile(*file,
                              takesFiles() ? RecordDetail::FileUse::Collecting : RecordDetail::FileUse::Searched);
    else
        m_detail->clear(tr("What each file holds about the person appears here, with the reason of every match."));
}

void CopyTab::decide(domain::Decision decision)
{
    const QModelIndex current = m_tree->currentIndex();
    const domain::FoundRecord* record = m_model->recordAt(current);
    if (!record || record->kind != domain::MatchKind::Possible)
        return;
    const QModelIndex next = m_model->nextUndecided(current);
    const domain::RecordId decided = record->id;
    // Moving on first: the selection then survives the reading that follows the verb.
    if (next.isValid())
        m_tree->setCurrentIndex(next);
    if (const auto done = desk::decideMatch(m_context.desk, decided, decision); !done) {
        m_tree->setCurrentIndex(m_model->indexOf(decided));
        m_context.notices.report(done.error());
    }
}

QString CopyTab::hintFor(const domain::CaseFile& file) const
{
    const auto discloses = std::any_of(file.header.items.begin(), file.header.items.end(), disclosesData);
    if (!discloses)
        return tr("No item of this request discloses data; nothing has to be collected.");
    if (file.header.level < domain::AssuranceLevel::L2)
        return tr("Collecting starts once the requester is verified.");
    if (!takesFiles())
        return tr("The collection is closed; the copy stands as it was built.");
    return tr("Drop the exports of the systems here. Nothing of other people is kept.");
}

bool CopyTab::takesFiles() const
{
    return domain::permits(m_context.user.roles, domain::Permission::CollectData)
        && std::any_of(m_file.header.items.begin(), m_file.header.items.end(), [](const domain::RequestItem& item) {
               return disclosesData(item) && item.state == domain::CaseState::InProgress;
           });
}

} // namespace rd::ui
