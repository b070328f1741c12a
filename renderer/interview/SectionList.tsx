/** The sections of the interview with how far each has come. */
import { Check, Circle, CircleDashed, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnansweredState } from '../../shared/claim/unanswered-plan.ts';
import type { InterviewView, SectionProgressView } from '../../shared/contract/view.ts';
import { GapIcon } from '../component/GapState.tsx';
import { openSection } from './interview-store.ts';
import { isSame } from './keep-same.ts';

const icons = {
  done: Check,
  doneWithGaps: TriangleAlert,
  started: CircleDashed,
  notStarted: Circle,
  notOnRoute: Circle,
} as const;

export function SectionList({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  return (
    <nav className="sections" data-region="sections" aria-label={t('interview.sections')}>
      <ol lang={view.language}>
        {view.sections
          .filter((section) => section.onRoute)
          .map((section) => (
            <li key={section.section}>
              <SectionButton
                section={section}
                here={section.section === view.section.id}
                gaps={gapsOf(view, section.section)}
              />
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** The kinds of gap that were left in a section, each once and in the order of the script. */
function gapsOf({ unanswered }: InterviewView, id: string): readonly UnansweredState[] {
  const left = unanswered.filter(({ section, reason }) => section === id && reason !== null);
  return [...new Set(left.map(({ chase }) => chase.state))];
}

interface SectionButtonProps {
  readonly section: SectionProgressView;
  readonly here: boolean;
  readonly gaps: readonly UnansweredState[];
}

/** Rendered again only when the section itself has changed. */
const SectionButton = memo(function SectionButton({ section, here, gaps }: SectionButtonProps) {
  const { t } = useTranslation();
  const Icon = icons[section.state];
  return (
    <button
      type="button"
      className={`section-button ${section.state}`}
      aria-current={here ? 'step' : undefined}
      onClick={() => void openSection(section.section)}
    >
      <Icon size={15} aria-hidden="true" />
      <span className="grow">{section.title}</span>
      {gaps.map((state) => (
        <span key={state} className="section-gap" title={t(`chase.state.${state}`)}>
          <GapIcon state={state} />
          <span className="visually-hidden">{t(`chase.state.${state}`)}</span>
        </span>
      ))}
      <span className="section-count mono">
        <span aria-hidden="true">
          {section.answered}/{section.asked}
        </span>
        <span className="visually-hidden">
          {t('interview.progress', { answered: section.answered, asked: section.asked })}
          {section.unanswered > 0 ? `, ${t('interview.gaps', { count: section.unanswered })}` : ''}
        </span>
      </span>
    </button>
  );
}, isSame);
