/** Customers nobody is: names as common and as rare as in a British or Welsh office, numbers and postcodes made up. */
import type { Random } from '../../support/random.ts';

const forenames = (
  'David John Margaret Susan Michael Paul Mary Peter Sarah Andrew Patricia Christine Mark Stephen Christopher James Karen Robert ' +
  'Jacqueline Elizabeth Julie Linda Carol Helen Alan Richard Anthony Jane Emma Claire Steven Philip Siân Rhys Dafydd Gwen Megan ' +
  'Catherine Kathryn Angharad Hywel Llinos Eleri Ieuan Owain Rhiannon Bronwen Carys Gareth Huw Geraint Ffion Mohammed Fatima Aisha ' +
  'Seán Niamh Oonagh Caitlín Anne-Marie Mary-Jane Josephine Geoffrey Jeffrey Stephanie Steffan Gruffydd Llewelyn Owen Aneurin'
).split(' ');

const surnames = (
  'Smith Jones Williams Taylor Brown Davies Evans Thomas Wilson Johnson Roberts Robinson Thompson Wright Walker White Edwards Hughes ' +
  'Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan ' +
  'Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins ' +
  'Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb ' +
  "Rogers Gray Mason Ali Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Llewellyn Gruffydd Pugh Prys O'Hara " +
  "O'Neill O'Connor MacDonald McDonald McKenzie Mackenzie Thomson Smyth Reid Reece Rees Ffoulkes Lloyd-Jones Parry-Williams Pritchard"
).split(' ');

const syllables =
  'ash bar ben bran car dal den dow ed fen gar hal har hol kel kir lan lin mar mor nor pen pol ram rin san shel tan tre wal win yar'.split(
    ' ',
  );
const endings = 'ford ley ton by worth well wood ham man field son er sey bury combe ridge'.split(' ');

export interface Customer {
  readonly name: string;
  readonly nino: string;
  readonly phone: string;
  readonly postcode: string;
  readonly dateOfBirth: string;
}

/** The first of a list is drawn most often, as names are (Zipf). */
const common = (random: Random, list: readonly string[]): string =>
  list[Math.floor(list.length ** random()) - 1] ?? list[0] ?? '';
const anyOf = (random: Random, list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const letters = (random: Random, from: string, count: number): string =>
  Array.from({ length: count }, () => anyOf(random, [...from])).join('');

function surname(random: Random): string {
  if (random() < 0.6) return common(random, surnames);
  const made = anyOf(random, syllables) + (random() < 0.5 ? anyOf(random, syllables) : '') + anyOf(random, endings);
  return (made[0] ?? '').toUpperCase() + made.slice(1);
}

const areas = 'LS M CF SA LL NP B S BD NE NR PL EX SW SE E N W G EH'.split(' ');

export function customer(random: Random): Customer {
  const middle = random() < 0.3 ? ` ${common(random, forenames)}` : '';
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return {
    name: `${common(random, forenames)}${middle} ${surname(random)}`,
    nino: `${letters(random, 'ABCEGHJKLMNPRSTWXYZ', 2)}${digits(random, 6)}${letters(random, 'ABCD', 1)}`,
    phone: `0${1 + Math.floor(random() * 7)}${digits(random, 9)}`,
    postcode: `${anyOf(random, areas)}${1 + Math.floor(random() * 20)} ${digits(random, 1)}${letters(random, 'ABDEFGHJLNPQRSTUWXYZ', 2)}`,
    dateOfBirth: `${1930 + Math.floor(random() * 62)}-${month}-${day}`,
  };
}
