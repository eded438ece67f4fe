CREATE TABLE exception_path (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    way TEXT NOT NULL,
    evidence TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    destroyed_by TEXT NOT NULL,
    destroyed_at BIGINT NOT NULL,
    contacts TEXT NOT NULL,
    objected_by TEXT NOT NULL,
    objected_at BIGINT NOT NULL,
    objection TEXT NOT NULL
);

CREATE INDEX exception_path_case ON exception_path (case_id, seen_at);

CREATE INDEX exception_path_undecided ON exception_path (seen_at, id) WHERE state = 'RECORDED';
