#pragma once

#include "core/base/job_token.h"
#include "core/desk/desk.h"
#include "core/domain/role.h"

namespace rd::desk {

struct DemoUser {
    QString name;
    QString displayName;
    QString password;
    domain::Roles roles;
};

// Agents, supervisor, privacy officer, auditor of the demo desk; their passwords are plain on purpose.
QList<DemoUser> demoUsers();

// A desk with 60 invented people and cases in every state around today's date, made with the real verbs. DeskExists.
Result<void> createDemoDesk(const QString& path, const Clock& clock, const JobToken& job);

// The export files that belong to the sixty people, written into `directory` so that they can be dropped on a case.
Result<void> writeDemoFiles(const QString& directory);

} // namespace rd::desk
