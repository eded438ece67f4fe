#pragma once

#include "core/domain/consent.h"
#include "core/domain/erasure.h"
#include "core/domain/found_record.h"
#include "core/domain/incident.h"
#include "tests/property/report_counts.h"

namespace rd::test {

// Entries of the record in an order no verbs would leave, by anybody and at any time; what their details say stands in
// `temp.told` too, for who cannot open them.
class RecordMaker {
public:
    explicit RecordMaker(PlainCounts& counts)
        : m_counts(counts)
    {
    }
    void write(const QList<ReportedCase>& cases);

private:
    struct Entry {
        domain::AuditEvent event;
        QString told;
        QDateTime at;
        domain::UserId by;
    };
    void add(const QString& action, const ReportedCase& ofCase, const QString& field = {});
    void addUnmasking(const ReportedCase& ofCase);
    void addMessage(const ReportedCase& ofCase);
    void addEntries(const ReportedCase& ofCase);
    void addBurst(const QList<ReportedCase>& cases);
    void commit();
    domain::Incident anyIncident(const QList<ReportedCase>& cases);
    void addHolds(storage::Transaction& work, const QList<ReportedCase>& cases);
    void addConsent(storage::Transaction& work);
    void addLimit(storage::Transaction& work);

    PlainCounts& m_counts;
    QList<Entry> m_entries;
    QList<domain::Task> m_triages;
    QStringList m_records; // ids of found records about a child
    int m_incidents = 0;
};

inline void RecordMaker::add(const QString& action, const ReportedCase& ofCase, const QString& field)
{
    domain::AuditEvent event;
    event.action = action;
    event.objectKind = u"case"_s;
    event.objectId = ofCase.header.id.text();
    event.caseId = ofCase.header.id;
    event.detail = {{u"field"_s, field}};
    m_entries.append({event, field, anyTime(), oneOf(m_counts.agents())});
}

inline void RecordMaker::addUnmasking(const ReportedCase& ofCase)
{
    add(u"FieldUnmasked"_s, ofCase, oneOf(QStringList{u"subjectName"_s, u"requesterContact"_s, u"requesterContact"_s}));
    if (oddsOf(2))
        return;
    Entry& entry = m_entries.last();
    entry.told = oneOf(QStringList{u"child"_s, u"phone"_s});
    entry.event.objectKind = u"record"_s;
    entry.event.objectId = oddsOf(4) ? domain::RecordId::create().text() : m_records.last(); // or taken out since
    entry.event.detail = {{u"field"_s, entry.told}};
}

inline void RecordMaker::addMessage(const ReportedCase& ofCase)
{
    domain::Task triage = taskOf(ofCase, 0, {}, Operation::IncidentTriage);
    triage.state = oneOf(QList<TaskState>{TaskState::Open, TaskState::Done, TaskState::NotApplicable});
    m_triages.append(triage);
    add(u"NonConformityReported"_s, ofCase);
    Entry& entry = m_entries.last();
    entry.told = oneOf(holders);
    entry.event.objectKind = u"task"_s;
    entry.event.objectId = triage.id.text();
    entry.event.detail = {{u"holder"_s, entry.told}};
}

inline void RecordMaker::addEntries(const ReportedCase& ofCase)
{
    m_records.append(domain::RecordId::create().text());
    m_counts.put(u"INSERT INTO found_record VALUES ('%1', '%2', 'file', 1, '', '', '', '', '[]', '', '', "
                 "'[[\"child\",\"x\",\"%3\"],[\"phone\",\"1\",\"%4\"]]')"_s.arg(
                     m_records.last(), ofCase.header.id.text(), codeOf(domain::FieldKind::ChildName),
                     codeOf(domain::FieldKind::OwnPhone)));
    const QStringList actions{u"CaseViewed"_s,     u"ProofViewed"_s,       u"CopyBuilt"_s,          u"LetterPrinted"_s,
                              u"AccessApproved"_s, u"AccessApproved"_s,    u"AccessEnded"_s,        u"AccessRefused"_s,
                              u"CaseClosed"_s,     u"CaseConcernsMinor"_s, u"VerificationLocked"_s, u"CaseErased"_s,
                              u"AuditExported"_s,  u"CallLogged"_s,        u"FieldUnmasked"_s,      u"FieldUnmasked"_s};
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        const QString action = oneOf(actions);
        if (action == u"FieldUnmasked"_s)
            addUnmasking(ofCase);
        else
            add(action, ofCase);
        if (action == u"CaseErased"_s || action == u"AuditExported"_s)
            m_entries.last().event.caseId = {};
        if (action == u"CaseErased"_s && oddsOf(2))
            m_entries.last().event.objectId = domain::CaseId::create().text();
        if (action == u"CaseClosed"_s)
            m_entries.last().at = m_entries.last().at.addDays(*rc::gen::inRange(-1200, -1000));
    }
    if (oddsOf(5))
        addMessage(ofCase);
}

// One user, one day, far more than anybody.
inline void RecordMaker::addBurst(const QList<ReportedCase>& cases)
{
    const QDateTime at = anyTime();
    const domain::UserId user = oneOf(m_counts.agents());
    for (int i = 0; i < 12; ++i) {
        add(u"FieldUnmasked"_s, oneOf(cases), u"subjectName"_s);
        m_entries.last().at = at;
        m_entries.last().by = user;
    }
}

