/** The first half of the interview sheet: who comes, what is claimed, when the interview is, and what it has to allow for. */
import { age, dateOf, daysBetween, formatDate } from '../../base/local-date.ts';
import { factLabel } from '../../document/fact/fact-blocks.ts';
import { formatName, formatNino, formatValue } from '../../document/fact/format-value.ts';
import { type PrintContext, phrase } from '../../document/fact/print-context.ts';
import type { FactValue, PersonName } from '../../script/value.ts';
import type { SheetRow } from './row.ts';

const missing = (context: PrintContext): string => phrase(context, 'unanswered');

/** An answer in words; undefined when there is none, or nothing to say. */
function said(context: PrintContext, key: string): string | undefined {
  const { interview } = context;
  const fact = interview.release.fact(key)?.source;
  const value: FactValue = interview.value(key);
  const nothing = value === null || (Array.isArray(value) && value.every((code) => code === 'none'));
  return fact === undefined || nothing ? undefined : formatValue(context, fact, value);
}

/** A row of one answer, where it has something to say. */
const answerRow = (context: PrintContext, key: string): readonly SheetRow[] => {
  const value = said(context, key);
  return value === undefined ? [] : [{ label: factLabel(context, key), value, go: { cell: { key } } }];
};

const bornText = (context: PrintContext, born: FactValue): string =>
  typeof born === 'string' && born.length === 10
    ? phrase(context, 'sheet.born', {
        date: formatDate(born),
        age: String(age(born, dateOf(context.meta.printedAt))),
      })
    : missing(context);

function adult(context: PrintContext, person: 'customer' | 'partner'): SheetRow {
  const { interview } = context;
  const name = interview.value(`${person}.name`) as PersonName | null;
  const nino = interview.value(`${person}.nino`);
  const parts = [
    name === null ? missing(context) : formatName(name),
    bornText(context, interview.value(`${person}.dateOfBirth`)),
    typeof nino === 'string' ? formatNino(nino) : phrase(context, 'sheet.noNino'),
  ];
  const role = phrase(context, `statement.sign.${person}`);
  return { label: role, value: parts.join(', '), go: { cell: { key: `${person}.name` } } };
}

export function peopleRows(context: PrintContext): readonly SheetRow[] {
  const { interview, wording } = context;
  const children = interview.rows('children').map((child): SheetRow => {
    const name = interview.value('children[].name', child) as PersonName | null;
    const born = bornText(context, interview.value('children[].dateOfBirth', child));
    return {
      label: `${wording.rosters['children'] ?? 'children'} ${child}`,
      value: `${name === null ? missing(context) : formatName(name)}, ${born}`,
      go: { cell: { key: 'children[].name', row: child } },
    };
  });
  const partner = interview.derived('hasPartner') === true ? [adult(context, 'partner')] : [];
  return [adult(context, 'customer'), ...partner, ...children];
}

export function claimRows(context: PrintContext): readonly SheetRow[] {
  const { interview, assessment, meta } = context;
  const proposed = assessment.benefits.filter(({ outcome }) => outcome === 'proposed');
  const { firstContactDate, claimDate } = interview.context;
  const today = dateOf(meta.printedAt);
  const left = daysBetween(today, assessment.oneMonthDate);
  const month = formatDate(assessment.oneMonthDate);
  return [
    ...answerRow(context, 'claim.benefits'),
    {
      label: phrase(context, 'sheet.proposed'),
      value: proposed.map(({ label }) => label[meta.language]).join(', ') || phrase(context, 'sheet.none'),
    },
    { label: phrase(context, 'firstContact'), value: formatDate(firstContactDate) },
    { label: phrase(context, 'dateOfClaim'), value: formatDate(claimDate) },
    {
      label: phrase(context, 'sheet.oneMonth'),
      value: phrase(context, left < 0 ? 'sheet.monthOver' : 'sheet.monthLeft', { date: month, days: String(left) }),
      ...(left <= 7 ? { mark: 'warning' as const } : {}),
    },
  ];
}

export function interviewRows(context: PrintContext): readonly SheetRow[] {
  const { process, assessment, wording, meta } = context;
  const { booking } = process;
  if (booking === undefined)
    return [{ label: phrase(context, 'sheet.decided'), value: assessment.wfi.label[meta.language] }];
  const at = (slot: string): string => `${formatDate(slot.slice(0, 10))} ${slot.slice(11)}`;
  const type = wording.policy.interviewTypes[booking.interviewType] ?? booking.interviewType;
  return [
    ...(booking.assessorSlot === undefined
      ? []
      : [{ label: phrase(context, 'sheet.assessor'), value: at(booking.assessorSlot) }]),
    { label: type, value: at(booking.slot) },
    ...(booking.reason === undefined ? [] : [{ label: phrase(context, 'sheet.otherType'), value: booking.reason }]),
  ];
}

/** What the interview has to allow for, and the marks that go to the diary. */
export function needRows(context: PrintContext): readonly SheetRow[] {
  const { interview, assessment, meta } = context;
  const keys = [
    'contact.language',
    'contact.languageOther',
    'contact.interpreterNeeded',
    'contact.communicationNeeds',
    'urgency.vulnerable',
    'urgency.risks',
  ];
  const isAppointee = interview.value('contact.callerIs') === 'appointee';
  const appointee = isAppointee
    ? ['contact.callerName', 'contact.callerAuthority'].flatMap((key) => answerRow(context, key))
    : [];
  const unsafe: readonly SheetRow[] = assessment.holdPost
    ? [
        { label: phrase(context, 'sheet.unsafe'), value: phrase(context, 'holdPost'), mark: 'warning' },
        ...answerRow(context, 'urgency.safeContact'),
      ]
    : [];
  const markers = assessment.markers.map(({ label }) => label[meta.language]).join(', ');
  return [
    ...unsafe,
    ...keys.flatMap((key) => answerRow(context, key)),
    ...appointee,
    ...(markers === '' ? [] : [{ label: phrase(context, 'sheet.markers'), value: markers }]),
  ];
}
