CREATE TABLE reminder_dismissal (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    stage TEXT NOT NULL,
    due TEXT NOT NULL,
    dismissed_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX reminder_dismissal_once ON reminder_dismissal (user_id, case_id, stage, due);

CREATE INDEX request_case_minor ON request_case (due, number) WHERE is_open = 1 AND replied_at = 0 AND minor IN ('CHILD_U14', 'MINOR_14_17');

CREATE INDEX request_case_answered ON request_case (due, number) WHERE is_open = 1 AND replied_at <> 0;
