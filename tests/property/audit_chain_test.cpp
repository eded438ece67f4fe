#include "core/security/audit_chain.h"
#include "core/security/keyset.h"

#include <QTest>
#include <rapidcheck.h>

using namespace rd::security;

namespace {

QString anyText()
{
    return QString::fromStdString(*rc::gen::string<std::string>());
}

QByteArray anyBytes()
{
    return QByteArray::fromStdString(*rc::gen::string<std::string>());
}

ChainedEntry anyEntry()
{
    ChainedEntry entry;
    entry.sequence = *rc::gen::positive<qint64>();
    entry.at = *rc::gen::arbitrary<qint64>();
    for (QString* text : {&entry.actor, &entry.actorName, &entry.roles, &entry.workstation, &entry.action,
                          &entry.objectKind, &entry.objectId, &entry.caseId})
        *text = anyText();
    for (QByteArray* bytes : {&entry.detail, &entry.touched, &entry.previous})
        *bytes = anyBytes();
    return entry;
}

// One byte of one field is another.
ChainedEntry changed(ChainedEntry entry)
{
    const int field = *rc::gen::inRange(0, 5);
    QByteArray* const fields[] = {&entry.detail, &entry.touched, &entry.previous};
    if (field < 3) {
        QByteArray& bytes = *fields[field];
        if (bytes.isEmpty())
            bytes.append('x');
        else {
            const qsizetype at = *rc::gen::inRange<qsizetype>(0, bytes.size());
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << *rc::gen::inRange(0, 8)));
        }
    } else if (field == 3) {
        entry.sequence ^= qint64(1) << *rc::gen::inRange(0, 62);
    } else {
        entry.action.append(QLatin1Char('x'));
    }
    return entry;
}

} // namespace

class AuditChainPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneChangedByteBreaksTheChain_R_AU_01();
    void aSignatureHoldsForItsEntryOnly_R_AU_01();
};

void AuditChainPropertyTest::oneChangedByteBreaksTheChain_R_AU_01()
{
    QVERIFY(rc::check("a changed entry has another hash", [] {
        const ChainedEntry entry = anyEntry();
        RC_ASSERT(chainHash(entry) == chainHash(entry));
        RC_ASSERT(chainHash(changed(entry)) != chainHash(entry));
    }));
}

void AuditChainPropertyTest::aSignatureHoldsForItsEntryOnly_R_AU_01()
{
    const Keyset keyset = Keyset::create();
    QVERIFY(rc::check("a signature holds for its entry only", [&] {
        const ChainedEntry entry = anyEntry();
        const QByteArray signature = keyset.sign(chainHash(entry));
        RC_ASSERT(signatureHolds(keyset.publicKeys().sign, chainHash(entry), signature));
        RC_ASSERT(!signatureHolds(keyset.publicKeys().sign, chainHash(changed(entry)), signature));
    }));
}

QTEST_GUILESS_MAIN(AuditChainPropertyTest)

#include "audit_chain_test.moc"
