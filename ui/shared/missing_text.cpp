#include "ui/shared/missing_text.h"

#include <QCoreApplication>

namespace rd::ui {

using namespace Qt::StringLiterals;

namespace {

struct MissingText {
    Q_DECLARE_TR_FUNCTIONS(MissingText)
};

QString missingAnswerText(const QString& kind)
{
    if (kind == "handover"_L1)
        return MissingText::tr("Nobody's request to hand the copy over waits here any more.");
    if (kind == "complaint"_L1)
        return MissingText::tr("This request carries no complaint.");
    if (kind == "incident"_L1)
        return MissingText::tr("There is no such incident.");
    if (kind == "litigation"_L1)
        return MissingText::tr("No lawsuit is announced here, or its hold has been lifted.");
    if (kind == "erasedOptOut"_L1)
        return MissingText::tr("The opt-out stands, but the records of its request were erased. Log the call as a "
                               "complaint.");
    if (kind == "erasure"_L1)
        return MissingText::tr("This erasure list waits no longer: it has been confirmed, returned or replaced.");
    if (kind == "sentLetter"_L1)
        return MissingText::tr(
            "This letter was sent by an earlier version and would not look the same. Print the file that "
            "was written when it was sent.");
    if (kind == "mail"_L1)
        return MissingText::tr("Of no letter of this request it is unknown whether it left.");
    if (kind == "accessAlert"_L1)
        return MissingText::tr("That day is within its limit: there is nothing to look into any more.");
    if (kind == "disclosureItem"_L1)
        return MissingText::tr("No item of this request needs data to be collected.");
    return {};
}

QString missingTaskText(const QString& kind)
{
    if (kind == "task"_L1)
        return MissingText::tr("There is no such task, or none that may begin now.");
    if (kind == "proof"_L1)
        return MissingText::tr("No proof is kept here.");
    return MissingText::tr("No task is out under this return code any more: it was sent anew, or by another desk.");
}

} // namespace

QString missingText(const Error& error)
{
    const QString kind = error.args.value("kind"_L1).toString();
    if (kind == "task"_L1 || kind == "proof"_L1 || kind == "sending"_L1)
        return missingTaskText(kind);
    if (kind == "case"_L1)
        return MissingText::tr("There is no such request. Check its number.");
    if (kind == "file"_L1)
        return MissingText::tr("No file has been added yet. Add the exports of the systems first.");
    if (kind == "sourceFile"_L1)
        return MissingText::tr("This file has been taken out already.");
    if (kind == "lock"_L1)
        return MissingText::tr("No lock stands here that a supervisor could release.");
    if (kind == "paper"_L1)
        return MissingText::tr("No paper waits here to be checked any more.");
    if (kind == "exception"_L1)
        return MissingText::tr("No exception path stands or waits here any more.");
    if (kind == "contactOnFile"_L1)
        return MissingText::tr("No contact is on file that could be told, so this way cannot be approved.");
    if (kind == "safetyFlag"_L1)
        return MissingText::tr("No safety flag stands for this person.");
    if (kind == "notice"_L1)
        return MissingText::tr(
            "This notice waits no longer: it has been confirmed, taken away or replaced by another one.");
    if (kind == "accessRequest"_L1)
        return MissingText::tr("Nobody's request for access waits here any more.");
    if (const QString text = missingAnswerText(kind); !text.isEmpty())
        return text;
    return MissingText::tr("It is no longer there. Somebody may have changed it; look again.");
}

} // namespace rd::ui
