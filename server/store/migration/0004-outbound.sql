-- Messages to other systems. A row is made in the transaction that takes its messageQueued event, so it is there exactly once.

create table outbound_message (
  -- Id of the event that queued it; the receiver's idempotency key.
  id text primary key references event,
  office_id text not null references office,
  case_id text not null references case_file,
  target text not null,
  kind text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'refused', 'givenUp')),
  queued_at timestamptz not null,
  attempts integer not null default 0,
  -- When it is tried next by the server's clock: at once to begin with, whatever the clock of the workstation says. Set
  -- ahead while somebody is trying it, so that a deliverer that dies gives it back.
  next_attempt timestamptz not null default 'epoch',
  last_reason text,
  reference text,
  settled_at timestamptz
);
create index outbound_due on outbound_message (target, next_attempt) where state = 'waiting';
create index outbound_stuck on outbound_message (office_id, queued_at) where state in ('refused', 'givenUp');
