CREATE INDEX request_case_punctual ON request_case (due, due_end, replied_at, state);

CREATE INDEX request_case_received ON request_case (d0, number, channel, rights, handler, minor);

CREATE INDEX request_case_waiting ON request_case (due, due_end, d0, state, handler) WHERE is_open = 1 AND replied_at = 0;

CREATE INDEX item_clock_due ON item_clock (due);

CREATE INDEX item_clock_received ON item_clock (d0);

CREATE INDEX task_sent ON task (sent_on, holder) WHERE sent_on <> '';

CREATE INDEX task_purge ON task (term) WHERE operation = 'BACKUP_PURGE' AND state = 'DEFERRED';

CREATE INDEX reply_sent ON reply (sent_at, template_code, case_id) WHERE state = 'SENT';

CREATE INDEX reply_of_template ON reply (case_id, template_code, sent_at) WHERE state = 'SENT';

CREATE INDEX access_request_decided ON access_request (decided_at);

CREATE INDEX call_record_started ON call_record (started_at, case_id);
