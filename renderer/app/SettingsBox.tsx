/** What a supervisor sets for this workstation: after how long without a touch it locks itself. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { call } from '../bridge.ts';
import { Button } from '../component/Button.tsx';
import { Modal } from '../component/Modal.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { appNow, useApp, useHasRole } from './app-store.ts';

export function SettingsBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const minutes = useApp((state) => state.session?.idleMinutes);
  const maySet = useHasRole(commandRoles.setWorkstation);
  const [refused, setRefused] = useState<Failure | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const box = event.currentTarget.elements.namedItem('minutes') as HTMLInputElement;
    const typed = box.value.trim();
    // What is no number at all is refused by the program like a number out of range, and in the same words.
    const reply = await call('session.setIdleLock', { minutes: /^\d{1,6}$/.test(typed) ? Number(typed) : 0 });
    if (!reply.ok) {
      setRefused(reply.failure);
      return box.select();
    }
    appNow().takeSession(reply.value);
    onClose();
  };
  return (
    <Modal title={t('settings.title')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={t('settings.idle')}
          hint={maySet ? t('settings.idleHint') : t('settings.supervisorOnly')}
          error={refused === null ? undefined : failureText(refused)}
          name="minutes"
          inputMode="numeric"
          className="narrow"
          defaultValue={minutes}
          readOnly={!maySet}
          autoFocus
        />
        <div className="row">
          {maySet ? (
            <Button type="submit" tone="primary" shortcut="Enter">
              {t('common.save')}
            </Button>
          ) : null}
          <Button shortcut="Esc" onClick={onClose}>
            {t(maySet ? 'common.cancel' : 'common.close')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
