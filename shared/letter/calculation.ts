/**
 * The calculation of average earnings as a paper: each payment, the sums, what they are divided by and the fraction that is
 * dropped, line by line, so that anybody can do it again (catalogue, process.averaging; domain.md 2.5).
 */
import { formatDate } from '../base/local-date.ts';
import { formatPence } from '../base/money.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Calculation, ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { type EarningsWorking, workOut } from '../claim/earnings-working.ts';
import { proposeMethod } from '../claim/payslips.ts';
import type { Block, Document, RowBlock } from '../document/document.ts';
import { formatName } from '../document/fact/format-value.ts';
import { type DocumentMeta, footer, type PrintContext, phrase, printContext } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import type { PersonName } from '../script/value.ts';

const row = (context: PrintContext, key: string, value: string): RowBlock => ({
  type: 'row',
  label: phrase(context, key),
  value,
});

/** An amount of half pence: "416.97½" is half a penny more than 416.97. */
export const formatHalfPence = (halves: number): string =>
  `${formatPence(Math.trunc(halves / 2))}${halves % 2 === 0 ? '' : '½'}`;

function paymentTable(context: PrintContext, { payments }: Calculation, working: EarningsWorking): Block {
  const column = (key: string) => ({ title: phrase(context, `calculation.${key}`), width: 2, align: 'end' as const });
  const amounts = ({ gross, tax, ni, pension }: EarningsWorking['total']): readonly string[] =>
    [gross, tax, ni, pension].map(formatPence);
  return {
    type: 'table',
    caption: phrase(context, 'calculation.payments'),
    columns: [
      { title: phrase(context, 'calculation.date'), width: 2 },
      column('gross'),
      column('tax'),
      column('ni'),
      column('pension'),
    ],
    rows: [
      ...payments.map((payment) => [formatDate(payment.date), ...amounts(payment)]),
      [phrase(context, 'calculation.total'), ...amounts(working.total)],
    ],
  };
}

/** "£430.00 ÷ 5 = £86.00", with how much of a penny is dropped where there is some. */
function dividedLine(context: PrintContext, sum: string, working: EarningsWorking, part: 'gross' | 'net'): string {
  const by = phrase(context, `calculation.by.${working.by}`, { weeks: String(working.weeks) });
  const { average, exact } = working[part];
  const dropped = exact ? '' : ` ${phrase(context, 'calculation.dropped')}`;
  return `${sum} ${by} = ${formatPence(average)}${dropped}`;
}

function jobBlocks(context: PrintContext, job: number, calculation: Calculation): readonly Block[] {
  const { interview, wording } = context;
  const employer = interview.value('jobs[].employer', job);
  const working = workOut(calculation);
  const { gross, tax, ni, pension } = working.total;
  const proposal = proposeMethod(interview, job);
  const why =
    proposal.method === calculation.method
      ? phrase(context, `calculation.why.${proposal.why}`)
      : phrase(context, 'calculation.why.officer');
  const netLine = `${formatPence(gross)} − ${formatPence(tax)} − ${formatPence(ni)} − ½ × ${formatPence(pension)} = ${formatHalfPence(working.netHalves)}`;
  return [
    {
      type: 'heading',
      level: 1,
      text: typeof employer === 'string' ? employer : phrase(context, 'unanswered'),
    },
    row(context, 'laid.calculation.method', wording.policy.methods[calculation.method] ?? calculation.method),
    row(context, 'calculation.reason', why),
    paymentTable(context, calculation, working),
    {
      type: 'keepTogether',
      blocks: [
        row(context, 'laid.calculation.gross', dividedLine(context, formatPence(gross), working, 'gross')),
        row(context, 'calculation.net', netLine),
        row(context, 'laid.calculation.net', dividedLine(context, formatHalfPence(working.netHalves), working, 'net')),
        row(context, 'calculation.officer', calculation.by),
        row(context, 'calculation.recorded', formatDate(calculation.recordedAt.slice(0, 10))),
      ],
    },
  ];
}

/** Refused while nothing has been averaged. */
export function composeCalculation(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Result<Document> {
  const context = printContext(interview, process, assessment, meta);
  const jobs = interview.rows('jobs').flatMap((job): readonly Block[] => {
    const calculation = process.calculations[job];
    return calculation === undefined ? [] : jobBlocks(context, job, calculation);
  });
  if (jobs.length === 0) return fail(failure('document.nothingToSend', { reason: 'no earnings have been averaged' }));
  const name = interview.value('customer.name') as PersonName | null;
  return ok({
    kind: 'calculation',
    language: meta.language,
    title: phrase(context, 'calculation.title'),
    reference: meta.reference,
    footer: footer(context, 'letter'),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [
      row(context, 'statement.sign.customer', name === null ? phrase(context, 'unanswered') : formatName(name)),
      row(context, 'reference', meta.reference),
      row(context, 'dateOfClaim', formatDate(interview.context.claimDate)),
      row(context, 'datePrinted', formatDate(meta.printedAt.slice(0, 10))),
      ...jobs,
      { type: 'paragraph', text: phrase(context, 'calculation.rule'), emphasis: 'note' },
    ],
  });
}
