-- What waits for whom, and what a case counts towards: lists that each case's row carries, taken apart by triggers so that
-- asking reads an index or a count and never the cases. The rows are folded again when the store is next opened (see 0003).
update tail_mark set refold = 1;

alter table case_summary add column requests text;
alter table case_summary add column figures text;

create table case_request (
  case_id text not null,
  id text not null,
  segment text not null,
  person text,
  primary key (case_id, id)
) strict, without rowid;
create index case_request_by_person on case_request (person, case_id) where person is not null;
create index case_request_by_segment on case_request (segment, case_id);

-- By figure, then by day: the cases behind a count, the latest first.
create table case_figure (
  figure text not null,
  day text not null,
  council text not null,
  case_id text not null,
  days integer not null,
  primary key (figure, day, council, case_id)
) strict, without rowid;
create index case_figure_by_case on case_figure (case_id);

create table figure_day (
  figure text not null,
  council text not null,
  day text not null,
  cases integer not null,
  days integer not null,
  primary key (figure, council, day)
) strict, without rowid;

create trigger case_figure_counts after insert on case_figure begin
  insert into figure_day values (new.figure, new.council, new.day, 1, new.days)
    on conflict (figure, council, day) do update set cases = cases + 1, days = days + excluded.days;
end;
create trigger case_figure_no_longer_counts after delete on case_figure begin
  update figure_day set cases = cases - 1, days = days - old.days
    where figure = old.figure and council = old.council and day = old.day;
  delete from figure_day where figure = old.figure and council = old.council and day = old.day and cases = 0;
end;

create trigger case_summary_added after insert on case_summary
when new.requests is not null or new.figures is not null begin
  insert into case_request select new.case_id, value ->> 'id', value ->> 'segment', value ->> 'person'
    from json_each(coalesce(new.requests, '[]'));
  insert into case_figure select value ->> 'figure', value ->> 'day', coalesce(new.laid_council, ''), new.case_id, value ->> 'days'
    from json_each(coalesce(new.figures, '[]'));
end;
create trigger case_summary_requests_changed after update on case_summary
when new.requests is not old.requests begin
  delete from case_request where case_id = new.case_id;
  insert into case_request select new.case_id, value ->> 'id', value ->> 'segment', value ->> 'person'
    from json_each(coalesce(new.requests, '[]'));
end;
create trigger case_summary_figures_changed after update on case_summary
when new.figures is not old.figures or new.laid_council is not old.laid_council begin
  delete from case_figure where case_id = new.case_id;
  insert into case_figure select value ->> 'figure', value ->> 'day', coalesce(new.laid_council, ''), new.case_id, value ->> 'days'
    from json_each(coalesce(new.figures, '[]'));
end;
create trigger case_summary_gone after delete on case_summary begin
  delete from case_request where case_id = old.case_id;
  delete from case_figure where case_id = old.case_id;
end;
