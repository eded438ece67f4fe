#include "ui/cases/turn_dialogs.h"

#include "core/desk/approvals/answer_by_reference.h"
#include "core/desk/cases/add_item.h"
#include "core/desk/cases/merge_case.h"
#include "core/desk/cases/reopen_case.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/cases/withdraw_case.h"
#include "core/desk/copies/hand_over_copy.h"
#include "ui/cases/turn_dialog.h"
#include "ui/intake/term_choice.h"
#include "ui/intake/toggle_flow.h"
#include "ui/replies/letter_terms.h"
#include "ui/shared/form_field.h"
#include "ui/shared/theme.h"
#include "ui/shared/words.h"

#include <algorithm>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct Turns {
    Q_DECLARE_TR_FUNCTIONS(Turns)
};

const domain::CopyPackage* deliveredPackage(const domain::CaseFile& file)
{
    if (file.copies.isEmpty())
        return nullptr;
    const auto package = std::find_if(file.packages.begin(), file.packages.end(), [&](const domain::CopyPackage& one) {
        return one.copyId == file.copies.first().id && one.deliveredAt.isValid() && !one.erasedAt.isValid();
    });
    return package == file.packages.end() ? nullptr : &*package;
}

// Of the package that can go out now; what was asked for an earlier copy says nothing of it.
bool handoverStands(const domain::CaseFile& file, domain::HandoverState state)
{
    const domain::CopyPackage* package = deliveredPackage(file);
    return package && !file.handovers.isEmpty() && file.handovers.first().copyId == package->copyId
        && file.handovers.first().state == state;
}

void fillRights(QComboBox* choice)
{
    for (const domain::RightType right : domain::allRights()) {
        if (right != domain::RightType::Complaint)
            choice->addItem(wordFor(right), QVariant::fromValue(right));
    }
}

void fillGrounds(QComboBox* choice, const domain::Vocabulary& words)
{
    choice->addItem(Turns::tr("Not a deletion, or not said"), QString());
    for (const domain::Term& ground : words.deletionGrounds)
        choice->addItem(ground.code + u' ' + ground.title, ground.code);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

// Each detail belongs to one right.
struct WishEditors {
    QComboBox* right;
    QComboBox* ground;
    QComboBox* concern;
    ToggleFlow* purposes;
};

domain::WishedItem wishedItem(const WishEditors& editors)
{
    domain::WishedItem wish;
    wish.right = editors.right->currentData().value<domain::RightType>();
    if (wish.right == domain::RightType::Delete)
        wish.ground = editors.ground->currentData().toString();
    if (wish.right == domain::RightType::WithdrawConsent)
        wish.purposes = editors.purposes->checkedCodes();
    if (wish.right == domain::RightType::Explain)
        wish.concern = editors.concern->currentData().value<domain::Concern>();
    return wish;
}

// As many as the person names. They scroll in a few lines of their own: all seventeen would push the dialog off a small
// screen.
QScrollArea* addPurposes(TurnDialog* dialog, ToggleFlow* purposes, const QComboBox* besides)
{
    constexpr int linesShown = 4;
    QScrollArea* area = scrolled(purposes, dialog);
    area->setFixedHeight(linesShown * (besides->sizeHint().height() + theme::Small));
    dialog->addEditor(Turns::tr("Consents that are taken back"), area);
    return area;
}

// The right, and in one place what only a deletion, an explanation or a withdrawal is asked.
WishEditors addWish(TurnDialog* dialog, const domain::Vocabulary& words)
{
    WishEditors editors{};
    editors.right = dialog->addChoice(Turns::tr("What is asked for"), u"turnRight"_s);
    fillRights(editors.right);
    editors.ground = dialog->addChoice(Turns::tr("Ground of a deletion"), u"turnGround"_s, Presence::Optional);
    fillGrounds(editors.ground, words);
    editors.concern = dialog->addChoice(Turns::tr("What is to be explained"), u"turnConcern"_s);
    for (const domain::Concern concern : domain::allConcerns())
        editors.concern->addItem(wordFor(concern), QVariant::fromValue(concern));
    editors.purposes = new ToggleFlow(u"turnPurpose"_s, Choice::Several, togglesOfPurposes(words));
    QWidget* purposes = addPurposes(dialog, editors.purposes, editors.ground)->parentWidget(); // with its title
    const auto showDetails = [=] {
        const auto right = editors.right->currentData().value<domain::RightType>();
        const bool withdrawal = right == domain::RightType::WithdrawConsent;
        const bool explanation = right == domain::RightType::Explain;
        editors.ground->parentWidget()->setVisible(!withdrawal && !explanation);
        editors.concern->parentWidget()->setVisible(explanation);
        purposes->setVisible(withdrawal);
    };
    showDetails();
    QObject::connect(editors.right, &QComboBox::currentIndexChanged, dialog, [=] {
        showDetails();
        dialog->fitHeight();
    });
    return editors;
}

// A supervisor reads here what each cause does to the date before one is chosen.
void fillCauses(QComboBox* choice)
{
    choice->addItem(Turns::tr("Our own error: the old due date stands"),
                    QVariant::fromValue(domain::ReopenCause::OwnError));
    choice->addItem(Turns::tr("A complaint was upheld: the old due date stands"),
                    QVariant::fromValue(domain::ReopenCause::ComplaintUpheld));
    choice->addItem(Turns::tr("New facts: a due date of their own"),
                    QVariant::fromValue(domain::ReopenCause::NewFacts));
}

void fillChannels(QComboBox* choice)
{
    for (const domain::Channel channel : domain::allChannels())
        choice->addItem(wordFor(channel), QVariant::fromValue(channel));
}

} // namespace

