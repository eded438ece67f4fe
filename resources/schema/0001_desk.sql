CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
);

CREATE TABLE user_account (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    active INTEGER NOT NULL,
    holds_key INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    sign_key BLOB NOT NULL
);

CREATE TABLE company_policy (
    id TEXT NOT NULL PRIMARY KEY,
    policy_id TEXT NOT NULL,
    version TEXT NOT NULL,
    json BLOB NOT NULL,
    added_at BIGINT NOT NULL
);

CREATE TABLE holiday_notice (
    id TEXT NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    saved_at BIGINT NOT NULL,
    confirmed INTEGER NOT NULL,
    json BLOB NOT NULL
);

CREATE INDEX holiday_notice_year ON holiday_notice (year, id);

CREATE TABLE case_number (
    day TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
);

CREATE TABLE request_case (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    channel TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    logged_at BIGINT NOT NULL,
    requester_type TEXT NOT NULL,
    requester_contact TEXT NOT NULL,
    subject_name TEXT NOT NULL,
    subject_phone TEXT NOT NULL,
    subject_member TEXT NOT NULL,
    subject_order TEXT NOT NULL,
    subject_account TEXT NOT NULL,
    minor TEXT NOT NULL,
    words TEXT NOT NULL,
    platforms TEXT NOT NULL,
    rights TEXT NOT NULL,
    reply_way TEXT NOT NULL,
    late_reason TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    d0 TEXT NOT NULL,
    t1 TEXT NOT NULL,
    due TEXT NOT NULL,
    due_end BIGINT NOT NULL,
    provisional INTEGER NOT NULL,
    long_stop TEXT NOT NULL,
    milestones TEXT NOT NULL,
    level TEXT NOT NULL,
    level_reached_at BIGINT NOT NULL,
    handler TEXT NOT NULL,
    replied_at BIGINT NOT NULL,
    restricted_view INTEGER NOT NULL
);

CREATE INDEX request_case_due ON request_case (due, number);

CREATE INDEX request_case_open ON request_case (is_open, due, number);

CREATE INDEX request_case_state ON request_case (state, due, number);

CREATE INDEX request_case_handler ON request_case (handler, due, number);

CREATE INDEX request_case_handler_open ON request_case (handler, is_open, due, number);

CREATE INDEX request_case_phone ON request_case (subject_phone);

CREATE INDEX request_case_contact ON request_case (requester_contact);

CREATE VIRTUAL TABLE case_search USING fts5 (tokens, tokenize = 'ascii', detail = 'none');

INSERT INTO case_search (case_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE request_item (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    position INTEGER NOT NULL,
    right_code TEXT NOT NULL,
    ground TEXT NOT NULL,
    categories TEXT NOT NULL,
    in_writing INTEGER NOT NULL,
    required_level TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    refusal_ground TEXT NOT NULL,
    facts TEXT NOT NULL,
    law TEXT NOT NULL,
    proposed_by TEXT NOT NULL
);

CREATE INDEX request_item_case ON request_item (case_id, position);

CREATE INDEX request_item_state ON request_item (state);

CREATE TABLE call_record (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    number TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    agent TEXT NOT NULL
);

CREATE INDEX call_record_case ON call_record (case_id);

CREATE TABLE intake_draft (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    json TEXT NOT NULL,
    title TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL,
    holder TEXT NOT NULL,
    holder_name TEXT NOT NULL,
    operation TEXT NOT NULL,
    term TEXT NOT NULL,
    state TEXT NOT NULL,
    proof_name TEXT NOT NULL,
    proof_hash TEXT NOT NULL,
    reason TEXT NOT NULL,
    done_by TEXT NOT NULL,
    verified_by TEXT NOT NULL,
    done_at BIGINT NOT NULL
);

CREATE INDEX task_case ON task (case_id, term, holder);

CREATE INDEX task_open ON task (state, term);

CREATE TABLE verification (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL,
    policy_version TEXT NOT NULL,
    results TEXT NOT NULL,
    points INTEGER NOT NULL,
    level TEXT NOT NULL,
    lock_state INTEGER NOT NULL,
    locked_until BIGINT NOT NULL
);

CREATE INDEX verification_case ON verification (case_id, at);

CREATE TABLE verification_failure (
    lock_key BLOB NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX verification_failure_key ON verification_failure (lock_key, at);

CREATE TABLE one_time_code (
    case_id TEXT NOT NULL REFERENCES request_case (id),
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    issued_at BIGINT NOT NULL,
    valid_until BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (case_id, salt)
);

CREATE TABLE reference_profile (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    json TEXT NOT NULL
);

CREATE TABLE reference_identifier (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    profile_id TEXT NOT NULL REFERENCES reference_profile (id),
    PRIMARY KEY (kind, value, profile_id)
);

CREATE INDEX reference_identifier_profile ON reference_identifier (profile_id);

CREATE TABLE source_file (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_title TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    certain INTEGER NOT NULL,
    possible INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    warnings TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    added_by TEXT NOT NULL
);

CREATE INDEX source_file_case ON source_file (case_id, id);

CREATE TABLE source_table (
    file_id TEXT NOT NULL PRIMARY KEY REFERENCES source_file (id),
    packed BLOB NOT NULL
);

CREATE TABLE found_record (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    file_id TEXT NOT NULL REFERENCES source_file (id),
    row_number INTEGER NOT NULL,
    category TEXT NOT NULL,
    platform TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    via TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    fields TEXT NOT NULL
);

CREATE INDEX found_record_case ON found_record (case_id, file_id, row_number);

CREATE TABLE redaction (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    record_id TEXT NOT NULL,
    field TEXT NOT NULL,
    hidden_text TEXT NOT NULL,
    reason TEXT NOT NULL,
    proposed INTEGER NOT NULL,
    marked_by TEXT NOT NULL,
    reviewed_by TEXT NOT NULL
);

CREATE INDEX redaction_case ON redaction (case_id, record_id);

CREATE INDEX redaction_record ON redaction (record_id);

CREATE TABLE data_copy (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    manifest TEXT NOT NULL,
    files TEXT NOT NULL,
    records INTEGER NOT NULL,
    redactions INTEGER NOT NULL,
    built_by TEXT NOT NULL,
    built_at BIGINT NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at BIGINT NOT NULL
);

CREATE INDEX data_copy_case ON data_copy (case_id, built_at);

CREATE TABLE approval (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL,
    approved INTEGER NOT NULL,
    by_user TEXT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX approval_case ON approval (case_id, at);

CREATE TABLE reply (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    template_code TEXT NOT NULL,
    template_version TEXT NOT NULL,
    template_hash TEXT NOT NULL,
    set_values TEXT NOT NULL,
    edits TEXT NOT NULL,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    recipient TEXT NOT NULL,
    pdf_hash TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    by_user TEXT NOT NULL
);

CREATE INDEX reply_case ON reply (case_id, id);

CREATE TABLE case_key (
    case_id TEXT NOT NULL PRIMARY KEY,
    detail_key BLOB NOT NULL
);

CREATE TABLE audit_entry (
    sequence INTEGER NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    workstation TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    detail BLOB NOT NULL,
    touched BLOB NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL
);

CREATE INDEX audit_entry_case ON audit_entry (case_id, sequence);
