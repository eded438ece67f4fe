CREATE TABLE access_request (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    state TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    note TEXT NOT NULL
);

CREATE INDEX access_request_case ON access_request (case_id, requested_at);

CREATE INDEX access_request_state ON access_request (state, requested_at);

CREATE TABLE lockout_release (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    record_key BLOB NOT NULL,
    contact_key BLOB NOT NULL,
    by_user TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX lockout_release_record ON lockout_release (record_key, at);

CREATE INDEX lockout_release_contact ON lockout_release (contact_key, at);
