/** What the search names and is no longer here: it says that the case existed and where it went. Nothing of it opens. */
import { useTranslation } from 'react-i18next';
import { localTime, showDate } from '../text/format.ts';
import { useStart } from './start-store.ts';

export function ExistedLines() {
  const { t } = useTranslation();
  const existed = useStart((state) => state.existed);
  if (existed.length === 0) return null;
  return (
    <ul className="stack tight letter-choice" data-region="existed" role="status">
      {existed.map(({ reference, pushed, dispatched, erased }) => (
        <li key={reference}>
          <span className="mono">{reference}</span>:{' '}
          {t('start.existed', {
            date: showDate((pushed ?? dispatched ?? localTime(erased)).slice(0, 10)),
          })}
        </li>
      ))}
    </ul>
  );
}
