/** The operating system's own dialog for choosing a file. */
import type { Dialog } from 'electron';
import type { FileDialog } from '../platform/file-dialog.ts';

export const electronFileDialog = (dialog: Pick<Dialog, 'showOpenDialog'>): FileDialog => ({
  chooseFile: async ({ title, extension }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      properties: ['openFile', 'dontAddToRecent'],
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    return canceled ? undefined : filePaths[0];
  },
});
