/** What has to be complete before the push: a line each, with its reason, who completes it, and a key to go there. */
import { CircleCheck, CircleDashed, CircleMinus, CircleX } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/base/role.ts';
import type { PushView } from '../../shared/contract/outbound-view.ts';
import { useApp } from '../app/app-store.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { Tag } from '../component/Tag.tsx';
import { placeKey } from '../review/place-key.ts';
import { usePlaceKeys } from '../review/use-place-keys.ts';
import { openTab } from './case-tab.ts';

type Gate = PushView['gates'][number];

/** Who completes it, and where. */
const placeOf: Readonly<Record<Gate['reason'], { readonly who: Role; readonly go: (caseId: string) => void }>> = {
  noPrimaryClaim: { who: 'csa', go: (caseId) => useApp.getState().show({ name: 'interview', caseId }) },
  statementNotSigned: {
    who: 'financialAssessor',
    go: (caseId) => useApp.getState().show({ name: 'review', caseId }),
  },
  questionsUnanswered: { who: 'financialAssessor', go: (caseId) => openTab(caseId, 'gaps') },
  evidenceOutstanding: { who: 'financialAssessor', go: (caseId) => openTab(caseId, 'evidence') },
  conditionalityIncomplete: { who: 'adviser', go: (caseId) => openTab(caseId, 'conditionality') },
  cms1Missing: { who: 'adviser', go: (caseId) => openTab(caseId, 'conditionality') },
};

const looks = {
  open: { Icon: CircleCheck, tone: 'good' },
  shut: { Icon: CircleX, tone: 'error' },
  waived: { Icon: CircleMinus, tone: 'warn' },
  notNeeded: { Icon: CircleDashed, tone: undefined },
} as const;

export function PushGates({ gates, caseId }: { readonly gates: readonly Gate[]; readonly caseId: string }) {
  const { t } = useTranslation();
  const go = useCallback((gate: Gate) => placeOf[gate.reason].go(caseId), [caseId]);
  usePlaceKeys(gates, go);
  return (
    <ol className="gates" aria-label={t('push.gates')}>
      {gates.map((gate, place) => (
        <GateLine key={gate.reason} gate={gate} shortcut={placeKey(place)} caseId={caseId} />
      ))}
    </ol>
  );
}

function GateLine({
  gate: { reason, state, label },
  shortcut,
  caseId,
}: {
  readonly gate: Gate;
  readonly shortcut: string | undefined;
  readonly caseId: string;
}) {
  const { t } = useTranslation();
  const { Icon, tone } = looks[state];
  const { who, go } = placeOf[reason];
  return (
    <li className={`gate ${state}`}>
      <Icon size={20} aria-hidden="true" />
      <span className="grow">
        <span className="row tight">
          {shortcut === undefined ? null : <KeyCap>{shortcut}</KeyCap>}
          <button
            type="button"
            className="link"
            aria-keyshortcuts={shortcut}
            aria-label={t('push.go', { gate: t(`push.gate.${reason}`) })}
            onClick={() => go(caseId)}
          >
            {t(`push.gate.${reason}`)}
          </button>
        </span>
        {state === 'shut' ? (
          <span className="small gate-reason">
            {label} · {t(`role.${who}`)}
          </span>
        ) : null}
      </span>
      <Tag tone={tone}>{t(`push.state.${state}`)}</Tag>
    </li>
  );
}
