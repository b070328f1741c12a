-- Two words of one case, in both orders, among the words of names ("siân evans" is "evans sian" and "sian evans"): a search by
-- forename and surname goes to its cases at once, also where both are very common.
insert into case_name
  select one.word || ' ' || two.word, one.contact, one.case_id
  from case_name as one join case_name as two on two.case_id = one.case_id and two.word <> one.word
  order by 1, 2, 3;

-- What is still to be done, by its month and by who has it: lists and their sizes never meet a case that is done with.
drop index case_by_month;
drop index case_by_push;
create index case_open_by_month on case_summary (one_month_date)
  where state not in ('deleted', 'complete', 'changeLogged', 'secondaryOnly', 'pushed');
create index case_open_by_owner on case_summary (owner, one_month_date)
  where state not in ('deleted', 'complete', 'changeLogged', 'secondaryOnly');
create index case_ready_to_push on case_summary (one_month_date)
  where push_state = 'ready' and state not in ('deleted', 'complete', 'changeLogged', 'secondaryOnly');
drop index case_by_laid;
create index case_by_laid on case_summary (laid_state, laid_council, one_month_date);
-- A number without its letters: what a customer remembers of it.
create index case_by_nino_digits on case_summary (substr(nino_key, 3)) where nino_key is not null;

-- Which cases have something to send: one step along the index a case, however many events of it wait.
alter table outbox add column of_case text;
update outbox set of_case = (select case_id from event where event.position = outbox.position);
create index outbox_by_case on outbox (of_case);
