/** Before an answer is changed that sets others aside: how many of which part of the interview, and Enter or Escape. */
import { useTranslation } from 'react-i18next';
import type { PreviewCell, PreviewView } from '../../shared/contract/preview-view.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { confirmChange, dismiss, useInterview } from './interview-store.ts';
import { useFocusBack } from './use-focus-back.ts';

/** Names listed of each part; more are counted. */
const namedMax = 5;

export function ChangeBox() {
  const { t } = useTranslation();
  const change = useInterview((state) => state.change);
  const language = useInterview((state) => state.view?.language);
  useFocusBack(change !== null);
  if (change === null) return null;
  const told = change.preview;
  return (
    <Modal title={t('interview.changeTitle')} onClose={dismiss}>
      <p className="change-summary">
        <Summary preview={told} />
      </p>
      <div className="stack change-told">
        <Answers text="setsAside" cells={told.setsAside} language={language} />
        <Names text="evidenceRemoved" names={told.evidenceRemoved} language={language} />
        <Names text="benefitsRemoved" names={told.benefitsRemoved} language={language} />
        <Names text="referralsRemoved" names={told.referralsRemoved} language={language} />
        {told.councilDocument === null ? null : <h3>{t(`interview.councilDocument.${told.councilDocument}`)}</h3>}
        {told.interview === null ? null : (
          <div>
            <h3>{t('interview.otherInterview')}</h3>
            <p className="small" lang={language}>
              {t('interview.insteadOf', { before: told.interview.before, after: told.interview.after })}
            </p>
          </div>
        )}
        <Answers text="bringsBack" cells={told.bringsBack} language={language} />
        <Names text="evidenceAdded" names={told.evidenceAdded} language={language} />
        <Names text="benefitsAdded" names={told.benefitsAdded} language={language} />
        <Names text="referralsAdded" names={told.referralsAdded} language={language} />
      </div>
      <p className="soft">{t('interview.changeKept')}</p>
      <div className="row">
        <Button tone="primary" shortcut="Enter" autoFocus onClick={() => void confirmChange()}>
          {t('interview.changeGo')}
        </Button>
        <Button shortcut="Esc" onClick={dismiss}>
          {t('common.cancel')}
        </Button>
      </div>
    </Modal>
  );
}

/** "Sets aside 14 answers, removes 2 evidence items and 1 referral", and which part of the interview loses most. */
function Summary({ preview }: { readonly preview: PreviewView }) {
  const { t, i18n } = useTranslation();
  const lost = [
    ['setsAside', preview.setsAside.length],
    ['evidenceRemoved', preview.evidenceRemoved.length],
    ['benefitsRemoved', preview.benefitsRemoved.length],
    ['referralsRemoved', preview.referralsRemoved.length],
  ] as const;
  const parts = lost.filter(([, count]) => count > 0).map(([text, count]) => t(`interview.${text}`, { count }));
  if (preview.councilDocument === 'removed') parts.push(t('interview.councilDocument.removed'));
  if (preview.interview !== null) parts.push(t('interview.otherInterview'));
  const sentence = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    parts.map((part, place) => (place === 0 ? part : `${part.charAt(0).toLowerCase()}${part.slice(1)}`)),
  );
  return <>{sentence}.</>;
}

/** Answers by section, each with its count. */
function Answers({
  text,
  cells,
  language,
}: {
  readonly text: string;
  readonly cells: readonly PreviewCell[];
  readonly language: string | undefined;
}) {
  const { t } = useTranslation();
  const sections = [...new Set(cells.map((cell) => cell.section))];
  if (cells.length === 0) return null;
  return (
    <div>
      <h3>{t(`interview.${text}`, { count: cells.length })}</h3>
      <dl className="change-groups" lang={language}>
        {sections.map((section) => {
          const own = cells.filter((cell) => cell.section === section);
          // Rows of a roster share their labels: each is named once.
          const labels = [...new Set(own.map((cell) => cell.label))];
          const more = labels.length - namedMax;
          return (
            <div key={section}>
              <dt>
                {section} <span className="count">{own.length}</span>
              </dt>
              <dd className="small soft">
                {labels.slice(0, namedMax).join(', ')}
                {more > 0 ? ' …' : ''}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Names({
  text,
  names,
  language,
}: {
  readonly text: string;
  readonly names: readonly string[];
  readonly language: string | undefined;
}) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <div>
      <h3>{t(`interview.${text}`, { count: names.length })}</h3>
      <ul className="change-list" lang={language}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
