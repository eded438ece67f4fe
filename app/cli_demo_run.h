#pragma once

#include "app/cli_demo_story.h"
#include "core/domain/case_file.h"
#include "core/domain/role.h"

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
    using Hands = std::unique_ptr<desk::Desk>;

    Result<void> openDesk();
    Result<Hands> signIn(domain::Role role) const;
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
    domain::CaseId m_case;
    QString m_number;
    domain::BuiltCopy m_copy;
    QJsonArray m_steps;
    QJsonArray m_letters;
};

} // namespace rd::cli
