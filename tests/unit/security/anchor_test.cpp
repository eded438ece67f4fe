#include "core/security/anchor.h"
#include "core/security/digest.h"
#include "tests/support/system/file_limit.h"
#include "tests/support/system/owners_alone.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::security;

namespace {

constexpr qsizetype recordDistance = 4096;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString answerOf(const Result<void>& result)
{
    return result ? u"done"_s : errorName(result.error().code);
}

} // namespace

// What a workstation remembers of a desk (security.md D7): whatever is torn, lost or forged, it never says more than
// what was written with the desk's key.
class AnchorTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    int m_count = 0;
    const Secret m_key = randomSecret(48);
    const Secret m_otherKey = randomSecret(48);

    Anchor anchorAt(qint64 sequence) const
    {
        return {u"desk"_s,
                sequence,
                keyedHash(Secret(), QByteArray::number(sequence)),
                3,
                QDateTime::fromMSecsSinceEpoch(1790000000000 + sequence, Qt::UTC),
                u"user"_s};
    }
    void write(const QByteArray& content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    // The sequence that is read; 0 = none, negative = of another key.
    qint64 read() const
    {
        const auto kept = readAnchor(m_file, m_key);
        return !kept ? 0 : kept->ofThisKey ? kept->anchor.sequence : -kept->anchor.sequence;
    }

private Q_SLOTS:
    void init() { m_file = m_folder.filePath(QString::number(++m_count) + u"/desk.anchor"_s); }

    void theNewestIsReadAndTheOneBeforeIsKept()
    {
        QCOMPARE(read(), 0);
        for (qint64 sequence = 1; sequence <= 5; ++sequence) {
            QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(sequence), m_key)), u"done"_s);
            QCOMPARE(read(), sequence);
        }
        const Anchor kept = readAnchor(m_file, m_key)->anchor;
        QCOMPARE(kept.deskId, u"desk"_s);
        QCOMPARE(kept.head, anchorAt(5).head);
        QCOMPARE(kept.slotSequence, 3U);
        QCOMPARE(kept.at, anchorAt(5).at);
        QCOMPARE(kept.signer, u"user"_s);
        QVERIFY(test::isOwnersAlone(m_file));
        QVERIFY(test::isOwnersAlone(QFileInfo(m_file).path()));
    }

    // Two programs of one user write at nearly the same time.
    void aLaterOneIsNotWrittenOverByAnEarlierOne()
    {
        QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(7), m_key)), u"done"_s);
        QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(6), m_key)), u"done"_s);
        QCOMPARE(read(), 7);
        Anchor ofOlderSlots = anchorAt(8);
        ofOlderSlots.slotSequence = 2;
        QCOMPARE(answerOf(keepAnchor(m_file, ofOlderSlots, m_key)), u"done"_s);
        QCOMPARE(readAnchor(m_file, m_key)->anchor.slotSequence, 3U);
    }

    void aTornRecordLeavesTheOtherOne()
    {
        for (const qint64 newest : {2, 3}) {
            QFile::remove(m_file);
            for (qint64 sequence = 1; sequence < newest; ++sequence)
                QVERIFY(keepAnchor(m_file, anchorAt(sequence), m_key));
            const QByteArray before = contentOf(m_file).leftJustified(2 * recordDistance, '\0');
            QVERIFY(keepAnchor(m_file, anchorAt(newest), m_key));
            const QByteArray after = contentOf(m_file).leftJustified(2 * recordDistance, '\0');
            const qsizetype place = newest % 2 == 0 ? 0 : recordDistance;
            QVERIFY(before.mid(place, recordDistance) != after.mid(place, recordDistance));
            QCOMPARE(before.mid(recordDistance - place, recordDistance),
                     after.mid(recordDistance - place, recordDistance));
            for (qsizetype torn = 0; torn < 300; ++torn) {
                write(before.left(place) + after.mid(place, torn) + before.mid(place + torn));
                const qint64 seen = read();
                QVERIFY2(seen == newest - 1 || seen == newest, qPrintable(QString::number(torn)));
                QVERIFY(torn > 100 || seen == newest - 1);
            }
            QCOMPARE(read(), newest);
        }
    }

    void aFlippedBitIsNeverAnotherDesk()
    {
        QVERIFY(keepAnchor(m_file, anchorAt(1), m_key));
        QVERIFY(keepAnchor(m_file, anchorAt(2), m_key));
        const QByteArray whole = contentOf(m_file);
        const qsizetype length = whole.size() - recordDistance; // of each of the two, which are as long
        QVERIFY(length > 100);
        for (qsizetype i = 0; i < length; ++i) {
            QByteArray flipped = whole;
            flipped[i] = static_cast<char>(flipped.at(i) ^ 0x10);
            write(flipped);
            QCOMPARE(read(), 1);
        }
    }

    void anotherKeysRecordIsNobodysAndIsNotWrittenOver()
    {
        QVERIFY(keepAnchor(m_file, anchorAt(9), m_otherKey));
        QCOMPARE(read(), -9);
        QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(10), m_key)), u"FileExists"_s);
        QCOMPARE(read(), -9);
        QCOMPARE(answerOf(startAnchor(m_file, anchorAt(4), m_key)), u"done"_s);
        QCOMPARE(read(), 4);
        // Beside a record of this key another one does not count.
        const QByteArray own = contentOf(m_file);
        QVERIFY(startAnchor(m_file, anchorAt(99), m_otherKey));
        write(own.left(recordDistance) + contentOf(m_file).mid(recordDistance));
        QCOMPARE(read(), 4);
        QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(5), m_key)), u"done"_s);
        QCOMPARE(read(), 5);
    }

    void aFullDiskLeavesWhatWasKept()
    {
        for (qint64 sequence = 1; sequence <= 2; ++sequence)
            QVERIFY(keepAnchor(m_file, anchorAt(sequence), m_key));
        const QByteArray before = contentOf(m_file);
        {
            const test::FileLimit full(1);
            QCOMPARE(answerOf(keepAnchor(m_file, anchorAt(3), m_key)), u"DiskFull"_s);
        }
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(read(), 2);
    }

    void whatCannotBeWrittenIsSaid()
    {
        QVERIFY(keepAnchor(m_file, anchorAt(1), m_key));
        for (const QString& nowhere : {QString(), m_file + u"/below a file"_s}) {
            QCOMPARE(answerOf(keepAnchor(nowhere, anchorAt(1), m_key)), u"FileNotWritten"_s);
            QCOMPARE(answerOf(startAnchor(nowhere, anchorAt(1), m_key)), u"FileNotWritten"_s);
            QVERIFY(!readAnchor(nowhere, m_key));
        }
    }

    void aCodeForPaperHasFortyCharactersAndIsReadAsPeopleTypeIt()
    {
        const QByteArray hash = keyedHash(Secret(), "entry");
        const QString code = anchorCode(1234567, hash);
        QCOMPARE(QString(code).remove(u'-').size(), 40);
        QCOMPARE(code.size(), 47);
        for (const QString& typed :
             {code, code.toLower(), QString(code).remove(u'-'), QString(code).replace(u'-', u' '),
              QString(code).replace(u'0', u'o').replace(u'1', u'l'), QString(code).replace(u'1', u'I')}) {
            const auto entry = readAnchorCode(typed);
            QVERIFY2(entry, qPrintable(typed));
            QCOMPARE(entry->sequence, 1234567);
            QCOMPARE(entry->hashStart, hash.left(16));
        }
        QCOMPARE(readAnchorCode(anchorCode((qint64(1) << 40) - 1, hash))->sequence, (qint64(1) << 40) - 1);
    }

    void aMistypedCodeIsNoCode()
    {
        const QString code = anchorCode(42, keyedHash(Secret(), "entry"));
        for (qsizetype i = 0; i < code.size(); ++i) {
            QString mistyped = code;
            mistyped[i] = code.at(i) == u'7' ? u'8' : u'7';
            QVERIFY2(!readAnchorCode(mistyped), qPrintable(mistyped));
        }
        for (const QString& wrong : {QString(), u"U"_s, code.left(46), code + u'7', QString(40, u'U'), u"验"_s + code})
            QVERIFY(!readAnchorCode(wrong));
    }
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "anchor_test.moc"
