/** Reads a case for a list without taking the place of one that somebody is answering. */
import { setImmediate as turn } from 'node:timers/promises';
import { foldCase, type OpenCase } from '../case/open-case.ts';
import type { Workstation } from '../workstation.ts';

/** Undefined for a case of a release this workstation does not have. Answers that came meanwhile are taken first. */
export async function readCase({ store, releases }: Workstation, caseId: string): Promise<OpenCase | undefined> {
  await turn();
  const opened = foldCase(store.cases.loadEvents(caseId), releases);
  return opened.ok ? opened.value : undefined;
}
