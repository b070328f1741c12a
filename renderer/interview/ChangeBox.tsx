/** Before an answer is changed that sets others aside: how many of which part of the interview, and Enter or Escape. */
import { useTranslation } from 'react-i18next';
import type { PreviewCell } from '../../shared/contract/view.ts';
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
  const { setsAside, bringsBack, evidenceAdded, evidenceRemoved } = change.preview;
  return (
    <Modal title={t('interview.changeTitle')} onClose={dismiss}>
      <p className="change-summary">
        <Summary setsAside={setsAside.length} evidenceRemoved={evidenceRemoved.length} />
      </p>
      <div className="stack" lang={language}>
        <Answers text="setsAside" cells={setsAside} />
        <Names text="evidenceRemoved" names={evidenceRemoved} />
        <Answers text="bringsBack" cells={bringsBack} />
        <Names text="evidenceAdded" names={evidenceAdded} />
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

/** "Sets aside 14 answers and removes 2 evidence items." */
function Summary({ setsAside, evidenceRemoved }: { readonly setsAside: number; readonly evidenceRemoved: number }) {
  const { t } = useTranslation();
  const answers = t('interview.setsAside', { count: setsAside });
  const items = t('interview.andEvidence', { count: evidenceRemoved });
  if (setsAside === 0) return <>{t('interview.evidenceRemoved', { count: evidenceRemoved })}.</>;
  return <>{evidenceRemoved === 0 ? answers : `${answers} ${items}`}.</>;
}

/** Answers by section, each with its count. */
function Answers({ text, cells }: { readonly text: string; readonly cells: readonly PreviewCell[] }) {
  const { t } = useTranslation();
  const sections = [...new Set(cells.map((cell) => cell.section))];
  if (cells.length === 0) return null;
  return (
    <div>
      <h3>{t(`interview.${text}`, { count: cells.length })}</h3>
      <dl className="change-groups">
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

function Names({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <div>
      <h3>{t(`interview.${text}`, { count: names.length })}</h3>
      <ul className="change-list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
