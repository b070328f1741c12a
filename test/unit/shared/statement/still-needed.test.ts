import { expect, it } from 'vitest';
import { documentText } from '../../../../shared/document/text.ts';
import { composeStatement } from '../../../../shared/statement/compose.ts';
import { decideBookInterview } from '../../../../shared/claim/decide/book-interview.ts';
import { decideDropCall } from '../../../../shared/claim/decide/call.ts';
import type { CasePlayer } from '../claim/support/case-player.ts';
import { openScenario, readScenario } from '../claim/support/scenario.ts';

const open = () => openScenario(readScenario('p01-hana-lone-parent'));
const lines = (player: CasePlayer, language: 'en' | 'cy' = 'en'): string[] =>
  documentText(composeStatement(player.interview, player.process, player.assess(), player.meta(language))).split('\n');

it('a statement without gaps says nothing about who asks again', () => {
  expect(lines(open())).not.toContain('Who does what, and by when');
});

it('tells the customer who does what about each gap, after the list of them', () => {
  const player = open()
    .unanswered('accounts[].balance', 'notToHand', 1)
    .unanswered('accounts[].balance', 'notKnown', 2);
  player.run(decideBookInterview, { interviewType: 'loneParentWfi', slot: '2009-06-08T10:20' as never });
  const found = lines(player);
  const heading = found.indexOf('Who does what, and by when');
  expect(found.slice(heading - 2, heading + 3)).toEqual([
    'Account 1, Balance: unanswered',
    'Account 2, Balance: unanswered',
    'Who does what, and by when',
    'You bring it or send it to us by 08/06/2009: Account 1, Balance.',
    'We ask you again by 05/06/2009: Account 2, Balance.',
  ]);
});

it('does not name everything again when the same is done about all of it', () => {
  const player = open();
  for (const row of [1, 2]) player.apply({ type: 'rowRemoved', payload: { roster: 'children', row } });
  player.run(decideDropCall, {});
  const sentence = lines(player).find((line) => line.startsWith('The call ended early.'));
  expect(sentence).toMatch(
    /^The call ended early\. We ring you back by \d\d\/\d\d\/2009 at \d\d:\d\d: everything on this list\.$/,
  );
});

it('says so in Welsh', () => {
  const player = open().unanswered('accounts[].balance', 'refused', 2);
  expect(lines(player, 'cy')).toContain(
    'Nid oeddech am ddweud. Byddwn yn siarad â chi amdano erbyn 02/07/2009: popeth ar y rhestr hon.',
  );
});

it('asks for it as soon as possible when the time has passed', () => {
  const player = open().unanswered('accounts[].balance', 'notToHand', 2).moveTo('2009-07-20T09:00');
  expect(lines(player)).toContain('You bring it or send it to us as soon as possible: everything on this list.');
});
