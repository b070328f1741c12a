-- What an office keeps for all its workstations: every version, numbered within the office.
create table office_record_feed (
  office_id text primary key references office,
  head bigint not null
);

create table office_record (
  id text primary key,
  office_id text not null references office,
  position bigint not null,
  device_id text not null references device,
  kind text not null,
  -- The canonical text, as it came.
  body json not null,
  unique (office_id, position)
);
