/** Messages to other systems as the window shows them. */
import type { MessageKind, MessageState, MessageTarget } from '../case/message.ts';

/** A message to another system and how it stands. */
export interface MessageView {
  readonly id: string;
  readonly target: MessageTarget;
  readonly kind: MessageKind;
  /** Wall clock of the office. */
  readonly queuedAt: string;
  readonly changedAt: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly reference: string | null;
}
