-- A message whose place a paper takes is withdrawn: not tried again, but told of when the receiver had taken it already.
alter table outbound_message drop constraint outbound_message_state_check;
alter table outbound_message add constraint outbound_message_state_check
  check (state in ('waiting', 'delivered', 'refused', 'givenUp', 'withdrawn'));
