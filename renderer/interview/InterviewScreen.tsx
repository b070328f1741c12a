/** The interview: sections on the left, the question in the middle, what belongs beside it on the right. */
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellRef } from '../../shared/case/event.ts';
import { placeOf } from '../app/case-tabs.ts';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { windowLanguage } from '../text/i18n.ts';
import { CallBar } from './CallBar.tsx';
import { rosterShown, shownQuestion } from './cell.ts';
import { ChangeBox } from './ChangeBox.tsx';
import { ChangedNotice } from './ChangedNotice.tsx';
import { CurrentQuestion } from './CurrentQuestion.tsx';
import { CallBackNotice } from './DropCallBox.tsx';
import { openCase, useInterview } from './interview-store.ts';
import { useInterviewCommands } from './interview-command.ts';
import { useInterviewKeys } from './interview-keys.ts';
import { NoteBox } from './NoteBox.tsx';
import { watchCase } from './refresh.ts';
import { AnotherRow, InterviewDone, RosterStart } from './RosterStep.tsx';
import { SectionAnswers } from './SectionAnswers.tsx';
import { SectionList } from './SectionList.tsx';
import { SideRail } from './SideRail.tsx';
import { useTypeAhead } from './type-ahead.ts';
import { WhyBox } from './WhyBox.tsx';

export function InterviewScreen({
  caseId,
  cell,
}: {
  readonly caseId: string;
  /** A question to open out of turn once the case is there. */
  readonly cell?: (CellRef & { readonly section: string }) | undefined;
}) {
  const { t } = useTranslation();
  const view = useInterview((state) => state.view);
  const failure = useInterview((state) => state.failure);
  // Before any other key: what is pressed from now on is meant for this case, and waits for it.
  useLayoutEffect(() => {
    void openCase(caseId, windowLanguage(), () => placeOf(caseId), cell);
  }, [caseId, cell]);
  useEffect(() => watchCase(caseId), [caseId]);
  useTypeAhead();
  useInterviewKeys(caseId);
  useInterviewCommands(caseId);
  // For a moment after a change of tab the store still holds the other case: nobody may answer that one here.
  if (view === null || view.caseId !== caseId)
    return failure === null || view !== null ? null : (
      <Notice tone="error" live>
        {failureText(failure)}
      </Notice>
    );
  return (
    <div className="interview">
      <CallBar view={view} />
      <SectionList view={view} />
      <div className="centre" data-region="question">
        <p className="section-head small">
          <span className="section-id">{view.section.id}</span>{' '}
          <strong lang={view.language}>{view.section.title}</strong>
        </p>
        <CallBackNotice view={view} />
        <Step />
        <SectionAnswers view={view} />
      </div>
      <SideRail view={view} />
      <Announcement />
      <ChangedNotice />
      <ChangeBox />
      <WhyBox />
      <NoteBox />
      <span className="visually-hidden">{t('interview.progress', { answered: view.answered, asked: view.asked })}</span>
    </div>
  );
}

/** What the agent does now: answer, say whether there is another row, start a roster, or finish. */
function Step() {
  const { view, opened, another } = useInterview();
  if (view === null) return null;
  if (another !== null && opened === null) return <AnotherRow roster={another} language={view.language} />;
  const question = shownQuestion(view, opened);
  if (question !== null)
    return (
      <CurrentQuestion
        question={question}
        view={view}
        outOfTurn={opened !== null}
        key={`${question.key}#${question.row ?? ''}`}
      />
    );
  const roster = rosterShown(view, opened);
  if (roster !== null) return <RosterStart roster={roster.key} view={view} />;
  return <InterviewDone view={view} />;
}

/** Says what was saved and what comes next, once, without taking the focus. */
function Announcement() {
  const { t } = useTranslation();
  const label = useInterview((state) => state.announcement);
  const current = useInterview((state) => state.view?.current ?? null);
  const text = label === '' ? (current === null ? t('interview.savedEnd') : '') : t('interview.saved', { label });
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  );
}
