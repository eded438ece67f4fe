CREATE TABLE erasure_proposal (
    id TEXT NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    state TEXT NOT NULL,
    cases TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    proposed INTEGER NOT NULL,
    erased INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX erasure_proposal_state ON erasure_proposal (state);

CREATE TABLE tombstone (
    id TEXT NOT NULL PRIMARY KEY,
    rights TEXT NOT NULL,
    platforms TEXT NOT NULL,
    month TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    on_time TEXT NOT NULL,
    minor INTEGER NOT NULL
);

CREATE INDEX tombstone_month ON tombstone (month, id);

CREATE TABLE legal_hold (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    scope TEXT NOT NULL,
    reason TEXT NOT NULL,
    review_on TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    released_by TEXT NOT NULL,
    released_at BIGINT NOT NULL,
    release_reason TEXT NOT NULL
);

CREATE INDEX legal_hold_case ON legal_hold (case_id, set_at);

CREATE INDEX legal_hold_standing ON legal_hold (review_on) WHERE released_at = 0;

CREATE TABLE safety_flag_of_person (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    record_key BLOB NOT NULL,
    raised INTEGER NOT NULL,
    by_user TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);

INSERT INTO safety_flag_of_person (id, case_id, record_key, raised, by_user, reason, at)
SELECT id, case_id, record_key, raised, by_user, reason, at FROM safety_flag ORDER BY rowid;

DROP TABLE safety_flag;

ALTER TABLE safety_flag_of_person RENAME TO safety_flag;

CREATE INDEX safety_flag_record ON safety_flag (record_key, at);

CREATE INDEX safety_flag_case ON safety_flag (case_id, at);

CREATE TABLE suppression_of_person (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    contact_key BLOB NOT NULL,
    asked_at BIGINT NOT NULL,
    stopped_by TEXT NOT NULL,
    by_user TEXT NOT NULL
);

INSERT INTO suppression_of_person (id, case_id, contact_key, asked_at, stopped_by, by_user)
SELECT id, case_id, contact_key, asked_at, stopped_by, by_user FROM suppression ORDER BY rowid;

DROP TABLE suppression;

ALTER TABLE suppression_of_person RENAME TO suppression;

CREATE INDEX suppression_contact ON suppression (contact_key, asked_at);

CREATE TABLE consent_withdrawal_of_person (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    person_key BLOB NOT NULL,
    purpose TEXT NOT NULL,
    at BIGINT NOT NULL,
    channel TEXT NOT NULL
);

INSERT INTO consent_withdrawal_of_person (id, case_id, person_key, purpose, at, channel)
SELECT id, case_id, person_key, purpose, at, channel FROM consent_withdrawal ORDER BY rowid;

DROP TABLE consent_withdrawal;

ALTER TABLE consent_withdrawal_of_person RENAME TO consent_withdrawal;

CREATE INDEX consent_withdrawal_person ON consent_withdrawal (person_key, at);

CREATE INDEX reminder_dismissal_case ON reminder_dismissal (case_id);

CREATE INDEX lockout_release_case ON lockout_release (case_id);

CREATE INDEX consent_withdrawal_case ON consent_withdrawal (case_id);

CREATE INDEX consent_withdrawn_in ON consent (withdrawn_in) WHERE withdrawn_in <> '';

CREATE INDEX suppression_case ON suppression (case_id);

CREATE INDEX case_turn_other ON case_turn (other_id) WHERE other_id <> '';

CREATE INDEX found_record_file ON found_record (file_id);

CREATE INDEX complaint_item ON complaint (item_id);

CREATE INDEX ground_test_item ON ground_test (item_id);

CREATE INDEX kept_data_item ON kept_data (item_id);

CREATE INDEX consent_finding_item ON consent_finding (item_id);

CREATE INDEX copy_handover_copy ON copy_handover (copy_id);
