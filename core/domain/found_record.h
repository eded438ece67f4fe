#pragma once

#include "core/domain/codes.h"
#include "core/domain/ids.h"

#include <QDateTime>
#include <QStringList>

namespace rd::domain {

// What a cell is, as the field map of its file says; decides masking and the redactions proposed.
enum class FieldKind {
    Plain,
    OwnName,
    OwnPhone,
    OwnAddress,
    OwnAccount,
    RecipientName,
    RecipientPhone,
    RecipientAddress,
    BuyerAccount,
    StaffName,
    ChildName,
    ChildDetail,
    FreeText,
    InternalNote,
    CardNumber,
    Identifier
};
QString codeOf(FieldKind kind);
std::optional<FieldKind> parseFieldKind(const QString& code);

struct FoundField {
    QString name; // column header as in the file, trimmed
    QString value; // read right: plain text of the cell
    FieldKind kind = FieldKind::Plain;
    bool concealed = false; // the value is a minor's and replaced by "*" (R-CH-02); never stored
};

// A file dropped on a case.
struct SourceFile {
    SourceFileId id;
    CaseId caseId;
    QString name;
    QString kind; // id of the field map: "tmall_orders"
    QString kindTitle; // 天猫订单导出
    QString sha256;
    int rows = 0;
    int certain = 0;
    int possible = 0;
    int rejected = 0; // rows that cannot be used (damaged id and nothing else …)
    QStringList warnings; // codes with arguments: "damagedId:12", "duplicateRow:40"
    QDateTime addedAt;
    UserId addedBy;
};

// One row that belongs, or may belong, to the subject.
struct FoundRecord {
    RecordId id;
    CaseId caseId;
    SourceFileId file;
    int row = 0; // 1 = the record right after the header row
    QString category; // DC02
    QString platform; // TMALL
    MatchKind kind = MatchKind::Certain;
    QString role; // buyer recipient buyer+recipient member guardian contact receiver customer
    QStringList via; // evidence codes: phone card tmall_nick … or masked_phone virtual_number name …
    Decision decision = Decision::Undecided; // certain rows start at Yes
    UserId decidedBy;
    QList<FoundField> fields;
};

struct Redaction {
    RedactionId id;
    CaseId caseId;
    RecordId record;
    QString field;
    QString text; // empty = the whole cell, else every occurrence of this text in it
    RedactionReason reason = RedactionReason::ThirdParty;
    bool proposed = false; // marked by the program's own rules, confirmed by markedBy when the copy is built
    UserId markedBy;
    UserId reviewedBy; // the second person (R-DC-02); empty until the copy is approved
};

struct CollectionSummary {
    QList<SourceFile> files;
};

} // namespace rd::domain
