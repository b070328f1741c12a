-- What became of an interview: one that was put off is due again on its day, and good cause for not coming waits to be decided.
-- The rows are folded again when the store is next opened (see 0003): answers may have put an interview off.
update tail_mark set refold = 1;

alter table case_summary add column deferred_to text;
alter table case_summary add column good_cause_by text;

create index case_deferred on case_summary (deferred_to, case_id) where deferred_to is not null;
create index case_good_cause on case_summary (good_cause_by, case_id) where good_cause_by is not null;
