/** Which strings must, and which must not, occur in the two documents at a moment. */
import type { FactEntry, Option } from './catalogue.ts';
import type { Payment } from './case-file.ts';
import { printed, printedDate, printedMoney } from './printed.ts';
import type { Moment } from './progress.ts';
import { cutToPenny, minus, nought, over, plus, Rational, rational, times } from './rational.ts';
import { fieldOf, type NumberedRow, rowsIn } from './reading.ts';
import type { Answer, Step } from './scenario.ts';

export interface Texts {
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}
export type Councils = ReadonlyMap<string, string>;

const phone = ['customer.phone.number', 'customer.phone.location'];

export function statementTexts(moment: Moment, councils: Councils): Texts {
  const places = moment.reading.catalogue.statementSections.flatMap((section) => section.facts);
  return texts(moment, new Set(places), [], councils);
}

export function laidTexts(moment: Moment, councils: Councils): Texts {
  const places = moment.reading.catalogue.laidSections.flatMap((section) => section.facts);
  return texts(moment, new Set(places), generatedLines(moment), councils);
}

function texts(moment: Moment, places: ReadonlySet<string>, generated: readonly string[], councils: Councils): Texts {
  const { reading } = moment;
  const must: string[] = [...generated, phoneLine(moment)];
  for (const { entry, row } of reading.cells()) {
    if (!places.has(entry.key)) continue;
    const roster = reading.rosterOf(entry);
    const answer = reading.answer(entry, row);
    if (answer === null && entry.mayBeBlank === true) continue;
    if (roster !== undefined && row !== undefined) must.push(`${roster.label} ${row.number}`);
    if (phone.includes(entry.key) && answer !== null) continue;
    must.push(`${entry.label}: ${answer === null ? 'unanswered' : printed(entry, answer, councils)}`);
  }
  const empty = reading.catalogue.rosters.filter((roster) =>
    reading.unanswered().some(({ key }) => key === roster.key),
  );
  const placed = empty.filter((roster) => [...places].some((key) => key.startsWith(`${roster.key}[].`)));
  must.push(...placed.map((roster) => `${roster.label}: unanswered`));
  return { must, mustNot: absent(moment, places, must, councils) };
}

/** Labels, values of the tests' own making, and headings of rows, that no line may hold. */
function absent(moment: Moment, places: ReadonlySet<string>, must: readonly string[], councils: Councils): string[] {
  const { reading, file } = moment;
  const unsaid: string[] = [];
  for (const entry of reading.catalogue.facts) {
    unsaid.push(`${entry.label}: `);
    const roster = reading.rosterOf(entry);
    const rows = roster === undefined ? [undefined] : numbered(file.facts, roster.key);
    for (const row of rows) {
      const recorded = (row === undefined ? file.facts[entry.key] : row.recorded[fieldOf(entry)]) as Answer | undefined;
      if (recorded === undefined || recorded === null || recorded === '') continue;
      if (roster !== undefined && row !== undefined) unsaid.push(`${roster.label} ${row.number}`);
      if (places.has(entry.key) && reading.onRoute(entry, row)) continue;
      unsaid.push(...ownWords(entry, recorded, councils));
    }
  }
  const account = file.facts['payment.account'] as Readonly<Record<string, string>> | undefined;
  if (account?.['accountNumber'] !== undefined) unsaid.push(account['accountNumber']);
  if (!must.some((line) => line.includes(': unanswered'))) unsaid.push(': unanswered');
  return [...new Set(unsaid)].filter((text) => !must.some((line) => line.includes(text)));
}

const numbered = (facts: Moment['file']['facts'], key: string): readonly NumberedRow[] =>
  rowsIn(facts, key).map((recorded, index) => ({ number: index + 1, recorded }));

/** Texts that only this answer can have brought: those the generator marks with a letter and digits. */
function ownWords(entry: FactEntry, answer: Exclude<Answer, null>, councils: Councils): readonly string[] {
  if (entry.kind === 'council') return [];
  const text = printed(entry, answer, councils);
  return text.match(/\bQ\d{5}\b/g) ?? [];
}

function phoneLine({ reading }: Moment): string {
  const [number, location] = phone.map((key) => reading.fact(key));
  if (number === undefined || location === undefined) throw new Error('no phone facts');
  const parts = [location, number].map((entry) => {
    const answer = reading.answer(entry);
    return answer === null ? 'unanswered' : printed(entry, answer, new Map());
  });
  const shown = parts.every((part) => part === 'unanswered') ? ['unanswered'] : parts;
  return `Phone No & Location: ${shown.join(' ')}`;
}

