/** Says that an answer was changed and offers the way back, without taking the focus or moving the box being typed in. */
import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { changeBack, hideOffer } from './change-back.ts';
import { useInterview } from './interview-store.ts';

export function ChangedNotice() {
  const { t } = useTranslation();
  const label = useInterview(({ changed, changeOffered }) => (changeOffered ? (changed.at(-1)?.label ?? null) : null));
  return (
    <div className="changed-notice" role="status" data-region={label === null ? undefined : 'changed'}>
      {label === null ? null : (
        <div className="row">
          <span className="small">{t('interview.changedText', { label })}</span>
          <Button size="small" icon={<Undo2 size={15} />} shortcut="Alt Z" onClick={() => void changeBack()}>
            {t('interview.changeBack')}
          </Button>
          <Button size="small" tone="quiet" icon={<X size={15} />} aria-label={t('common.close')} onClick={hideOffer} />
        </div>
      )}
    </div>
  );
}
