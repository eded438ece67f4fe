ALTER TABLE request_case ADD COLUMN second_from TEXT NOT NULL DEFAULT '';

ALTER TABLE request_case ADD COLUMN follows TEXT NOT NULL DEFAULT '';

CREATE INDEX request_case_follows ON request_case (follows) WHERE follows <> '';

CREATE TABLE material_arrival (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    came_at BIGINT NOT NULL,
    complete INTEGER NOT NULL,
    note TEXT NOT NULL,
    by_user TEXT NOT NULL,
    logged_at BIGINT NOT NULL
);

CREATE INDEX material_arrival_case ON material_arrival (case_id, came_at);

CREATE INDEX audit_entry_clock ON audit_entry (sequence) WHERE action IN ('ClockJump', 'ClockConfirmed');
