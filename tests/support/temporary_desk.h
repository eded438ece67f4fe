#pragma once

#include "core/desk/desk.h"
#include "core/domain/call_record.h"
#include "core/domain/codes.h"

#include <functional>
#include <map>
#include <QHash>
#include <QTemporaryDir>

namespace rd::test {

class DeskTemplate;

// A real encrypted desk in a folder of its own, with li and zhao (agents), wang (supervisor), chen (privacy officer)
// and sun (auditor), and a clock that stands where the test puts it. Passwords are "password-of-<name>".
class TemporaryDesk {
public:
    explicit TemporaryDesk(const QString& now = QStringLiteral("2026-11-23T10:00:00+08:00"));
    ~TemporaryDesk();

    desk::Desk& as(const QString& user); // signs in on first use
    std::unique_ptr<desk::Desk> entered(const QString& user); // signs in once more, for whoever takes the desk
    // Brings the desk to a state that takes long to reach. Before anybody has signed in it is copied from a desk that
    // `reach` brought there once in this run of the tests, and everybody is signed out then; later `reach` does it
    // here.
    void bringTo(const QString& state, const std::function<void()>& reach);
    void signOutAll();
    // A supervisor does, where the record asks.
    void sayTheClockIsRight(desk::Desk& reader);
    void setNow(const QString& now);
    void setNow(const QDateTime& now) { *m_now = now; }
    // Somebody sets the PC's clock; the time that passes does not follow, as it does with setNow.
    void setPcClock(std::chrono::milliseconds by);
    const Clock& clock() const { return m_clock; }

    QString path() const;
    QString filePath(const QString& name) const;
    static QString passwordOf(const QString& user);
    // The export files of the sixty sample people, written into the folder; their paths.
    QStringList sampleFiles();
    // Fills the verification register from the member and order files.
    void loadRegister();

    // A call received now, of a person of the samples.
    domain::CallIntake call(domain::RightType right, const QString& name, const QString& phone) const;
    // Logs it as li and verifies it to L2 with the one-time code and the star-card number; wang accepts the papers of
    // who asks for somebody else.
    domain::CaseId verifiedCase(const domain::CallIntake& intake, const QString& card);
    // li asks for the data about a child in the case and wang approves (R-CH-02).
    void openChildData(const domain::CaseId& caseId);

private:
    const DeskTemplate& m_template;
    const QDateTime m_begin; // when the template was made
    QTemporaryDir m_directory;
    std::shared_ptr<QDateTime> m_now;
    std::shared_ptr<std::chrono::milliseconds> m_set; // by how much the PC's clock was set
    Clock m_clock;
    std::map<QString, std::unique_ptr<desk::Desk>> m_desks;
    bool m_fresh = true; // as the template is: nobody has signed in
};

// Fails the test with the error's name when there is one.
#define RD_VERIFY(result)                                                                                              \
    do {                                                                                                               \
        const auto& rdVerified = (result);                                                                             \
        QVERIFY2(rdVerified.has_value(),                                                                               \
                 rdVerified.has_value()                                                                                \
                     ? ""                                                                                              \
                     : qPrintable(rd::errorName(rdVerified.error().code) + rdVerified.error().developerDetail));       \
    } while (false)

#define RD_EXPECT_ERROR(result, expected)                                                                              \
    do {                                                                                                               \
        const auto& rdFailed = (result);                                                                               \
        QVERIFY2(!rdFailed.has_value(), "succeeded");                                                                  \
        QCOMPARE(rd::errorName(rdFailed.error().code), rd::errorName(expected));                                       \
    } while (false)

} // namespace rd::test
