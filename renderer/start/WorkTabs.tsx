/** The lists of work with their sizes: one is shown. Page Up and Page Down go through them wherever the focus is. */
import { useTranslation } from 'react-i18next';
import type { WorkListId } from '../../shared/contract/work-list.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { useStart } from './start-store.ts';

/** What is at risk when it is not empty. */
const atRisk: ReadonlySet<WorkListId> = new Set<WorkListId>(['overdue', 'callBacksBreached', 'parked', 'broken']);
/** As far as main counts. */
const countMax = 999;

export function WorkTabs() {
  const { t } = useTranslation();
  const { lists, list, text, show } = useStart();
  const searching = text.trim() !== '';
  return (
    <div className="row tight work-tabs" role="group" aria-label={t('start.lists')}>
      {lists.map(({ id, count }) => (
        <button
          key={id}
          type="button"
          className={`button small ${!searching && id === list ? 'primary' : 'quiet'}`}
          aria-pressed={!searching && id === list}
          onClick={() => void show(id)}
        >
          {t(`start.list.${id}`)}
          {id === 'recent' ? null : (
            <span className={`count ${count > 0 && atRisk.has(id) ? 'at-risk' : ''}`}>
              {count >= countMax ? `${countMax}+` : count}
            </span>
          )}
        </button>
      ))}
      <span className="small soft" aria-hidden="true">
        <KeyCap>PgDn</KeyCap>
      </span>
    </div>
  );
}
