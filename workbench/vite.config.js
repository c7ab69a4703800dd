// The bundle is served by ropa itself, below /graphiql; workers are files of their own, as the page's policy asks.
import { defineConfig } from 'vite';

const WITHOUT_MEANING_HERE = new Set(['MODULE_LEVEL_DIRECTIVE']); // «use client» speaks to a server that renders React

export default defineConfig({
  base: '/graphiql/',
  build: {
    outDir: '../ropa/web/build/workbench',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'assets/licences.md' },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000, // the editor is large, and loaded from this computer
    rolldownOptions: {
      onLog: (level, log, tell) => WITHOUT_MEANING_HERE.has(log.code) || tell(level, log),
    },
  },
  worker: { format: 'es' },
});
