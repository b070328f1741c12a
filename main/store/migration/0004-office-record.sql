-- What the office keeps for all its workstations: every version, in the server's order once it is known.
create table office_record (
  id text primary key,
  kind text not null,
  key text not null,
  body text not null,
  record text not null,
  position integer,
  refused text,
  check (position is null or refused is null)
) strict;
create index office_record_by_key on office_record (kind, key, position);
create index office_record_to_send on office_record (id) where position is null and refused is null;
