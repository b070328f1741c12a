/** The sections of the interview with how far each has come. */
import { Check, Circle, CircleDashed, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewView, SectionProgressView } from '../../shared/contract/view.ts';
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
              <SectionButton section={section} here={section.section === view.section.id} />
            </li>
          ))}
      </ol>
    </nav>
  );
}

interface SectionButtonProps {
  readonly section: SectionProgressView;
  readonly here: boolean;
}

/** Rendered again only when the section itself has changed. */
const SectionButton = memo(function SectionButton({ section, here }: SectionButtonProps) {
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
