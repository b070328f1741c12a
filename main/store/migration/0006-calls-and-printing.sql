-- What a list of calls shows besides the time: where to ring, when it suits, and what came of the last attempt; and the papers
-- that wait for a printer. The rows are folded again when the store is next opened (see 0003).
update tail_mark set refold = 1;

alter table case_summary add column call_back_number text;
alter table case_summary add column call_back_best text;
alter table case_summary add column attempts integer not null default 0;
alter table case_summary add column attempt_result text;
alter table case_summary add column attempt_at text;
alter table case_summary add column to_print integer not null default 0;

create index case_to_print on case_summary (case_id) where to_print > 0;
