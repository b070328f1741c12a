/** The papers that wait for the post or for the courier, the case whose month ends first on top. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { PaperListKind } from '../../shared/case/paper.ts';
import type { PaperDueRow, PaperDueView } from '../../shared/contract/outbound-view.ts';
import { papersDue } from '../../shared/paper/list-papers.ts';
import type { Work } from '../work.ts';
import { readCase } from './read-case.ts';

/** Cases on one screen; a list holds about as many papers. */
const casesMax = 40;

export async function listPapersDue(
  { workstation }: Work,
  { list, language }: { readonly list: PaperListKind; readonly language: Language },
): Promise<Result<PaperDueView>> {
  const having = list === 'post' ? 'packsDue' : 'courierDue';
  const found = workstation.store.cases.listCases({ having, order: 'month', limit: casesMax + 1 });
  const rows: PaperDueRow[] = [];
  for (const { caseId, reference, customerName } of found.slice(0, casesMax)) {
    const opened = await readCase(workstation, caseId);
    if (opened === undefined) continue;
    for (const { paper, label, way, hold, to } of papersDue(opened.interview, opened.process))
      if ((way === 'courier') === (list === 'courier'))
        rows.push({
          caseId,
          reference,
          customerName: customerName === '' ? null : customerName,
          paper,
          label: label[language],
          way,
          hold: hold ?? null,
          to,
        });
  }
  return ok({ rows, more: found.length > casesMax });
}
