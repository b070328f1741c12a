-- Positions up to which an idle moment has brought the outbox and the case rows. What comes after says itself that it waits
-- for a receipt (this device's events) and when its case was last touched, so that an answer costs no page of either.
create table tail_mark (
  one integer primary key check (one = 1),
  outbox integer not null,
  case_summary integer not null
) strict;
insert into tail_mark select 1, coalesce(max(position), 0), coalesce(max(position), 0) from event;
