#include "core/letters/letter_words.h"
#include "core/letters/letter_writer.h"

#include <QTest>

using namespace rd;
using namespace rd::letters;

namespace {

using Values = QMap<QString, QString>;

LetterTemplate templateOf(const char* code)
{
    const Result<LetterTemplate> letter = letterTemplate(QLatin1String(code));
    return letter.value_or(LetterTemplate());
}

Values allValues(const LetterTemplate& letter)
{
    Values values;
    for (const QString& name : letter.placeholders())
        values[name] = QStringLiteral("值") + name;
    return values;
}

domain::LetterBlock blockOf(const QList<domain::LetterBlock>& blocks, const QString& id)
{
    for (const domain::LetterBlock& block : blocks) {
        if (block.id == id)
            return block;
    }
    return {};
}

QStringList missingOf(const QList<domain::LetterBlock>& blocks)
{
    const Result<void> complete = requireComplete(blocks);
    return complete ? QStringList() : complete.error().args.value(QStringLiteral("missing")).toStringList();
}

} // namespace

class LetterWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateIsReadWithItsVersionAndHash_R_LT_04();
    void everyTemplateIsCompleteWhenEveryPlaceholderHasAValue();
    void eachPlaceholderWithoutAValueIsNamed_R_LT_02();
    void aBlankValueIsNoValue_R_LT_02();
    void aLetterWithoutItsOptionalBlocksIsComplete();
    void theNotHeldLetterAsksForOneOfItsTwoAnswers();
    void aRefusalWithoutTheCourtSentenceIsBlocked_R_RF_05_A25();
    void eachRequiredSentenceOfEachTemplateIsGuarded();
    void anEmptiedBlockIsBlocked_R_LT_02();
    void aRewrittenBlockMayBreakItsLinesElsewhere();
    void aValueIsNeverExpandedAgain();
    void noBlockIsNamedLikeAPlaceholder();
    void anUnknownTemplateIsNotFound();
    void receiptsDoNotMeetTheClock_R_DL_07();
    void lettersAskWithFullWidthPunctuation_R_LT_01();
};

void LetterWriterTest::everyTemplateIsReadWithItsVersionAndHash_R_LT_04()
{
    QVERIFY(letterTemplateCodes().size() >= 12);
    for (const QString& code : letterTemplateCodes()) {
        const Result<LetterTemplate> letter = letterTemplate(code);
        QVERIFY2(letter, qPrintable(code));
        QCOMPARE(letter->code, code);
        QVERIFY(!letter->version.isEmpty());
        QCOMPARE(letter->hash.size(), 64);
    }
    QVERIFY(templateOf("T01").hash != templateOf("T02").hash);
}

void LetterWriterTest::everyTemplateIsCompleteWhenEveryPlaceholderHasAValue()
{
    for (const QString& code : letterTemplateCodes()) {
        const LetterTemplate letter = templateOf(code.toLatin1());
        const QList<domain::LetterBlock> blocks = composeBlocks(letter, allValues(letter), {});
        QCOMPARE(missingOf(blocks), QStringList());
        for (const domain::LetterBlock& block : blocks)
            QVERIFY2(!block.text.contains(QStringLiteral("{{")), qPrintable(block.text));
    }
}

void LetterWriterTest::eachPlaceholderWithoutAValueIsNamed_R_LT_02()
{
    for (const QString& code : letterTemplateCodes()) {
        const LetterTemplate letter = templateOf(code.toLatin1());
        for (const TemplateBlock& block : letter.blocks) {
            if (!block.required)
                continue;
            LetterTemplate alone;
            alone.blocks = {block};
            for (const QString& name : alone.placeholders()) {
                Values values = allValues(letter);
                values.remove(name);
                const QStringList missing = missingOf(composeBlocks(letter, values, {}));
                QVERIFY2(missing.contains(block.id + QLatin1Char(':') + name), qPrintable(code + name));
            }
        }
    }
}

void LetterWriterTest::aBlankValueIsNoValue_R_LT_02()
{
    const LetterTemplate letter = templateOf("T01");
    Values values = allValues(letter);
    values[QStringLiteral("items")] = QStringLiteral("  ");
    QCOMPARE(missingOf(composeBlocks(letter, values, {})), QStringList{QStringLiteral("body:items")});
}

void LetterWriterTest::aLetterWithoutItsOptionalBlocksIsComplete()
{
    const LetterTemplate letter = templateOf("T12");
    Values values = allValues(letter);
    values.remove(QStringLiteral("restricted_block"));
    const QList<domain::LetterBlock> blocks = composeBlocks(letter, values, {});
    QCOMPARE(missingOf(blocks), QStringList());
    QVERIFY(blockOf(blocks, QStringLiteral("restricted")).text.isEmpty());
}

void LetterWriterTest::theNotHeldLetterAsksForOneOfItsTwoAnswers()
{
    const LetterTemplate letter = templateOf("T16");
    Values values = allValues(letter);
    for (const char* name : {"data", "platform", "own_part"})
        values.remove(QLatin1String(name));
    QCOMPARE(missingOf(composeBlocks(letter, values, {})), QStringList());
    values.remove(QStringLiteral("systems_searched"));
    values.remove(QStringLiteral("category"));
    const QStringList both{QStringLiteral("not_found:systems_searched"), QStringLiteral("not_found:category")};
    QCOMPARE(missingOf(composeBlocks(letter, values, {})), both);
}

