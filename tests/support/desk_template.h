#pragma once

#include "core/base/clock.h"
#include "core/desk/entry/enter_desk.h"

#include <functional>
#include <optional>
#include <QDir>

namespace rd::test {

struct DeskState {
    QString name;
    QString at; // when it was reached
};

// A desk with its five users that tests copy: each account costs a key derivation that takes as long as the rest of a
// test. Made once for each week, as of its Monday, by whichever test program needs it first, and kept until the
// programs are built anew in the folder RIGHTSDESK_TEST_DESKS names (fixture "test_desks"), or without one until it
// ends.
class DeskTemplate {
public:
    static DeskTemplate& before(const QString& now);
    static QString passwordOf(const QString& user) { return QStringLiteral("password-of-") + user; }
    static Secret secretOf(const QString& user); // the same

    void copyTo(const QString& path) const; // the desk and its slot file
    // The same for a state of the desk that takes long to reach. The first who asks for it brings the desk at `path`
    // there with `reach`, which leaves it closed, and it is kept for all others.
    void bringTo(const DeskState& state, const QString& path, const std::function<void()>& reach) const;
    // The user's slot as the password opens it; none for whoever is not of the template.
    std::optional<desk::OpenedSlot> slotOf(const QString& user) const;

private:
    explicit DeskTemplate(const QDate& monday);
    QString path() const { return m_folder.filePath(QStringLiteral("template.rightsdesk")); }

    QDir m_folder;
};

} // namespace rd::test
