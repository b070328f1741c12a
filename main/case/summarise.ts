/** The one row a case has in lists and searches, from the case as it stands. */
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import { assessCase, type ClaimRules } from '../../shared/claim/assess-case.ts';
import type { PersonName } from '../../shared/script/value.ts';
import type { CaseSummary, Summarise } from '../store/case-summary.ts';
import type { ReleaseShelf } from '../workstation.ts';
import { foldCase, type OpenCase } from './open-case.ts';

/** Every name the customer can be found by, and what the queues sort by. */
export function summaryOf(opened: OpenCase, assessment: CaseAssessment): CaseSummary {
  const { interview, process } = opened;
  const text = (key: string): string | undefined => {
    const value = interview.cell({ key }).recorded;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const customer = nameOf(interview.cell({ key: 'customer.name' }).recorded);
  const partner = nameOf(interview.cell({ key: 'partner.name' }).recorded);
  const optional = { nino: text('customer.nino'), dateOfBirth: text('customer.dateOfBirth'), phone: text('customer.phone.number'), postcode: text('home.postcode'), laidCouncil: assessment.council };
  return {
    caseId: opened.caseId,
    reference: process.reference ?? '',
    customerName: customer ?? '',
    names: [customer, partner, text('customer.otherNames'), text('partner.otherNames')].filter((name) => name !== undefined),
    state: assessment.caseState,
    owner: opened.owner,
    firstContact: interview.context.firstContactDate,
    oneMonthDate: assessment.oneMonthDate,
    laidState: assessment.laid.state,
    pushState: assessment.push.state,
    updated: opened.updated,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function nameOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object' || !('surname' in value)) return undefined;
  const { forenames, surname } = value as PersonName;
  return `${forenames} ${surname}`;
}

/** For the store's rebuild and for events from the server. A case of a release this workstation has not is listed without its answers. */
export function summariseWith(releases: ReleaseShelf, rules: ClaimRules): Summarise {
  return (events) => {
    const opened = foldCase(events, releases);
    const last = events.at(-1);
    if (opened.ok && last !== undefined) {
      opened.value.updated = last.at.instant;
      return summaryOf(opened.value, assessCase(opened.value.interview, opened.value.process, last.at.local, rules));
    }
    const [first] = events;
    if (first?.type !== 'caseOpened' || last === undefined) throw new Error('a case begins with caseOpened');
    const { reference, firstContact } = first.payload;
    return {
      caseId: first.caseId, reference, customerName: '', names: [], state: 'unknownRelease', firstContact: firstContact.slice(0, 10) as CaseSummary['firstContact'],
      laidState: 'notDue', pushState: 'blocked', updated: last.at.instant,
    };
  };
}
