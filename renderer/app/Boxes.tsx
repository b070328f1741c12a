/** The boxes that any screen can open in front of itself. */
import { useApp } from './app-store.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { KeyLetters } from './KeyLetters.tsx';
import { KeyOverview } from './KeyOverview.tsx';
import { SettingsBox } from './SettingsBox.tsx';

const close = (): void => useApp.getState().showBox(null);

export function Boxes() {
  const box = useApp((state) => state.box);
  if (box === 'keys') return <KeyOverview onClose={close} />;
  if (box === 'settings') return <SettingsBox onClose={close} />;
  if (box === 'palette') return <CommandPalette onClose={close} />;
  if (box === 'letters') return <KeyLetters onClose={close} />;
  return null;
}
