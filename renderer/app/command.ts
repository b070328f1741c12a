/** What the palette can do: the shell's actions, and those of the screen that is open. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { mayDo } from '../../shared/claim/role-rights.ts';
import { appNow } from './app-store.ts';
import type { Command } from './find-command.ts';
import { otherLanguage } from './shell-keys.ts';
import { switchTheme } from './theme.ts';

/** Commands of the open screen; it puts them here while it is shown. */
export const useScreenCommands = create<{ readonly commands: readonly Command[] }>()(() => ({ commands: [] }));

/** Everything that can be found now, the screen's own first. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation();
  const own = useScreenCommands((state) => state.commands);
  return useMemo(() => {
    const action = (id: string, label: string, run: () => void): Command => ({ id, kind: 'action', label, run });
    const { session, show, showBox, lock, syncNow, signOut } = appNow();
    return [
      ...own,
      action('start', t('top.start'), () => show({ name: 'start' })),
      action('diary', t('top.diary'), () => show({ name: 'diary' })),
      action('laid', t('top.laidQueue'), () => show({ name: 'laidQueue' })),
      action('councils', t('councils.title'), () => show({ name: 'councils' })),
      ...(mayDo('sendPapers', session?.signedIn?.roles ?? [])
        ? [action('sending', t('top.sending'), () => show({ name: 'sending' }))]
        : []),
      action('liaison', t('liaison.title'), () => show({ name: 'liaison' })),
      action('service', t('service.title'), () => show({ name: 'service' })),
      action('letters', t('letters.title'), () => show({ name: 'letters' })),
      action('sync', t('sync.now'), () => void syncNow()),
      action('keys', t('top.keys'), () => showBox('keys')),
      action('settings', t('settings.title'), () => showBox('settings')),
      action('theme', t('top.theme'), switchTheme),
      action('language', t('language.switchWindow'), otherLanguage),
      action('lock', t('top.lock'), () => void lock()),
      action('signOut', t('top.signOut'), () => void signOut()),
    ];
  }, [own, t]);
}
