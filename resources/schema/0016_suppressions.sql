CREATE TABLE suppression (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    contact_key BLOB NOT NULL,
    asked_at BIGINT NOT NULL,
    stopped_by TEXT NOT NULL,
    by_user TEXT NOT NULL
);

CREATE INDEX suppression_contact ON suppression (contact_key, asked_at);
