#include "core/storage/sql/sql_query.h"
#include "tests/support/temporary_storage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using namespace rd::storage;

namespace {

struct Person {
    QString name;
    QString phone;
    QString member;
    QString words;
};

const QList<Person> people{
    {u"王伟"_s, u"13800138000"_s, u"M0001234"_s, u"别再给我发短信了，我要退订"_s},
    {u"欧阳娜娜"_s, u"13912345678"_s, u""_s, u"我想要一份你们手里我的全部个人信息的副本"_s},
    {u"张伟"_s, u"02162345678"_s, u"VIP88"_s, u"请删除我的账户"_s},
    {u"Li Wei"_s, u"13700001111"_s, u""_s, u"Please delete my account"_s},
    {u"𠮷田"_s, u"13600002222"_s, u""_s, u"地址写错了，请更正"_s},
    {u"阿依古丽·买买提"_s, u"13500003333"_s, u""_s, u"退款"_s},
};

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

private:
    test::TemporaryStorage m_desk;
    QList<domain::Case> m_cases;

    QStringList namesFor(const QString& text, int limit = 20) const;

private Q_SLOTS:
    void initTestCase();
    void findsByWhatPeopleType_data();
    void findsByWhatPeopleType();
    void theNewestComesFirst();
    void theLimitHolds();
    void textWithoutAnythingToSearchForFindsNothing();
    void textThatIsACommandOfTheIndexIsOnlyText();
    void aCorrectedNameIsFoundAndTheOldOneIsNot();
    void aDeletedWordLeavesTheFile();
};

void SearchTest::initTestCase()
{
    int index = 0;
    for (const Person& person : people) {
        domain::Case one = test::TemporaryStorage::someCase(index++);
        one.subject = {person.name, person.phone, person.member, QString(), QString()};
        one.requester.contact = one.subject.phone;
        one.words = person.words;
        m_cases.append(one);
    }
    m_cases[0].subject.order = u"2025110112345678901234"_s;
    m_cases[3].requester.contact = u"li.wei@example.com"_s;
    test::orDie(m_desk.write(u"CallLogged"_s, {}, [&](Transaction& work) -> Result<void> {
        for (const domain::Case& one : std::as_const(m_cases))
            RD_TRY(work.cases().add(one));
        return {};
    }));
}

QStringList SearchTest::namesFor(const QString& text, int limit) const
{
    const QList<CaseRow> rows = test::orDie(m_desk->cases().search(text, limit));
    QStringList names;
    for (const CaseRow& row : rows)
        names.append(row.header.subject.name);
    return names;
}

void SearchTest::findsByWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QStringList wang{u"王伟"_s};
    QTest::newRow("whole case number") << u"DSR-20261123-0002"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("case number in small letters") << u"dsr-20261123-0002"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("ending of the case number") << u"0003"_s << QStringList{u"张伟"_s};
    QTest::newRow("ending with its dash") << u"1123-0003"_s << QStringList{u"张伟"_s};
    QTest::newRow("whole phone") << u"13800138000"_s << wang;
    QTest::newRow("phone as people write it") << u"+86 138 0013 8000"_s << wang;
    QTest::newRow("phone in full width") << u"１３８００１３８０００"_s << wang;
    QTest::newRow("last four") << u"8000"_s << wang;
    QTest::newRow("last two") << u"78"_s << QStringList{u"张伟"_s, u"欧阳娜娜"_s};
    QTest::newRow("landline with its dash") << u"021-62345678"_s << QStringList{u"张伟"_s};
    QTest::newRow("last digits of the member number") << u"1234"_s << wang;
    QTest::newRow("whole member number") << u"VIP88"_s << QStringList{u"张伟"_s};
    QTest::newRow("ending of a long order number") << u"8901234"_s << wang;
    QTest::newRow("one character") << u"王"_s << wang;
    QTest::newRow("two characters of a name") << u"王伟"_s << wang;
    QTest::newRow("two characters of the words") << u"退订"_s << wang;
    QTest::newRow("a character of two names") << u"伟"_s << QStringList{u"张伟"_s, u"王伟"_s};
    QTest::newRow("more characters") << u"个人信息的副本"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("compound surname") << u"欧阳"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("initials") << u"oynn"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("initials in capitals") << u"WW"_s << wang;
    QTest::newRow("first initials") << u"oy"_s << QStringList{u"欧阳娜娜"_s};
    QTest::newRow("a latin word") << u"account"_s << QStringList{u"Li Wei"_s};
    QTest::newRow("a latin name") << u"li wei"_s << QStringList{u"Li Wei"_s};
    QTest::newRow("the beginning of a latin word") << u"acc"_s << QStringList{u"Li Wei"_s};
    QTest::newRow("an e-mail address") << u"li.wei@example.com"_s << QStringList{u"Li Wei"_s};
    QTest::newRow("a rare character") << u"𠮷"_s << QStringList{u"𠮷田"_s};
    QTest::newRow("a rare character in a name") << u"𠮷田"_s << QStringList{u"𠮷田"_s};
    QTest::newRow("a name with a dot") << u"阿依古丽·买买提"_s << QStringList{u"阿依古丽·买买提"_s};
    QTest::newRow("name and last four") << u"伟 8000"_s << wang;
    QTest::newRow("name and another's last four") << u"张伟 8000"_s << QStringList();
    QTest::newRow("digits from the middle") << u"0013"_s << QStringList();
    QTest::newRow("nobody") << u"诸葛"_s << QStringList();
}

