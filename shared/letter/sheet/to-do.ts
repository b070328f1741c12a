/** The second half of the interview sheet: what is unanswered, what has to be seen, averaged, checked, signed and said. */
import { formatDate } from '../../base/local-date.ts';
import { formatPence } from '../../base/money.ts';
import { councilHelpClaimed, listCouncilEvidence } from '../../claim/council-evidence.ts';
import { proposeMethod } from '../../claim/payslips.ts';
import { gapLabel } from '../../document/fact/fact-blocks.ts';
import { type PrintContext, phrase } from '../../document/fact/print-context.ts';
import type { SheetRow } from './row.ts';

const atTime = (at: string): string => `${formatDate(at.slice(0, 10))} ${at.slice(11)}`;

/** Each gap with its reason, and how often somebody rang about them. */
export function gapRows(context: PrintContext): readonly SheetRow[] {
  const { assessment, process } = context;
  const gaps = assessment.unansweredPlan.onPaper.map(
    (gap): SheetRow => ({
      label: gapLabel(context, gap),
      value:
        phrase(context, `sheet.gap.${gap.chase.state}`) + (gap.needed ? '' : ` ${phrase(context, 'sheet.notNeeded')}`),
      mark: 'unanswered',
      go: { cell: gap.row === undefined ? { key: gap.key } : { key: gap.key, row: gap.row } },
    }),
  );
  const last = process.attempts.at(-1);
  if (gaps.length === 0 || last === undefined) return gaps;
  const result = phrase(context, `sheet.attempt.${last.result}`);
  const times = { count: String(process.attempts.length), last: atTime(last.tried), result };
  const note = last.note === undefined ? '' : ` ${last.note}`;
  return [...gaps, { label: phrase(context, 'sheet.attempts'), value: phrase(context, 'sheet.rung', times) + note }];
}

/** What is expected: what accepts it while it is outstanding, else what was found. */
export function evidenceRows(context: PrintContext): readonly SheetRow[] {
  const { assessment, meta, wording } = context;
  return assessment.evidence.items.map(({ label, record, verdict, governing }): SheetRow => {
    const value =
      record === undefined
        ? phrase(context, 'statement.evidence.stillNeeded')
        : [wording.policy.verdicts[verdict] ?? verdict, record.reason].filter(Boolean).join(': ');
    const open = record === undefined && governing;
    return { label: label[meta.language], value, go: { tab: 'evidence' }, ...(open ? { mark: 'unanswered' } : {}) };
  });
}

/** Jobs whose pay varies, or that have been averaged. */
export function earningsRows(context: PrintContext): readonly SheetRow[] {
  const { interview, process, wording } = context;
  return interview.rows('jobs').flatMap((job): readonly SheetRow[] => {
    const calculation = process.calculations[job];
    if (calculation === undefined && interview.value('jobs[].payVaries', job) !== true) return [];
    const employer = interview.value('jobs[].employer', job);
    const label = typeof employer === 'string' ? employer : phrase(context, 'unanswered');
    if (calculation !== undefined) {
      const values = { gross: formatPence(calculation.averageGross), net: formatPence(calculation.averageNet) };
      return [{ label, value: phrase(context, 'sheet.averaged', values), go: { tab: 'calculation' } }];
    }
    const { method } = proposeMethod(interview, job);
    const value = phrase(context, 'sheet.average', { method: wording.policy.methods[method] ?? method });
    return [{ label, value, mark: 'unanswered', go: { tab: 'calculation' } }];
  });
}

export function s19Rows(context: PrintContext): readonly SheetRow[] {
  const { assessment, process, meta } = context;
  return assessment.s19.map(({ person, status, label, record, possibleExemptions }): SheetRow => {
    const application = process.ninoApplications[person];
    const parts = [
      label[meta.language],
      record?.basis ?? '',
      ...possibleExemptions.map(
        (code) => `${phrase(context, 'sheet.maybeExempt')}: ${phrase(context, `s19.exemption.${code}`)}`,
      ),
      application === undefined
        ? ''
        : phrase(context, 'sheet.applied', { date: formatDate(application.madeOn), form: application.form }),
    ];
    return {
      label: phrase(context, `statement.sign.${person}`),
      value: parts.filter((part) => part !== '').join('. '),
      go: { tab: 's19' },
      ...(status === 'notChecked' ? { mark: 'unanswered' as const } : {}),
    };
  });
}

export function statementRows(context: PrintContext): readonly SheetRow[] {
  const { process, assessment } = context;
  const print = process.statements.at(-1);
  const { signature } = assessment;
  return [
    {
      label: phrase(context, 'sheet.printed'),
      value:
        print === undefined
          ? phrase(context, 'sheet.notPrinted')
          : phrase(context, 'sheet.printedVersion', {
              version: String(print.version),
              date: formatDate(print.at.slice(0, 10)),
            }),
      go: { review: true },
    },
    {
      label: phrase(context, 'laid.signed'),
      value: signature === undefined ? phrase(context, 'no') : formatDate(signature.signedOn),
      go: { review: true },
      ...(signature === undefined ? { mark: 'unanswered' as const } : {}),
    },
    ...(process.changedSincePrint
      ? [
          {
            label: phrase(context, 'sheet.changed'),
            value: phrase(context, 'sheet.printAgain'),
            mark: 'warning' as const,
            go: { review: true } as const,
          },
        ]
      : []),
  ];
}

/** What the council may still ask for, and whether the customer has been told. */
export function furtherRows(context: PrintContext): readonly SheetRow[] {
  const { interview, process } = context;
  if (!councilHelpClaimed(interview)) return [];
  const items = listCouncilEvidence(interview).map(
    (code): SheetRow => ({
      label: phrase(context, 'sheet.mayAsk'),
      value: phrase(context, `council.item.${code}`),
    }),
  );
  const told = process.toldFurtherEvidence.at(-1);
  return [
    ...items,
    {
      label: phrase(context, 'sheet.told'),
      value: told === undefined ? phrase(context, 'sheet.notTold') : atTime(told.at),
      ...(told === undefined ? { mark: 'unanswered' as const } : {}),
    },
  ];
}

/** The latest first. */
export const noteRows = ({ process }: PrintContext): readonly SheetRow[] =>
  process.notes.toReversed().map(({ text, at, by, key, row }) => ({
    label: `${atTime(at)}, ${by.id}`,
    value: text,
    ...(key === undefined ? {} : { go: { cell: row === undefined ? { key } : { key, row } } }),
  }));
