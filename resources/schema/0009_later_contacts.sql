CREATE TABLE item_clock (
    id TEXT NOT NULL PRIMARY KEY REFERENCES request_item (id),
    case_id TEXT NOT NULL REFERENCES request_case (id),
    received_at BIGINT NOT NULL,
    d0 TEXT NOT NULL,
    t1 TEXT NOT NULL,
    due TEXT NOT NULL,
    due_end BIGINT NOT NULL,
    provisional INTEGER NOT NULL,
    long_stop TEXT NOT NULL,
    milestones TEXT NOT NULL,
    external_due TEXT NOT NULL,
    second_from TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);

CREATE INDEX item_clock_case ON item_clock (case_id);

CREATE INDEX item_clock_running ON item_clock (due) WHERE answered_at = 0;

CREATE TABLE case_turn (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    kind TEXT NOT NULL,
    cause TEXT NOT NULL,
    other_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    contact_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX case_turn_case ON case_turn (case_id, at);

CREATE INDEX request_case_contact_received ON request_case (requester_contact, d0);

CREATE TABLE copy_package (
    id TEXT NOT NULL PRIMARY KEY REFERENCES data_copy (id),
    case_id TEXT NOT NULL REFERENCES request_case (id),
    package_path TEXT NOT NULL,
    reading_copy_path TEXT NOT NULL,
    workstation TEXT NOT NULL,
    delivered_at BIGINT NOT NULL,
    erased_at BIGINT NOT NULL
);

CREATE INDEX copy_package_case ON copy_package (case_id);

CREATE INDEX copy_package_kept ON copy_package (id) WHERE erased_at = 0;

CREATE TABLE copy_handover (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    copy_id TEXT NOT NULL REFERENCES data_copy (id),
    state TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    handed_by TEXT NOT NULL,
    handed_at BIGINT NOT NULL
);

CREATE INDEX copy_handover_case ON copy_handover (case_id, requested_at);

CREATE INDEX copy_handover_state ON copy_handover (state, requested_at);
