#include "app/cli_commands.h"
#include "app/cli_fields.h"
#include "core/desk/intake/keep_draft.h"
#include "core/desk/intake/log_call.h"

namespace rd::cli {

using namespace Qt::StringLiterals;

namespace {

struct CallOptions {
    QString channel = u"HOTLINE"_s;
    QString received;
    QString requester = u"SELF"_s;
    QString contact;
    domain::Subject subject;
    QString words;
    QStringList items;
    QStringList categories;
    QStringList platforms;
    QString minor = u"UNKNOWN"_s;
    QString replyWay;
    QString lateReason;
    QString externalDue;
    QString follows;
    QString about;
    QString wanted;
    QString newFacts;
    QString number;
    QString started;
    QString ended;
    bool oral = false;
    bool confirmOrderNumber = false;
    QStringList purposes;
    bool consequencesTold = false;
    QString concern = u"GENERAL"_s;
};

// RIGHT or RIGHT:GROUND, as DELETE:D6.
Result<domain::WishedItem> itemArgument(const QString& text, const CallOptions& options)
{
    domain::WishedItem item;
    RD_TRY_ASSIGN(item.right, codeArgument("item", text.section(u':', 0, 0), domain::parseRight));
    item.ground = text.section(u':', 1).trimmed().toUpper();
    item.categories = options.categories;
    item.inWriting = !options.oral;
    if (item.right == domain::RightType::WithdrawConsent)
        item.purposes = options.purposes;
    item.consequencesTold = item.right == domain::RightType::CancelAccount && options.consequencesTold;
    RD_TRY_ASSIGN(const domain::Concern concern, codeArgument("concern", options.concern, domain::parseConcern));
    if (item.right == domain::RightType::Explain)
        item.concern = concern;
    return item;
}

Result<domain::CallIntake> intakeOf(const CallOptions& options, const QDateTime& now)
{
    domain::CallIntake intake;
    RD_TRY_ASSIGN(intake.channel, codeArgument("channel", options.channel, domain::parseChannel));
    RD_TRY_ASSIGN(intake.requester.type, codeArgument("requester", options.requester, domain::parseRequesterType));
    RD_TRY_ASSIGN(intake.minor, codeArgument("minor", options.minor, domain::parseMinorClass));
    RD_TRY_ASSIGN(intake.receivedAt, instantArgument("received", options.received));
    intake.receivedByHand = intake.receivedAt.isValid();
    if (!intake.receivedByHand)
        intake.receivedAt = now;
    RD_TRY_ASSIGN(intake.callStartedAt, instantArgument("started", options.started));
    RD_TRY_ASSIGN(intake.callEndedAt, instantArgument("ended", options.ended));
    for (const QString& text : options.items) {
        RD_TRY_ASSIGN(const domain::WishedItem item, itemArgument(text, options));
        intake.items.append(item);
    }
    for (const QString& platform : options.platforms)
        intake.platforms.append(platform.trimmed().toUpper());
    intake.requester.contact = options.contact;
    intake.subject = options.subject;
    intake.words = options.words;
    intake.replyWay = options.replyWay;
    intake.lateReason = options.lateReason;
    if (!options.externalDue.isEmpty()) {
        RD_TRY_ASSIGN(intake.externalDue, dateArgument("externalDue", options.externalDue));
    }
    intake.wantedOutcome = options.wanted;
    intake.newFacts = options.newFacts;
    intake.callNumber = options.number;
    intake.confirmedOrderNumber = options.confirmOrderNumber;
    return intake;
}

Result<Answer> logCall(CommandContext& context, const CallOptions& options)
{
    RD_TRY_ASSIGN(domain::CallIntake intake, intakeOf(options, context.clock().now()));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    if (!options.follows.isEmpty()) {
        RD_TRY_ASSIGN(intake.follows, context.caseOf(options.follows));
    }
    if (!options.about.isEmpty()) {
        RD_TRY_ASSIGN(intake.complainsOf, context.caseOf(options.about));
    }
    RD_TRY_ASSIGN(const desk::LoggedCall call, desk::logCall(*desk, intake));
    const domain::Case& logged = call.logged;
    return Answer{{{u"case"_s, logged.number},
                   {u"id"_s, logged.id.text()},
                   {u"state"_s, domain::codeOf(logged.state)},
                   {u"items"_s, itemsField(logged.items)},
                   {u"d0"_s, dateField(logged.deadline.d0)},
                   {u"due"_s, dateField(logged.deadline.due)},
                   {u"externalDue"_s, dateField(logged.deadline.external)},
                   {u"executionDue"_s, dateField(logged.deadline.executionDue)},
                   {u"provisional"_s, logged.deadline.provisional},
                   {u"tasksPlanned"_s, call.tasks.size()}},
                  {u"%1 logged; answer due %2%3"_s.arg(logged.number, logged.deadline.due.toString(Qt::ISODate),
                                                       logged.deadline.provisional ? u" (provisional)"_s : QString()),
                   u"items: %1"_s.arg(itemsText(logged.items)), u"tasks planned: %1"_s.arg(call.tasks.size())}};
}

Result<Answer> listDrafts(CommandContext& context)
{
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    Result<QList<domain::IntakeDraft>> listed = desk::listEverybodysDrafts(*desk);
    if (!listed && listed.error().code == ErrorCode::NotPermitted)
        listed = desk::listDrafts(*desk);
    RD_TRY_ASSIGN(const QList<domain::IntakeDraft> drafts, std::move(listed));
    QJsonArray array;
    QList<QStringList> rows;
    for (const domain::IntakeDraft& draft : drafts) {
        array.append(QJsonObject{
            {u"id"_s, draft.id.text()}, {u"title"_s, draft.title}, {u"started"_s, instantField(draft.startedAt)}});
        rows.append({draft.id.text(), isoWithOffset(draft.startedAt), draft.title});
    }
    return Answer{{{u"drafts"_s, array}}, tableLines({u"DRAFT"_s, u"STARTED"_s, u"TITLE"_s}, rows)};
}

Result<Answer> discardDraft(CommandContext& context, const QString& id, const QString& reason)
{
    RD_TRY_ASSIGN(const domain::DraftId draft, domain::DraftId::parse(id));
    RD_TRY_ASSIGN(desk::Desk* const desk, context.desk());
    RD_TRY(desk::discardDraft(*desk, draft, reason));
    return Answer{{{u"id"_s, id}, {u"discarded"_s, true}}, {u"The draft is gone."_s}};
}

void addWho(CLI::App* log, CallOptions& options)
{
    addText(log, "--requester", options.requester, "Who asks: SELF GUARDIAN_CHILD AGENT_AUTHORISED ...")
        ->type_name("TYPE");
    addText(log, "--contact", options.contact, "How to reach the requester: phone or e-mail");
    addText(log, "--subject-name", options.subject.name, "Whose data it is about, as they say it");
    addText(log, "--subject-phone", options.subject.phone, "Phone, as they say it");
    addText(log, "--subject-member", options.subject.member, "Star-card or other member number");
    addText(log, "--subject-order", options.subject.order, "Order or parcel number");
    addText(log, "--subject-account", options.subject.account, "Account name on a platform");
    addText(log, "--minor", options.minor, "ADULT CHILD_U14 MINOR_14_17 UNKNOWN")->type_name("CLASS");
}

void addWhat(CLI::App* log, CallOptions& options)
{
    addText(log, "--words", options.words, "The request in the person's own words");
    addTexts(log, "--item", options.items, "A right, with a ground where it has one: COPY, DELETE:D6; once for each")
        ->type_name("RIGHT[:GROUND]");
    addCodes(log, "--category", options.categories,
             "Data categories the items are about: DC01,DC02; all when left out");
    addCodes(log, "--platform", options.platforms, "Platforms: TMALL,YOUZAN,STARCARD ...");
    addCodes(log, "--purpose", options.purposes, "WITHDRAW: the purposes taken back: C04,C05 (R-CO-01)");
    addFlag(log, "--consequences-told", options.consequencesTold,
            "CANCEL: what it ends was read out and confirmed (rule book 3.4)");
    addText(log, "--concern", options.concern,
            "EXPLAIN: what it is about: GENERAL OWN_CASE AUTOMATED_DECISION (rule book 3.10)")
        ->type_name("CODE");
    addFlag(log, "--oral", options.oral, "An oral summary is enough (ACCESS)");
    addText(log, "--reply-way", options.replyWay, "Where the answer goes: ON_FILE, NONE_GIVEN or a contact");
    addText(log, "--follows", options.follows,
            "The abandoned case whose person has come back; the new one has a D0 of its own")
        ->type_name("CASE");
    addText(log, "--about", options.about, "COMPLAINT: the case it is about; can be linked later")->type_name("CASE");
    addText(log, "--wanted", options.wanted, "COMPLAINT: what the person wants to happen");
    addText(log, "--new-facts", options.newFacts, "COMPLAINT: what they tell that is new");
    addFlag(log, "--confirm-order-number", options.confirmOrderNumber,
            "A long number in the words is an order number, not a card (R-ID-06)");
}

void addWhen(CLI::App* log, CallOptions& options)
{
    addText(log, "--channel", options.channel,
            "HOTLINE EMAIL ONLINE_CHAT OA_MESSAGE LETTER IN_STORE REGULATOR_TRANSFER")
        ->type_name("CODE");
    addText(log, "--received", options.received, "When it came in (R-DL-01); now when left out")->type_name("TIME");
    addText(log, "--late-reason", options.lateReason, "Why it is logged more than one working day later");
    addText(log, "--external-due", options.externalDue,
            "REGULATOR_TRANSFER: the date the regulator set; the earlier one counts (R-DL-11)")
        ->type_name("DATE");
    addText(log, "--number", options.number, "Number the telephone shows");
    addText(log, "--started", options.started, "When the call began")->type_name("TIME");
    addText(log, "--ended", options.ended, "When the call ended")->type_name("TIME");
}

} // namespace

void addCallCommands(CommandLine& line)
{
    CLI::App* group = line.group("call", "Log what comes in",
                                 "rightsdesk-cli --desk rights.rdb --user li call log --words \"...\" --item COPY");
    auto options = std::make_shared<CallOptions>();
    CLI::App* log = line.command(group, "log", "Log a request: case, items, due date and tasks at once",
                                 "rightsdesk-cli --desk rights.rdb --user li call log --channel HOTLINE --received "
                                 "2026-11-24T10:05:00+08:00 \\\n"
                                 "    --contact 17000001234 --subject-name NAME --subject-phone 17000001234 \\\n"
                                 "    --words \"I want a copy of my data\" --item COPY --platform TMALL,STARCARD",
                                 [options](CommandContext& context) { return logCall(context, *options); });
    addWhen(log, *options);
    addWho(log, *options);
    addWhat(log, *options);

    CLI::App* drafts = line.group("draft", "Calls begun in the window and not yet logged",
                                  "rightsdesk-cli --desk rights.rdb --user li draft list");
    line.command(drafts, "list", "Your own drafts, oldest first; a supervisor sees everybody's",
                 "rightsdesk-cli --desk rights.rdb --user li draft list", listDrafts);
    auto id = std::make_shared<QString>();
    auto reason = std::make_shared<QString>();
    CLI::App* discard = line.command(
        drafts, "discard", "A supervisor throws a wrong number or a test away, where no right was stated (move 2)",
        "rightsdesk-cli --desk rights.rdb --user wang draft discard 0190... --reason \"wrong number\"",
        [id, reason](CommandContext& context) { return discardDraft(context, *id, *reason); });
    addText(discard, "DRAFT", *id, "Id of the draft")->required();
    addText(discard, "--reason", *reason, "Why it is no request")->required();
}

} // namespace rd::cli
