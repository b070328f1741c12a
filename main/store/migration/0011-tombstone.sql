-- A case that was transferred and deleted from this workstation: that it existed, and nothing of what it said.
create table tombstone (
  case_id text primary key,
  reference text not null,
  reference_key text not null,
  first_contact text not null,
  one_month_date text,
  dispatched text,
  pushed text,
  reason text not null,
  events integer not null,
  documents integer not null,
  -- SHA-256 over the hashes of its events in their order.
  fingerprint text not null check (length(fingerprint) = 64),
  erased text not null,
  erased_by text not null
) strict, without rowid;
create index tombstone_by_reference on tombstone (reference_key);

-- An event stays as it is, its hash included; the content of one goes with its case, and only then.
drop trigger event_is_never_changed;
create trigger event_is_never_changed before update on event
  when new.payload <> '' or old.position <> new.position or old.id <> new.id or old.case_id <> new.case_id
    or old.device <> new.device or old.device_sequence <> new.device_sequence or old.type <> new.type
    or old.hash <> new.hash or old.previous_hash <> new.previous_hash
    or not exists (select 1 from tombstone where tombstone.case_id = old.case_id)
begin select raise(abort, 'an event is never changed'); end;
