#include "tests/cli/demo_desk_tool.h"

using namespace rd::test;

namespace {

const QString child = QStringLiteral("孙小宝");
const QString phone = QStringLiteral("19900001234");
const QString why = QStringLiteral("compare the rows");

} // namespace

// A minor's data, asked for and opened by two people, and the release of a verification lock.
class AccessTest : public QObject {
    Q_OBJECT

private:
    DemoDeskTool m_tool;
    QString m_case;

    Ran call(const QStringList& more) const
    {
        return m_tool.json(QStringList{QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--subject-name"),
                                       child, QStringLiteral("--subject-phone"), phone, QStringLiteral("--item"),
                                       QStringLiteral("DELETE:D7")}
                           + more);
    }
    // Without a one-time code, of which a day has five.
    QString copyRequestOf(const QJsonObject& person, const QStringList& more = {}) const
    {
        const QJsonObject seed = person.value(QLatin1String("seed")).toObject();
        const QString own = seed.value(QLatin1String("phone")).toString();
        return m_tool
            .json(QStringList{QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--contact"), own,
                              QStringLiteral("--subject-phone"), own, QStringLiteral("--item"), QStringLiteral("COPY"),
                              QStringLiteral("--minor"), QStringLiteral("ADULT")}
                  + more)
            .text("case");
    }
    static QString cardOf(const QJsonObject& person)
    {
        const QJsonObject identifiers = person.value(QLatin1String("identifiers")).toObject();
        return identifiers.value(QLatin1String("card")).toArray().first().toString();
    }
    Ran access(const QStringList& more = {}) const
    {
        return m_tool.json(QStringList{QStringLiteral("case"), QStringLiteral("access"), m_case} + more);
    }
    static QString stateOf(const Ran& ran)
    {
        return ran.json().value(QLatin1String("access")).toObject().value(QLatin1String("state")).toString();
    }

    // What every command says that shows a case.
    QByteArray everythingSaid() const
    {
        QByteArray said;
        for (const QStringList& command :
             {QStringList{QStringLiteral("case"), QStringLiteral("show"), m_case},
              QStringList{QStringLiteral("case"), QStringLiteral("list"), QStringLiteral("--limit"),
                          QStringLiteral("1000")},
              QStringList{QStringLiteral("case"), QStringLiteral("search"), child},
              QStringList{QStringLiteral("case"), QStringLiteral("history"), m_case},
              QStringList{QStringLiteral("today")}, QStringList{QStringLiteral("approvals")}}) {
            for (const Ran& ran : {m_tool.json(command), m_tool.run(command)})
                said += ran.out + ran.err;
        }
        return said;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_tool.makeDesk();
        m_tool.beAgent();
        const Ran logged =
            call({QStringLiteral("--requester"), QStringLiteral("GUARDIAN_CHILD"), QStringLiteral("--contact"),
                  QStringLiteral("13900001111"), QStringLiteral("--minor"), QStringLiteral("CHILD_U14"),
                  QStringLiteral("--words"), QStringLiteral("请删掉孙小宝的资料")});
        RD_RAN(logged, 0);
        m_case = logged.text("case");
    }

    void noCommandSaysTheMinorsNameBeforeTheApproval_R_CH_02()
    {
        const Ran shown = m_tool.json({QStringLiteral("case"), QStringLiteral("show"), m_case});
        RD_RAN(shown, 0);
        QCOMPARE(shown.json().value(QLatin1String("subject")).toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("*"));
        const QByteArray said = everythingSaid();
        QVERIFY(said.contains(m_case.toUtf8()));
        for (const QString& value : {child, QStringLiteral("孙**"), phone, QStringLiteral("199****1234")})
            QVERIFY2(!said.contains(value.toUtf8()), qPrintable(value));
        const Ran unmasked = m_tool.json({QStringLiteral("case"), QStringLiteral("unmask"), m_case,
                                          QStringLiteral("NAME"), QStringLiteral("--reason"), why});
        RD_RAN(unmasked, 1);
        QVERIFY(!unmasked.out.contains(child.toUtf8()));
    }

