-- The ledger of documents for the councils. Sheets of a case in a batch: a projection of the cases' events, made again with them.
create table laid_sheet (
  batch_id text not null,
  case_id text not null,
  place integer not null,
  copy text not null,
  council text not null,
  document_sha256 text not null,
  content text not null,
  sheets integer not null,
  made text not null,
  state text not null check (state in ('in', 'takenOut', 'dispatched')),
  reason text,
  method text,
  dispatched text,
  primary key (batch_id, case_id)
) strict, without rowid;
create index laid_sheet_by_case on laid_sheet (case_id);

insert into laid_sheet
  select batch_id, laid_queue.case_id, 1, 'original', laid_queue.council, document.sha256, '', 1, dispatched, 'dispatched', null, method, dispatched
  from laid_queue join document on document.id = document_id where batch_id is not null;
-- Batches that left and that the server has no receipt for.
create table laid_outbox (batch_id text primary key) strict, without rowid;
insert into laid_outbox select distinct batch_id from laid_queue where batch_id is not null and sent = 0;
drop table laid_queue;

-- Where a case's document is: as laid_state, or in a batch (batched), or queued once more as amended; and in which batch.
alter table case_summary add column laid_place text not null default 'notDue';
alter table case_summary add column laid_batch text;
update case_summary set laid_place = laid_state;
create index case_by_laid_place on case_summary (laid_place, laid_council, one_month_date);
create index case_by_laid_batch on case_summary (laid_batch) where laid_batch is not null;

-- How many there are of each place and council, kept by the table itself: 200,000 cases are never counted.
create table laid_count (
  laid_place text not null,
  council text not null,
  cases integer not null,
  primary key (laid_place, council)
) strict, without rowid;
insert into laid_count select laid_place, coalesce(laid_council, ''), count(*) from case_summary group by 1, 2;
create trigger laid_count_in after insert on case_summary begin
  insert into laid_count values (new.laid_place, coalesce(new.laid_council, ''), 1)
    on conflict do update set cases = cases + 1;
end;
create trigger laid_count_out after delete on case_summary begin
  update laid_count set cases = cases - 1 where laid_place = old.laid_place and council = coalesce(old.laid_council, '');
end;
create trigger laid_count_over after update of laid_place, laid_council on case_summary
  when old.laid_place <> new.laid_place or old.laid_council is not new.laid_council
begin
  update laid_count set cases = cases - 1 where laid_place = old.laid_place and council = coalesce(old.laid_council, '');
  insert into laid_count values (new.laid_place, coalesce(new.laid_council, ''), 1)
    on conflict do update set cases = cases + 1;
end;
