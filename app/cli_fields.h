#pragma once

#include "app/cli_answer.h"
#include "core/domain/audit_event.h"
#include "core/domain/case_file.h"

#include <QHash>

namespace rd::cli {

// By item id, as desk::VerificationState tells it; an item it does not name needs the level of its right.
using NeededLevels = QHash<QString, domain::AssuranceLevel>;

// The shapes that several commands answer with; all codes are those of the rule book.
QJsonObject summaryFields(const domain::CaseSummary& summary);
QJsonObject itemFields(const domain::RequestItem& item);
QJsonObject taskFields(const domain::Task& task);
QJsonObject sourceFileFields(const domain::SourceFile& file);
QJsonObject verificationFields(const domain::Verification& verification);
QJsonObject historyFields(const domain::AuditEntry& entry);
QJsonObject accessFields(const domain::CaseFile& file);
QJsonObject caseFileFields(const domain::CaseFile& file, const NeededLevels& needed = {});
QJsonObject milestoneFields(const domain::Milestones& dates);
QJsonArray likeCasesField(const QList<domain::LikeCase>& alike);
QJsonArray packagesField(const QList<domain::CopyPackage>& packages);
QJsonArray handoversField(const QList<domain::CopyHandover>& handovers);
QJsonArray itemsField(const QList<domain::RequestItem>& items, const NeededLevels& needed = {});
QJsonArray consentsField(const QList<domain::Consent>& consents);
QJsonArray textsField(const QStringList& texts);
QJsonArray rightsField(const QList<domain::RightType>& rights);

QStringList summaryLines(const QList<domain::CaseSummary>& cases);
QStringList taskLines(const QList<domain::Task>& tasks);
QStringList caseFileLines(const domain::CaseFile& file, const NeededLevels& needed = {});

// R-DL-06: a date in a cell with "?" where it is provisional, and what a line says behind one.
QString dueCell(const QDate& due, bool provisional);
QString provisionalMark(bool provisional);

// "COPY IN_PROGRESS L2" of each item, for a line of text.
QString itemsText(const QList<domain::RequestItem>& items, const NeededLevels& needed = {});
QString rightsText(const QList<domain::RightType>& rights);

} // namespace rd::cli
