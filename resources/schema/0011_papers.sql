CREATE TABLE requester_paper (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    kind TEXT NOT NULL,
    issuer TEXT NOT NULL,
    lacking TEXT NOT NULL,
    seen_by TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX requester_paper_case ON requester_paper (case_id, seen_at);

CREATE INDEX requester_paper_waiting ON requester_paper (seen_at, id) WHERE state = 'SEEN' AND lacking = '[]';
