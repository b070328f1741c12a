-- The events are the truth; no statement of the program changes or deletes one, and the triggers see to it.
create table event (
  position integer primary key,
  id text not null,
  case_id text not null,
  case_sequence integer not null check (case_sequence > 0),
  device text not null,
  device_sequence integer not null check (device_sequence > 0),
  actor text not null,
  role text not null,
  at_utc text not null,
  at_local text not null,
  zone text not null,
  schema_version integer not null,
  type text not null,
  payload text not null,
  previous_hash blob not null check (length(previous_hash) = 32),
  hash blob not null check (length(hash) = 32)
) strict;
-- One index for finding a case's events and for knowing an event again: each index costs every answer a page.
create unique index event_by_case on event (case_id, id);
create trigger event_is_never_changed before update on event begin select raise(abort, 'an event is never changed'); end;
create trigger event_is_never_deleted before delete on event begin select raise(abort, 'an event is never deleted'); end;

-- The server's order within the case, once a receipt or a pull has told it. Apart, so that events stay as they are.
create table event_order (
  position integer primary key references event,
  server_sequence integer not null check (server_sequence > 0)
) strict;

-- Events that the server has no receipt for. In the same transaction as the event; removed by the receipt alone.
create table outbox (
  position integer primary key references event,
  state text not null default 'queued' check (state in ('queued', 'parked')),
  attempts integer not null default 0,
  last_error text
) strict;
create index outbox_parked on outbox (position) where state = 'parked';

create table receipt (
  batch_id text primary key,
  received text not null,
  body text not null
) strict, without rowid;

-- Projection: one row a case. `rebuild` makes it again from the events.
create table case_summary (
  case_id text primary key,
  reference text not null,
  reference_key text not null,
  customer_name text not null,
  names text not null,
  nino text,
  nino_key text,
  date_of_birth text,
  phone text,
  phone_key text,
  postcode text,
  postcode_key text,
  state text not null,
  owner text,
  first_contact text not null,
  one_month_date text,
  laid_state text not null,
  laid_council text,
  push_state text not null,
  updated text not null,
  event_count integer not null
) strict;
create index case_by_reference on case_summary (reference_key);
create index case_by_nino on case_summary (nino_key) where nino_key is not null;
create index case_by_phone on case_summary (phone_key) where phone_key is not null;
create index case_by_postcode on case_summary (postcode_key) where postcode_key is not null;
create index case_by_state on case_summary (state);
create index case_by_owner on case_summary (owner) where owner is not null;
create index case_by_push on case_summary (push_state);
create index case_by_laid on case_summary (laid_state, laid_council);
create index case_by_month on case_summary (one_month_date) where one_month_date is not null;

create table case_name_key (
  name_key text not null,
  case_id text not null,
  primary key (name_key, case_id)
) strict, without rowid;
create index case_name_key_by_case on case_name_key (case_id);

create table document (
  id text primary key,
  case_id text not null,
  kind text not null,
  version integer not null,
  language text not null,
  template text not null,
  sha256 text not null check (length(sha256) = 64),
  bytes blob not null,
  made text not null,
  sent integer not null default 0 check (sent in (0, 1)),
  unique (case_id, kind, version, language)
) strict;
create index document_to_send on document (made) where sent = 0;

create table draft (
  case_id text not null,
  key text not null,
  row integer not null,
  text text not null,
  caret integer not null,
  typed text not null,
  primary key (case_id, key, row)
) strict, without rowid;

create table laid_queue (
  case_id text primary key,
  council text not null,
  reason text not null,
  document_id text not null references document,
  queued text not null,
  batch_id text,
  method text,
  dispatched text,
  sent integer not null default 0 check (sent in (0, 1)),
  check ((batch_id is null) = (method is null) and (batch_id is null) = (dispatched is null))
) strict;
create index laid_waiting on laid_queue (council, queued) where batch_id is null;
create index laid_by_batch on laid_queue (batch_id) where batch_id is not null;
create index laid_to_send on laid_queue (batch_id) where batch_id is not null and sent = 0;

create table setting (key text primary key, value text not null) strict, without rowid;

create table person (
  id text primary key,
  name text not null,
  roles text not null,
  office text not null,
  lease_until text not null,
  lease text
) strict, without rowid;

-- Which store this is, and how far its chain has been verified; sealed, so that the mark cannot be moved by hand.
create table store_identity (
  one integer primary key check (one = 1),
  store_id text not null,
  device text not null
) strict;
create table chain_checkpoint (
  one integer primary key check (one = 1),
  position integer not null,
  device_sequence integer not null,
  hash blob not null check (length(hash) = 32),
  seal blob not null check (length(seal) = 32)
) strict;
