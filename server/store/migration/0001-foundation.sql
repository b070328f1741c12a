-- Offices, people, devices; cases as ordered events; what was kept aside; documents; LAID batches.
-- Identities are text: they are made by the devices and only ever compared.

create table server_key (
  only_one boolean primary key default true check (only_one),
  private_key text not null,
  public_key text not null
);

create table office (
  id text primary key,
  name text not null
);

-- The end of the feed of an office. Its row lock is held from numbering to commit, so that numbers become visible in
-- order and a cursor never jumps over an entry that commits late.
create table office_feed (
  office_id text primary key references office,
  head bigint not null default 0
);

create table person (
  id text primary key,
  staff_number text not null unique,
  name text not null,
  roles text[] not null,
  office_id text not null references office,
  passphrase text not null,
  active boolean not null default true
);

create table device (
  id text primary key,
  office_id text not null references office,
  name text not null,
  public_key text not null,
  enrolled_at timestamptz not null,
  revoked_at timestamptz,
  -- The last link of the device's chain that was seen; the hash is unknown after a link that could not be read.
  last_sequence bigint not null default 0,
  last_hash text
);

create table enrolment_code (
  code_hash text primary key,
  office_id text not null references office,
  expires_at timestamptz not null,
  used_by text references device
);

-- A case exists only because its opening was taken, and the opening of a training case never is.
create table case_file (
  id text primary key,
  office_id text not null references office,
  last_sequence bigint not null default 0
);

create table event (
  id text primary key,
  case_id text not null references case_file,
  case_sequence bigint not null,
  device_id text not null references device,
  device_sequence bigint not null,
  hash text not null,
  -- The canonical text that the hash covers. json keeps the text as it is; jsonb would not, and is slower.
  body json not null,
  unique (case_id, case_sequence),
  unique (device_id, device_sequence)
);

create table feed (
  office_id text not null references office,
  position bigint not null,
  event_id text not null references event,
  primary key (office_id, position)
);
create index feed_by_event on feed (event_id);

create table parked (
  device_id text not null references device,
  entry_key text not null,
  event_id text,
  device_sequence bigint,
  kind text not null,
  body text,
  parked_at timestamptz not null,
  resolved_at timestamptz,
  primary key (device_id, entry_key)
);

create table document (
  id text primary key,
  case_id text not null references case_file,
  kind text not null,
  version integer not null,
  language text not null,
  template text not null,
  made text not null,
  sha256 text not null,
  content bytea not null,
  device_id text not null references device
);
create index document_by_case on document (case_id);

create table laid_batch (
  id text primary key,
  office_id text not null references office,
  device_id text not null references device,
  body json not null
);
create index laid_batch_by_office on laid_batch (office_id, id);

-- lz4 halves the cost of storing an event; a PostgreSQL built without it keeps its own compression.
do $$
begin
  alter table event alter column body set compression lz4;
exception when feature_not_supported then
  null;
end $$;
