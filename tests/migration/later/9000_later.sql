ALTER TABLE request_case ADD COLUMN later_remark TEXT NOT NULL DEFAULT '';

CREATE TABLE later_thing (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id)
);

INSERT INTO later_thing (id, case_id) SELECT 'later-' || id, id FROM request_case;

CREATE TABLE call_record_later (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    number TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    agent TEXT NOT NULL
);

INSERT INTO call_record_later (id, case_id, number, started_at, ended_at, agent)
SELECT id, case_id, number, started_at, ended_at, agent FROM call_record;

DROP TABLE call_record;

ALTER TABLE call_record_later RENAME TO call_record;

CREATE INDEX call_record_case ON call_record (case_id);
