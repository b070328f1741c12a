/** What fills a placeholder of a failure and is said in English where it is found: in Welsh, as it stands in the sentence. */
const phrases: Readonly<Record<string, string>> = {
  text: 'destun',
  'an address: first line, second line, town and county': 'gyfeiriad: llinell gyntaf, ail linell, tref a sir',
  'a name: title, forenames and surname': 'enw: teitl, enwau cyntaf a chyfenw',
  'account name, sort code, account number and roll number': 'enw’r cyfrif, cod didoli, rhif y cyfrif a rhif rhôl',
  'an amount and how often it is paid, as in 85.20 w': 'swm a pha mor aml y caiff ei dalu, fel 85.20 w',
  'first line': 'llinell gyntaf',
  town: 'tref',
  forenames: 'enwau cyntaf',
  surname: 'cyfenw',
  event: 'digwyddiad',
  page: 'tudalen',
  'no evidence is outstanding': 'nid oes tystiolaeth heb ddod i law',
  'the claim goes to the portal': 'mae’r hawliad yn mynd i’r porth',
  'no pack and no advice is called for': 'nid oes angen pecyn na chyngor',
  January: 'Ionawr',
  February: 'Chwefror',
  March: 'Mawrth',
  April: 'Ebrill',
  May: 'Mai',
  June: 'Mehefin',
  July: 'Gorffennaf',
  August: 'Awst',
  September: 'Medi',
  October: 'Hydref',
  November: 'Tachwedd',
  December: 'Rhagfyr',
};

/** A phrase without a Welsh one stays: it is a code, a name of a file or a word of the machine. */
export const welshPhrase = (english: string): string =>
  Object.hasOwn(phrases, english) ? (phrases[english] ?? english) : english;
