/**
 * Delivers what waits, each system in a loop of its own, so that one that is down holds up nobody else's messages. Any
 * number of server processes may do so at once: a message is lent to one of them for a minute at a time. A process that
 * dies between sending and noting it leads to a second try under the same id, which the receiver takes once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { localDateTime } from '../../shared/base/wall-clock.ts';
import type { CaseFact } from '../../shared/case/event.ts';
import { type MessageKind, type MessageTarget, messageTargets } from '../../shared/case/message.ts';
import { nextDelayMs } from '../../shared/sync/backoff.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { inTransaction } from '../store/transaction.ts';
import { addServerEvents } from '../sync/server-chain.ts';
import type { SendOutcome } from './connector.ts';
import type { Connectors } from './connectors.ts';

export interface DeliveryOptions {
  /** How often an idle loop looks for work. */
  readonly pollMs?: number;
  /** For how long a message is lent to whoever tries it; longer than any try takes. */
  readonly lentMs?: number;
  /** Tries after which a person has to say when to go on: a day and more at the longest wait. */
  readonly attemptsMax?: number;
  /** In [0, 1), for spreading the waits. */
  readonly random?: () => number;
  /** Waits between tries are multiplied by this. */
  readonly patience?: number;
}

export interface Delivery {
  /** Lets tries in hand finish. */
  stop(): Promise<void>;
}

interface Lent {
  readonly id: string;
  readonly office_id: string;
  readonly case_id: string;
  readonly kind: MessageKind;
  readonly body: string;
  readonly attempts: number;
}

const lendText = `
  update outbound_message set next_attempt = to_timestamp($2::double precision / 1000)
   where id = (
     select id from outbound_message
      where target = $1 and state = 'waiting' and next_attempt <= to_timestamp($3::double precision / 1000)
      order by next_attempt for update skip locked limit 1
   )
  returning id, office_id, case_id, kind, body, attempts`;

/** The try after which workstations hear of a delay: at once, and once more when it lasts. */
const announcedAttempts = [1, 5];
/** The zone of the offices that read what the server says. */
const zone = 'Europe/London';

class Delivering implements Delivery {
  readonly #context: ServerContext;
  readonly #connectors: Connectors;
  readonly #options: Required<DeliveryOptions>;
  readonly #stopping = new AbortController();
  readonly #loops: readonly Promise<void>[];

  constructor(context: ServerContext, connectors: Connectors, options: DeliveryOptions) {
    this.#context = context;
    this.#connectors = connectors;
    this.#options = { pollMs: 1_000, lentMs: 60_000, attemptsMax: 800, random: Math.random, patience: 1, ...options };
    this.#loops = messageTargets.map((target) => this.#loop(target));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
  }

  async #loop(target: MessageTarget): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const worked = await this.#deliverOne(target).catch((error: unknown) => {
        // The database is away, or a defect: either way the message is lent out and comes back by itself.
        const { code } = error as { code?: unknown };
        this.#context.log('error', 'outbound.fault', { target, code: typeof code === 'string' ? code : 'none' });
        return false;
      });
      if (!worked) await wait(this.#options.pollMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** False when nothing was due. */
  async #deliverOne(target: MessageTarget): Promise<boolean> {
    const { pool, now } = this.#context;
    const { rows } = await pool.query<Lent>({
      name: 'lend-message',
      text: lendText,
      values: [target, now() + this.#options.lentMs, now()],
    });
    const message = rows[0];
    if (message === undefined) return false;
    await this.#settle(message, await this.#send(target, message));
    return true;
  }

  async #send(target: MessageTarget, { id, kind, body }: Lent): Promise<SendOutcome> {
    try {
      return await this.#connectors[target].send({ id, target, kind, body });
    } catch {
      this.#context.log('error', 'outbound.connectorFault', { target, message: id });
      return { outcome: 'delayed', reason: 'badReply' };
    }
  }

  /** Notes the outcome and tells the case of it, in one transaction. */
  async #settle(message: Lent, sent: SendOutcome): Promise<void> {
    const { log } = this.#context;
    const attempts = message.attempts + 1;
    const state = this.#stateAfter(sent, attempts);
    const fact = factOf(message.id, sent, attempts, state === 'givenUp');
    const at = this.#context.now();
    const next = at + nextDelayMs(attempts, this.#options.random()) * this.#options.patience;
    await inTransaction(this.#context.pool, async (client) => {
      const { rowCount } = await client.query(
        'update outbound_message set state = $2, attempts = $3, next_attempt = to_timestamp($4::double precision / 1000), ' +
          'last_reason = $5, reference = $6, settled_at = case when $2 = $7 then null else to_timestamp($8::double precision / 1000) end ' +
          // Withdrawn meanwhile: that the receiver has taken it all the same is the one thing still to be told.
          "where id = $1 and (state = 'waiting' or (state = 'withdrawn' and $2 = 'delivered'))",
        [
          message.id,
          state,
          sent.outcome === 'delayed' ? attempts : message.attempts,
          next,
          sent.outcome === 'delivered' ? null : sent.reason,
          sent.outcome === 'delivered' ? sent.reference : null,
          'waiting',
          at,
        ],
      );
      if (rowCount === 0 || fact === undefined) return;
      await addServerEvents(client, message.office_id, [{ caseId: message.case_id, id: v7(), fact }], {
        instant: instantOf(at),
        zone,
        local: localDateTime(at, zone),
      });
    });
    log(state === 'delivered' ? 'info' : 'warning', 'outbound.tried', { message: message.id, state, attempts });
  }

  #stateAfter(sent: SendOutcome, attempts: number): 'waiting' | 'delivered' | 'refused' | 'givenUp' {
    if (sent.outcome !== 'delayed') return sent.outcome;
    return attempts >= this.#options.attemptsMax ? 'givenUp' : 'waiting';
  }
}

/** What the case is told; nothing at most of the tries, or its history would be made of them. */
function factOf(message: string, sent: SendOutcome, attempts: number, givenUp: boolean): CaseFact | undefined {
  switch (sent.outcome) {
    case 'delivered':
      return { type: 'messageDelivered', payload: { message, reference: sent.reference } };
    case 'refused':
      return { type: 'messageRefused', payload: { message, reason: sent.reason } };
    case 'delayed':
      return givenUp || announcedAttempts.includes(attempts)
        ? { type: 'messageDelayed', payload: { message, attempts, reason: sent.reason, givenUp } }
        : undefined;
  }
}

/** Begins to deliver; it goes on until stopped. */
export const startDelivery = (
  context: ServerContext,
  connectors: Connectors,
  options: DeliveryOptions = {},
): Delivery => new Delivering(context, connectors, options);
