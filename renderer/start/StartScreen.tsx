/** Find someone, or start with someone: one box, three keys, one list. */
import { Building2, CloudOff, House, Phone, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useHasRole } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { localTime, showDate } from '../text/format.ts';
import { useWindowLanguage } from '../text/i18n.ts';
import { CaseTable } from './CaseTable.tsx';
import { ExistedLines } from './ExistedLines.tsx';
import { screenOf } from './row-place.ts';
import { useStart } from './start-store.ts';
import { WorkTabs } from './WorkTabs.tsx';

/** Milliseconds of rest after a keystroke before the search is made. */
const restMs = 80;
const channels = [
  { channel: 'telephone', key: 'F2', icon: <Phone size={18} /> },
  { channel: 'office', key: 'F3', icon: <Building2 size={18} /> },
  { channel: 'visit', key: 'F4', icon: <House size={18} /> },
] as const;

export function StartScreen() {
  const { t } = useTranslation();
  const { list, text, rows, existed, loaded, failure } = useStart();
  const language = useWindowLanguage();
  const searching = text.trim() !== '';
  const title = searching ? t('start.find') : list === null ? '' : t(`start.list.${list}`);
  const mayStart = useHasRole(['csa', 'visitingOfficer', 'financialAssessor', 'supervisor']);
  // Also when the window's language is switched: the states are in words.
  useEffect(() => {
    void useStart.getState().refresh(language);
  }, [language]);
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
      <OfflineAge />
      <section className="card stack" data-region="list" aria-label={title}>
        <div className="row between">
          <WorkTabs />
          <p className="small soft" role="status">
            {searching && loaded ? t('start.found', { count: rows.length }) : ''}
          </p>
        </div>
        {searching ? <ExistedLines /> : null}
        {searching && existed.length > 0 && rows.length === 0 ? null : loaded && rows.length === 0 ? (
          <p className="empty soft">{t(searching || list === null ? 'start.nothingFound' : `start.empty.${list}`)}</p>
        ) : (
          <CaseTable rows={rows} list={searching ? null : list} caption={title} />
        )}
      </section>
    </div>
  );
}

/** Out of the server's reach the lists are what this workstation knows: it says how old that is, and what has not left it. */
function OfflineAge() {
  const { t } = useTranslation();
  const sync = useApp((state) => state.sync);
  if (sync?.state !== 'offline') return null;
  return (
    <p className="row tight small offline-age">
      <CloudOff size={16} aria-hidden="true" />
      <span>
        {sync.lastSuccess === null
          ? t('start.offlineNever')
          : t('start.offlineSince', { time: showDate(localTime(sync.lastSuccess)) })}{' '}
        {sync.waiting > 0 ? t('start.notSent', { count: sync.waiting }) : t('start.allSent')}
      </span>
    </p>
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

/** Opens what was found for what is typed, never a row of the list that stood there before the search answered. */
async function openFirstFound(typed: string): Promise<void> {
  await useStart.getState().find(typed);
  const { text, rows, failure } = useStart.getState();
  const [first] = rows;
  if (text === typed && failure === null && first !== undefined) useApp.getState().show(screenOf(first.caseId, null));
}

function FindBox() {
  const { t } = useTranslation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);
  const text = useStart((state) => state.text);
  const [startText] = useState(text);
  // A list that was chosen instead takes the place of the search.
  useEffect(() => {
    if (text === '' && box.current !== null) box.current.value = '';
  }, [text]);
  const openFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.case-table .link')?.focus();
    }
    const { value } = event.currentTarget;
    if (event.key !== 'Enter' || value.trim() === '') return;
    clearTimeout(timer.current);
    void openFirstFound(value);
  };
  return (
    <search className="find" data-region="find">
      <label className="visually-hidden" htmlFor="find">
        {t('start.find')}
      </label>
      <Search size={22} aria-hidden="true" />
      <input
        id="find"
        ref={box}
        defaultValue={startText}
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
      const { box, session } = useApp.getState();
      if (box !== null || session?.locked || event.repeat) return;
      const act = startAction(event, mayStart);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [mayStart]);
}

/** The keys of the start screen: begin a case, open a line of the list, go to the next list. */
function startAction(event: globalThis.KeyboardEvent, mayStart: boolean): (() => void) | undefined {
  const { rows, text, list, lists, show, startCase } = useStart.getState();
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    const row = /^Digit[1-9]$/.test(event.code) ? rows[Number(event.code.slice(5)) - 1] : undefined;
    return row && (() => useApp.getState().show(screenOf(row.caseId, text.trim() === '' ? list : null)));
  }
  const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
  if (step !== 0 && lists.length > 0) {
    const at = lists.findIndex(({ id }) => id === list);
    const next = lists[(at + step + lists.length) % lists.length];
    return next && (() => void show(next.id));
  }
  const wanted = channels.find((entry) => entry.key === event.key);
  return wanted === undefined || !mayStart ? undefined : () => void startCase(wanted.channel);
}
