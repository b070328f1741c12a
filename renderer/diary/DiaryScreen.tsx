/** The office's diary: officers one under the other, a day or a week of each; supervisors amend who is there and when. */
import { CalendarPlus, Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { useHasRole } from '../app/app-store.ts';
import { on } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { DiaryTable } from './DiaryTable.tsx';
import { dayAfter } from '../text/show-day.ts';
import { mondayOf, useDiary } from './diary-store.ts';
import { OfficerForm } from './OfficerForm.tsx';
import { PlaceForm } from './PlaceForm.tsx';

/** Null: nothing is being amended; an officer's staff number, '' for a new one, or the place. */
type Amending = { readonly officer: string } | { readonly place: string } | null;

export function DiaryScreen() {
  const { t } = useTranslation();
  const language = useWindowLanguage();
  const { view, failure, from, days, show, loadSetup, setup } = useDiary();
  const [amending, setAmending] = useState<Amending>(null);
  const maySetUp = useHasRole(commandRoles.setUpDiary);
  useEffect(() => {
    const { from: first, days: shown } = useDiary.getState();
    void show(first, shown, language);
    void loadSetup(language);
    return on('office.changed', ({ kind }) => {
      if (kind !== 'appointment' && !kind.startsWith('diary')) return;
      const now = useDiary.getState();
      void now.show(now.from, now.days, language);
      void now.loadSetup(language);
    });
  }, [language, show, loadSetup]);
  const close = (): void => setAmending(null);
  const place = setup?.places[0];
  return (
    <div className="page stack">
      <div className="row between">
        <h1 tabIndex={-1} data-autofocus="">
          {t('diary.title')}
          {view?.place === null || view === null ? '' : `: ${view.place.name}`}
        </h1>
        {view === null ? null : (
          <Steps
            from={from ?? view.today}
            today={view.today}
            days={days}
            onShow={(first, shown) => void show(first, shown, language)}
          />
        )}
      </div>
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      {view !== null && view.place === null ? <p className="empty soft">{t('diary.none')}</p> : null}
      {view === null || view.place === null ? null : (
        <DiaryTable view={view} onAmend={maySetUp ? (officer) => setAmending({ officer }) : null} />
      )}
      {maySetUp && setup !== null ? (
        <div className="row">
          <Button icon={<CalendarPlus size={16} />} onClick={() => setAmending({ officer: '' })}>
            {t('diary.add')}
          </Button>
          <Button icon={<Clock size={16} />} onClick={() => setAmending({ place: place?.key ?? 'main' })}>
            {t('diary.place')}
          </Button>
        </div>
      ) : null}
      {amending === null || setup === null ? null : 'officer' in amending ? (
        <OfficerForm setup={setup} officer={amending.officer} onClose={close} />
      ) : (
        <PlaceForm setup={setup} place={amending.place} onClose={close} />
      )}
    </div>
  );
}

interface StepsProps {
  readonly from: string;
  readonly today: string;
  readonly days: 1 | 5;
  readonly onShow: (from: string, days: 1 | 5) => void;
}

function Steps({ from, today, days, onShow }: StepsProps) {
  const { t } = useTranslation();
  const step = days === 1 ? 1 : 7;
  const span = (shown: 1 | 5): void => onShow(shown === 5 ? mondayOf(from) : from, shown);
  return (
    <div className="row" role="group" aria-label={t('diary.span')}>
      <Button size="small" onClick={() => onShow(dayAfter(from, -step), days)}>
        {t('diary.earlier')}
      </Button>
      <Button size="small" onClick={() => onShow(days === 5 ? mondayOf(today) : today, days)}>
        {t('diary.today')}
      </Button>
      <Button size="small" onClick={() => onShow(dayAfter(from, step), days)}>
        {t('diary.later')}
      </Button>
      <Button size="small" aria-pressed={days === 1} onClick={() => span(1)}>
        {t('diary.day')}
      </Button>
      <Button size="small" aria-pressed={days === 5} onClick={() => span(5)}>
        {t('diary.week')}
      </Button>
    </div>
  );
}
