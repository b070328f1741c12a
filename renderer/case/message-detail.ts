/** How a message stands, beyond the word for its state. */
import type { TFunction } from 'i18next';
import { delayReasons } from '../../shared/case/message.ts';
import type { MessageView } from '../../shared/contract/message-view.ts';

export const messageTones = {
  waiting: 'accent',
  delayed: 'warn',
  givenUp: 'error',
  refused: 'error',
  withdrawn: undefined,
  delivered: 'good',
} as const;
type Detailed = Pick<MessageView, 'attempts' | 'reason'> & { readonly reference?: string | null };

/** The receiver's reference, its code for refusing, or why it could not be reached and how often that was tried. */
export function messageDetail({ attempts, reason, reference }: Detailed, t: TFunction): string {
  if (reference != null) return t('push.theirReference', { reference });
  if (reason === null) return '';
  const isDelay = (delayReasons as readonly string[]).includes(reason);
  if (!isDelay) return t('push.theirCode', { code: reason });
  return [t(`push.why.${reason}`), attempts > 0 ? t('push.tries', { tries: attempts }) : ''].filter(Boolean).join(', ');
}
