#include "core/security/audit_chain.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::security;

namespace {

ChainedEntry entry()
{
    ChainedEntry entry;
    entry.sequence = 12;
    entry.at = 1790000000000;
    entry.actor = u"0190"_s;
    entry.actorName = u"li"_s;
    entry.roles = u"AGENT"_s;
    entry.workstation = u"desk-3"_s;
    entry.action = u"CallLogged"_s;
    entry.objectKind = u"case"_s;
    entry.objectId = u"0191"_s;
    entry.caseId = u"0191"_s;
    entry.detail = "sealed";
    entry.touched = "rows";
    entry.previous = "before";
    return entry;
}

} // namespace

class AuditChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldCounts_R_AU_01();
    void textMovedFromOneFieldToTheNextChangesTheHash();
    void theHashIsASha256AndTheSameEachTime();
    void nothingWrittenAndNothingReadHashAlike();
};

void AuditChainTest::everyFieldCounts_R_AU_01()
{
    QList<ChainedEntry> variants(14, entry());
    variants[1].sequence = 13;
    variants[2].at += 1;
    variants[3].actor += u'x';
    variants[4].actorName += u'x';
    variants[5].roles += u'x';
    variants[6].workstation += u'x';
    variants[7].action += u'x';
    variants[8].objectKind += u'x';
    variants[9].objectId += u'x';
    variants[10].caseId += u'x';
    variants[11].detail += 'x';
    variants[12].touched += 'x';
    variants[13].previous += 'x';
    QSet<QByteArray> hashes;
    for (const ChainedEntry& variant : variants)
        hashes.insert(chainHash(variant));
    QCOMPARE(hashes.size(), variants.size());
}

void AuditChainTest::textMovedFromOneFieldToTheNextChangesTheHash()
{
    ChainedEntry moved = entry();
    moved.action = u"CallLoggedc"_s;
    moved.objectKind = u"ase"_s;
    QVERIFY(chainHash(moved) != chainHash(entry()));
}

void AuditChainTest::theHashIsASha256AndTheSameEachTime()
{
    // As computed outside the program: a desk of an earlier release must go on holding.
    QCOMPARE(chainHash(entry()).toHex(),
             QByteArray("38fd5bdd399e4a883e9b14c007a20c5255a5fe7781f4641dc00e9e047eb8ec0e"));
    QCOMPARE(chainHash(entry()), chainHash(entry()));
}

// A database gives an empty text or blob back where none was put in.
void AuditChainTest::nothingWrittenAndNothingReadHashAlike()
{
    ChainedEntry written = entry();
    written.caseId = QString();
    written.touched = QByteArray();
    ChainedEntry read = entry();
    read.caseId = u""_s;
    read.touched = QByteArray("");
    QCOMPARE(chainHash(read), chainHash(written));
}

QTEST_GUILESS_MAIN(AuditChainTest)

#include "audit_chain_test.moc"
