/**
 * Form CMS1 JSA: what the Jobseeker's Agreement says, and backdating on both sides (domain.md 1.3, 3.3). One for each of a
 * couple who claim jointly. What the interview does not know is left as a line to write on.
 */
import { formatDate } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { type AgreementTerms, type EventPayloads, weekdayCodes } from '../case/event.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { isJointClaim } from '../claim/decide/adviser.ts';
import type { Block, Document, SignatureBlock } from '../document/document.ts';
import { factBlocks } from '../document/fact/fact-blocks.ts';
import { formatName, formatNino } from '../document/fact/format-value.ts';
import { type DocumentMeta, phrase, type PrintContext, printContext } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import type { PersonName } from '../script/value.ts';
import { type Cms1Words, cms1Words } from './cms1-words.ts';

/** A released layout never changes: the next one has the next number. */
const template = 'CMS1-JSA-1';

export type Cms1Person = 'customer' | 'partner';

/** Facts of the interview that the form repeats, by the part of the form they stand in. */
export const cms1Facts = {
  goals: ['goal1', 'goal2', 'goal3', 'experience', 'qualifications', 'licence'],
  availability: ['days', 'hoursAvailable', 'notice', 'travelMinutes', 'lowestPay'],
  limits: ['limits', 'limitsDetails'],
  steps: ['steps'],
} as const;

/** The keys of a part, as far as the release has them for the person. */
export const cms1Keys = (interview: Interview, person: Cms1Person, part: keyof typeof cms1Facts): readonly string[] =>
  cms1Facts[part].map((name) => `${person}.lm.${name}`).filter((key) => interview.release.fact(key) !== undefined);

/** Failures: claim.noJobseekerClaim; claim.noPartner for the partner's where the claim is not a joint one. */
export function composeCms1(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
  person: Cms1Person,
): Result<Document> {
  if (interview.derived('jsaClaimed') !== true) return fail(failure('claim.noJobseekerClaim'));
  if (person === 'partner' && !isJointClaim(interview)) return fail(failure('claim.noPartner'));
  const context = printContext(interview, process, assessment, meta);
  const words = cms1Words[meta.language];
  const form = person === 'partner' ? process.cms1Partner : process.cms1;
  const answers = (part: keyof typeof cms1Facts): readonly Block[] =>
    factBlocks(context, cms1Keys(interview, person, part), new Set());
  return ok({
    kind: person === 'partner' ? 'cms1Partner' : 'cms1',
    language: meta.language,
    title: words.title,
    reference: meta.reference,
    subtitle: words.subtitle[person],
    footer: phrase(context, 'footer', { release: interview.release.source.id, template }),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [
      ...headBlocks(context, words, person, form?.terms),
      heading(words.goals),
      ...answers('goals'),
      heading(words.availability),
      ...answers('availability'),
      ...patternBlocks(words, form?.terms),
      heading(words.limits),
      ...answers('limits'),
      row(words.restrictions, form?.terms?.restrictions || (form?.terms === undefined ? blank : words.none)),
      ...stepBlocks(words, form?.terms, answers('steps')),
      heading(words.backdating),
      row(words.backdatingLabourMarket, form?.backdatingLabourMarket ?? blank),
      row(words.backdatingBenefit, form?.backdatingBenefit ?? blank),
      ...agreementBlocks(context, words, person, form),
    ],
  });
}

/** A line to write on. */
const blank = '…………………………………………………………';

const heading = (text: string): Block => ({ type: 'heading', level: 1, text });
const row = (label: string, value: string): Block => ({ type: 'row', label, value });

function nameOf({ interview }: PrintContext, person: Cms1Person): string | undefined {
  const name = interview.value(`${person}.name`) as PersonName | null;
  return name === null ? undefined : formatName(name);
}

function headBlocks(
  context: PrintContext,
  words: Cms1Words,
  person: Cms1Person,
  terms: AgreementTerms | undefined,
): readonly Block[] {
  const { interview, meta } = context;
  const nino = interview.value(`${person}.nino`);
  return [
    row(words.name, nameOf(context, person) ?? blank),
    row(words.nino, typeof nino === 'string' && nino !== '' ? formatNino(nino) : blank),
    row(phrase(context, 'reference'), meta.reference),
    row(phrase(context, 'dateOfClaim'), formatDate(interview.context.claimDate)),
    row(phrase(context, 'laid.office'), meta.office.name),
    row(words.adviser, terms?.adviser ?? blank),
  ];
}

/** The hours of each day; on a form that is still to be filled in, every day with lines to write on. */
function patternBlocks(words: Cms1Words, terms: AgreementTerms | undefined): readonly Block[] {
  const pattern = terms?.pattern ?? [];
  const line = '……………';
  const rows = weekdayCodes.map((day): readonly string[] => {
    const hours = pattern.find((one) => one.day === day);
    const none = terms === undefined ? line : '–';
    return [words.days[day], hours?.from ?? none, hours?.to ?? none];
  });
  const columns = [
    { title: words.day, width: 3 },
    { title: words.from, width: 2 },
    { title: words.to, width: 2 },
  ];
  return [{ type: 'keepTogether', blocks: [{ type: 'table', caption: words.pattern, columns, rows }] }];
}

function stepBlocks(words: Cms1Words, terms: AgreementTerms | undefined, taken: readonly Block[]): readonly Block[] {
  const steps = terms?.steps ?? [];
  const items = steps.length === 0 ? [blank, blank, blank] : steps;
  return [
    {
      type: 'keepTogether',
      blocks: [
        heading(words.steps),
        { type: 'paragraph', text: words.stepsIntro },
        { type: 'list', bullet: 'checkbox', items },
        ...taken,
      ],
    },
  ];
}

/** Words and boxes stay on one page, so that nobody signs a page without the words. */
function agreementBlocks(
  context: PrintContext,
  words: Cms1Words,
  person: Cms1Person,
  form: EventPayloads['cms1Recorded'] | undefined,
): readonly Block[] {
  const name = nameOf(context, person);
  const signedOn = form?.agreementSigned === true ? formatDate(form.agreementDate) : undefined;
  const adviser = form?.terms?.adviser;
  const box = (title: string, who: string | undefined): SignatureBlock => ({
    type: 'signature',
    title,
    fields: [
      { label: phrase(context, 'statement.sign.name'), ...(who === undefined ? {} : { value: who }) },
      { label: phrase(context, 'statement.sign.signature') },
      { label: phrase(context, 'statement.sign.date'), ...(signedOn === undefined ? {} : { value: signedOn }) },
    ],
  });
  const blocks: readonly Block[] = [
    heading(words.agreement),
    { type: 'paragraph', text: words.declaration },
    { type: 'paragraph', text: words.review },
    box(words.signJobseeker, name),
    box(words.signAdviser, adviser),
  ];
  return [{ type: 'keepTogether', blocks }];
}
