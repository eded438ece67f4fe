#include "core/base/id.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

struct ThingTag;
using ThingId = rd::Id<ThingTag>;

qint64 millisecondsIn(const QString& uuid)
{
    return uuid.left(13).remove(u'-').toLongLong(nullptr, 16);
}

} // namespace

class IdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewIdIsAVersionSevenUuidOfThisMoment()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QString id = rd::newUuid();
        QCOMPARE(id, id.toLower());
        const QUuid uuid = QUuid::fromString(id);
        QCOMPARE(uuid.variant(), QUuid::DCE);
        QCOMPARE(id.at(14), QChar(u'7'));
        QVERIFY(millisecondsIn(id) >= before);
        QVERIFY(millisecondsIn(id) <= QDateTime::currentMSecsSinceEpoch() + 1);
    }

    void idsSortInTheOrderTheyWereMadeEvenWithinOneMillisecond()
    {
        QString last = rd::newUuid();
        QSet<QString> seen{last};
        for (int i = 0; i < 20000; ++i) {
            const QString next = rd::newUuid();
            QVERIFY2(last < next, qPrintable(last + u' ' + next));
            seen.insert(next);
            last = next;
        }
        QCOMPARE(seen.size(), 20001);
    }

    void onlyTheCanonicalTextOfAUuidIsParsed()
    {
        const QString text = rd::newUuid();
        QCOMPARE(ThingId::parse(text)->text(), text);
        for (const QString& wrong :
             {u""_s, u"DSR-20261123-0001"_s, text.chopped(1), text + u'0', u'{' + text.chopped(2) + u'}'}) {
            const auto parsed = ThingId::parse(wrong);
            QVERIFY2(!parsed, qPrintable(wrong));
            QCOMPARE(parsed.error().code, rd::ErrorCode::InvalidArgument);
        }
    }

    void anEmptyIdMeansNone()
    {
        QVERIFY(ThingId().isEmpty());
        QVERIFY(!ThingId::create().isEmpty());
        QVERIFY(!(ThingId::create() == ThingId::create()));
    }
};

QTEST_GUILESS_MAIN(IdTest)
#include "id_test.moc"
