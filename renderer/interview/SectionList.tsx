/** The sections of the interview with how far each has come. */
import { Check, Circle, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InterviewView, SectionProgressView } from '../../shared/contract/view.ts';
import { openSection } from './interview-store.ts';

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

function SectionButton({ section, here }: { readonly section: SectionProgressView; readonly here: boolean }) {
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
}
