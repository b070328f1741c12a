/** The menu: text editing, zoom and closing. No reload, which would look like a loss, and no developer tools. */
import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronParts } from './electron-parts.ts';

export const menuTemplate: readonly MenuItemConstructorOptions[] = [
  {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  },
  { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
];

export function setMenu(menu: ElectronParts['Menu']): void {
  menu.setApplicationMenu(menu.buildFromTemplate([...menuTemplate]));
}
