/** The lists of work with their sizes, what is mine, due and at risk: one is shown. Page Up and Page Down go through them wherever the focus is. */
import { useTranslation } from 'react-i18next';
import { groupOf, type ListGroup, listGroups } from '../../shared/contract/work-list.ts';
import type { WorkView } from '../../shared/contract/view.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { useStart } from './start-store.ts';

/** As far as main counts. */
const countMax = 999;

export function WorkTabs() {
  const { t } = useTranslation();
  const lists = useStart((state) => state.lists);
  return (
    <div className="work-tabs" role="group" aria-label={t('start.lists')}>
      {listGroups.map((group) => (
        <Group key={group} group={group} lists={lists.filter(({ id }) => groupOf[id] === group)} />
      ))}
      <span className="small soft" aria-hidden="true">
        <KeyCap>PgUp</KeyCap> <KeyCap>PgDn</KeyCap>
      </span>
    </div>
  );
}

function Group({ group, lists }: { readonly group: ListGroup; readonly lists: WorkView['lists'] }) {
  const { t } = useTranslation();
  const { list, text, show } = useStart();
  const searching = text.trim() !== '';
  if (lists.length === 0) return null;
  return (
    <div className="work-group" role="group" aria-labelledby={`work-${group}`}>
      <h2 className="work-title small soft" id={`work-${group}`}>
        {t(`start.group.${group}`)}
      </h2>
      <div className="row tight">
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
              <span className={`count ${count > 0 && group === 'atRisk' ? 'at-risk' : ''}`}>
                {count >= countMax ? `${countMax}+` : count}
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