void SearchTest::findsByWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(namesFor(text), names);
}

void SearchTest::theNewestComesFirst()
{
    QCOMPARE(namesFor(u"20261123"_s).size(), 0);
    QCOMPARE(namesFor(u"请"_s), (QStringList{u"𠮷田"_s, u"张伟"_s}));
}

void SearchTest::theLimitHolds()
{
    QCOMPARE(namesFor(u"我"_s, 1), QStringList{u"张伟"_s});
    QCOMPARE(namesFor(u"我"_s, 2).size(), 2);
}

void SearchTest::textWithoutAnythingToSearchForFindsNothing()
{
    for (const QString& text : {QString(), u"   "_s, u"，。！"_s, u"-"_s, u"\u200b"_s, u"😀"_s})
        QVERIFY2(namesFor(text).isEmpty(), qPrintable(text));
}

void SearchTest::textThatIsACommandOfTheIndexIsOnlyText()
{
    for (const QString& text : {u"\""_s, u"王\" OR \"张"_s, u"tokens:王"_s, u"NEAR(王 张)"_s, u"王*"_s, u"王 AND 张"_s,
                                u"'; DROP TABLE request_case; --"_s})
        QVERIFY2(m_desk->cases().search(text, 5).has_value(), qPrintable(text));
    QVERIFY(namesFor(u"王\" OR \"张"_s).isEmpty());
    QCOMPARE(namesFor(u"王*"_s), QStringList{u"王伟"_s});
}

void SearchTest::aCorrectedNameIsFoundAndTheOldOneIsNot()
{
    test::TemporaryStorage desk;
    domain::Case one = desk.addCase(1);
    one.subject.name = u"诸葛亮"_s;
    test::orDie(desk.write(u"CaseChanged"_s, one.id, [&](Transaction& work) { return work.cases().update(one); }));
    QCOMPARE(desk->cases().search(u"诸葛"_s, 5)->size(), 1);
    QCOMPARE(desk->cases().search(u"zgl"_s, 5)->size(), 1);
    QCOMPARE(desk->cases().search(u"王伟"_s, 5)->size(), 0);
    QVERIFY(desk->audit().verify()->ok);
}

// FTS5 without secure-delete keeps a removed word in its index until the next merge (security.md D9).
void SearchTest::aDeletedWordLeavesTheFile()
{
    test::TemporaryStorage desk;
    domain::Case one = test::TemporaryStorage::someCase(1);
    one.words = u"龘靐齉 veryrareword"_s;
    test::orDie(desk.write(u"CallLogged"_s, one.id, [&](Transaction& work) { return work.cases().add(one); }));
    QCOMPARE(desk->cases().search(u"veryrareword"_s, 5)->size(), 1);
    one.words.clear();
    test::orDie(desk.write(u"CaseChanged"_s, one.id, [&](Transaction& work) { return work.cases().update(one); }));
    QCOMPARE(desk->cases().search(u"veryrareword"_s, 5)->size(), 0);
    const Result<std::unique_ptr<SqlConnection>> sql = SqlConnection::open(desk.path(), desk.key(), OpenMode::Existing);
    QVERIFY(sql.has_value());
    const Statement left(
        u"SELECT count(*) FROM case_search_data WHERE instr(block, CAST('veryrareword' AS BLOB)) > 0"_s);
    SqlQuery query(**sql, left);
    QVERIFY(query.run().has_value());
    QVERIFY(query.hasRow());
    QCOMPARE(query.number(0), 0);
}

QTEST_GUILESS_MAIN(SearchTest)

#include "search_test.moc"