inline domain::Incident RecordMaker::anyIncident(const QList<ReportedCase>& cases)
{
    domain::Incident incident;
    incident.id = domain::IncidentId::create();
    incident.number = u"SI-%1-%2"_s.arg(m_counts.sql(u"SELECT count(*) FROM incident"_s)).arg(++m_incidents);
    incident.discoveredAt = anyTime();
    const auto later = [&] {
        return oddsOf(3) ? QDateTime()
                         : incident.discoveredAt.addSecs(60 * *rc::gen::inRange(0, oddsOf(2) ? 300 : 6000));
    };
    if (!oddsOf(3))
        incident.grade = oneOf(domain::allIncidentGrades());
    incident.persons = oddsOf(4) ? 1000000 : 999999;
    incident.criticalInfrastructure = oddsOf(3);
    incident.triagedAt = later();
    incident.gradedAt = later();
    incident.handledAt = later();
    if (incident.handledAt.isValid() && oddsOf(2))
        incident.closedAt = incident.handledAt.addDays(*rc::gen::inRange(28, 33));
    for (const domain::IncidentReceiver receiver : domain::allIncidentReceivers()) {
        const QDateTime at = later();
        if (at.isValid())
            incident.reports.append({receiver, at, {}, {}});
    }
    if (oddsOf(2))
        incident.tell = domain::TellDecision{oddsOf(2), {}, {}, incident.discoveredAt};
    if (oddsOf(2))
        incident.caseId = oneOf(cases).header.id;
    return incident;
}

inline void RecordMaker::addHolds(storage::Transaction& work, const QList<ReportedCase>& cases)
{
    domain::LegalHold hold;
    hold.id = domain::LegalHoldId::create();
    hold.caseId = oneOf(cases).header.id;
    hold.setAt = anyTime();
    hold.reviewOn = anyDay();
    if (oddsOf(2))
        hold.releasedAt = anyTime();
    orDie(work.holds().save(hold));
}

inline void RecordMaker::addConsent(storage::Transaction& work)
{
    domain::Consent consent;
    consent.id = domain::ConsentId::create();
    consent.personKey = "key";
    consent.purpose = u"C04"_s;
    consent.givenAt = anyTime();
    consent.evidence = oddsOf(2) ? QString() : u"form"_s;
    orDie(work.consents().add(consent));
}

// One a round, of everybody and of each user in turn, set on one day or another; 0 takes it back. Nothing is drawn for
// it: the other facts stay those of the seed.
inline void RecordMaker::addLimit(storage::Transaction& work)
{
    const qint64 count = m_counts.sql(u"SELECT count(*) FROM access_limit"_s);
    const QList<domain::UserId>& agents = m_counts.agents();
    domain::AccessLimit limit;
    limit.id = domain::AccessLimitId::create();
    limit.user = count % 3 == 0 ? domain::UserId() : agents.at(count % agents.size());
    limit.kind = domain::allAccessKinds().at(count / 2 % 3);
    limit.daily = count * 5 % 9;
    limit.setBy = agents.at(count / 3 % agents.size());
    limit.setAt = m_counts.supervisor().clock().now().addDays(-(count * 13 % 84));
    limit.from = shanghaiDate(limit.setAt).addDays(count % 2);
    orDie(work.accessLimits().add(limit));
}

// An entry has the time and the name of who committed it: both are changed afterwards.
inline void RecordMaker::commit()
{
    storage::Transaction work = orDie(m_counts.supervisor().begin());
    QList<domain::AuditEvent> events;
    for (const Entry& entry : std::as_const(m_entries))
        events.append(entry.event);
    if (!m_triages.isEmpty())
        orDie(work.tasks().addAll(m_triages));
    orDie(work.commit(events));
    const qint64 last = m_counts.sql(u"SELECT max(sequence) FROM audit_entry"_s);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const qint64 sequence = last - m_entries.size() + 1 + i;
        m_counts.put(u"UPDATE audit_entry SET at = %1, actor = '%2' WHERE sequence = %3"_s.arg(
            QString::number(m_entries.at(i).at.toMSecsSinceEpoch()), m_entries.at(i).by.text(),
            QString::number(sequence)));
        m_counts.put(u"INSERT INTO temp.told VALUES (%1, '%2')"_s.arg(QString::number(sequence), m_entries.at(i).told));
    }
}

inline void RecordMaker::write(const QList<ReportedCase>& cases)
{
    m_counts.put(u"CREATE TEMP TABLE IF NOT EXISTS told (sequence INTEGER PRIMARY KEY, word TEXT NOT NULL)"_s);
    for (const ReportedCase& one : cases)
        addEntries(one);
    if (oddsOf(4))
        addBurst(cases);
    if (!m_entries.isEmpty())
        commit();
    storage::Transaction work = orDie(m_counts.supervisor().begin());
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        orDie(work.incidents().save(anyIncident(cases)));
        addHolds(work, cases);
        addConsent(work);
    }
    addLimit(work);
    domain::AuditEvent event;
    event.action = u"RecordsInvented"_s;
    event.objectKind = u"desk"_s;
    orDie(work.commit(event));
}

} // namespace rd::test
