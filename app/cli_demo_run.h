#pragma once

#include "app/cli_demo_story.h"
#include "core/domain/case_file.h"
#include "core/domain/role.h"

#include <map>
#include <memory>

namespace rd::cli {

// The main job from the call to the reply, with the real verbs and two people, each step told with the rule behind it.
class DemoRun {
public:
    DemoRun(const CommandContext& context, DemoFolder folder, DemoStory story);

    Result<Answer> play(const QString& samples);

private:
    struct Words {
        const char16_t* english;
        const char16_t* chinese;
    };

    Result<void> openDesk();
    // Whoever has the role, each at a PC of their own: signed in once, for the run.
    Result<desk::Desk*> signedIn(domain::Role role);
    Result<void> logCall(desk::Desk& agent);
    Result<void> sendReceipt(desk::Desk& agent);
    Result<void> verifyCaller(desk::Desk& agent);
    Result<void> confirmInStore();
    Result<void> collect(desk::Desk& agent, const QString& samples);
    Result<void> decideMatches(desk::Desk& agent, const domain::CaseFile& file);
    Result<void> openChildData();
    Result<void> buildCopy(desk::Desk& agent);
    Result<void> approve();
    Result<void> answer(desk::Desk& agent);
    Result<void> checkAudit(desk::Desk& agent);
    Result<QString> sendLetter(desk::Desk& agent, const QString& templateCode);

    void tell(const Words& words, const QStringList& values = {});

    const CommandContext& m_context;
    DemoFolder m_folder;
    DemoStory m_story;
    std::map<domain::Role, std::unique_ptr<desk::Desk>> m_desks;
    domain::CaseId m_case;
    QString m_number;
    domain::BuiltCopy m_copy;
    QJsonArray m_steps;
    QJsonArray m_letters;
};

} // namespace rd::cli
