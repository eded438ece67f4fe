CREATE TABLE complaint (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    state TEXT NOT NULL,
    about_case TEXT NOT NULL,
    about_reply TEXT NOT NULL,
    wanted TEXT NOT NULL,
    new_facts TEXT NOT NULL,
    for_legal INTEGER NOT NULL,
    investigator TEXT NOT NULL,
    assigned_at BIGINT NOT NULL,
    findings TEXT NOT NULL,
    root_cause TEXT NOT NULL,
    remedy TEXT NOT NULL,
    reported_at BIGINT NOT NULL,
    reopens INTEGER NOT NULL,
    result TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    decision_note TEXT NOT NULL,
    litigation_on TEXT NOT NULL,
    litigation_words TEXT NOT NULL,
    litigation_by TEXT NOT NULL,
    litigation_at BIGINT NOT NULL,
    lifted_by TEXT NOT NULL,
    lifted_at BIGINT NOT NULL,
    lift_reason TEXT NOT NULL
);

CREATE UNIQUE INDEX complaint_case ON complaint (case_id);

CREATE INDEX complaint_about ON complaint (about_case);

CREATE INDEX complaint_running ON complaint (case_id) WHERE state <> 'C_CLOSED';

CREATE INDEX complaint_alert ON complaint (case_id) WHERE for_legal = 1 OR litigation_on <> '';
