/** Calls that find, list and start cases. */
import type { Handlers } from '../create-desktop.ts';
import { similarCases } from '../case/duplicates.ts';
import { findCases, listCases } from '../case/find-cases.ts';
import { findTombstones } from '../case/erase-case.ts';
import { startCase } from '../case/start-case.ts';
import { workLists } from '../case/work-list.ts';
import { shownCase } from '../interview/show-case.ts';

export const caseHandlers: Pick<
  Handlers,
  'case.list' | 'case.work' | 'case.find' | 'case.existed' | 'case.similar' | 'case.start'
> = {
  'case.list': (work, request) => listCases(work, request),
  'case.work': (work, request) => workLists(work, request),
  'case.find': (work, request) => findCases(work, request),
  'case.existed': (work, { text }) => findTombstones(work, text),
  'case.similar': (work, request) => similarCases(work, request),
  'case.start': (work, { channel, language }) => shownCase(work, startCase(work, { channel }), { language }),
};
