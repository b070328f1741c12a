/** What stands in this section: answers given, gaps, what is still to ask, and the rows of its rosters. */
import { Plus, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gapStateOf } from '../../shared/claim/unanswered-plan.ts';
import type { InterviewView, QuestionView, RosterView, SectionItem } from '../../shared/contract/view.ts';
import { Button } from '../component/Button.tsx';
import { GapState } from '../component/GapState.tsx';
import { Modal } from '../component/Modal.tsx';
import { Tag } from '../component/Tag.tsx';
import { cellId, questionsOf } from './cell.ts';
import { addRow, openCell, removeRow } from './interview-store.ts';

export const SectionAnswers = memo(function SectionAnswers({ view }: { readonly view: InterviewView }) {
  const { t } = useTranslation();
  const toAsk = questionsOf(view.section.items).filter((question) => question.status === 'open').length;
  return (
    <section className="answers" aria-label={t('interview.inSection')}>
      <p className="row between small soft answers-head">
        <span>{t('interview.inSection')}</span>
        <span className="mono">
          {toAsk} {t('interview.toAsk')}
        </span>
      </p>
      <Items items={view.section.items} language={view.language} />
    </section>
  );
});

/** Questions of a roster row stand in its card; the rest in one list. */
function Items({ items, language }: { readonly items: readonly SectionItem[]; readonly language: string }) {
  return (
    <div className="stack tight" lang={language}>
      {items.map((item) => {
        if (item.type === 'question')
          return item.question.status === 'open' ? null : (
            <Answer key={cellId(item.question)} question={item.question} />
          );
        if (item.type === 'roster') return <RosterFoot key={item.roster.roster} roster={item.roster} />;
        return <RowCard key={`${item.roster}#${item.row}`} item={item} />;
      })}
    </div>
  );
}

const Answer = memo(function Answer({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const gap = question.status === 'unanswered';
  return (
    <div className={gap ? 'answer gap' : 'answer'}>
      <span className="answer-label">{question.label}</span>
      <span className="answer-value">
        {question.status === 'answered' || question.status === 'copied' ? question.shown : null}
        {gap && question.reason !== null ? (
          <GapState state={gapStateOf[question.reason]} />
        ) : question.status === 'answered' ? null : (
          <Tag>{t(`interview.status.${question.status}`)}</Tag>
        )}
      </span>
      <button type="button" className="link small" onClick={() => void openCell(question, question.section)}>
        {t(gap ? 'interview.answer' : 'interview.change')}
        <span className="visually-hidden">: {question.label}</span>
      </button>
    </div>
  );
});

type RosterRow = Extract<SectionItem, { type: 'rosterRow' }>;

const RowCard = memo(function RowCard({ item }: { readonly item: RosterRow }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className="row-card">
      <div className="row between">
        <h2 className="row-title">{item.title}</h2>
        <Button
          size="small"
          tone="quiet"
          icon={<Trash2 size={15} />}
          aria-label={`${t('interview.removeRow')}: ${item.title}`}
          onClick={() => setAsking(true)}
        >
          {t('interview.removeRow')}
        </Button>
      </div>
      {item.questions.map((question) =>
        question.status === 'open' ? null : <Answer key={cellId(question)} question={question} />,
      )}
      {asking ? (
        <Modal title={t('interview.removeRow')} onClose={() => setAsking(false)}>
          <p>{t('interview.removeAsk', { title: item.title })}</p>
          <div className="row">
            <Button
              tone="primary"
              autoFocus
              shortcut="Enter"
              onClick={() => void removeRow(item.roster, item.row).then(() => setAsking(false))}
            >
              {t('interview.removeRow')}
            </Button>
            <Button shortcut="Esc" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Modal>
      ) : null}
    </div>
  );
});

const RosterFoot = memo(function RosterFoot({ roster }: { readonly roster: RosterView }) {
  const { t } = useTranslation();
  if (!roster.mayAdd) return null;
  return (
    <div className="row roster-foot">
      <Button size="small" icon={<Plus size={15} />} onClick={() => void addRow(roster.roster)}>
        {t('interview.addRow', { label: roster.label })}
      </Button>
      {roster.rows.length === 0 ? <span className="small soft">{t('interview.rosterNone')}</span> : null}
    </div>
  );
});
