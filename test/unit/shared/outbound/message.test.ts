/** What leaves this system: every message of every scenario, what is in it and what never is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../../shared/case/event.ts';
import { messageTargets } from '../../../../shared/case/message.ts';
import { bodySchemas } from '../../../../shared/outbound/body.ts';
import { pushMessages } from '../../../../shared/outbound/push-messages.ts';
import {
  crisisFacts,
  maintenanceFacts,
  payerFacts,
  taxCreditFacts,
} from '../../../../shared/outbound/receiver-facts.ts';
import type { CasePlayer } from '../claim/support/case-player.ts';
import { release } from '../claim/support/release.ts';
import { openScenario, readScenario } from '../claim/support/scenario.ts';

const names = readdirSync(join(import.meta.dirname, '../../../scenario'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

interface Sent {
  readonly target: string;
  readonly kind: keyof typeof bodySchemas;
  readonly body: string;
}
const sentBy = (player: CasePlayer): readonly Sent[] =>
  pushMessages(player.interview, player.process, player.assess()).map(
    (fact) => (fact as Extract<CaseFact, { type: 'messageQueued' }>).payload,
  );
const cases = new Map(names.map((name) => [name, openScenario(readScenario(name))]));
const sent = new Map([...cases].map(([name, player]) => [name, sentBy(player)]));
type Body = {
  readonly answers: Record<string, unknown>;
  readonly rosters: Record<string, Record<string, unknown>[]>;
} & Record<string, unknown>;
const bodyTo = (name: string, target: string): Body | undefined => {
  const found = sent.get(name)?.find((one) => one.target === target);
  return found === undefined ? undefined : (JSON.parse(found.body) as Body);
};
const keysOf = ({ answers, rosters }: Body): readonly string[] => [
  ...Object.keys(answers),
  ...Object.entries(rosters).flatMap(([roster, rows]) =>
    rows.flatMap((row) => Object.keys(row).map((column) => `${roster}[].${column}`)),
  ),
];

describe('every message of every scenario', () => {
  it('fits the schema of its kind', () => {
    for (const [name, messages] of sent)
      for (const { kind, body } of messages) {
        const parsed = bodySchemas[kind].safeParse(JSON.parse(body));
        expect(parsed.success, `${name} ${kind} ${JSON.stringify(parsed.error?.issues)}`).toBe(true);
      }
    expect(new Set([...sent.values()].flat().map(({ target }) => target))).toEqual(new Set(messageTargets));
  });

  it('is the same to the byte when it is made again', () => {
    for (const [name, player] of cases) expect(sentBy(player)).toEqual(sent.get(name));
  });

  it('never says how a customer at risk is reached, nor how the caller was checked', () => {
    const whereHidden = [...cases].filter(([, { interview }]) => interview.value('urgency.safeToContact') === false);
    expect(whereHidden.length).toBeGreaterThan(0);
    for (const [name, messages] of sent) {
      const safe = cases.get(name)?.interview.value('urgency.safeContact');
      for (const { body } of messages) {
        expect(body, name).not.toMatch(/urgency\.safe|securityCheck/);
        if (typeof safe === 'string') expect(body, name).not.toContain(safe);
      }
    }
  });

  it('holds no answer that is off the route', () => {
    for (const [name, messages] of sent) {
      const player = cases.get(name);
      for (const { body } of messages)
        for (const key of Object.keys((JSON.parse(body) as Body).answers))
          expect(player?.interview.cell({ key }).status, `${name} ${key}`).toMatch(/answered|copied/);
    }
  });
});

describe('a claim', () => {
  it('goes to the systems of the primary benefits that are claimed, and tells each of its own alone', () => {
    const pays: Record<string, readonly string[]> = { iscs: ['is'], jsaps: ['jsaIb', 'jsaC'], pscs: ['ib'] };
    for (const [name, player] of cases) {
      const claimed = (player.interview.value('claim.benefits') ?? []) as readonly string[];
      for (const [target, benefits] of Object.entries(pays)) {
        const own = benefits.filter((benefit) => claimed.includes(benefit));
        expect(bodyTo(name, target)?.['benefits'] ?? [], `${name} ${target}`).toEqual(own);
      }
    }
  });

  it('tells the payer of Incapacity Benefit nothing that only the means test of the other benefit asks', () => {
    const is = bodyTo('s11-means-test-governs', 'iscs');
    const ib = bodyTo('s11-means-test-governs', 'pscs');
    expect(keysOf(is as Body)).toEqual(expect.arrayContaining(['customer.nino', 'capital.hasAccounts']));
    expect(keysOf(ib as Body)).toEqual(
      expect.arrayContaining(['customer.nino', 'customer.illness', 'payment.account']),
    );
    expect(keysOf(ib as Body)).not.toContain('capital.hasAccounts');
    const items = ((ib as Body)['evidence'] as readonly { item: string }[]).map(({ item }) => item);
    expect(items).not.toContain('capitalProof');
  });

  it('names partner and jobs of a joint claim, from when it is claimed, and who speaks for the customer', () => {
    const joint = bodyTo('p02-redundant-joint-claim', 'jsaps') as Body;
    expect(keysOf(joint)).toEqual(
      expect.arrayContaining(['partner.name', 'claim.jointClaimAgreed', 'claim.wantsEarlierDate', 'contact.callerIs']),
    );
    expect(Object.keys(joint.rosters)).toContain('pastJobs');
  });

  it('leaves out the partner of whom there is none', () => {
    for (const [name, player] of cases) {
      if (player.interview.value('customer.hasPartner') !== false) continue;
      for (const { body } of sent.get(name) ?? []) expect(body, name).not.toContain('"partner.');
    }
  });
});

describe('a referral', () => {
  it('of children to tax credits has the children, the work, the account and last year’s income, and no illness', () => {
    const claims = names.flatMap((name) => bodyTo(name, 'taxCredits') ?? []);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect(keysOf(claim)).toEqual(
        expect.arrayContaining(['customer.name', 'children[].name', 'taxCredits.lastYearIncome', 'payment.method']),
      );
      expect(keysOf(claim).filter((key) => /ill|treatment|gp|\.lm\.|tradeDispute|immigration/i.test(key))).toEqual([]);
    }
  });

  it('to child support says who the other parent is and whether there is harm to fear, and keeps the story of it', () => {
    const referrals = names.flatMap((name) => bodyTo(name, 'childSupport') ?? []);
    expect(referrals.length).toBeGreaterThan(0);
    for (const referral of referrals) {
      expect(keysOf(referral)).toContain('absentParents[].name');
      expect(keysOf(referral)).not.toContain('childSupport.goodCause');
      expect(referral['compulsory']).toBeTypeOf('boolean');
    }
  });

  it('for a crisis loan says why money is needed and decides nothing', () => {
    const loans = names.flatMap((name) => bodyTo(name, 'socialFund') ?? []);
    expect(loans.length).toBeGreaterThan(0);
    for (const loan of loans)
      expect(keysOf(loan)).toEqual(expect.arrayContaining(['urgency.hasMoney', 'home.address']));
  });
});

describe('what each receiver is sent', () => {
  it.each(Object.entries({ taxCreditFacts, maintenanceFacts, crisisFacts, payerFacts }))(
    'by %s is in the release, each named once',
    (_list, keys) => {
      expect(keys.filter((key) => release.fact(key) === undefined)).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('for the diary is what the release marks for it, besides who the customer is', () => {
    for (const name of names) {
      const details = bodyTo(name, 'lms');
      for (const key of details === undefined ? [] : keysOf(details)) {
        const fact = release.fact(key)?.source;
        expect(fact?.section === 'M03' || key.startsWith('customer.phone') || fact?.sentTo.includes('lms'), key).toBe(
          true,
        );
      }
    }
  });
});
