/** The case beside the one in front, to read: a region of its own, that the keys of the interview do not reach. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app/app-store.ts';
import { openTab, useCaseTabs } from '../app/case-tabs.ts';
import { Button } from '../component/Button.tsx';
import { DocumentPage } from '../component/DocumentPage.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';
import { hideBeside, toggleBeside, useBeside, watchBeside } from './beside-store.ts';

export function BesidePane() {
  const { t } = useTranslation();
  const { caseId, document, failure } = useBeside();
  const inCase = useApp(({ screen }) => 'caseId' in screen);
  const at = useCaseTabs(({ tabs }) => tabs.findIndex((tab) => tab.caseId === caseId));
  const label = useCaseTabs(({ tabs }) => tabs[at]?.label ?? '');
  useEffect(watchBeside, []);
  useEffect(() => {
    window.addEventListener('keydown', onBesideKey);
    return () => window.removeEventListener('keydown', onBesideKey);
  }, []);
  if (caseId === null || !inCase) return null;
  const name = label === '' ? t('start.noName') : label;
  return (
    <aside className="beside" aria-label={t('beside.title', { name })} data-region="beside">
      <div className="row between beside-head">
        <strong>{name}</strong>
        <span className="row">
          <Button size="small" shortcut={`Ctrl ${at + 1}`} onClick={() => void openTab(at)}>
            {t('beside.toFront')}
          </Button>
          <Button size="small" tone="quiet" shortcut="Alt B" onClick={hideBeside}>
            {t('beside.hide')}
          </Button>
        </span>
      </div>
      <div className="beside-page" role="region" aria-label={name} tabIndex={0}>
        {failure === null ? null : <Notice tone="error">{failureText(failure)}</Notice>}
        {document === null ? null : <DocumentPage document={document} />}
      </div>
    </aside>
  );
}

function onBesideKey(event: KeyboardEvent): void {
  const { session, box } = useApp.getState();
  if (session?.signedIn == null || session.locked || box !== null || event.repeat) return;
  if (!event.altKey || event.ctrlKey || event.code !== 'KeyB') return;
  event.preventDefault();
  toggleBeside();
}
