#include "core/desk/incidents/incident_notice.h"

#include "core/desk/cases/case_moves.h"
#include "core/desk/desk_parts.h"
#include "core/desk/replies/letter_values.h"
#include "core/letters/letter_words.h"
#include "core/letters/letter_writer.h"
#include "core/rules/rule_book.h"

#include <QCryptographicHash>

namespace rd::desk {

using namespace Qt::StringLiterals;
using domain::Incident;

namespace {

const QString noticeTemplate = u"T15"_s;

// Each person reads one sentence of it after the other: what was typed as a sentence of its own ends where it goes on.
QString asClause(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'。') || text.endsWith(u'.') || text.endsWith(u'；'))
        text.chop(1);
    return text;
}

QMap<QString, QString> valuesOf(const Desk& desk, const Incident& incident)
{
    QMap<QString, QString> values = companyValues(desk, desk.clock().today());
    const QDateTime discovered = toShanghai(incident.discoveredAt);
    values[u"discovered_at"_s] = letters::letterWord(u"phrase"_s, u"instant"_s)
                                     .arg(letters::letterDate(discovered.date()))
                                     .arg(discovered.time().hour())
                                     .arg(discovered.time().minute(), 2, 10, QLatin1Char('0'));
    values[u"incident_plain"_s] = asClause(incident.what);
    QStringList categories;
    for (const QString& code : incident.categories) {
        const rules::Category* category = desk.rules().category(code);
        categories.append(category ? category->title : code);
    }
    values[u"categories"_s] = categories.join(u"、"_s);
    values[u"cause"_s] = asClause(incident.cause);
    values[u"harm"_s] = asClause(incident.harm);
    QStringList measures{asClause(incident.taken), asClause(incident.planned)};
    measures.removeAll(QString());
    values[u"measures"_s] = incident.taken.isEmpty() ? QString() : measures.join(u"；"_s);
    values[u"advice"_s] = asClause(incident.advice);
    if (incident.minors)
        values[u"minors_concerned"_s] = letters::letterWord(u"phrase"_s, u"minorsConcerned"_s);
    return values;
}

letters::LetterSheet sheetOf(const Desk& desk, const Incident& incident, const IncidentNotice& notice)
{
    return {notice.title, desk.rules().contact().company, incident.number, notice.blocks};
}

} // namespace

Result<IncidentNotice> composeNotice(const Desk& desk, const Incident& incident)
{
    RD_TRY_ASSIGN(const letters::LetterTemplate letter, letters::letterTemplate(noticeTemplate));
    const QList<domain::LetterBlock> blocks = letters::composeBlocks(letter, valuesOf(desk, incident), {});
    return IncidentNotice{letter.title, blocks, letters::missingIn(blocks)};
}

QString textOf(const IncidentNotice& notice)
{
    QStringList paragraphs;
    for (const domain::LetterBlock& block : notice.blocks) {
        if (!block.text.isEmpty())
            paragraphs.append(block.text);
    }
    return paragraphs.join(u'\n');
}

Result<void> writeIncidentNotice(Desk& desk, const QString& number, const QString& path)
{
    RD_TRY_ASSIGN(storage::Transaction work, beginAs(desk, domain::Permission::HandleIncidents));
    RD_TRY_ASSIGN(const Incident incident, work.incidents().findByNumber(number.trimmed().toUpper()));
    if (!incident.tell || !incident.tell->tell)
        return fail(ErrorCode::MoveForbidden,
                    {{u"from"_s, codeOf(incident.state)}, {u"guard"_s, codeOf(domain::IncidentGuard::NoticeDecided)}});
    RD_TRY_ASSIGN(const IncidentNotice notice, composeNotice(desk, incident));
    RD_TRY(letters::requireComplete(notice.blocks));
    RD_TRY(requireFreeFile(path));
    RD_TRY_ASSIGN(const QByteArray pdf, letters::letterPdf(sheetOf(desk, incident, notice)));
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
    return commitWithFile(desk, work, path, pdf,
                          {objectEvent(u"IncidentNoticeWritten"_s, u"incident"_s, incident.id.text(), incident.caseId,
                                       {{u"incident"_s, incident.number}, {u"sha256"_s, QString::fromLatin1(hash)}})});
}

} // namespace rd::desk