    void theAccessIsAskedForAndDecidedByAnother_R_CH_02()
    {
        QCOMPARE(stateOf(access()), QString());
        const Ran unreasoned = access({QStringLiteral("--request")});
        RD_RAN(unreasoned, 1);
        QCOMPARE(unreasoned.errorCode(), QStringLiteral("ReasonRequired"));
        const Ran asked = access({QStringLiteral("--request"), QStringLiteral("--reason"), why});
        RD_RAN(asked, 0);
        QCOMPARE(stateOf(asked), QStringLiteral("REQUESTED"));
        const Ran own = access({QStringLiteral("--approve")});
        RD_RAN(own, 1);
        QCOMPARE(own.errorCode(), QStringLiteral("NotPermitted"));

        m_tool.beSupervisor();
        const QJsonArray waiting = m_tool.json({QStringLiteral("approvals")}).list("approvals");
        const bool listed = std::any_of(waiting.begin(), waiting.end(), [&](const QJsonValue& value) {
            const QJsonObject one = value.toObject();
            return one.value(QLatin1String("case")).toString() == m_case
                && one.value(QLatin1String("kind")).toString() == QLatin1String("MINOR_ACCESS")
                && one.value(QLatin1String("reason")).toString() == why;
        });
        QVERIFY(listed);
        const Ran unexplained = access({QStringLiteral("--refuse")});
        RD_RAN(unexplained, 1);
        QCOMPARE(unexplained.errorCode(), QStringLiteral("ReasonRequired"));
        QCOMPARE(stateOf(access()), QStringLiteral("REQUESTED"));
        const Ran approved = access({QStringLiteral("--approve")});
        RD_RAN(approved, 0);
        QCOMPARE(stateOf(approved), QStringLiteral("APPROVED"));

        m_tool.beAgent();
        const Ran shown = m_tool.json({QStringLiteral("case"), QStringLiteral("show"), m_case});
        QCOMPARE(shown.json().value(QLatin1String("subject")).toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("孙**"));
    }

    void askingAndDecidingAtOnceIsWrongUsage()
    {
        RD_RAN(access({QStringLiteral("--request"), QStringLiteral("--approve")}), 2);
        RD_RAN(access({QStringLiteral("--approve"), QStringLiteral("--refuse")}), 2);
    }

    void whenTheCaseEndsTheDataAreStarsAgain_R_CH_02()
    {
        m_tool.beAgent();
        RD_RAN(m_tool.json({QStringLiteral("case"), QStringLiteral("withdraw"), m_case, QStringLiteral("--reason"),
                            QStringLiteral("solved"), QStringLiteral("--via"), QStringLiteral("LETTER"),
                            QStringLiteral("--out"), m_tool.path(QStringLiteral("T19.pdf"))}),
               0);
        QCOMPARE(stateOf(access()), QStringLiteral("ENDED"));
        QVERIFY(!everythingSaid().contains(QStringLiteral("孙**").toUtf8()));
    }

    void aSafetyFlagIsSetByAnAgentAndTakenBackAfterL3Only_R_ID_09()
    {
        const QJsonObject person = DemoDeskTool::person(DemoDeskTool::truth(), QStringLiteral("P002"));
        m_tool.beAgent();
        const QString number = copyRequestOf(person);
        const auto change = [&](const char* command, const QString& reason) {
            return m_tool.json(
                {QStringLiteral("case"), QLatin1String(command), number, QStringLiteral("--reason"), reason});
        };
        const auto flagOf = [](const Ran& ran) { return ran.json().value(QLatin1String("safetyFlag")); };
        RD_RAN(m_tool.json({QStringLiteral("case"), QStringLiteral("flag"), number}), 2);
        QCOMPARE(change("flag", QStringLiteral(" ")).errorCode(), QStringLiteral("ReasonRequired"));
        const Ran raised = change("flag", QStringLiteral("is being followed"));
        RD_RAN(raised, 0);
        QCOMPARE(flagOf(raised), QJsonValue(true));
        QCOMPARE(change("unflag", QStringLiteral("has moved house")).errorCode(), QStringLiteral("NotPermitted"));

        m_tool.beSupervisor();
        QCOMPARE(change("unflag", QStringLiteral("has moved house")).errorCode(), QStringLiteral("LevelNotReached"));
        const Ran verified =
            m_tool.json({QStringLiteral("case"), QStringLiteral("verify"), number, QStringLiteral("--factor"),
                         QStringLiteral("P3=confirmed"), QStringLiteral("--factor"), QStringLiteral("P6=confirmed"),
                         QStringLiteral("--factor"), QStringLiteral("K1=") + cardOf(person)});
        RD_RAN(verified, 0);
        QCOMPARE(verified.text("level"), QStringLiteral("L3"));
        const Ran lifted = change("unflag", QStringLiteral("has moved house"));
        RD_RAN(lifted, 0);
        QCOMPARE(flagOf(lifted), QJsonValue(false));
        QCOMPARE(change("unflag", QStringLiteral("has moved house")).errorCode(), QStringLiteral("NotFound"));
    }

