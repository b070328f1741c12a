/** The boxes that any screen can open in front of itself. */
import { useApp } from './app-store.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { KeyOverview } from './KeyOverview.tsx';
import { SettingsBox } from './SettingsBox.tsx';

export function Boxes() {
  const box = useApp((state) => state.box);
  const close = (): void => useApp.getState().showBox(null);
  if (box === 'keys') return <KeyOverview onClose={close} />;
  if (box === 'settings') return <SettingsBox onClose={close} />;
  if (box === 'palette') return <CommandPalette onClose={close} />;
  return null;
}
