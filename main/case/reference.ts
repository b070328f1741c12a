/** Contact reference numbers: made on the device without the server, and never the same on two. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';

/** Letters and digits that are not mistaken for each other when read out: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * `L-090602-7Q4-K2MXC`: the day, six characters of the new id, one of the device, and a check character that tells a reference
 * that was heard wrong. `id` is a UUIDv7, whose end is random.
 */
export function newReference(device: string, id: string, at: LocalDateTime): string {
  const day = at.slice(2, 4) + at.slice(5, 7) + at.slice(8, 10);
  const random = Number.parseInt(id.replaceAll('-', '').slice(-12), 16);
  const own = Number.parseInt(device.replaceAll('-', '').slice(-2), 16);
  const body = encode(random, 6);
  return `L-${day}-${body.slice(0, 3)}-${body.slice(3)}${alphabet[own % 32] ?? '0'}${checkCharacter(`${day}${body}`)}`;
}

function encode(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = (alphabet[rest % 32] ?? '0') + text;
  return text;
}

const checkCharacter = (text: string): string =>
  alphabet[[...text].reduce((sum, character, index) => sum + (index + 2) * alphabet.indexOf(character), 0) % 31] ?? '0';
