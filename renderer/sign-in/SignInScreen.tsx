/** Before anything else: who are you? Also the lock screen, and the place where a broken store says so. */
import { LogIn } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../shared/contract/view.ts';
import { useAltKeys } from '../app/alt-keys.ts';
import { useApp } from '../app/app-store.ts';
import { otherLanguage } from '../app/shell-keys.ts';
import { Button } from '../component/Button.tsx';
import { Notice } from '../component/Notice.tsx';
import { SelectField } from '../component/SelectField.tsx';
import { TextField } from '../component/TextField.tsx';
import { failureText } from '../text/failure-text.ts';
import { showDate } from '../text/format.ts';
import { windowLanguage } from '../text/i18n.ts';
import { BrokenStore } from './BrokenStore.tsx';

export function SignInScreen({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const other = windowLanguage() === 'en' ? 'cy' : 'en';
  return (
    <main className="sign-in fade-in">
      <div className="sign-in-card stack">
        <div className="row between">
          <p className="row sign-in-brand">
            <span className="brand" aria-hidden="true">
              CMS
            </span>
            {t('program')}
          </p>
          <Button tone="quiet" size="small" lang={other} shortcut="Alt L" onClick={otherLanguage}>
            {t('language.switchWindow')}
          </Button>
        </div>
        {session.store.state === 'broken' ? (
          <BrokenStore failure={session.store.failure} />
        ) : (
          <SignInForm session={session} />
        )}
        <p className="small soft">
          {session.release} · {session.version}
        </p>
      </div>
    </main>
  );
}

function SignInForm({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  const failed = useApp((state) => state.signInFailure);
  const locked = session.locked ? session.signedIn : null;
  const [someoneElse, setSomeoneElse] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    setBusy(true);
    const entered = await useApp.getState().signIn(String(data.get('person')), String(data.get('passphrase')));
    setBusy(false);
    if (!entered) form.querySelector<HTMLInputElement>('[name=passphrase]')?.select();
  };
  useAltKeys({ KeyO: () => setSomeoneElse(true) }, () => true);
  const fixed = locked !== null && !someoneElse;
  if (session.people.length === 0)
    return (
      <div className="stack">
        <h1>{t('signIn.title')}</h1>
        <Notice tone="warn">{t('signIn.noPeople')}</Notice>
      </div>
    );
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <h1>{fixed ? t('signIn.locked') : t('signIn.title')}</h1>
      {fixed ? (
        <>
          <p className="soft">{t('signIn.lockedText', { name: locked.name })}</p>
          <input type="hidden" name="person" value={locked.id} />
        </>
      ) : (
        <SelectField
          label={t('signIn.person')}
          name="person"
          choices={session.people.map((person) => ({ code: person.id, label: person.name }))}
        />
      )}
      <TextField
        label={t('signIn.passphrase')}
        name="passphrase"
        type="password"
        autoFocus
        required
        autoComplete="current-password"
        aria-invalid={failed === null ? undefined : true}
        aria-describedby={failed === null ? undefined : 'sign-in-failure'}
      />
      {failed === null ? null : (
        <Notice tone="error" live id="sign-in-failure">
          {failed.kind === 'access.wrongPassphrase' ? t('signIn.wrong') : failureText(failed)}
        </Notice>
      )}
      <div className="row">
        <Button tone="primary" type="submit" shortcut="Enter" icon={<LogIn size={18} />} aria-disabled={busy}>
          {fixed ? t('signIn.unlock') : t('signIn.go')}
        </Button>
        {fixed ? (
          <Button tone="quiet" shortcut="Alt O" onClick={() => setSomeoneElse(true)}>
            {t('signIn.other')}
          </Button>
        ) : null}
      </div>
      {session.demonstrationPassphrase === null ? null : (
        <Notice tone="help">
          {t('signIn.demonstration')} <code className="passphrase">{session.demonstrationPassphrase}</code>
        </Notice>
      )}
      {session.offlineUntil === null ? null : (
        <p className="small soft">{t('signIn.offlineUntil', { date: showDate(session.offlineUntil) })}</p>
      )}
    </form>
  );
}
