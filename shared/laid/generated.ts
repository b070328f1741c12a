/** The generated lines of each section, after those of its facts (catalogue, laidSections and process.documents). */
import { formatDate } from '../base/local-date.ts';
import { formatPence } from '../base/money.ts';
import type { Block, RowBlock } from '../document/document.ts';
import { unansweredBlocks } from '../document/fact/fact-blocks.ts';
import { type PrintContext, phrase, yesNo } from '../document/fact/print-context.ts';
import { evidenceBlocks } from './evidence.ts';
import { headerBlocks } from './header.ts';

const row = (context: PrintContext, key: string, value: string): RowBlock => ({
  type: 'row',
  label: phrase(context, key),
  value,
});

/** One line for each person, and what the mark rests on where there is something to say. */
function s19Blocks(context: PrintContext): readonly Block[] {
  return context.assessment.s19.flatMap(({ person, label, record }) => [
    row(context, `laid.s19.${person}`, label[context.meta.language]),
    ...(record === undefined || record.basis === ''
      ? []
      : [
          row(
            context,
            `laid.s19.basis.${person}`,
            phrase(context, 'laid.s19.basis', {
              basis: record.basis,
              date: formatDate(record.on),
              officer: record.officer,
            }),
          ),
        ]),
  ]);
}

/** The benefits claimed are a fact of the section; council help was asked for at first contact. */
function claimBlocks(context: PrintContext): readonly Block[] {
  const { interview } = context;
  const { claimDate, firstContactDate } = interview.context;
  const councilHelp = interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true;
  return [
    row(context, 'dateOfClaim', formatDate(claimDate)),
    ...(councilHelp ? [row(context, 'laid.councilHelpAsked', formatDate(firstContactDate))] : []),
    row(context, 'laid.rapidReclaim', yesNo(context, interview.derived('rapidReclaim') === true)),
  ];
}

/** Tariff income comes in whole pounds a week, and is null above the upper limit. */
function capitalBlocks(context: PrintContext): readonly Block[] {
  const { interview } = context;
  const total = interview.derived('capitalTotal');
  const band = interview.derived('capitalBand');
  const income = interview.derived('tariffIncome');
  const assumed =
    band === 'aboveUpper'
      ? phrase(context, 'laid.capital.aboveUpper')
      : typeof income === 'number'
        ? formatPence(income * 100)
        : undefined;
  return [
    ...(typeof total === 'number' ? [row(context, 'laid.capital.total', formatPence(total))] : []),
    ...(typeof band === 'string'
      ? [row(context, 'laid.capital.band', phrase(context, `laid.capital.band.${band}`))]
      : []),
    ...(assumed === undefined ? [] : [row(context, 'laid.capital.income', assumed)]),
  ];
}

const nilIncomeBlocks = (context: PrintContext): readonly Block[] => [
  row(context, 'laid.nilIncome', yesNo(context, context.interview.derived('nilIncome') === true)),
];

/** Everything on this document that has no answer yet. */
function openBlocks(context: PrintContext): readonly Block[] {
  const { laidSections } = context.interview.release.source;
  return unansweredBlocks(
    context,
    laidSections.flatMap(({ facts }) => facts),
  );
}

/** The calculation that stands for each job on route, in order of the jobs. */
function calculationBlocks(context: PrintContext): readonly Block[] {
  const { interview, process, wording } = context;
  return interview.rows('jobs').flatMap((job): readonly Block[] => {
    const calculation = process.calculations[job];
    if (calculation === undefined) return [];
    const employer = interview.value('jobs[].employer', job);
    const { method, averageGross, averageNet } = calculation;
    const blocks = [
      row(context, 'laid.calculation', typeof employer === 'string' ? employer : phrase(context, 'unanswered')),
      row(context, 'laid.calculation.method', wording.policy.methods[method] ?? method),
      row(context, 'laid.calculation.gross', formatPence(averageGross)),
      row(context, 'laid.calculation.net', formatPence(averageNet)),
    ];
    return [{ type: 'keepTogether', blocks }];
  });
}

/** Signed means that the signature that counts is there: yes, when, and by whom. */
function signedBlocks(context: PrintContext): readonly Block[] {
  const { signature } = context.assessment;
  const value =
    signature === undefined
      ? yesNo(context, false)
      : [yesNo(context, true), formatDate(signature.signedOn), phrase(context, `laid.signed.by.${signature.by}`)].join(
          ', ',
        );
  return [row(context, 'laid.signed', value)];
}

/** What is generated, by section. */
export const generatedBlocks: Readonly<Record<string, (context: PrintContext) => readonly Block[]>> = {
  L00: headerBlocks,
  L03: s19Blocks,
  L04: claimBlocks,
  L11: capitalBlocks,
  L12: nilIncomeBlocks,
  L13: openBlocks,
  L14: evidenceBlocks,
  L15: calculationBlocks,
  L17: signedBlocks,
};
