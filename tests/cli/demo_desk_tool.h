#pragma once

#include "tests/cli/cli_tool.h"
#include "tests/support/desk_template.h"

namespace rd::test {

// A demo desk made with the command line, and its people signing in one after the other.
class DemoDeskTool : public CliTool {
public:
    DemoDeskTool() { keepSessions(); }
    // By `desk demo`, once in a run for each point in time.
    void makeDesk() const
    {
        DeskTemplate::before(time()).bringTo({QStringLiteral("demo"), time()}, desk(), [&] {
            const Ran ran = json({QStringLiteral("desk"), QStringLiteral("demo"), desk()});
            if (ran.status != 0)
                qFatal("no demo desk: %s", ran.whole().constData());
        });
    }
    QString desk() const { return path(QStringLiteral("demo.rdb")); }

    void beAgent() { signInAs(desk(), QStringLiteral("li"), demoPassword); }
    void beSupervisor() { signInAs(desk(), QStringLiteral("wang"), demoPassword); }
    void beOfficer() { signInAs(desk(), QStringLiteral("chen"), demoPassword); }
    void beAuditor() { signInAs(desk(), QStringLiteral("sun"), demoPassword); }

    static QString samples() { return qEnvironmentVariable("RIGHTSDESK_SAMPLES"); }
    static QStringList sampleFiles()
    {
        QStringList paths;
        for (const char* name :
             {"shuyun_members.csv", "tmall_ExportOrderList.csv", "jd_orders.csv", "jd_orders.xlsx",
              "douyin_orders.xlsx", "meituan_orders.csv", "youzan_customers.xlsx", "youzan_orders.csv",
              "baby_profiles.xlsx", "yimei_sms_log.csv", "customer_service_chats.json", "pos_receipts.xls",
              "wecom_contacts.csv", "jeffrey_bookings.xlsx"})
            paths.append(samples() + QLatin1Char('/') + QLatin1String(name));
        return paths;
    }

    // What people.json knows about the invented persons.
    static QJsonObject truth()
    {
        QFile file(samples() + QStringLiteral("/people.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("people.json is missing");
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    static QJsonObject person(const QJsonObject& truth, const QString& id)
    {
        for (const QJsonValue& one : truth.value(QLatin1String("people")).toArray()) {
            if (one.toObject().value(QLatin1String("pid")).toString() == id)
                return one.toObject();
        }
        qFatal("people.json does not know this person");
    }

    // Logs a wish for a copy and takes the caller to L2 with a one-time code and the star-card number. The case number.
    // `account` is one the caller names.
    QString verifiedCopyRequest(const QJsonObject& person, const QString& account = {}) const
    {
        const QJsonObject seed = person.value(QLatin1String("seed")).toObject();
        const QString phone = seed.value(QLatin1String("phone")).toString();
        const QString card = person.value(QLatin1String("identifiers"))
                                 .toObject()
                                 .value(QLatin1String("card"))
                                 .toArray()
                                 .first()
                                 .toString();
        const Ran logged = json({QStringLiteral("call"),
                                 QStringLiteral("log"),
                                 QStringLiteral("--contact"),
                                 phone,
                                 QStringLiteral("--subject-name"),
                                 seed.value(QLatin1String("name")).toString(),
                                 QStringLiteral("--subject-phone"),
                                 phone,
                                 QStringLiteral("--subject-member"),
                                 card,
                                 QStringLiteral("--subject-account"),
                                 account,
                                 QStringLiteral("--words"),
                                 QStringLiteral("我要一份我的个人信息副本"),
                                 QStringLiteral("--item"),
                                 QStringLiteral("COPY"),
                                 QStringLiteral("--minor"),
                                 QStringLiteral("ADULT"),
                                 QStringLiteral("--platform"),
                                 QStringLiteral("TMALL,JD,YOUZAN,DOUYIN,MEITUAN,STARCARD,STORE,WECOM,JEFFREY")});
        const QString number = logged.text("case");
        const QString code = json({QStringLiteral("case"), QStringLiteral("code"), number}).text("code");
        m_verified = json({QStringLiteral("case"), QStringLiteral("verify"), number, QStringLiteral("--factor"),
                           QStringLiteral("P1=") + code, QStringLiteral("--factor"), QStringLiteral("K1=") + card});
        return number;
    }
    const Ran& verification() const { return m_verified; }

private:
    static constexpr const char* demoPassword = "demo-rightsdesk";
    mutable Ran m_verified;
};

} // namespace rd::test
