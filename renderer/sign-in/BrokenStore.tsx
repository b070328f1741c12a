/** A store that does not open is never an empty form: what happened, what was kept, and what to do. */
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/error/failure.ts';
import { useApp } from '../app/app-store.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { failureText } from '../text/failure-text.ts';

export function BrokenStore({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <h1>{t('broken.title')}</h1>
      <Notice tone="error" title={t('broken.what')} live>
        <p>{failureText(failure)}</p>
        <p className="small mono">{failure.kind}</p>
      </Notice>
      <p>{t('broken.kept')}</p>
      <div>
        <h2 className="sub">{t('broken.do')}</h2>
        <p>{t('broken.doText')}</p>
      </div>
      <div className="row">
        <Button autoFocus shortcut="Enter" onClick={() => void useApp.getState().loadSession()}>
          {t('broken.retry')}
        </Button>
      </div>
    </div>
  );
}