void LetterWriterTest::aRefusalWithoutTheCourtSentenceIsBlocked_R_RF_05_A25()
{
    const LetterTemplate letter = templateOf("T12");
    const Values values = allValues(letter);
    QString remedy = blockOf(composeBlocks(letter, values, {}), QStringLiteral("remedy")).text;
    QVERIFY(remedy.contains(QStringLiteral("人民法院")));
    remedy = remedy.left(remedy.indexOf(QStringLiteral("，或者依法"))) + QStringLiteral("。");
    const QList<domain::LetterBlock> blocks = composeBlocks(letter, values, {{QStringLiteral("remedy"), remedy}});
    QCOMPARE(missingOf(blocks), QStringList{QStringLiteral("remedy:edited:court")});
    QCOMPARE(blockOf(blocks, QStringLiteral("remedy")).missing, QStringList{QStringLiteral("edited:court")});
}

void LetterWriterTest::eachRequiredSentenceOfEachTemplateIsGuarded()
{
    for (const QString& code : letterTemplateCodes()) {
        const LetterTemplate letter = templateOf(code.toLatin1());
        for (const TemplateBlock& block : letter.blocks) {
            for (const QString& entry : block.mustContain) {
                const QString name = entry.section(QLatin1Char('|'), 0, 0);
                QString text = block.text;
                text.remove(QLatin1Char('\n'));
                const QString sentence = entry.section(QLatin1Char('|'), 1);
                QVERIFY2(text.contains(sentence), qPrintable(code + entry));
                text.replace(sentence, QStringLiteral("（略）"));
                const auto blocks = composeBlocks(letter, allValues(letter), {{block.id, text}});
                QVERIFY2(missingOf(blocks).contains(block.id + QStringLiteral(":edited:") + name),
                         qPrintable(code + entry));
            }
        }
    }
}

void LetterWriterTest::anEmptiedBlockIsBlocked_R_LT_02()
{
    const LetterTemplate letter = templateOf("T09");
    const auto blocks = composeBlocks(letter, allValues(letter), {{QStringLiteral("head"), QStringLiteral(" \n")}});
    QVERIFY(missingOf(blocks).contains(QStringLiteral("head:empty")));
}

void LetterWriterTest::aRewrittenBlockMayBreakItsLinesElsewhere()
{
    const LetterTemplate letter = templateOf("T12");
    const Values values = allValues(letter);
    QString remedy = blockOf(composeBlocks(letter, values, {}), QStringLiteral("remedy")).text;
    remedy.insert(remedy.indexOf(QStringLiteral("人民法院")) + 2, QLatin1Char('\n'));
    QCOMPARE(missingOf(composeBlocks(letter, values, {{QStringLiteral("remedy"), remedy}})), QStringList());
}

void LetterWriterTest::aValueIsNeverExpandedAgain()
{
    const LetterTemplate letter = templateOf("T01");
    Values values = allValues(letter);
    values[QStringLiteral("items")] = QStringLiteral("{{hotline}}<b>%1</b>");
    values[QStringLiteral("hotline")] = QStringLiteral("400");
    const QList<domain::LetterBlock> blocks = composeBlocks(letter, values, {});
    QVERIFY(blockOf(blocks, QStringLiteral("body")).text.contains(QStringLiteral("{{hotline}}<b>%1</b>")));
    QCOMPARE(missingOf(blocks), QStringList());
}

// Blocks and placeholders are set by name through one verb; a name that is both would rewrite the block.
void LetterWriterTest::noBlockIsNamedLikeAPlaceholder()
{
    for (const QString& code : letterTemplateCodes()) {
        const Result<LetterTemplate> letter = letterTemplate(code);
        QVERIFY(letter);
        for (const TemplateBlock& block : letter->blocks)
            QVERIFY2(!letter->placeholders().contains(block.id), qPrintable(code + QLatin1Char(' ') + block.id));
    }
}

void LetterWriterTest::anUnknownTemplateIsNotFound()
{
    for (const char* code : {"T99", "", "../words", "blocks"}) {
        const Result<LetterTemplate> letter = letterTemplate(QLatin1String(code));
        QVERIFY(!letter);
        QCOMPARE(letter.error().code, ErrorCode::NotFound);
    }
}

void LetterWriterTest::receiptsDoNotMeetTheClock_R_DL_07()
{
    for (const char* code : {"T01", "T02", "T17", "T18", "T19", "T20"})
        QVERIFY2(!templateOf(code).substantive, code);
    for (const char* code : {"T03", "T04", "T09", "T12", "T21"})
        QVERIFY2(templateOf(code).substantive, code);
    for (const char* code : {"T01", "T02"})
        QVERIFY2(!templateOf(code).personalContent, code);
    QVERIFY(templateOf("T09").personalContent);
}

void LetterWriterTest::lettersAskWithFullWidthPunctuation_R_LT_01()
{
    for (const QString& code : letterTemplateCodes()) {
        for (const TemplateBlock& block : templateOf(code.toLatin1()).blocks) {
            for (const QChar halfWidth : QStringLiteral(",;:()!?\""))
                QVERIFY2(!block.text.contains(halfWidth), qPrintable(code + block.text));
        }
    }
}

QTEST_GUILESS_MAIN(LetterWriterTest)
#include "letter_writer_test.moc"
