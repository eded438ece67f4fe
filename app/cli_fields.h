#pragma once

#include "app/cli_answer.h"
#include "core/domain/audit_event.h"
#include "core/domain/case_file.h"

namespace rd::cli {

// The shapes that several commands answer with; all codes are those of the rule book.
QJsonObject summaryFields(const domain::CaseSummary& summary);
QJsonObject itemFields(const domain::RequestItem& item);
QJsonObject taskFields(const domain::Task& task);
QJsonObject sourceFileFields(const domain::SourceFile& file);
QJsonObject verificationFields(const domain::Verification& verification);
QJsonObject historyFields(const domain::AuditEntry& entry);
QJsonObject accessFields(const domain::CaseFile& file);
QJsonObject caseFileFields(const domain::CaseFile& file);
QJsonObject milestoneFields(const domain::Milestones& dates);
QJsonArray likeCasesField(const QList<domain::LikeCase>& alike);
QJsonArray packagesField(const QList<domain::CopyPackage>& packages);
QJsonArray handoversField(const QList<domain::CopyHandover>& handovers);
QJsonArray itemsField(const QList<domain::RequestItem>& items);
QJsonArray consentsField(const QList<domain::Consent>& consents);
QJsonArray textsField(const QStringList& texts);

QStringList summaryLines(const QList<domain::CaseSummary>& cases);
QStringList taskLines(const QList<domain::Task>& tasks);
QStringList caseFileLines(const domain::CaseFile& file);

// "COPY IN_PROGRESS L2" of each item, for a line of text.
QString itemsText(const QList<domain::RequestItem>& items);
QString rightsText(const QList<domain::RightType>& rights);

} // namespace rd::cli
