/** Main, preload and window for Electron, into out/. A sandboxed preload must be CommonJS; nothing else is. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: false,
      rollupOptions: {
        input: {
          'entry.electron': 'main/entry.electron.ts',
          'pdf-worker': 'main/pdf/batch-worker.ts',
          'postcode-worker': 'main/postcode/import-worker.ts',
        },
        // The worker is found beside the chunk that starts it, so all of main lies in one folder.
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // zod is bundled: a sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'main/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: '/',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
