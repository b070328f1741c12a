/** What has changed since the last printed version: the case is folded again up to that print, and the papers compared. */
import type { Language } from '../../shared/base/language.ts';
import { dateOf } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { assessCase } from '../../shared/claim/assess-case.ts';
import { nextPrintVersion } from '../../shared/claim/decide/statement.ts';
import type { StatementChangesView } from '../../shared/contract/assessor-view.ts';
import type { Document } from '../../shared/document/document.ts';
import {
  changeBlocks,
  compareLines,
  type StatementChanges,
  type StatementLine,
  statementLines,
} from '../../shared/statement/changes.ts';
import { composeStatement } from '../../shared/statement/compose.ts';
import { foldCase, type OpenCase } from '../case/open-case.ts';
import { contextOf, documentMeta } from '../view/print-context.ts';
import type { Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';

/** The changes since the version before `version`; undefined for the first one. */
export function statementChanges(
  { workstation, desk }: Pick<Work, 'workstation' | 'desk'>,
  opened: OpenCase,
  language: Language,
  version: number = nextPrintVersion(opened.process),
): StatementChanges | undefined {
  const since = opened.process.statements.findLast((print) => print.version < version);
  if (since === undefined) return undefined;
  const events = workstation.store.cases.loadEvents(opened.caseId);
  const print = events.findLastIndex(
    (event) => event.type === 'statementPrinted' && event.payload.version === since.version,
  );
  const before = foldCase(events.slice(0, print + 1), workstation.releases);
  if (!before.ok) throw new Error('a case that is open can be folded up to any of its events');
  const then = before.value;
  const assessedThen = assessCase(then.interview, then.process, since.at, workstation.rules);
  const compared = compareLines(
    linesOf(workstation, then, assessedThen, language),
    linesOf(workstation, opened, desk.assess(opened), language),
  );
  return { since: since.version, printedOn: dateOf(since.at), ...compared };
}

function linesOf(
  workstation: Workstation,
  opened: OpenCase,
  assessment: ReturnType<typeof assessCase>,
  language: Language,
): readonly StatementLine[] {
  const meta = documentMeta(workstation, opened, language);
  const statement = composeStatement(opened.interview, opened.process, assessment, meta);
  return statementLines(statement, contextOf(workstation, opened, assessment, language));
}

/** The statement with the page that says what has changed, from its second version on. */
export function withChanges(work: Pick<Work, 'workstation' | 'desk'>, opened: OpenCase, statement: Document): Document {
  const changes = statementChanges(work, opened, statement.language);
  if (changes === undefined) return statement;
  const context = contextOf(work.workstation, opened, work.desk.assess(opened), statement.language);
  return { ...statement, blocks: [...statement.blocks, ...changeBlocks(context, changes)] };
}

export function showStatementChanges(
  work: Work,
  { caseId, language }: { readonly caseId: string; readonly language: Language },
): Result<StatementChangesView> {
  const opened = work.desk.open(caseId);
  return opened.ok ? ok({ changes: statementChanges(work, opened.value, language) ?? null }) : opened;
}