OpenTurns openTurns(const DeskContext& context, const domain::CaseFile& file)
{
    const auto may = [&](domain::Permission permission) { return domain::permits(context.user.roles, permission); };
    const bool open = domain::isOpen(file.header.state);
    // A complaint is neither taken back, merged nor reopened (§7 "Complaint").
    const auto isOther = [](const domain::RequestItem& item) { return item.right != domain::RightType::Complaint; };
    const QList<domain::RequestItem>& items = file.header.items;
    const bool other = items.isEmpty() || std::any_of(items.begin(), items.end(), isOther);
    OpenTurns turns;
    turns.addItem = open && may(domain::Permission::LogCall);
    turns.withdraw = open && other && may(domain::Permission::LogCall);
    turns.merge = open && std::all_of(items.begin(), items.end(), isOther) && may(domain::Permission::MergeCases);
    turns.reopen = may(domain::Permission::ReopenCases)
        && (file.remedyOwed || std::any_of(items.begin(), items.end(), [&](const domain::RequestItem& item) {
                       return item.state == domain::CaseState::Closed && isOther(item);
                   }));
    turns.handOver = deliveredPackage(file) && !handoverStands(file, domain::HandoverState::Requested)
        && may(domain::Permission::SendReply);
    return turns;
}

void askToAddItem(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("Add an item to %1").arg(file.header.number),
         Turns::tr(
             "The person asks for something more in a later contact. The item gets its own day of receipt and its "
             "own due date; the other items keep theirs. The request shows the date that ends first and is answered "
             "once its last item is."),
         Turns::tr("Add the item"), Turns::tr("The item is added, with a due date of its own.")},
        parent);
    const WishEditors asked = addWish(dialog, context.words);
    QPlainTextEdit* words = dialog->addText(Turns::tr("In the person's own words"), u"turnWords"_s);
    QComboBox* channel = dialog->addChoice(Turns::tr("Channel"), u"turnContactChannel"_s);
    fillChannels(channel);
    QLineEdit* received = dialog->addTime(Turns::tr("Reached us at"), u"turnReceived"_s);
    QLineEdit* late = dialog->addLine(Turns::tr("Why it is added more than one working day later, if so"),
                                      u"turnLate"_s, {}, Presence::Optional);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        desk::LaterWish wish;
        wish.item = wishedItem(asked);
        wish.channel = channel->currentData().value<domain::Channel>();
        wish.contactAt = TurnDialog::timeIn(received);
        wish.words = words->toPlainText();
        wish.lateReason = late->text();
        return [&desk, id, wish](const JobToken&) -> Result<domain::Case> {
            if (!wish.contactAt.isValid())
                return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"receivedAt"_s}});
            return desk::addItem(desk, id, wish);
        };
    });
    dialog->open();
}

