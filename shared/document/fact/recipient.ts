/** Where post for the customer goes. */
import type { Interview } from '../../interview/interview.ts';
import type { PersonName, PostalAddress } from '../../script/value.ts';
import { addressLines, formatName, formatPostcode } from './format-value.ts';

/** The customer's name as one line; none before it is known. */
export function customerLine(interview: Interview): readonly string[] {
  const name = interview.value('customer.name') as PersonName | null;
  return name === null ? [] : [formatName(name)];
}

/**
 * The correspondence address, else the home with its postcode, else where the customer without a home can be reached; empty
 * when none is known. Whether it is safe to write is for the caller to ask first.
 */
export function postalLines(interview: Interview): readonly string[] {
  const elsewhere = interview.value('customer.correspondenceAddress') as PostalAddress | null;
  if (elsewhere !== null) return addressLines(elsewhere);
  const home = interview.value('home.address') as PostalAddress | null;
  const postcode = interview.value('home.postcode');
  if (home !== null)
    return [...addressLines(home), ...(typeof postcode === 'string' ? [formatPostcode(postcode)] : [])];
  const careOf = interview.value('home.careOf');
  return typeof careOf === 'string' ? careOf.split(/\s*\n\s*/) : [];
}
