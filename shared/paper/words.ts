/** The fixed words of the office's own papers. They stand here and not in a release: no interview depends on them. */
import type { Language } from '../base/language.ts';

const english = {
  pageOf: 'Page {page} of {pages}',
  reference: 'Contact reference',
  office: 'Office',
  day: 'Day',
  list: 'List',
  count: 'Papers on this list',
  postTitle: 'Posting list: claim packs',
  postNote:
    'Each pack goes to the address beside it. Do not change an address by hand: strike the line out and tell the list’s keeper.',
  courierTitle: 'Courier list: fast-track tax credit claims',
  courierNote: 'One sealed envelope for each line, in this order. Both sign for the number of envelopes.',
  place: 'No.',
  customer: 'Customer',
  paper: 'Paper',
  to: 'To',
  fastTrackForm: 'fast-track form',
  handedBy: 'Made up and handed over by',
  takenBy: 'Taken by',
  name: 'Name in capitals',
  signature: 'Signature',
  time: 'Date and time',
  handling: 'Personal data: by courier, in a sealed envelope',
};
type Words = Readonly<Record<keyof typeof english, string>>;

const welsh: Words = {
  pageOf: 'Tudalen {page} o {pages}',
  reference: 'Cyfeirnod cyswllt',
  office: 'Swyddfa',
  day: 'Diwrnod',
  list: 'Rhestr',
  count: 'Papurau ar y rhestr hon',
  postTitle: 'Rhestr bostio: pecynnau hawlio',
  postNote:
    'Mae pob pecyn yn mynd i’r cyfeiriad wrth ei ymyl. Peidiwch â newid cyfeiriad â llaw: croeswch y llinell allan a dywedwch wrth geidwad y rhestr.',
  courierTitle: 'Rhestr cludwr: hawliadau credyd treth llwybr cyflym',
  courierNote: 'Un amlen wedi’i selio ar gyfer pob llinell, yn y drefn hon. Mae’r ddau’n llofnodi am nifer yr amlenni.',
  place: 'Rhif',
  customer: 'Cwsmer',
  paper: 'Papur',
  to: 'At',
  fastTrackForm: 'ffurflen llwybr cyflym',
  handedBy: 'Paratowyd a throsglwyddwyd gan',
  takenBy: 'Derbyniwyd gan',
  name: 'Enw mewn priflythrennau',
  signature: 'Llofnod',
  time: 'Dyddiad ac amser',
  handling: 'Data personol: trwy gludwr, mewn amlen wedi’i selio',
};

export const paperWords: Readonly<Record<Language, Words>> = { en: english, cy: welsh };
