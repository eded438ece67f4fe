#include "core/storage/search_tokens.h"
#include "tests/support/temporary_storage.h"

#include <QRegularExpression>
#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

// Text with what people and machines put into it: quotes, commands, rare characters, emoji, marks of direction.
QString anyText(int longest = 40)
{
    static const QStringList pieces{u"王"_s, u"伟"_s, u"退订"_s,   u"𠮷"_s,     u"😀"_s,  u"'"_s,   u"\""_s,
                                    u";"_s,  u"--"_s, u"%"_s,      u"_"_s,      u"\n"_s, u"\t"_s,  u"a"_s,
                                    u"Z"_s,  u"0"_s,  u"9"_s,      u"\u202e"_s, u"\\"_s, u"<b>"_s, u"·"_s,
                                    u" "_s,  u"é"_s,  u"\u00a0"_s, u":x"_s,     u"?"_s,  u"$1"_s};
    QString text;
    const int length = *rc::gen::inRange(0, longest);
    for (int i = 0; i < length; ++i)
        text += pieces.at(*rc::gen::inRange<qsizetype>(0, pieces.size()));
    return text;
}

template <typename Value> Value oneOf(const QList<Value>& values)
{
    return values.at(*rc::gen::inRange<qsizetype>(0, values.size()));
}

domain::Case anyCase(int index)
{
    domain::Case made = test::TemporaryStorage::someCase(index);
    made.number = u"DSR-20261123-%1"_s.arg(index, 6, 10, QLatin1Char('0'));
    for (QString* text : {&made.subject.name, &made.subject.member, &made.subject.order, &made.subject.account,
                          &made.words, &made.lateReason, &made.requester.contact})
        *text = anyText();
    made.platforms.clear();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        made.platforms.append(anyText(6));
    made.receivedAt = QDateTime::fromMSecsSinceEpoch(*rc::gen::inRange<qint64>(1, 4102444800000), Qt::UTC);
    made.state = oneOf(domain::allCaseStates());
    made.channel = oneOf(domain::allChannels());
    made.items.first().facts = anyText();
    return made;
}

} // namespace

class StoredCaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void aCaseIsFoundByAnyOfItsOwnTexts();
    void aNumberInGroupsIsFoundHoweverItIsWritten();
};

void StoredCaseTest::whatIsWrittenIsRead()
{
    test::TemporaryStorage desk;
    int index = 0;
    QVERIFY(rc::check("what is written is read", [&] {
        const domain::Case written = anyCase(++index);
        RC_ASSERT(desk.write(u"CallLogged"_s, written.id, [&](Transaction& work) { return work.cases().add(written); })
                      .has_value());
        const domain::Case read = *desk->cases().find(written.id);
        RC_ASSERT(read.number == written.number);
        RC_ASSERT(read.state == written.state);
        RC_ASSERT(read.channel == written.channel);
        RC_ASSERT(read.receivedAt == written.receivedAt);
        RC_ASSERT(read.subject.name == written.subject.name);
        RC_ASSERT(read.subject.member == written.subject.member);
        RC_ASSERT(read.subject.order == written.subject.order);
        RC_ASSERT(read.subject.account == written.subject.account);
        RC_ASSERT(read.requester.contact == written.requester.contact);
        RC_ASSERT(read.words == written.words);
        RC_ASSERT(read.lateReason == written.lateReason);
        RC_ASSERT(read.platforms == written.platforms);
        RC_ASSERT(read.items.first().facts == written.items.first().facts);
    }));
    QVERIFY(desk->audit().verify()->ok);
}

void StoredCaseTest::aCaseIsFoundByAnyOfItsOwnTexts()
{
    test::TemporaryStorage desk;
    int index = 0;
    QVERIFY(rc::check("a case is found by any of its own texts", [&] {
        const domain::Case written = anyCase(++index);
        RC_ASSERT(desk.write(u"CallLogged"_s, written.id, [&](Transaction& work) { return work.cases().add(written); })
                      .has_value());
        for (const QString& text : {written.subject.name, written.subject.member, written.words, written.number}) {
            const Result<QList<CaseRow>> found = desk->cases().search(text, 1000);
            RC_ASSERT(found.has_value());
            const bool there = std::any_of(found->begin(), found->end(),
                                           [&](const CaseRow& row) { return row.header.id == written.id; });
            // A single digit is too short an ending to look for.
            RC_ASSERT(there || searchTokens(text).isEmpty()
                      || searchTokens(text).join(u' ').contains(QRegularExpression(u"(^| )e.( |$)"_s)));
        }
    }));
}

void StoredCaseTest::aNumberInGroupsIsFoundHoweverItIsWritten()
{
    test::TemporaryStorage desk;
    domain::Case written = test::TemporaryStorage::someCase(1);
    written.words = u"请回拨 021-5555 1234，单号 0----0"_s;
    QVERIFY(desk.write(u"CallLogged"_s, written.id, [&](Transaction& work) { return work.cases().add(written); })
                .has_value());
    for (const char16_t* text : {u"021-5555 1234", u"021-55551234", u"02155551234", u"5555", u"1234", u"0----0"})
        QCOMPARE(desk->cases().search(QString::fromUtf16(text), 10)->size(), 1);
    QVERIFY(desk->cases().search(u"55551235"_s, 10)->isEmpty());
}

QTEST_GUILESS_MAIN(StoredCaseTest)

#include "stored_case_test.moc"
