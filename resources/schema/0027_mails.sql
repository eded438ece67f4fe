CREATE TABLE mail_server (
    id TEXT NOT NULL PRIMARY KEY,
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    security TEXT NOT NULL,
    user_name TEXT NOT NULL,
    password BLOB NOT NULL,
    from_address TEXT NOT NULL,
    authorities BLOB NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL
);

CREATE TABLE outgoing_mail (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    reply_id TEXT NOT NULL REFERENCES reply (id),
    state TEXT NOT NULL,
    message_id TEXT NOT NULL,
    message_hash TEXT NOT NULL,
    pdf_hash TEXT NOT NULL,
    recipient TEXT NOT NULL,
    letter TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    prepared_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    accepted_at BIGINT NOT NULL,
    answer TEXT NOT NULL
);

CREATE INDEX outgoing_mail_case ON outgoing_mail (case_id, prepared_at, id);

CREATE INDEX outgoing_mail_reply ON outgoing_mail (reply_id);
