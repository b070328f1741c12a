/** In which of the five states a question without an answer is: an icon of its own beside the word. */
import { Backpack, Ban, Circle, CircleQuestionMark, PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UnansweredState } from '../../shared/claim/unanswered-plan.ts';

const icons = {
  notAsked: Circle,
  notKnown: CircleQuestionMark,
  refused: Ban,
  toBring: Backpack,
  callDropped: PhoneOff,
} as const satisfies Readonly<Record<UnansweredState, unknown>>;

export function GapState({ state }: { readonly state: UnansweredState }) {
  const { t } = useTranslation();
  return (
    <span className={`tag gap-state ${state === 'notAsked' ? '' : 'warn'}`}>
      <GapIcon state={state} /> {t(`chase.state.${state}`)}
    </span>
  );
}

export function GapIcon({ state, size = 13 }: { readonly state: UnansweredState; readonly size?: number }) {
  const Icon = icons[state];
  return <Icon size={size} aria-hidden="true" />;
}
