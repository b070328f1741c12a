/** Section L00: who sends what to whom, when and why now. */
import { formatDate } from '../base/local-date.ts';
import type { Block, RowBlock } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

/** Why the document is released: as fixed, or as it would be fixed now; undefined while it is held or not due. */
export function releaseReason(context: PrintContext): string | undefined {
  const { process, assessment } = context;
  const { state, reason } = assessment.laid;
  return process.release?.reason ?? (state === 'ready' || state === 'queued' ? reason : undefined);
}

function originCode({ process, interview }: PrintContext): string {
  return process.clerical === undefined ? interview.context.channel : 'clerical';
}

/** The generated lines, after the council's name. Title, page number and handling line are the page's own. */
export function headerBlocks(context: PrintContext): readonly Block[] {
  const { assessment, interview, meta, process, wording } = context;
  const row = (key: string, value: string | undefined): readonly RowBlock[] =>
    value === undefined ? [] : [{ type: 'row', label: phrase(context, key), value }];
  const reason = releaseReason(context);
  const released = process.release?.at.slice(0, 10);
  const origin = originCode(context);
  return [
    ...row('laid.councilCode', assessment.council),
    ...row('reference', meta.reference),
    ...row('firstContact', formatDate(interview.context.firstContactDate)),
    ...row('dateOfClaim', formatDate(interview.context.claimDate)),
    ...row('datePrinted', formatDate(meta.printedAt.slice(0, 10))),
    ...row('laid.dateReleased', released === undefined ? undefined : formatDate(released)),
    ...row('laid.releaseReason', reason === undefined ? undefined : (wording.policy.releaseReasons[reason] ?? reason)),
    ...row('laid.origin', wording.policy.origins[origin] ?? origin),
    ...row('laid.copy', phrase(context, `laid.copy.${meta.copy ?? 'original'}`)),
    ...row('laid.office', meta.office.name),
    ...row('laid.officePhone', meta.office.phone),
  ];
}
