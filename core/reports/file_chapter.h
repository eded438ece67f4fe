#pragma once

#include "core/reports/case_file_paper.h"

namespace rd::reports {

// The means the chapters of a case file are written with.
class FileChapter {
public:
    using Facts = QList<QPair<QString, QString>>; // what, value; an empty value is left out
    struct Column {
        const char* title; // in the group "caseFile"
        qreal weight;
        print::Align align = print::Align::Left; // numbers stand at the right
    };

    FileChapter(print::PageFlow& flow, const CaseFilePaper& paper);

    const CaseFilePaper& paper() const { return m_paper; }
    const domain::CaseFile& file() const { return m_paper.file; }

    QString word(const char* code) const; // in the group "caseFile"
    QString wordOf(const char* group, const QString& code) const;
    QString listOf(const QStringList& words) const; // a, b  甲、乙
    QString named(const QHash<QString, QString>& names, const QStringList& codes) const;
    QString user(const domain::UserId& id) const; // a dash where it is nobody
    QString day(const QDate& date) const; // a dash where there is none, as the next two
    QString minute(const QDateTime& at) const;
    QString dayAndBy(const QDateTime& at, const domain::UserId& by) const;
    QString item(const domain::ItemId& id) const; // "2 Deletion"; the whole request for none

    void chapter(const char* title);
    void section(const QString& title); // within a chapter
    void facts(const Facts& facts);
    // A table whose head comes again on each page; `nothing` (in "caseFile") where there is no row.
    void list(const QList<Column>& columns, const QList<QStringList>& rows, const char* nothing);
    void say(const QString& sentence);
    void note(const QString& sentence); // small
    void text(const QString& words); // as it stands; lines with bars are tables

private:
    print::PageFlow& m_flow;
    const CaseFilePaper& m_paper;
    domain::SheetLanguage m_language;
};

void addRequestChapter(FileChapter& chapter);
void addWhyChapter(FileChapter& chapter);
void addItemsChapter(FileChapter& chapter);
void addVerificationChapter(FileChapter& chapter);
void addTasksChapter(FileChapter& chapter);
void addDecisionsChapter(FileChapter& chapter);
void addCopiesChapter(FileChapter& chapter);
void addLettersChapter(FileChapter& chapter);
void addComplaintsChapter(FileChapter& chapter);
void addHoldsChapter(FileChapter& chapter);
void addTurnsChapter(FileChapter& chapter);
void addHistoryChapter(FileChapter& chapter);

} // namespace rd::reports
