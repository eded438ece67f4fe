#include "ui/complaints/complaint_dialogs.h"

#include "core/base/clock.h"
#include "core/desk/cases/show_case.h"
#include "core/desk/complaints/assign_complaint.h"
#include "core/desk/complaints/decide_complaint.h"
#include "core/desk/complaints/flag_litigation.h"
#include "core/desk/complaints/investigate_complaint.h"
#include "core/desk/complaints/link_complaint.h"
#include "core/desk/complaints/log_complaint.h"
#include "ui/cases/turn_dialog.h"
#include "ui/complaints/findings_editor.h"
#include "ui/shared/notices.h"
#include "ui/shared/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rd::ui {

using namespace Qt::StringLiterals;
using domain::Complaint;

namespace {

struct Complaints {
    Q_DECLARE_TR_FUNCTIONS(Complaints)
};

FindingsEditor* addFindings(TurnDialog* dialog, const Complaint& complaint)
{
    auto* findings = new FindingsEditor(complaint.findings);
    findings->setObjectName(u"findings"_s);
    dialog->addEditor(Complaints::tr("Point by point"), findings);
    QObject::connect(findings, &FindingsEditor::grown, dialog, &TurnDialog::fitHeight);
    return findings;
}

// Which items are worked on again, where several can be; asked of nobody where there is but one.
QList<QCheckBox*> addItems(TurnDialog* dialog, const domain::CaseFile& file)
{
    QList<QCheckBox*> boxes;
    if (!file.remedy || file.remedy->items.size() < 2)
        return boxes;
    for (const domain::RequestItem& item : file.remedy->items) {
        auto* box = new QCheckBox(u"%1  %2"_s.arg(item.position).arg(wordFor(item.right)));
        box->setObjectName(u"complaintItem%1"_s.arg(item.position));
        box->setProperty("position", item.position);
        dialog->addEditor(
            boxes.isEmpty() ? Complaints::tr("Worked on again in %1").arg(file.remedy->number) : QString(), box);
        boxes.append(box);
    }
    return boxes;
}

QList<int> itemsIn(const QList<QCheckBox*>& boxes)
{
    QList<int> items;
    for (const QCheckBox* box : boxes) {
        if (box->isChecked())
            items.append(box->property("position").toInt());
    }
    return items;
}

} // namespace

void askToLogComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("Log a complaint about %1").arg(file.header.number),
         Complaints::tr("It gets a number, a day of receipt and a due date of its own; those of the request stay as "
                        "they are. Somebody who never worked on the request looks into it."),
         Complaints::tr("Log the complaint"), Complaints::tr("The complaint is logged, with a due date of its own.")},
        parent);
    QPlainTextEdit* words =
        dialog->addText(Complaints::tr("What is wrong, in the person's own words"), u"complaintWords"_s);
    QLineEdit* wanted =
        dialog->addLine(Complaints::tr("What they want to happen"), u"complaintWanted"_s, {}, Presence::Optional);
    QLineEdit* facts = dialog->addLine(Complaints::tr("New facts or material, if any"), u"complaintNewFacts"_s, {},
                                       Presence::Optional);
    QComboBox* channel = dialog->addChoice(Complaints::tr("Channel"), u"complaintChannel"_s);
    for (const domain::Channel one : domain::allChannels())
        channel->addItem(wordFor(one), QVariant::fromValue(one));
    QLineEdit* received = dialog->addTime(Complaints::tr("Reached us at"), u"complaintReceived"_s);
    QLineEdit* contact = dialog->addLine(Complaints::tr("Contact, if another than before"), u"complaintContact"_s, {},
                                         Presence::Optional);
    QLineEdit* late = dialog->addLine(Complaints::tr("Why it is logged more than one working day later, if so"),
                                      u"complaintLate"_s, {}, Presence::Optional);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        desk::ComplaintIntake told;
        told.about = id;
        told.words = words->toPlainText();
        told.wanted = wanted->text();
        told.newFacts = facts->text();
        told.channel = channel->currentData().value<domain::Channel>();
        told.receivedAt = TurnDialog::timeIn(received);
        told.contact = contact->text();
        told.lateReason = late->text();
        return [&desk, told](const JobToken&) -> Result<Complaint> {
            if (!told.receivedAt.isValid())
                return fail(ErrorCode::InvalidArgument, {{u"field"_s, u"receivedAt"_s}});
            return desk::logComplaint(desk, told);
        };
    });
    dialog->open();
}

void askToLinkComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("What is %1 about?").arg(file.header.number),
         Complaints::tr("From then on nobody who worked on that request can look into the complaint, and the answer "
                        "goes only to a contact that request was answered at or that is on file."),
         Complaints::tr("Link the complaint"), Complaints::tr("The complaint is linked to the request.")},
        parent);
    QLineEdit* number = dialog->addLine(Complaints::tr("Number of the request"), u"complaintAbout"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return [&desk, id, text = number->text()](const JobToken&) -> Result<Complaint> {
            RD_TRY_ASSIGN(const domain::CaseId about, desk::caseByNumber(desk, text));
            return desk::linkComplaint(desk, id, about);
        };
    });
    dialog->open();
}

void askToNoteNoRequest(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("%1 concerns no request").arg(file.header.number),
         Complaints::tr("It stands on record with your name and reason. No request is worked on again because of it, "
                        "and nobody is kept from looking into it. It can be linked to a request until it is decided."),
         Complaints::tr("Note it"), Complaints::tr("Noted: the complaint concerns no request.")},
        parent);
    QPlainTextEdit* reason = dialog->addText(Complaints::tr("What it is about instead"), u"noRequestReason"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return [&desk, id, why = reason->toPlainText()](const JobToken&) { return desk::noteNoRequest(desk, id, why); };
    });
    dialog->open();
}

void askToAssignComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    const auto possible = desk::possibleInvestigators(context.desk, file.header.id);
    if (!possible)
        return context.notices.report(possible.error());
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("Who looks into %1?").arg(file.header.number),
         possible->isEmpty()
             ? Complaints::tr("Everybody here had to do with the request complained of. Somebody else needs an "
                              "account first.")
             : Complaints::tr("Named are those who never worked on the request complained of, by its records and by "
                              "the audit log."),
         Complaints::tr("Assign the complaint"), Complaints::tr("The complaint is assigned.")},
        parent);
    QComboBox* who = dialog->addChoice(Complaints::tr("Investigator"), u"investigator"_s);
    for (const domain::User& user : *possible)
        who->addItem(user.displayName, user.name);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return [&desk, id, name = who->currentData().toString()](const JobToken&) {
            return desk::assignComplaint(desk, id, name);
        };
    });
    dialog->open();
}

void askToReportFindings(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    const Complaint& complaint = *file.complaint;
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("What was found of %1").arg(file.header.number),
         Complaints::tr("The privacy officer decides on it. What stands here is said in the answer, point by point."),
         Complaints::tr("Report it"), Complaints::tr("Reported. The privacy officer decides now.")},
        parent);
    FindingsEditor* findings = addFindings(dialog, complaint);
    QLineEdit* cause = dialog->addLine(Complaints::tr("Root cause"), u"rootCause"_s, complaint.rootCause);
    QLineEdit* remedy = dialog->addLine(Complaints::tr("Remedy: what is done about it"), u"remedy"_s, complaint.remedy,
                                        Presence::Optional);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        const desk::Investigation found{findings->findings(), cause->text(), remedy->text()};
        return [&desk, id, found](const JobToken&) -> Result<Complaint> {
            if (found.findings.isEmpty())
                return fail(ErrorCode::ReasonRequired, {{u"field"_s, u"point"_s}});
            return desk::investigateComplaint(desk, id, found);
        };
    });
    dialog->open();
}

void askToDecideComplaint(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    const Complaint& complaint = *file.complaint;
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("Decide %1").arg(file.header.number),
         Complaints::tr("Upheld, what was complained of has to be reopened before the answer can leave. The answer "
                        "says the result, the findings and the remedy."),
         Complaints::tr("Decide the complaint"), Complaints::tr("The complaint is decided.")},
        parent);
    FindingsEditor* findings = addFindings(dialog, complaint);
    QLineEdit* cause = dialog->addLine(Complaints::tr("Root cause"), u"rootCause"_s, complaint.rootCause);
    QLineEdit* remedy = dialog->addLine(Complaints::tr("Remedy: what is done about it"), u"remedy"_s, complaint.remedy,
                                        Presence::Optional);
    auto* reopens = new QCheckBox(Complaints::tr("Upheld in part: the request is worked on again too"));
    reopens->setObjectName(u"complaintReopens"_s);
    dialog->addEditor({}, reopens);
    const QList<QCheckBox*> boxes = addItems(dialog, file);
    QLineEdit* note = dialog->addLine(Complaints::tr("Your own reason"), u"decisionNote"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        const desk::ComplaintDecision decision{findings->findings(), cause->text(), remedy->text(),
                                               reopens->isChecked(), note->text(),  itemsIn(boxes)};
        return [&desk, id, decision](const JobToken&) { return desk::decideComplaint(desk, id, decision); };
    });
    dialog->open();
}

void askToFlagLitigation(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("A lawsuit is announced with %1").arg(file.header.number),
         Complaints::tr(
             "The privacy officers hear of it at once. Until an officer lifts the hold neither the complaint "
             "nor the request it is about can be closed or erased, and no data are deleted for it."),
         Complaints::tr("Note the lawsuit"), Complaints::tr("Noted. The officers are told.")},
        parent);
    QLineEdit* day = dialog->addLine(Complaints::tr("Day it was announced or papers came"), u"litigationDay"_s,
                                     dateText(shanghaiDate(context.desk.clock().now())));
    QPlainTextEdit* words =
        dialog->addText(Complaints::tr("What was said, or which papers came"), u"litigationWords"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        const QDate on = QDate::fromString(day->text().trimmed(), Qt::ISODate);
        return [&desk, id, on, said = words->toPlainText()](const JobToken&) {
            return desk::flagLitigation(desk, id, on, said);
        };
    });
    dialog->open();
}

void askToLiftLitigation(DeskContext& context, QWidget* parent, const domain::CaseFile& file)
{
    auto* dialog = new TurnDialog(
        context,
        {Complaints::tr("Lift the hold of %1").arg(file.header.number),
         Complaints::tr("From then on the complaint and the request it is about can be closed and, once their time "
                        "has come, erased."),
         Complaints::tr("Lift the hold"), Complaints::tr("The hold is lifted.")},
        parent);
    QPlainTextEdit* reason = dialog->addText(Complaints::tr("How the lawsuit ended"), u"liftReason"_s);
    dialog->onAct([=, &desk = context.desk, id = file.header.id] {
        return
            [&desk, id, why = reason->toPlainText()](const JobToken&) { return desk::liftLitigation(desk, id, why); };
    });
    dialog->open();
}

} // namespace rd::ui