    // A present of the samples: bought by one number, sent to another.
    void aRecipientReachesL2ByTheirNumberAndTheOrder_R_ID_10()
    {
        const QString number = QStringLiteral("19900011826");
        const QString order = QStringLiteral("E20211218173906069134565");
        m_tool.beAgent();
        const Ran logged = m_tool.json({QStringLiteral("call"), QStringLiteral("log"), QStringLiteral("--requester"),
                                        QStringLiteral("RECIPIENT"), QStringLiteral("--contact"), number,
                                        QStringLiteral("--subject-name"), QStringLiteral("黎紫"),
                                        QStringLiteral("--subject-phone"), number, QStringLiteral("--subject-order"),
                                        order, QStringLiteral("--confirm-order-number"), QStringLiteral("--item"),
                                        QStringLiteral("ACCESS"), QStringLiteral("--minor"), QStringLiteral("ADULT")});
        RD_RAN(logged, 0);
        const QString caseNumber = logged.text("case");
        const Ran code = m_tool.json({QStringLiteral("case"), QStringLiteral("code"), caseNumber});
        RD_RAN(code, 0);
        const auto verify = [&](const QString& factor) {
            return m_tool.json(
                {QStringLiteral("case"), QStringLiteral("verify"), caseNumber, QStringLiteral("--factor"), factor});
        };
        const Ran byCode = verify(QStringLiteral("P1=") + code.text("code"));
        RD_RAN(byCode, 0);
        QCOMPARE(byCode.text("level"), QStringLiteral("L0"));
        const Ran byOrder = verify(QStringLiteral("K2=") + order);
        RD_RAN(byOrder, 0);
        QCOMPARE(byOrder.text("level"), QStringLiteral("L2"));
    }

    void aLockIsReleasedByASupervisorAfterL3Only_R_ID_08()
    {
        const QJsonObject person = DemoDeskTool::person(DemoDeskTool::truth(), QStringLiteral("P001"));
        const QString card = cardOf(person);
        QString number;
        const auto verify = [&](const QStringList& factors) {
            QStringList command{QStringLiteral("case"), QStringLiteral("verify"), number};
            for (const QString& factor : factors)
                command << QStringLiteral("--factor") << factor;
            return m_tool.json(command);
        };
        const QStringList threeWrong{QStringLiteral("K1=8600000000000000"), QStringLiteral("K5=0"),
                                     QStringLiteral("K6=0")};
        m_tool.beAgent();
        for (const char* at : {"2026-11-25T10:00:00+08:00", "2026-11-27T10:00:00+08:00", "2026-11-30T10:00:00+08:00",
                               "2026-12-02T10:00:00+08:00"}) {
            m_tool.setTime(at);
            // Days between were silent: the caller's time is told.
            number = copyRequestOf(person, {QStringLiteral("--received"), QLatin1String(at)});
            RD_RAN(verify(threeWrong), 0);
        }
        m_tool.setTime("2026-12-02T11:00:00+08:00");
        RD_RAN(verify({QStringLiteral("K1=") + card}), 1);
        const QStringList unlock{QStringLiteral("case"), QStringLiteral("unlock"), number, QStringLiteral("--reason"),
                                 QStringLiteral("seen in store")};
        QCOMPARE(m_tool.json(unlock).errorCode(), QStringLiteral("NotPermitted"));
        m_tool.beSupervisor();
        QCOMPARE(m_tool.json(unlock).errorCode(), QStringLiteral("LevelNotReached"));
        const Ran verified =
            verify({QStringLiteral("P3=confirmed"), QStringLiteral("P6=confirmed"), QStringLiteral("K1=") + card});
        RD_RAN(verified, 0);
        QCOMPARE(verified.text("level"), QStringLiteral("L3"));
        const Ran released = m_tool.json(unlock);
        RD_RAN(released, 0);
        QCOMPARE(released.json().value(QLatin1String("locked")).toBool(true), false);
        QCOMPARE(m_tool.json(unlock).errorCode(), QStringLiteral("NotFound"));
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
