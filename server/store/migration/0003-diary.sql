-- Appointments of an office with their place in its feed, as for events: the row lock is held from numbering to commit.
create table appointment_feed (
  office_id text primary key references office,
  head bigint not null default 0
);

create table appointment (
  id text primary key,
  office_id text not null references office,
  position bigint not null,
  case_id text not null,
  state text not null,
  body json not null,
  unique (office_id, position)
);

-- A number for each officer, so that their times lie on one line that built-in ranges can keep apart.
create table diary_officer (
  number bigint generated always as identity primary key,
  office_id text not null references office,
  officer text not null,
  unique (office_id, officer)
);

-- The times that are taken: number of the officer times 2^32, plus minutes since 2000. Two appointments cannot have a minute
-- of one officer, whatever a program does.
create table appointment_time (
  appointment_id text not null references appointment,
  during int8range not null,
  exclude using gist (during with &&)
);
create index appointment_time_by_appointment on appointment_time (appointment_id);

-- Every request once, with the answer it was given.
create table appointment_request (
  id text primary key,
  office_id text not null references office,
  appointment_id text not null,
  device_id text not null references device,
  body json not null,
  answer json not null
);
create index appointment_request_by_appointment on appointment_request (appointment_id);

-- What an office is set up with comes from no device.
alter table office_record alter column device_id drop not null;
-- The version of a record that stands, by kind and key.
create index office_record_by_key on office_record (office_id, kind, (body ->> 'key'), position);
