CREATE INDEX audit_entry_recomputed ON audit_entry (case_id) WHERE action = 'DeadlineRecomputed';
