/** Documents of the kinds that composers make, for tests of the renderer, for the bench and for looking at. */
import type { Block, Document, RowBlock } from '../../../../shared/document/document.ts';

const base: Document = {
  kind: 'statement',
  language: 'en',
  title: 'Customer Statement',
  reference: 'CMS-2009-0471-3382',
  subtitle: 'Version 1, printed 08/06/2009 at 14:05',
  footer: 'Script release 2009-10, statement template 3',
  pageOf: 'Page {page} of {pages}',
  datedAt: '2009-06-08T14:05:00',
  blocks: [],
};

/** A document of the given blocks; anything else may be replaced. */
export const documentOf = (blocks: readonly Block[], changes: Partial<Document> = {}): Document => ({
  ...base,
  ...changes,
  blocks,
});

const questions: readonly (readonly [string, string])[] = [
  ['What is your full name, as it is written on your birth certificate or passport?', 'Rhiannon Gwenllïan Ŵyn-Łódźka'],
  ['Date of birth', '14/02/1971'],
  ['National Insurance number', 'QQ 12 34 56 C'],
  ['Do you rent your home from the council?', 'No'],
  ['How much rent do you pay, and how often?', '£127.50 each week'],
  ['Does anyone aged 18 or over, other than your partner, live with you?', 'Yes: two people'],
  ['Have you or your partner worked in the last six months?', 'Yes, until 29/05/2009'],
  ['What is the total of your savings and investments, and those of your partner?', '£6,214.83'],
  ['Name and branch of the bank or building society', 'Cymdeithas Adeiladu’r Principality, Caernarfon'],
  ['Are you waiting for the outcome of another claim?', 'No'],
];

const sections = [
  'About you',
  'Your home',
  'People who live with you',
  'Work',
  'Money coming in',
  'Savings and property',
];

const evidenceTable: Block = {
  type: 'table',
  caption: 'Evidence that we need from you',
  columns: [
    { title: 'Evidence', width: 3 },
    { title: 'Any one of these will do', width: 4 },
    { title: 'For', width: 2 },
    { title: 'Needed by', width: 1.4 },
  ],
  rows: Array.from({ length: 20 }, (_, index) => [
    index % 3 === 0 ? 'Proof of who you are' : `Payslips for job ${index}`,
    index % 2 === 0 ? 'Passport; driving licence; birth certificate' : 'The last five weekly or two monthly payslips',
    index % 4 === 0 ? 'You and your partner' : 'You',
    '22/06/2009',
  ]),
};

const declaration: Block = {
  type: 'keepTogether',
  blocks: [
    { type: 'heading', level: 1, text: 'Declaration' },
    {
      type: 'paragraph',
      text:
        'I declare that the information I have given on this statement is correct and complete as far as I know and ' +
        'believe. I understand that if I knowingly give information that is incorrect or incomplete, I may be liable ' +
        'to prosecution or other action.',
    },
    {
      type: 'list',
      bullet: 'checkbox',
      items: [
        'I have read this statement, or it has been read to me.',
        'I have answered the questions marked unanswered.',
      ],
    },
    {
      type: 'signature',
      title: 'Sign here',
      fields: [
        { label: 'Signature of customer' },
        { label: 'Date' },
        { label: 'Name in capitals', value: 'RHIANNON GWENLLÏAN ŴYN-ŁÓDŹKA' },
        { label: 'Signature of partner' },
      ],
    },
  ],
};

/** `rowCount` facts over six sections, every 17th unanswered, an evidence table of 20 rows, a declaration to sign. */
export function statement(rowCount = 150): Document {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      text: 'This is what you told us. Please check it, and tell us if anything is wrong or missing.',
    },
  ];
  const aSection = Math.ceil(rowCount / sections.length);
  for (let index = 0; index < rowCount; index++) {
    if (index % aSection === 0) blocks.push({ type: 'heading', level: 1, text: sections[index / aSection] ?? '' });
    if (index % aSection === 8)
      blocks.push({ type: 'heading', level: 2, text: `Job ${1 + Math.floor(index / aSection)}` });
    const [label = '', value = ''] = questions[index % questions.length] ?? [];
    blocks.push(
      index % 17 === 16
        ? { type: 'row', label, value: 'unanswered', mark: 'unanswered' }
        : { type: 'row', label, value },
    );
  }
  return documentOf([...blocks, evidenceTable, declaration]);
}

/** A Welsh letter for a window envelope. */
export const welshLetter = (): Document =>
  documentOf(
    [
      {
        type: 'address',
        lines: ['Mrs Siân Ŷnyr-Ŵyn', 'Tŷ’r Ysgol', '14 Heol y Dŵr', 'Llanfairpwllgwyngyll', 'Ynys Môn', 'LL61 5UJ'],
      },
      { type: 'row', label: 'Eich cyfeirnod', value: 'CMS-2009-0471-3382' },
      { type: 'row', label: 'Dyddiad', value: '8 Mehefin 2009' },
      { type: 'paragraph', text: 'Annwyl Mrs Ŷnyr-Ŵyn' },
      {
        type: 'paragraph',
        text: 'Diolch am eich cais. Cyn y gallwn ei orffen, mae angen inni weld y dystiolaeth isod. Dewch â’r dogfennau gwreiddiol i’ch cyfweliad; fe’u dychwelwn atoch ar unwaith.',
      },
      { type: 'heading', level: 1, text: 'Yr hyn y mae arnom ei angen' },
      {
        type: 'list',
        bullet: 'checkbox',
        items: [
          'Prawf o bwy ydych: pasbort, trwydded yrru neu dystysgrif geni',
          'Slipiau cyflog y pum wythnos ddiwethaf',
          'Llyfr rhent neu gytundeb tenantiaeth, wedi’i lofnodi gan eich landlord ac yn dangos y rhent presennol a’r hyn y mae’n ei gynnwys',
        ],
      },
      {
        type: 'paragraph',
        emphasis: 'note',
        text: 'Os na allwch gael unrhyw un o’r rhain, ffoniwch ni cyn y dyddiad uchod. Peidiwch ag oedi eich cais.',
      },
      { type: 'paragraph', text: 'Yn gywir' },
      { type: 'line', text: 'Canolfan Byd Gwaith' },
    ],
    {
      kind: 'evidenceLetter',
      language: 'cy',
      title: 'Eich cais: y dystiolaeth sydd ei hangen arnom',
      footer: 'Rhyddhad 2009-10, templed llythyr 2',
      pageOf: 'Tudalen {page} o {pages}',
    },
  );

