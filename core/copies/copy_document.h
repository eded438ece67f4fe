#pragma once

#include "core/copies/copy_builder.h"

namespace rd::copies {

// What leaves the house: everything here is redacted already, and every file of the package is written from it.
struct CopyCell {
    QString name;
    QString value;
    bool redacted = false;
    bool machineOnly = false; // an id that means nothing to a reader (OpenID): in data.json only (DC01)
};
struct CopyRow {
    int row = 0;
    QString platform;
    QList<CopyCell> cells;
};
struct CopySheet {
    QString title; // of the source: 天猫订单导出
    QList<CopyRow> rows;
};
struct RedactionCount {
    QString field;
    domain::RedactionReason reason = domain::RedactionReason::ThirdParty;
    int count = 0;
};
struct CopyChapter {
    CopyCategory category;
    QString workbookName; // 01_订单信息.xlsx; empty when nothing is held
    QList<CopySheet> sheets; // one per source file
    QList<RedactionCount> redactions;

    qsizetype records() const;
};

QList<CopyChapter> copyChapters(const CopyContent& content);

// The columns of a sheet that a reader sees: those with a value in some row, in the order of the file.
struct ReadableSheet {
    QStringList headers;
    QList<QStringList> rows;
};
ReadableSheet readable(const CopySheet& sheet);

} // namespace rd::copies
