#pragma once

#include "core/base/job_token.h"
#include "core/base/result.h"
#include "core/domain/case.h"
#include "core/domain/data_copy.h"
#include "core/domain/found_record.h"

namespace rd::copies {

struct CopyCategory {
    QString code; // DC02
    QString title; // 订单信息
    QString source;
    QString purpose;
    QString basis;
    QString recipients;
    QString retention;
};

// Everything a copy is made of (rule book §8, R-DC-01). Records are the ones taken (certain or decided yes).
struct CopyContent {
    domain::Case subjectCase;
    QString company;
    QString policyVersion;
    QString hotline;
    QString hotlineHours;
    QString privacyEmail;
    QString itemTitle; // 个人信息副本
    QString platformNames;
    QList<CopyCategory> categories; // in scope; one without records is listed as 未持有
    QList<domain::SourceFile> files;
    QList<domain::FoundRecord> records;
    QList<domain::Redaction> redactions;
    QStringList withheld; // 未提供的内容及原因, one sentence each
    QString builtBy; // account, not the person's name
    QDateTime builtAt;
    // Some of it is sensitive or a child's: every page and every sheet says who built it and when (R-DC-03).
    bool marked = false;
};

// A cell after redaction, as the person will see it.
QString redactedValue(const domain::FoundField& field, const QList<domain::Redaction>& ofRecord);

// "li 2026-11-26 09:30" on what is marked; else empty.
QString markOf(const CopyContent& content);

struct SealedCopy {
    QString packagePath; // outer AES-256 ZIP, neutral name: <case number>.zip, holding only data.zip
    QString readingCopyPath; // <case number>.pdf, AES-256 password PDF of 00_请先看这里 with all chapters
    QString password; // 16 characters, the same for both; stored nowhere
    QString sha256; // of the package
    QString manifest; // JSON: files with sha256 and size, case, policy version, counts
    QStringList files; // names inside data.zip
};

// Writes the package into `directory`, which is made if need be: inside data.zip 00_请先看这里.pdf, one XLSX per
// category (01_订单信息.xlsx …) with Chinese headers and text cells only, data.json with its schema (data.schema.json),
// manifest.json with SHA-256. Nothing is left behind when it fails or is cancelled. Errors: FileExists, DiskFull,
// FileNotWritten, Cancelled.
Result<SealedCopy> writeSealedCopy(const CopyContent& content, const QString& password, const QString& directory,
                                   const JobToken& job);

// Opens the package and re-hashes everything in it. PackagePasswordWrong, PackageDamaged, FileMissing; problems name
// the file.
Result<domain::CopyCheck> verifySealedCopy(const QString& packagePath, const QString& password);

} // namespace rd::copies
