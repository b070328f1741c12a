import { afterEach, describe } from 'vitest';
import { removeFolder, sampleStore } from '../../unit/main/store/sample.ts';
import type { SampleStore } from '../../unit/main/store/sample.ts';
import { caseStoreConformance } from './case-store.ts';

describe('the store in SQLite', () => {
  const open: SampleStore[] = [];
  afterEach(() => {
    for (const one of open.splice(0)) {
      one.store.close();
      removeFolder(one.folder);
    }
  });
  caseStoreConformance(() => {
    const sample = sampleStore();
    open.push(sample);
    return sample.store;
  });
});