void askToMerge(DeskContext& context, QWidget* parent, const domain::CaseFile& file, const QString& into)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("Merge %1 into another request").arg(file.header.number),
         Turns::tr(
             "%1 ends as merged and cannot be worked on again. Its request goes on in the other one, which takes the "
             "earlier day of receipt, the wider scope and the tasks that come with it. What was collected, written "
             "and decided here stays in this file, and the requester is told by letter.")
             .arg(file.header.number),
         Turns::tr("Merge %1 and send the letter").arg(file.header.number),
         Turns::tr("%1 is merged; the requester is told.").arg(file.header.number)},
        parent);
    QLineEdit* number = dialog->addLine(Turns::tr("Number of the request that goes on"), u"turnInto"_s, into);
    QPlainTextEdit* words = dialog->addText(Turns::tr("Why they are one request"), u"turnWords"_s);
    dialog->addDispatch(file, u"T20"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        const desk::Merging merging{words->toPlainText(), dialog->dispatch()};
        const QString goesOn = number->text();
        return [&desk, id, merging, goesOn](const JobToken&) -> Result<domain::Case> {
            RD_TRY_ASSIGN(const domain::CaseId other, desk::caseByNumber(desk, goesOn));
            return desk::mergeCase(desk, id, other, merging);
        };
    });
    dialog->open();
}

void askToRefer(DeskContext& context, QWidget* parent, const domain::CaseFile& file, const domain::LikeCase& earlier)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("Answer %1 by reference to %2").arg(file.header.number, earlier.number),
         Turns::tr(
             "%1 was answered on %2. Where nothing has changed since, the same outcome is proposed here and waits for "
             "approval; with it the tasks of these items are dismissed. The letter names the earlier answer and its "
             "date.")
             .arg(earlier.number, dateTimeText(earlier.repliedAt)),
         Turns::tr("Propose the earlier answer"), Turns::tr("The earlier answer is proposed.")},
        parent);
    QPlainTextEdit* words = dialog->addText(Turns::tr("How it was found that nothing has changed"), u"turnWords"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id, other = earlier.id] {
        return [&desk, id, other, said = words->toPlainText()](const JobToken&) {
            return desk::answerByReference(desk, id, other, said);
        };
    });
    dialog->open();
}

void askToWithdraw(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("The requester takes %1 back").arg(file.header.number),
         Turns::tr(
             "The items end as withdrawn and their open tasks are dismissed; what was answered stays answered. A "
             "deletion because of unlawful processing (D1 to D3) goes on, as it has to be looked into. The requester "
             "must be verified now as far as they were before, and gets a written confirmation. Asking again later "
             "begins a new period."),
         Turns::tr("Withdraw %1 and send the confirmation").arg(file.header.number),
         Turns::tr("%1 is withdrawn; the confirmation has left.").arg(file.header.number)},
        parent);
    QPlainTextEdit* words = dialog->addText(Turns::tr("What the requester said"), u"turnWords"_s);
    dialog->addDispatch(file, u"T19"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        const desk::Withdrawal withdrawal{words->toPlainText(), dialog->dispatch()};
        return [&desk, id, withdrawal](const JobToken&) { return desk::withdrawCase(desk, id, withdrawal); };
    });
    dialog->open();
}

