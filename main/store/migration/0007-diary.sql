-- The office's diary as this workstation knows it: each appointment as it stands, with its place in the server's order once
-- the server has spoken of it. Until then it is provisional.
create table appointment (
  id text primary key,
  case_id text not null,
  day text not null,
  body text not null,
  position integer
) strict;
create index appointment_by_day on appointment (day);
create index appointment_by_case on appointment (case_id);

-- What events of cases asked of the diary, in the same transaction as the event. A row goes once its case has had the answer.
create table diary_request (
  number integer primary key,
  id text not null unique,
  appointment_id text not null,
  body text not null,
  answer text
) strict;
create index diary_request_by_appointment on diary_request (appointment_id);

-- A slot that was refused, or is held since a rebuild: somebody has to book again.
alter table case_summary add column rebook_due text;
create index case_rebook_due on case_summary (one_month_date) where rebook_due is not null;
