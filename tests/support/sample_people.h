#pragma once

#include "core/sources/identity_match.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd::test {

inline QString samplePath(const QString& name)
{
    return QDir(qEnvironmentVariable("RIGHTSDESK_SAMPLES")).filePath(name);
}

// A row is named "file:row", as people.json counts rows.
inline QString rowName(const QString& file, int row)
{
    return file + QLatin1Char(':') + QString::number(row);
}

// One person of people.json with what is true about each row.
struct SamplePerson {
    QString pid;
    sources::IdentitySeed seed; // as the requester says it: name, phone, and an account where nothing else leads there
    QHash<QString, QString> certain; // row → role
    QSet<QString> possible; // offered to a human; belongs to the person
    QSet<QString> lookAlike; // offered to a human; belongs to somebody else
};

// A text in a row that only `pid` may see; empty = nobody.
struct SampleSecret {
    QString text;
    QString pid;
};

// The sample exports as they are, and the truth about them.
class SampleSet {
public:
    SampleSet()
    {
        QFile file(samplePath(QStringLiteral("people.json")));
        if (file.open(QIODevice::ReadOnly))
            m_root = QJsonDocument::fromJson(file.readAll()).object();
    }

    QStringList fileNames() const { return m_root.value(QLatin1String("files")).toObject().keys(); }
    QJsonObject fileFacts(const QString& name) const
    {
        return m_root.value(QLatin1String("files")).toObject().value(name).toObject();
    }

    QList<SamplePerson> people() const
    {
        QList<SamplePerson> people;
        for (const QJsonValue& value : m_root.value(QLatin1String("people")).toArray())
            people.append(readPerson(value.toObject()));
        return people;
    }

    QHash<QString, QList<SampleSecret>> secrets() const
    {
        QHash<QString, QList<SampleSecret>> secrets;
        for (const QJsonValue& value : m_root.value(QLatin1String("entities")).toArray()) {
            const QJsonArray entry = value.toArray();
            for (const QJsonValue& entity : entry.at(2).toArray())
                secrets[rowName(entry.at(0).toString(), entry.at(1).toInt())].append(
                    {entity.toArray().at(0).toString(), entity.toArray().at(2).toString()});
        }
        return secrets;
    }

private:
    static SamplePerson readPerson(const QJsonObject& object)
    {
        SamplePerson person;
        person.pid = object.value(QLatin1String("pid")).toString();
        const QJsonObject seed = object.value(QLatin1String("seed")).toObject();
        person.seed.name = seed.value(QLatin1String("name")).toString();
        person.seed.phones = QStringList{seed.value(QLatin1String("phone")).toString()};
        const QJsonObject identifiers = object.value(QLatin1String("identifiers")).toObject();
        const QJsonObject files = object.value(QLatin1String("files")).toObject();
        for (const QString& file : files.keys()) {
            const QJsonObject truth = files.value(file).toObject();
            for (const QJsonValue& row : truth.value(QLatin1String("certain")).toArray())
                addCertain(person, file, row.toObject(), identifiers);
            for (const QJsonValue& row : truth.value(QLatin1String("possible")).toArray()) {
                const QString name = rowName(file, row.toObject().value(QLatin1String("row")).toInt());
                (row.toObject().value(QLatin1String("really")).toBool() ? person.possible : person.lookAlike)
                    .insert(name);
            }
        }
        return person;
    }

    static void addCertain(SamplePerson& person, const QString& file, const QJsonObject& row,
                           const QJsonObject& identifiers)
    {
        person.certain.insert(rowName(file, row.value(QLatin1String("row")).toInt()),
                              row.value(QLatin1String("role")).toString());
        if (!row.value(QLatin1String("hop")).isNull())
            return;
        // "hop null: the requester must name the identifier": the account, as via names it first.
        const QString via = row.value(QLatin1String("via")).toArray().at(0).toString();
        for (const QJsonValue& account : identifiers.value(via).toArray()) {
            if (!person.seed.accounts.contains(account.toString()))
                person.seed.accounts.append(account.toString());
        }
    }

    QJsonObject m_root;
};

} // namespace rd::test
