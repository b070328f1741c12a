/** Find someone, or start with someone: one box, three keys, one list. */
import { Building2, House, Phone, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { CaseTable } from './CaseTable.tsx';
import { type Filter, useStart } from './start-store.ts';

/** Milliseconds of rest after a keystroke before the search is made. */
const restMs = 80;
const channels = [
  { channel: 'telephone', key: 'F2', icon: <Phone size={18} /> },
  { channel: 'office', key: 'F3', icon: <Building2 size={18} /> },
  { channel: 'visit', key: 'F4', icon: <House size={18} /> },
] as const;
const filters: readonly Filter[] = ['mine', 'due', 'recent'];

export function StartScreen() {
  const { t } = useTranslation();
  const { filter, text, rows, loaded, failure } = useStart();
  const mayStart = useHasRole(['csa', 'visitingOfficer', 'financialAssessor', 'supervisor']);
  useEffect(() => void useStart.getState().list(useStart.getState().filter), []);
  useStartKeys(mayStart);
  return (
    <div className="page stack">
      <div className="row between">
        <h1>{t('start.title')}</h1>
        {mayStart ? <StartButtons /> : null}
      </div>
      <FindBox />
      {failure === null ? null : (
        <Notice tone="error" live>
          {failureText(failure)}
        </Notice>
      )}
      <section className="card stack" data-region="list" aria-label={t(`start.${filter}`)}>
        <div className="row between">
          <div className="row" role="group" aria-label={t('column.state')}>
            {filters.map((name) => (
              <Button
                key={name}
                size="small"
                tone={text === '' && name === filter ? 'primary' : 'quiet'}
                aria-pressed={text === '' && name === filter}
                onClick={() => void useStart.getState().list(name)}
              >
                {t(`start.${name}`)}
              </Button>
            ))}
          </div>
          <p className="small soft" role="status">
            {text !== '' && loaded ? t('start.found', { count: rows.length }) : ''}
          </p>
        </div>
        {loaded && rows.length === 0 ? (
          <p className="empty soft">{t(text === '' ? 'start.nothing' : 'start.nothingFound')}</p>
        ) : (
          <CaseTable rows={rows} />
        )}
      </section>
    </div>
  );
}

function StartButtons() {
  const { t } = useTranslation();
  return (
    <div className="row" role="group" aria-label={t('start.startCase')}>
      <span className="label">{t('start.startCase')}</span>
      {channels.map(({ channel, key, icon }, place) => (
        <Button
          key={channel}
          tone={place === 0 ? 'primary' : 'plain'}
          icon={icon}
          shortcut={key}
          onClick={() => void useStart.getState().startCase(channel)}
        >
          {t(`start.${channel}`)}
        </Button>
      ))}
    </div>
  );
}

function FindBox() {
  const { t } = useTranslation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const openFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.case-table .link')?.focus();
    }
    const only = useStart.getState().rows[0];
    if (event.key === 'Enter' && only !== undefined && useStart.getState().text !== '')
      useApp.getState().show({ name: 'interview', caseId: only.caseId });
  };
  return (
    <search className="find" data-region="find">
      <label className="visually-hidden" htmlFor="find">
        {t('start.find')}
      </label>
      <Search size={22} aria-hidden="true" />
      <input
        id="find"
        className="input"
        data-autofocus
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={t('start.findHint')}
        onKeyDown={openFirst}
        onChange={(event) => {
          const { value } = event.target;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void useStart.getState().find(value), restMs);
        }}
      />
    </search>
  );
}

function useStartKeys(mayStart: boolean): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const wanted = channels.find((entry) => entry.key === event.key);
      if (wanted === undefined || !mayStart || event.repeat || useApp.getState().box !== null) return;
      event.preventDefault();
      void useStart.getState().startCase(wanted.channel);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [mayStart]);
}
