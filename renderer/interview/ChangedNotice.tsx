/** Says that an answer was changed and offers the way back, without taking the focus or moving the box being typed in. */
import { Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../component/Button.tsx';
import { changeBack, forgetChange } from './change-back.ts';
import { useInterview } from './interview-store.ts';

export function ChangedNotice() {
  const { t } = useTranslation();
  const changed = useInterview((state) => state.changed);
  return (
    <div className="changed-notice" role="status" data-region={changed === null ? undefined : 'changed'}>
      {changed === null ? null : (
        <div className="row">
          <span className="small">{t('interview.changedText', { label: changed.label })}</span>
          <Button size="small" icon={<Undo2 size={15} />} shortcut="Alt Z" onClick={() => void changeBack()}>
            {t('interview.changeBack')}
          </Button>
          <Button
            size="small"
            tone="quiet"
            icon={<X size={15} />}
            aria-label={t('common.close')}
            onClick={forgetChange}
          />
        </div>
      )}
    </div>
  );
}
