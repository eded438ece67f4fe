#include "core/storage/shared_entry.h"

#include "core/security/digest.h"

#include <array>
#include <QCborMap>
#include <QCborValue>
#include <QDataStream>
#include <QtEndian>
#include <utility>

namespace rd::storage {

namespace {

QByteArray contextOf(const QByteArray& caseId, qint64 sequence)
{
    QByteArray context;
    context.reserve(caseId.size() + 32);
    return context.append(caseId).append('/').append(QByteArray::number(sequence)).append("/line");
}

// As QDataStream writes numbers and bytes; a hundred thousand lines are packed at once, too many for a stream each.
void pack(QByteArray& packed, qint64 number)
{
    std::array<char, sizeof(number)> raw{};
    qToBigEndian(number, raw.data());
    packed.append(raw.data(), raw.size());
}

void pack(QByteArray& packed, const QByteArray& bytes)
{
    std::array<char, sizeof(quint32)> size{};
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    packed.append(size.data(), size.size()).append(bytes);
}

} // namespace

QByteArray packedDetail(const QJsonObject& detail)
{
    return QCborMap::fromJsonObject(detail).toCborValue().toCbor();
}

QByteArray sealedLine(const Secret& key, const NewLine& line, qint64 sequence, const QByteArray& touched)
{
    QByteArray plain;
    plain.reserve(line.detail.size() + touched.size() + line.dates.size() + 3 * qsizetype(sizeof(quint32)));
    for (const QByteArray* part : {&line.detail, &touched, &line.dates})
        pack(plain, *part);
    return security::sealWithKey(key, plain, contextOf(line.caseId.text().toUtf8(), sequence));
}

void SharedLines::add(const NewLine& line, const QByteArray& sealed)
{
    pack(m_packed, line.caseId.text().toUtf8());
    pack(m_packed, line.before);
    pack(m_packed, sealed);
    ++m_count;
}

QByteArray SharedLines::take()
{
    m_count = 0;
    return std::exchange(m_packed, {});
}

std::optional<QList<SharedLine>> linesOf(const security::ChainedEntry& entry)
{
    QList<SharedLine> lines;
    QDataStream stream(entry.touched);
    stream.setVersion(QDataStream::Qt_6_0);
    while (!stream.atEnd()) {
        QByteArray caseId;
        SharedLine line;
        stream >> caseId >> line.before >> line.sealed;
        if (stream.status() != QDataStream::Ok)
            return std::nullopt;
        line.caseId = QString::fromUtf8(caseId);
        lines.append(line);
    }
    return lines;
}

std::optional<LineText> openedLine(const Secret& key, qint64 sequence, const SharedLine& line)
{
    QByteArray plain;
    if (!security::openWithKey(key, line.sealed, contextOf(line.caseId.toUtf8(), sequence), &plain))
        return std::nullopt;
    QByteArray detail;
    LineText text;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> detail >> text.touched;
    if (!stream.atEnd())
        stream >> text.dates;
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    text.detail = QCborValue::fromCbor(detail).toMap().toJsonObject();
    return text;
}

} // namespace rd::storage