void askToReopen(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("Reopen %1").arg(file.header.number),
         Turns::tr(
             "The request goes back into the queue, its outcomes are open again and every item gets the tasks of its "
             "right once more. After an error of ours the old due date stands: %1; once it has passed the request "
             "counts as late. New facts have a day of receipt of their own, and the requester is verified anew. The "
             "letters and decisions so far stay in the file.")
             .arg(withProvisional(dateText(file.header.deadline.due), file.header.deadline.provisional)),
         Turns::tr("Reopen %1").arg(file.header.number), Turns::tr("%1 is open again.").arg(file.header.number)},
        parent);
    QComboBox* cause = dialog->addChoice(Turns::tr("Why"), u"turnCause"_s);
    fillCauses(cause);
    if (file.remedyOwed)
        cause->setCurrentIndex(cause->findData(QVariant::fromValue(domain::ReopenCause::ComplaintUpheld)));
    QPlainTextEdit* words = dialog->addText(Turns::tr("What was found, or the new facts as told"), u"turnWords"_s);
    QLineEdit* received = dialog->addTime(Turns::tr("New facts reached us at"), u"turnReceived"_s, Presence::Optional);
    const auto follow = [=] {
        received->setEnabled(cause->currentData().value<domain::ReopenCause>() == domain::ReopenCause::NewFacts);
    };
    QObject::connect(cause, &QComboBox::currentIndexChanged, dialog, follow);
    follow();
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        desk::Reopening reopening;
        reopening.cause = cause->currentData().value<domain::ReopenCause>();
        reopening.words = words->toPlainText();
        reopening.contactAt = received->isEnabled() ? TurnDialog::timeIn(received) : QDateTime();
        const bool untold = received->isEnabled() && !reopening.contactAt.isValid();
        return [&desk, id, reopening, untold](const JobToken&) -> Result<domain::Case> {
            if (untold)
                return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"receivedAt"_s}});
            return desk::reopenCase(desk, id, reopening);
        };
    });
    dialog->open();
}

namespace {

void askForHandover(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("Hand the copy of %1 over once more").arg(file.header.number),
         Turns::tr(
             "The copy was delivered on %1. One more hand-over needs an approval of its own by a second person; both "
             "are logged. Thirty days after delivery the package is erased and can be handed over no more.")
             .arg(dateTimeText(deliveredPackage(file)->deliveredAt)),
         Turns::tr("Ask for the approval"),
         Turns::tr("Asked. Whoever may approve the copy finds it among the approvals.")},
        parent);
    QPlainTextEdit* words = dialog->addText(Turns::tr("Why it is needed again"), u"turnWords"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return
            [&desk, id, said = words->toPlainText()](const JobToken&) { return desk::requestHandover(desk, id, said); };
    });
    dialog->open();
}

void noteHandover(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    const domain::CopyHandover& approved = file.handovers.first();
    auto* dialog = new TurnDialog(
        context,
        {Turns::tr("The copy of %1 goes out once more").arg(file.header.number),
         Turns::tr(
             "%1 approved one hand-over on %2: %3. The hand-over is logged with your name and uses the approval up.")
             .arg(file.userNames.value(approved.decidedBy.text()), dateTimeText(approved.decidedAt), approved.note),
         Turns::tr("Log the hand-over"), Turns::tr("The hand-over is logged.")},
        parent);
    QComboBox* channel = dialog->addChoice(Turns::tr("Handed over by"), u"turnChannel"_s);
    for (const domain::ReplyChannel one : domain::allReplyChannels())
        channel->addItem(replyChannelWord(codeOf(one)), QVariant::fromValue(one));
    QLineEdit* recipient = dialog->addLine(Turns::tr("Recipient"), u"turnRecipient"_s, {}, Presence::Optional);
    recipient->setPlaceholderText(file.header.requester.contact);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return [&desk, id, way = channel->currentData().value<domain::ReplyChannel>(),
                to = recipient->text().trimmed()](const JobToken&) { return desk::handOverCopy(desk, id, way, to); };
    });
    dialog->open();
}

} // namespace

void askToHandOver(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    if (handoverStands(file, domain::HandoverState::Approved))
        noteHandover(context, parent, file);
    else
        askForHandover(context, parent, file);
}

} // namespace rd::ui
