/**
 * Which facts of the catalogue each receiver is sent, besides who the customer is: by their keys, so that a receiver gets
 * what it works with and no more. Health, reasons for leaving a job and whatever else a receiver has no use for stay here.
 */
import type { Wanted } from './about.ts';

const partner = [
  'customer.hasPartner',
  'partner.title',
  'partner.name',
  'partner.otherNames',
  'partner.sex',
  'partner.dateOfBirth',
  'partner.nino',
  'partner.relationship',
  'partner.togetherSince',
];
const account = ['payment.method', 'payment.account', 'payment.accountHolder'];
const childIdentity = ['children[].name', 'children[].dateOfBirth', 'children[].sex'];
const whoSpeaks = ['contact.callerIs', 'contact.callerName', 'contact.callerRelationship', 'contact.callerAuthority'];

/** Children and childcare, work, last year's income and the bank account: what a claim is made of (domain.md 10). */
export const taxCreditFacts: readonly string[] = [
  ...whoSpeaks,
  'contact.language',
  ...partner,
  'partner.workingNow',
  'household.separatedOn',
  'household.hasChildren',
  ...childIdentity,
  'children[].livesHereSince',
  'children[].livesAllTheTime',
  'children[].childBenefit',
  'children[].disability',
  'children[].blind',
  'children[].fostered',
  'children[].education',
  'customer.workingNow',
  'customer.hoursPerWeek',
  'partner.hoursPerWeek',
  'customer.selfEmployed',
  'partner.selfEmployed',
  'jobs[].who',
  'jobs[].employer',
  'jobs[].started',
  'jobs[].hours',
  'jobs[].pay',
  'childcare.pays',
  'childcare.provider',
  'childcare.cost',
  'taxCredits.status',
  'taxCredits.claimNow',
  'taxCredits.lastYearIncome',
  ...account,
];

/**
 * The children, the other parent and what is paid now (domain.md 5.6). That there is a risk of harm goes along, so that
 * nobody tells the other parent where the customer is; what the customer told about it stays with the decision on good cause.
 */
export const maintenanceFacts: readonly string[] = [
  ...childIdentity,
  'children[].livesHereSince',
  'children[].livesAllTheTime',
  'children[].otherParent',
  'absentParents[].name',
  'absentParents[].childrenOf',
  'absentParents[].dateOfBirth',
  'absentParents[].address',
  'absentParents[].maintenance',
  'absentParents[].basis',
  'childSupport.riskOfHarm',
  'childSupport.referralWanted',
];

/** Why money is needed before the first payment, for whom, and which benefit it is repaid from (domain.md 5.5). */
export const crisisFacts: readonly string[] = [
  'urgency.hasMoney',
  'urgency.otherResources',
  'urgency.crisisLoanWanted',
  'urgency.risks',
  'urgency.evictionDate',
  'urgency.vulnerable',
  ...partner.slice(0, 7),
  'household.hasChildren',
  'children[].name',
  'children[].dateOfBirth',
  'claim.benefits',
  ...account,
];

/**
 * What a benefit system needs beside the facts that hold its claim: who claims for the customer, in which language to
 * write, and from when and for whom the claim is made (catalogue sections M01 and M08, which no benefit waits for).
 */
export const payerFacts: readonly string[] = [
  ...whoSpeaks,
  'contact.language',
  'contact.communicationNeeds',
  'customer.workingNow',
  'partner.workingNow',
  'customer.hoursPerWeek',
  'partner.hoursPerWeek',
  'customer.fitForWork',
  'customer.notReadyReasons',
  'customer.paidNi',
  'claim.ibLinking',
  'claim.jointClaimAgreed',
  'claim.jointPayee',
  'claim.wantsEarlierDate',
  'claim.earlierDate',
  'claim.earlierReasonCode',
  'claim.earlierReason',
];

export const among = (keys: readonly string[]): Wanted => {
  const wanted = new Set(keys);
  return ({ source: { key } }) => wanted.has(key);
};
