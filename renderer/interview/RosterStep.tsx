/** The steps between questions: the first row of a roster, another row, and the end. */
import { CircleCheck, Plus } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/base/language.ts';
import type { InterviewView, RosterView } from '../../shared/contract/view.ts';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { rostersOf } from './cell.ts';
import { addRow, dismiss, useInterview } from './interview-store.ts';
import { ReasonButtons } from './ReasonButtons.tsx';

function StepCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const failure = useInterview((state) => state.failure);
  return (
    <section className="question step stack" aria-labelledby="ask">
      <h1 id="ask" className="ask">
        {title}
      </h1>
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      {children}
    </section>
  );
}

export function RosterStart({ roster, view }: { readonly roster: string; readonly view: InterviewView }) {
  const { t } = useTranslation();
  const label = rostersOf(view.section.items).find((entry) => entry.roster === roster)?.label ?? roster;
  return (
    <>
      <StepCard title={t('interview.rosterFirst', { label })}>
        <div className="row">
          <Button
            tone="primary"
            icon={<Plus size={18} />}
            shortcut="Enter"
            autoFocus
            data-autofocus=""
            onClick={() => void addRow(roster)}
          >
            {t('interview.addFirst')}
          </Button>
        </div>
        <ReasonButtons />
      </StepCard>
    </>
  );
}

export function AnotherRow({ roster, language }: { readonly roster: RosterView; readonly language: Language }) {
  const { t, i18n } = useTranslation();
  const yes = i18n.language === 'cy' ? 'i' : 'y';
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || useApp.getState().box !== null) return;
      const key = event.key.toLowerCase();
      if (key !== yes && key !== 'n') return;
      event.preventDefault();
      if (key === 'n') dismiss();
      else void addRow(roster.roster);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [roster.roster, yes]);
  return (
    <StepCard title={t('interview.another')}>
      <p className="soft" lang={language}>
        {roster.label}
      </p>
      <div className="row">
        <Button icon={<Plus size={18} />} shortcut={yes.toUpperCase()} onClick={() => void addRow(roster.roster)}>
          {t('common.yes')}
        </Button>
        <Button tone="primary" shortcut="N" autoFocus data-autofocus="" onClick={dismiss}>
          {t('common.no')}
        </Button>
      </div>
    </StepCard>
  );
}

export function InterviewDone({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  return (
    <StepCard title={t('interview.done')}>
      <p className="row">
        <CircleCheck size={20} aria-hidden="true" className="good-icon" /> {t('interview.doneText')}
      </p>
      <div className="row">
        <Button
          tone="primary"
          shortcut="Enter"
          autoFocus
          data-autofocus=""
          onClick={() => useApp.getState().show({ name: 'review', caseId: view.caseId })}
        >
          {t('interview.review')}
        </Button>
      </div>
    </StepCard>
  );
}
