#include "core/storage/shared_entry.h"

#include "core/security/digest.h"

#include <QCborMap>
#include <QCborValue>
#include <QDataStream>
#include <QIODevice>
#include <utility>

namespace rd::storage {

namespace {

QByteArray contextOf(const QString& caseId, qint64 sequence)
{
    return caseId.toUtf8() + '/' + QByteArray::number(sequence) + "/line";
}

} // namespace

QByteArray packedDetail(const QJsonObject& detail)
{
    return QCborMap::fromJsonObject(detail).toCborValue().toCbor();
}

QByteArray sealedLine(const Secret& key, const NewLine& line, qint64 sequence, const QByteArray& touched)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << line.detail << touched;
    return security::sealWithKey(key, plain, contextOf(line.caseId.text(), sequence));
}

void SharedLines::add(const NewLine& line, const QByteArray& sealed)
{
    QDataStream stream(&m_packed, QIODevice::WriteOnly | QIODevice::Append);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << line.caseId.text().toUtf8() << line.before << sealed;
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
    if (!security::openWithKey(key, line.sealed, contextOf(line.caseId, sequence), &plain))
        return std::nullopt;
    QByteArray detail;
    LineText text;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> detail >> text.touched;
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    text.detail = QCborValue::fromCbor(detail).toMap().toJsonObject();
    return text;
}

} // namespace rd::storage
