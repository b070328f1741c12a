-- Papers that wait for the post or the courier, and messages that wait for a person; the rows are folded again for them.
alter table case_summary add column packs_due integer not null default 0;
alter table case_summary add column courier_due integer not null default 0;
alter table case_summary add column messages_stuck integer not null default 0;
create index case_packs_due on case_summary (one_month_date) where packs_due > 0;
create index case_courier_due on case_summary (one_month_date) where courier_due > 0;
create index case_messages_stuck on case_summary (one_month_date) where messages_stuck > 0;
update tail_mark set refold = 1;

-- The lists that papers have left on, found from the events themselves.
create index paper_sent on event (json_extract(payload, '$.list'), json_extract(payload, '$.way'), at_local, case_id)
  where type = 'paperSent';
