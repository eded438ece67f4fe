#include "core/domain/complaint.h"
#include "core/domain/move_guard.h"
#include "ui/shared/chip.h"
#include "ui/shared/error_text.h"
#include "ui/shared/translations.h"
#include "ui/shared/words.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRawFont>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

template <typename Value> void expectWords(const QList<Value>& values)
{
    for (const Value value : values)
        QVERIFY2(isChinese(ui::wordFor(value)), qPrintable(ui::wordFor(value)));
}

template <typename Value> QList<Value> upTo(Value last)
{
    QList<Value> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values.append(static_cast<Value>(i));
    return values;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

    ui::Translations m_translations;

private Q_SLOTS:
    void init() { m_translations.use(u"zh_CN"_s); }

    void everyErrorHasItsSentenceInChinese()
    {
        for (int i = 1; i <= static_cast<int>(ErrorCode::AuditBroken); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString sentence = ui::errorText({code, {}, {}});
            QVERIFY2(isChinese(sentence), qPrintable(errorName(code)));
            QVERIFY2(!sentence.contains(u'%'), qPrintable(sentence));
        }
        QVERIFY(ui::errorText({ErrorCode::Cancelled, {}, {}}).isEmpty());
    }

    // The paper of a case says what the timeline on the screen says of it.
    void paperAndScreenNameAnEntryAlike()
    {
        QFile file(u":/reports/words.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject words = QJsonDocument::fromJson(file.readAll())[u"zh_CN"_s][u"action"_s].toObject();
        QVERIFY(words.size() > 100);
        for (auto one = words.constBegin(); one != words.constEnd(); ++one)
            QCOMPARE(ui::auditActionWord(one.key()), one.value().toString());
    }

    // No path into a file that nobody has seen.
    void thePlaceInANoticeIsSaidInWords_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("day") << u"2027/2027-01-02"_s << u"日期：2027-01-02。"_s;
        QTest::newRow("day in a list") << u"/notices/0 (2027/2027-01-02)"_s << u"日期：2027-01-02。"_s;
        QTest::newRow("year") << u"2027"_s << u"年份：2027。"_s;
        QTest::newRow("entry") << u"/days/3"_s << u"“days”第 4 条。"_s;
        QTest::newRow("field of an entry") << u"/days/3/date"_s << u"“days”第 4 条的“date”。"_s;
        QTest::newRow("field") << u"/year"_s << u"字段：“year”。"_s;
        QTest::newRow("column") << u"DTSTART"_s << u"字段：“DTSTART”。"_s;
        QTest::newRow("whole") << u"/"_s << QString();
    }
    void thePlaceInANoticeIsSaidInWords()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const QString text =
            ui::errorText({ErrorCode::CalendarInvalid, {{u"path"_s, path}, {u"reason"_s, u"is missing"_s}}, {}});
        QVERIFY2(text.endsWith(u"。"_s + words), qPrintable(text));
        QVERIFY2(!text.contains(u'/'), qPrintable(text));
    }

    // A refusal names the condition of rule book §7 that is not met, each in a sentence of its own.
    void everyGuardOfAMoveHasItsSentence()
    {
        domain::MoveFacts facts;
        for (QDate* day : {&facts.tenthDay, &facts.thirdDay, &facts.waitUntil, &facts.retentionUntil})
            *day = QDate(2026, 3, 23);
        QStringList sentences;
        for (const domain::MoveGuard guard : domain::allMoveGuards()) {
            const Error error = domain::refusal(guard, facts, domain::CaseState::Closed).value();
            QCOMPARE(error.args.value(u"guard"_s).toString(), codeOf(guard));
            const QString sentence = ui::errorText(error);
            QVERIFY2(isChinese(sentence) && !sentence.contains(u'%'), qPrintable(codeOf(guard)));
            if (error.code != ErrorCode::MoveForbidden)
                continue;
            QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
            sentences.append(sentence);
        }
        QVERIFY(sentences.size() > 15);
        const QVariantMap noRow{{u"from"_s, u"DRAFT"_s}, {u"to"_s, u"CLOSED"_s}};
        QVERIFY(!sentences.contains(ui::errorText({ErrorCode::MoveForbidden, noRow, {}})));
    }

    void everyGuardOfAComplaintHasItsSentence()
    {
        for (const domain::ComplaintGuard guard : upTo(domain::ComplaintGuard::Hold)) {
            const QVariantMap args{{u"guard"_s, codeOf(guard)}};
            const QString sentence = ui::errorText({ErrorCode::MoveForbidden, args, {}});
            QVERIFY2(isChinese(sentence), qPrintable(codeOf(guard)));
            QVERIFY(sentence != ui::errorText({ErrorCode::MoveForbidden, {}, {}}));
        }
    }

    // The three kinds of a lock differ in what the caller may be told and who can help (R-ID-08).
    void eachLockSaysWhenItEnds_R_ID_08()
    {
        const auto said = [](const QString& until) {
            return ui::errorText({ErrorCode::VerificationLocked, {{u"until"_s, until}}, {}});
        };
        QVERIFY2(said(u"2026-11-24T15:00:00+08:00"_s).contains(u"2026-11-24 15:00"_s),
                 qPrintable(said(u"2026-11-24T15:00:00+08:00"_s)));
        QVERIFY2(said(u"supervisor"_s).contains(u"主管"_s), qPrintable(said(u"supervisor"_s)));
        QVERIFY(said(u"nextSession"_s) != said(u"supervisor"_s));
        QVERIFY(!said(u"nextSession"_s).contains(u"nextSession"_s));
    }

    void whatHasEndedIsSaidToHaveEnded()
    {
        const QString sentence = ui::errorText({ErrorCode::MoveForbidden, {{u"ended"_s, u"CLOSED"_s}}, {}});
        QVERIFY2(sentence.contains(ui::wordFor(domain::CaseState::Closed)) && !sentence.contains(u"CLOSED"_s),
                 qPrintable(sentence));
    }

    void aReadOnlyDeskAsksForTheRightToWrite()
    {
        const QVariantMap args{{u"file"_s, u"D:/desk.rdb"_s}, {u"what"_s, u"readOnly"_s}};
        const QString sentence = ui::errorText({ErrorCode::FileNotWritten, args, {}});
        QVERIFY2(sentence.contains(u"desk.rdb"_s) && sentence.contains(u"只读"_s), qPrintable(sentence));
    }

    void whatCouldNotBeTakenBackIsNamed()
    {
        QVariantMap args{{u"file"_s, u"D:/b.pdf"_s}};
        const QString alone = ui::errorText({ErrorCode::FileNotWritten, args, {}});
        args.insert(u"notRemoved"_s, QStringList{u"a.pdf"_s, u"c.pdf"_s});
        const QString sentence = ui::errorText({ErrorCode::FileNotWritten, args, {}});
        QVERIFY2(sentence.startsWith(alone) && sentence.contains(u"a.pdf"_s) && sentence.contains(u"c.pdf"_s)
                     && sentence.contains(u"自行删除"_s),
                 qPrintable(sentence));
    }

    void anErrorNamesTheFileWithoutItsFolder()
    {
        const QString sentence = ui::errorText({ErrorCode::FileDamaged, {{u"file"_s, u"D:/secret/orders.csv"_s}}, {}});
        QVERIFY(sentence.contains("orders.csv"_L1));
        QVERIFY(!sentence.contains("secret"_L1));
    }

    void everyFixedWordIsChinese()
    {
        expectWords(domain::allRights());
        expectWords(domain::allChannels());
        expectWords(domain::allRequesterTypes());
        expectWords(upTo(domain::MinorClass::Unknown));
        expectWords(domain::allOutcomes());
        expectWords(upTo(domain::AssuranceLevel::L3));
        expectWords(upTo(domain::Operation::IncidentTriage));
        expectWords(upTo(domain::TaskState::Deferred));
        expectWords(upTo(domain::MatchKind::Possible));
        expectWords(upTo(domain::Decision::No));
        expectWords(domain::allRedactionReasons());
        expectWords(domain::allCaseStates());
        expectWords(upTo(domain::ApproverRole::Officer));
        expectWords(upTo(domain::DayKind::Holiday));
        expectWords(upTo(domain::ClockGuard::RegulatorFirst));
        expectWords(upTo(domain::NextStep::Nothing));
        expectWords(upTo(domain::TodayKind::Draft));
        expectWords(domain::allRoles());
        expectWords(upTo(domain::ReplyState::Bounced));
        expectWords(upTo(domain::LockState::LockedForSupervisor));
        expectWords(upTo(domain::FieldKind::Identifier));
    }

    // The hour is the policy's, not the program's.
    void aDueChipSaysTheHourOfTheDesk()
    {
        const QTime before = ui::dueHour();
        ui::setDueHour(QTime(16, 15));
        for (const domain::DueStage stage : {domain::DueStage::Today, domain::DueStage::Overdue}) {
            const QString words = ui::dueChip({QDate(2026, 3, 23), 0, stage, false, {}}).text;
            QVERIFY2(words.contains(u"16:15"_s), qPrintable(words));
        }
        ui::setDueHour(before);
    }

    // R-DL-06: wherever a chip says a date.
    void aDueChipMarksAProvisionalDate()
    {
        using domain::DueStage;
        for (const DueStage stage : {DueStage::Ahead, DueStage::Amber, DueStage::Red, DueStage::Waiting}) {
            QVERIFY(ui::dueChip({QDate(2027, 1, 4), 3, stage, true, {}}).text.contains(u"01-04 暂定"_s));
            QVERIFY(!ui::dueChip({QDate(2027, 1, 4), 3, stage, false, {}}).text.contains(u"暂定"_s));
        }
        QVERIFY(ui::dueChip({QDate(2027, 1, 4), -3, DueStage::Overdue, true, {}}).text.contains(u"01-04 暂定"_s));
    }

    // Actions are texts of the verbs; the sources themselves say which there are.
    void everyAuditedActionHasItsWord()
    {
        static const QRegularExpression action(
            uR"x((?:caseEvent|objectEvent|decisionEvent|accessEvent)\(\s*QStringLiteral\("([A-Z]\w+)"\)|AuditEvent\{\s*QStringLiteral\("([A-Z]\w+)"\)|action = QStringLiteral\("([A-Z]\w+)"\))x"_s);
        int found = 0;
        QDirIterator files(qEnvironmentVariable("RIGHTSDESK_SOURCE") + u"/core/desk"_s, {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto hits = action.globalMatch(QString::fromUtf8(file.readAll()));
            while (hits.hasNext()) {
                const QStringList names = hits.next().capturedTexts().mid(1);
                const QString name = names.join(QString());
                QVERIFY2(isChinese(ui::auditActionWord(name)), qPrintable(name));
                ++found;
            }
        }
        QVERIFY(found > 20);
    }

    // What our own font lacks, few PCs have: an empty box on the screen, and on paper.
    void everySignIsInOurFont()
    {
        const QRawFont font(u":/fonts/RightsDeskSansSC-Regular.otf"_s, 12);
        QVERIFY(font.isValid());
        QSet<uint> signs;
        for (const QString& folder : {u"/ui"_s, u"/app"_s, u"/translations"_s, u"/resources/letters"_s,
                                      u"/resources/reports"_s, u"/resources/rules"_s}) {
            QDirIterator files(qEnvironmentVariable("RIGHTSDESK_SOURCE") + folder,
                               {u"*.cpp"_s, u"*.h"_s, u"*.ts"_s, u"*.json"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const uint sign : QString::fromUtf8(file.readAll()).toUcs4()) {
                    if (sign > 0x7f)
                        signs.insert(sign);
                }
            }
        }
        QVERIFY(signs.contains(u'截') && signs.contains(u'✓'));
        for (const uint sign : std::as_const(signs))
            QVERIFY2(font.supportsCharacter(sign), qPrintable(u"U+%1"_s.arg(sign, 0, 16)));
    }

    void warningsSayTheRow()
    {
        QVERIFY(ui::importWarning(u"damagedId:12"_s).contains(u"第12行"_s));
        QVERIFY(ui::copyProblem(u"hashDiffers:data.json"_s).contains("data.json"_L1));
        QCOMPARE(ui::evidenceWord(u"masked_phone+name"_s), u"脱敏手机号相符 + 姓名相同"_s);
        QVERIFY(isChinese(ui::evidenceWord(u"card_rounded_by_excel"_s)));
    }

    void anUnknownCodeIsShownAsItIs()
    {
        QCOMPARE(ui::evidenceWord(u"crystal_ball"_s), u"crystal_ball"_s);
        QCOMPARE(ui::importWarning(u"oddness:4"_s), u"oddness:4"_s);
    }

    void englishCountsInTheSingular()
    {
        m_translations.use(u"en"_s);
        const QString one = ui::errorText({ErrorCode::MatchesUndecided, {{u"count"_s, 1}}, {}});
        const QString two = ui::errorText({ErrorCode::MatchesUndecided, {{u"count"_s, 2}}, {}});
        QVERIFY2(one.contains("1 possible match "_L1), qPrintable(one));
        QVERIFY2(two.contains("2 possible matches "_L1), qPrintable(two));
    }
};

QTEST_MAIN(WordsTest)
#include "words_test.moc"
