CREATE INDEX audit_entry_watched ON audit_entry (action, at, actor, case_id) WHERE action IN ('AuditExported', 'CaseErased', 'CaseViewed', 'CopyBuilt', 'FieldUnmasked', 'LetterPrinted', 'NonConformityReported', 'ProofViewed', 'ReportExported', 'VerificationLocked');

DROP INDEX task_case;

CREATE INDEX task_case ON task (case_id, term, holder, id, operation, state, done_at, item_id);

DROP INDEX request_item_case;

CREATE INDEX request_item_case ON request_item (case_id, position, id, right_code, required_level, in_writing, state, outcome, refusal_ground, ground);

DROP INDEX approval_case;

CREATE INDEX approval_case ON approval (case_id, at, id, approved, item_id);

DROP INDEX task_sent;

CREATE INDEX task_sent ON task (sent_on, holder, term, state, ((done_at + 28800000) / 86400000), case_id) WHERE sent_on <> '';

CREATE INDEX task_unproven ON task (sent_on, holder, term, case_id) WHERE sent_on <> '' AND operation = 'DELETE' AND proof_hash = '';
