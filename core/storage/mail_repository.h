#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/mail.h"

#include <QJsonObject>

namespace rd::storage {

class SqlConnection;

// The company's mail server, of which there is one or none, and the letters given to it.
class MailRepository {
public:
    explicit MailRepository(SqlConnection& sql);
    Result<std::optional<domain::MailServerSettings>> server() const;
    Result<Secret> serverPassword() const; // empty without a server
    Result<void> saveServer(const domain::MailServerSettings& settings, const Secret& password);
    Result<void> removeServer();

    // With what stands on the letter's pages, until it has left (ReplyRepository::keepLetter).
    Result<void> add(const domain::OutgoingMail& mail, const QJsonObject& letter);
    // What became of it, or that it is tried again.
    Result<void> update(const domain::OutgoingMail& mail);
    Result<void> dropLetter(const domain::OutgoingMailId& id);
    Result<QJsonObject> letterOf(const domain::OutgoingMailId& id) const;
    Result<QList<domain::OutgoingMail>> ofCase(const domain::CaseId& id) const; // oldest first
    // Those of which nobody has said yet whether they left, oldest first.
    Result<QList<domain::OutgoingMail>> unsettled(int limit) const;

private:
    SqlConnection& m_sql;
};

} // namespace rd::storage
