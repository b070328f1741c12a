-- What the lists of work and the search go by. The rows are folded again when the store is next opened (tail_mark.refold):
-- SQL cannot fold, and a kill in between leaves the flag.
alter table tail_mark add column refold integer not null default 1;

alter table case_summary add column channel text;
alter table case_summary add column call_back_due text;
alter table case_summary add column call_back_urgency text;
alter table case_summary add column interview_type text;
alter table case_summary add column interview_slot text;
alter table case_summary add column assessor_slot text;
alter table case_summary add column laid_reason text;
alter table case_summary add column to_chase integer not null default 0;
alter table case_summary add column evidence_due integer not null default 0;
alter table case_summary add column adviser_due text;
alter table case_summary add column month_met integer not null default 0;

-- Partial: an answer pays for an index only where its case has something to list.
create index case_by_call_back on case_summary (call_back_due) where call_back_due is not null;
create index case_by_interview on case_summary (interview_slot) where interview_slot is not null;
create index case_to_chase on case_summary (one_month_date) where to_chase > 0;
create index case_evidence_due on case_summary (one_month_date) where evidence_due > 0;
create index case_adviser_due on case_summary (interview_slot) where adviser_due is not null;
create index case_month_to_come on case_summary (one_month_date) where month_met = 0;
create index case_by_birth on case_summary (date_of_birth) where date_of_birth is not null;
-- With the state: most cases whose month ends this week are done with, and a count must not read their rows to know.
drop index case_by_month;
create index case_by_month on case_summary (one_month_date, state) where one_month_date is not null;
drop index case_by_owner;
create index case_by_owner on case_summary (owner, state) where owner is not null;

-- The words of the names in a case, the newest contact last: the end of a word's entries is its latest cases.
create table case_name (
  word text not null,
  contact text not null,
  case_id text not null,
  primary key (word, contact, case_id)
) strict, without rowid;
create index case_name_by_case on case_name (case_id);
insert into case_name
  select name_key, first_contact, case_id from case_name_key join case_summary using (case_id);
drop table case_name_key;

-- Every word that was ever part of a name, with its sound and with what is left when one letter is missing: a search finds
-- the words like the one that was typed here, and then their cases. Words of no case do no harm.
create table name_word (
  word text primary key,
  sound text not null
) strict, without rowid;
create index name_word_by_sound on name_word (sound);
create table name_typo (
  shorter text not null,
  word text not null,
  primary key (shorter, word)
) strict, without rowid;
