/** What goes to the server and what comes from it. An event leaves the outbox only against the server's receipt. */
import type { Result } from '../../shared/base/result.ts';
import type { CaseEvent } from '../../shared/case/event.ts';

/** Why an event is parked: a failure kind that the server or the workstation gave. Never blocks the others. */
export interface ParkedEvent {
  readonly event: CaseEvent;
  readonly reason: string;
  readonly attempts: number;
}

/** The server's word that it has an event. */
export interface AcceptedEvent {
  readonly id: string;
  /** Place in the server's order of the case, from 1. */
  readonly serverSequence: number;
}

/** The signed receipt of a batch, kept word for word. Its signature is checked before it comes here. */
export interface Receipt {
  readonly batchId: string;
  /** Instant, ISO 8601. */
  readonly received: string;
  readonly text: string;
}

/** An event from the server, this workstation's own or another's. */
export interface PulledEvent {
  readonly event: CaseEvent;
  readonly serverSequence: number;
}

export interface OutboxReader {
  /**
   * The oldest events that wait, in order of the device's chain: at most `maxEvents`, and at most `maxBytes` of
   * canonical JSON, but always one.
   */
  nextBatch(maxEvents: number, maxBytes: number): readonly CaseEvent[];
  parked(): readonly ParkedEvent[];
  /** Those of the ids that wait or are parked; an event with its receipt is not among them. */
  held(ids: readonly string[]): ReadonlySet<string>;
  receipt(batchId: string): Receipt | undefined;
}

export interface OutboxWriter {
  /** Notes that the events were tried and got no receipt, with the kind of the failure; they stay in the outbox. */
  tried(ids: readonly string[], failureKind: string): Result<void>;
  /** Keeps the receipt, takes the events out of the outbox and notes their server order. Idempotent. */
  acknowledge(accepted: readonly AcceptedEvent[], receipt: Receipt): Result<void>;
  park(id: string, reason: string): Result<void>;
  /** Lets a parked event wait again. */
  unpark(id: string): Result<void>;
  /** Puts this device's events from a device sequence on back in the outbox: the server has lost them. */
  rewind(deviceSequence: number): Result<number>;
  /**
   * Takes events from the server: new ones are stored, known ones get their server order. Idempotent. `settings` (the
   * cursor) become durable with them. Failure: store.eventRefused, and nothing of the delivery is kept.
   */
  applyPulled(
    pulled: readonly PulledEvent[],
    settings?: Readonly<Record<string, unknown>>,
  ): Result<{ readonly added: number }>;
}
