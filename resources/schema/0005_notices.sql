CREATE TABLE notice_proposal (
    id TEXT NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    state TEXT NOT NULL,
    json BLOB NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    notice_id TEXT NOT NULL
);

CREATE INDEX notice_proposal_state ON notice_proposal (state, year);

CREATE INDEX notice_proposal_notice ON notice_proposal (notice_id);
