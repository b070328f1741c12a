/** The cases that are open, side by side: Ctrl and a digit goes to one, Alt and X closes the one that is shown. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase } from '../case/case-store.ts';
import { KeyCap } from '../component/KeyCap.tsx';
import { appNow, useApp } from './app-store.ts';
import { closeTab, nameTab, openTab, useCaseTabs, watchCases } from './case-tabs.ts';
import { watchPlace } from './window-place.ts';

export function CaseTabs() {
  const { t } = useTranslation();
  const tabs = useCaseTabs((state) => state.tabs);
  const shown = useApp(({ screen }) => ('caseId' in screen ? screen.caseId : null));
  useEffect(watchCases, []);
  useEffect(watchPlace, []);
  useEffect(() => useCase.subscribe(({ view }) => nameTab(view)), []);
  useTabKeys();
  // One case that is in front of the agent needs no tab to get there.
  if (tabs.length === 0 || (tabs.length === 1 && tabs[0]?.caseId === shown)) return null;
  return (
    <nav className="case-tabs" aria-label={t('tabs.title')} data-region="tabs">
      {tabs.map(({ caseId, label }, at) => {
        const name = label === '' ? t('start.noName') : label;
        return (
          <span key={caseId} className="case-tab">
            <button
              type="button"
              className="button small quiet"
              aria-current={caseId === shown ? 'page' : undefined}
              aria-keyshortcuts={`Control+${at + 1}`}
              onClick={() => void openTab(at)}
            >
              <span className="case-tab-name">{name}</span>
              <KeyCap>{`Ctrl ${at + 1}`}</KeyCap>
            </button>
            <button
              type="button"
              className="button small quiet case-tab-close"
              aria-label={t('tabs.close', { name })}
              title={t('tabs.close', { name })}
              aria-keyshortcuts={caseId === shown ? 'Alt+X' : undefined}
              onClick={() => void closeTab(caseId)}
            >
              <X size={14} aria-hidden="true" />
            </button>
            {caseId === shown ? <KeyCap>Alt X</KeyCap> : null}
          </span>
        );
      })}
    </nav>
  );
}

function useTabKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onTabKey);
    return () => window.removeEventListener('keydown', onTabKey);
  }, []);
}

function onTabKey(event: KeyboardEvent): void {
  const { session, box, screen } = appNow();
  if (session?.signedIn == null || session.locked || box !== null || event.repeat) return;
  const place = /^Digit([1-9])$/.exec(event.code)?.[1];
  if ((event.ctrlKey || event.metaKey) && !event.altKey && place !== undefined) {
    event.preventDefault();
    void openTab(Number(place) - 1);
  } else if (event.altKey && !event.ctrlKey && event.code === 'KeyX' && 'caseId' in screen) {
    event.preventDefault();
    void closeTab(screen.caseId);
  }
}