function generatedLines(moment: Moment): readonly string[] {
  const { reading, file, release } = moment;
  const { s19, laid } = reading.catalogue.process;
  const people = reading.derived('hasPartner') === true ? ['customer', 'partner'] : ['customer'];
  const total = reading.derived('capitalTotal') as Rational;
  const assumed = reading.derived('tariffIncome') as Rational | null;
  const benefits = reading.fact('claim.benefits');
  const claimed = reading.answer(benefits);
  const words: Readonly<Record<string, string>> = { customer: 'customer', both: 'customer and partner' };
  const { signature } = file;
  return [
    ...(release === undefined ? [] : [`Release reason: ${labelOf(laid.releaseReasons, release)}`]),
    `Origin: ${file.clerical ? 'Clerical form' : file.channel.slice(0, 1).toUpperCase() + file.channel.slice(1)}`,
    `Date of first contact: ${printedDate(reading.claimDate)}`,
    `Rapid reclaim: ${reading.derived('rapidReclaim') === true ? 'Yes' : 'No'}`,
    moment.signed && signature !== undefined
      ? `Statement signed: Yes, ${printedDate(signature.signedOn)}, ${words[signature.by] ?? signature.by}`
      : 'Statement signed: No',
    ...(claimed === null ? [] : [`Benefits claimed: ${printed(benefits, claimed, new Map())}`]),
    ...people.map((person) => `S19 ${person}: ${labelOf(s19.values, file.s19.get(person) ?? 'notChecked')}`),
    `Total capital: ${printedMoney(total)}`,
    `Assumed weekly income from capital: ${assumed === null ? 'above the upper limit' : printedMoney(assumed)}`,
    `Nil income: ${reading.derived('nilIncome') === true ? 'Yes' : 'No'}`,
    ...evidenceLines(moment),
    ...file.calculations.flatMap((step) => calculationLines(moment, step)),
  ];
}

const labelOf = (options: readonly Option[], code: string): string =>
  options.find((option) => option.code === code)?.label ?? '';

function evidenceLines({ reading, file }: Moment): readonly string[] {
  const verdicts = reading.catalogue.process.evidenceVerdicts;
  return reading.evidence().map((item) => {
    const held = file.verdicts.get(item.id);
    if (held === undefined) return `${item.label}: O (outstanding at release)`;
    const verdict = `${item.label}: ${held.verdict} (${labelOf(verdicts, held.verdict)})`;
    if (held.reason !== undefined) return `${verdict}, ${held.reason}`;
    const type = labelOf(item.acceptedTypes, held.type ?? '');
    return `${verdict}, ${type}, seen ${printedDate(held.seenOn ?? '')} by ${held.by}`;
  });
}

function calculationLines({ reading }: Moment, step: Step): readonly string[] {
  const jobs = reading.catalogue.rosters.find((roster) => roster.key === 'jobs');
  const row = jobs && reading.rows(jobs).find((candidate) => candidate.number === step['job']);
  if (row === undefined) return [];
  const employer = reading.answer(reading.fact('jobs[].employer'), row) ?? 'unanswered';
  const payments = step['payments'] as readonly Payment[];
  const total = (of: keyof Payment): Rational => payments.map((payment) => rational(payment[of])).reduce(plus, nought);
  const gross = total('gross');
  const net = minus(minus(minus(gross, total('tax')), total('ni')), times(total('pension'), rational('0.5')));
  return [
    `Calculation: ${String(employer)}`,
    `Method: ${labelOf(reading.catalogue.process.averaging.methods, step['method'] as string)}`,
    `Average weekly gross: ${printedMoney(cutToPenny(weekly(gross, step)))}`,
    `Average weekly net: ${printedMoney(cutToPenny(weekly(net, step)))}`,
  ];
}

function weekly(total: Rational, step: Step): Rational {
  if (step['method'] === 'recognisedCycle') return over(total, rational(step['cycleWeeks'] as number));
  if (step['method'] === 'otherPeriod') return over(total, rational(step['weeks'] as number));
  if (step['method'] === 'fiveWeeks') return over(total, rational(5));
  return times(over(total, rational(2)), new Rational(12n, 52n));
}
