ALTER TABLE verification_failure ADD COLUMN by_user TEXT NOT NULL DEFAULT '';

CREATE TABLE safety_flag (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    record_key BLOB NOT NULL,
    raised INTEGER NOT NULL,
    by_user TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX safety_flag_record ON safety_flag (record_key, at);

CREATE INDEX safety_flag_case ON safety_flag (case_id, at);
