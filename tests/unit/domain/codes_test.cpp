#include "core/domain/approval.h"
#include "core/domain/case_file.h"
#include "core/domain/case_state.h"
#include "core/domain/codes.h"
#include "core/domain/reply.h"
#include "core/domain/role.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd::domain;

namespace {

// Every value has a code of its own and comes back from it.
template <typename Value, typename Parse> bool roundTrips(const QList<Value>& values, Parse parse)
{
    QSet<QString> codes;
    for (const Value value : values) {
        const QString code = codeOf(value);
        if (code.isEmpty() || parse(code) != value)
            return false;
        codes.insert(code);
    }
    return codes.size() == values.size() && !parse(u"nothing of the kind"_s) && !parse({});
}

template <typename Value> QList<Value> upTo(Value last)
{
    QList<Value> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values.append(static_cast<Value>(i));
    return values;
}

} // namespace

class CodesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasOneCodeThatReadsBack();
    void rightsHaveTheCodesOfTheRuleBook();
    void longNamesOfTheRuleBookAreRead();
    void minorsAreChildrenAndYouths();
    void approversAreOrderedByRank();
    void stepsAndLinesHaveCodes();
    void aChannelReachesTheContactsOfItsKind_R_DL_07();
};

void CodesTest::aChannelReachesTheContactsOfItsKind_R_DL_07()
{
    QVERIFY(reaches(ReplyChannel::Email, u"z@example.com"_s));
    QVERIFY(!reaches(ReplyChannel::Email, u"13800138000"_s));
    QVERIFY(reaches(ReplyChannel::Sms, u"+86 138 0013 8000"_s));
    QVERIFY(!reaches(ReplyChannel::Sms, u"z@example.com"_s));
    for (const ReplyChannel byHand : {ReplyChannel::Letter, ReplyChannel::InStore, ReplyChannel::OaMessage})
        QVERIFY(reaches(byHand, u"13800138000"_s));
}

void CodesTest::everyValueHasOneCodeThatReadsBack()
{
    QVERIFY(roundTrips(allRights(), parseRight));
    QVERIFY(roundTrips(allChannels(), parseChannel));
    QVERIFY(roundTrips(allRequesterTypes(), parseRequesterType));
    QVERIFY(roundTrips(upTo(MinorClass::Unknown), parseMinorClass));
    QVERIFY(roundTrips(allConcerns(), parseConcern));
    QVERIFY(roundTrips(upTo(AssuranceLevel::L3), parseLevel));
    QVERIFY(roundTrips(allOutcomes(), parseOutcome));
    QVERIFY(roundTrips(upTo(Operation::IncidentTriage), parseOperation));
    QVERIFY(roundTrips(upTo(TaskState::Deferred), parseTaskState));
    QVERIFY(roundTrips(upTo(MatchKind::Possible), parseMatchKind));
    QVERIFY(roundTrips(upTo(Decision::No), parseDecision));
    QVERIFY(roundTrips(allRedactionReasons(), parseRedactionReason));
    QVERIFY(roundTrips(upTo(FieldKind::Identifier), parseFieldKind));
    QVERIFY(roundTrips(allCaseStates(), parseCaseState));
    QVERIFY(roundTrips(allRoles(), parseRole));
    QVERIFY(roundTrips(allReplyChannels(), parseReplyChannel));
    QVERIFY(roundTrips(upTo(MailSecurity::StartTls), parseMailSecurity));
    QVERIFY(roundTrips(upTo(OutgoingState::NotLeft), parseOutgoingState));
}

void CodesTest::rightsHaveTheCodesOfTheRuleBook()
{
    QStringList codes;
    for (const RightType right : allRights())
        codes.append(codeOf(right));
    QCOMPARE(codes.join(u' '),
             u"ACCESS CORRECT SUPPLEMENT CANCEL DELETE WITHDRAW OPT_OUT COPY TRANSFER EXPLAIN RESTRICT COMPLAINT"_s);
}

void CodesTest::longNamesOfTheRuleBookAreRead()
{
    QCOMPARE(parseRight(u"CANCEL_ACCOUNT"_s), RightType::CancelAccount);
    QCOMPARE(parseRight(u"WITHDRAW_CONSENT"_s), RightType::WithdrawConsent);
    QCOMPARE(parseRight(u"MARKETING_OPT_OUT"_s), RightType::OptOut);
    QCOMPARE(parseRight(u"DATA_COPY"_s), RightType::Copy);
    QCOMPARE(parseRight(u"EXPLAIN_RULES"_s), RightType::Explain);
    QVERIFY(!parseRight(u"copy"_s));
}

void CodesTest::minorsAreChildrenAndYouths()
{
    QVERIFY(concernsMinor(MinorClass::ChildUnder14));
    QVERIFY(concernsMinor(MinorClass::Minor14To17));
    QVERIFY(!concernsMinor(MinorClass::Adult));
    QVERIFY(!concernsMinor(MinorClass::Unknown));
}

void CodesTest::approversAreOrderedByRank()
{
    QVERIFY(ApproverRole::None < ApproverRole::Supervisor && ApproverRole::Supervisor < ApproverRole::Officer);
    QCOMPARE(codeOf(ApproverRole::Officer), u"PO"_s);
}

void CodesTest::stepsAndLinesHaveCodes()
{
    for (const NextStep step : upTo(NextStep::Nothing))
        QVERIFY(!codeOf(step).isEmpty());
    for (const TodayKind kind : upTo(TodayKind::Draft))
        QVERIFY(!codeOf(kind).isEmpty());
    for (const Permission permission : upTo(Permission::MakeBackups))
        QVERIFY(!codeOf(permission).isEmpty());
}

QTEST_GUILESS_MAIN(CodesTest)
#include "codes_test.moc"