const childRows = (index: number): readonly Block[] => [
  { type: 'heading', level: 2, text: `Child ${index}` },
  { type: 'row', label: 'Name', value: `Bartholomew-Alexander Featherstonehaugh-Cholmondeley ${index}` },
  { type: 'row', label: 'Date of birth', value: `0${index}/05/2001` },
  { type: 'row', label: 'Child Benefit number', value: `CHB0000000${index} AA` },
];

const lodgerRows = (index: number): readonly Block[] => [
  { type: 'heading', level: 2, text: `Other adult ${index}` },
  { type: 'row', label: 'Name', value: 'x'.repeat(40) },
  { type: 'row', label: 'Weekly income before tax', value: 'unanswered', mark: 'unanswered' },
];

const accountRow = (index: number): RowBlock => ({
  type: 'row',
  label: `Account ${index}: bank, sort code, account number, and whether it is held alone or together with another person`,
  value: `Skipton Building Society, 20-14-5${index % 10}, 0012${index}345, £${index},118.02`,
});

/** The largest household that must still lay out well: 7 children, 4 non-dependants, 30 accounts, 40-letter words. */
export const largeHousehold = (): Document =>
  documentOf([
    { type: 'heading', level: 1, text: 'Children' },
    ...[1, 2, 3, 4, 5, 6, 7].flatMap(childRows),
    { type: 'heading', level: 1, text: 'Other people who live with you' },
    ...[1, 2, 3, 4].flatMap(lodgerRows),
    { type: 'heading', level: 1, text: 'Accounts' },
    ...Array.from({ length: 30 }, (_, index) => accountRow(index + 1)),
    { type: 'row', label: 'Savings of more than £16,000 need a second check', value: 'Yes', mark: 'warning' },
    declaration,
  ]);

/** A LAID: handling line, verified-evidence table with dates used, calculations in a table of money. */
export function laid(reference = 'CMS-2009-0471-3382'): Document {
  const pay = (week: number): readonly string[] => [
    `Wages, week ${week}`,
    `0${week}/05/2009`,
    '£212.40',
    '£18.16',
    '£9.22',
    '£185.02',
  ];
  return documentOf(
    [
      { type: 'heading', level: 1, text: 'Council and case' },
      { type: 'row', label: 'Council', value: 'Cyngor Gwynedd' },
      { type: 'row', label: 'Date of first contact', value: '02/06/2009' },
      { type: 'row', label: 'Reason for release', value: 'One month has passed since first contact' },
      { type: 'line', text: 'S19 (1A) satisfied: customer yes; partner not checked' },
      { type: 'heading', level: 1, text: 'Tenancy' },
      ...questions.map(([label, value]): Block => ({ type: 'row', label, value })),
      { type: 'row', label: 'Landlord’s agent', value: 'unanswered', mark: 'unanswered' },
      { type: 'heading', level: 1, text: 'Evidence' },
      {
        type: 'table',
        caption: 'Evidence verified',
        columns: [
          { title: 'Item', width: 3 },
          { title: 'Person', width: 2 },
          { title: 'What was seen', width: 3 },
          { title: 'Code', width: 0.8 },
          { title: 'Verified by', width: 2 },
          { title: 'Date used', width: 1.6 },
        ],
        rows: Array.from({ length: 24 }, (_, index) => [
          index % 2 === 0 ? 'Rent and tenancy' : 'Bank or building society statements, last two months',
          index % 3 === 0 ? 'Customer' : 'Partner',
          index % 2 === 0 ? 'Tenancy agreement, original' : 'Statements',
          'V',
          'J. Prys-Davies',
          '09/06/2009',
        ]),
      },
      { type: 'heading', level: 1, text: 'Calculations' },
      {
        type: 'table',
        caption: 'Earnings of customer, averaged over five weeks',
        columns: [
          { title: 'Payment', width: 2.4 },
          { title: 'Date', width: 1.6 },
          { title: 'Gross', width: 1.3, align: 'end' },
          { title: 'Tax', width: 1.1, align: 'end' },
          { title: 'National Insurance', width: 1.3, align: 'end' },
          { title: 'Net', width: 1.3, align: 'end' },
        ],
        rows: [1, 2, 3, 4, 5].map(pay),
      },
    ],
    {
      kind: 'laid',
      title: 'Local Authority Input Document',
      reference,
      handling: 'RESTRICTED: PERSONAL DATA',
      subtitle: 'Original, released 02/07/2009',
      footer: 'Script release 2009-10, LAID template 11',
    },
  );
}
