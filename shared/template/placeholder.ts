/**
 * What a template may name, each with what it stands for. Nothing sensitive is here: no National Insurance number, no
 * income, no health, no account. A landlord's letter may name only what the landlord knows.
 */
import type { Language } from '../base/language.ts';

/** Whom the product is for. */
export type Scope = 'case' | 'landlord' | 'batch';

interface Definition {
  readonly scopes: readonly Scope[];
  readonly means: Readonly<Record<Language, string>>;
}

const every: readonly Scope[] = ['case', 'landlord', 'batch'];
const aboutCase: readonly Scope[] = ['case', 'landlord'];
const define = (scopes: readonly Scope[], en: string, cy: string): Definition => ({ scopes, means: { en, cy } });

export const placeholders = {
  'date.today': define(every, 'The day of printing', 'Diwrnod argraffu'),
  'office.name': define(every, 'Name of this office', 'Enw’r swyddfa hon'),
  'office.phone': define(every, 'Telephone number of this office', 'Rhif ffôn y swyddfa hon'),
  'council.name': define(every, 'Official name of the council', 'Enw swyddogol y cyngor'),
  'customer.name': define(aboutCase, 'Name of the customer', 'Enw’r cwsmer'),
  'home.address': define(aboutCase, 'Address of the home, in one line', 'Cyfeiriad y cartref, ar un llinell'),
  reference: define(['case'], 'Contact reference number', 'Cyfeirnod cyswllt'),
  'date.firstContact': define(['case'], 'Day of first contact', 'Diwrnod y cyswllt cyntaf'),
  'date.oneMonth': define(
    ['case'],
    'Day by which everything has to be in',
    'Diwrnod y mae’n rhaid i bopeth ddod i law',
  ),
  'landlord.name': define(['landlord'], 'Name of the landlord', 'Enw’r landlord'),
  'batch.number': define(['batch'], 'Number of the batch', 'Rhif y swp'),
  'batch.documents': define(['batch'], 'How many documents are in the batch', 'Faint o ddogfennau sydd yn y swp'),
  'batch.date': define(['batch'], 'Day the batch is sent', 'Diwrnod anfon y swp'),
  'batch.method': define(['batch'], 'Post, courier or collection', 'Post, negesydd neu gasglu'),
  'council.contact': define(
    ['batch'],
    'Liaison contact at the council, or its benefits section',
    'Cyswllt yn y cyngor, neu ei adran budd-daliadau',
  ),
} as const satisfies Record<string, Definition>;

export type Placeholder = keyof typeof placeholders;
export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(placeholders, name);
export const mayName = (name: Placeholder, scope: Scope): boolean => placeholders[name].scopes.includes(scope);
export const placeholdersFor = (scope: Scope): readonly Placeholder[] =>
  (Object.keys(placeholders) as readonly Placeholder[]).filter((name) => mayName(name, scope));

/** What a part of a template may depend on. */
export const conditions = {
  'claim.hb': define(['case'], 'Housing Benefit is claimed', 'Hawlir Budd-dal Tai'),
  'claim.ctb': define(['case'], 'Council Tax Benefit is claimed', 'Hawlir Budd-dal y Dreth Gyngor'),
  'home.rented': define(['case'], 'The customer is liable for rent', 'Mae’r cwsmer yn atebol am rent'),
  'home.privateTenant': define(aboutCase, 'The landlord is a private one', 'Landlord preifat yw’r landlord'),
  'customer.partner': define(['case'], 'The customer has a partner', 'Mae gan y cwsmer bartner'),
  'council.known': define(['case'], 'The council is known', 'Mae’r cyngor yn hysbys'),
} as const satisfies Record<string, Definition>;

export type Condition = keyof typeof conditions;
export const isCondition = (name: string): name is Condition => Object.hasOwn(conditions, name);
export const mayDependOn = (name: Condition, scope: Scope): boolean => conditions[name].scopes.includes(scope);
export const conditionsFor = (scope: Scope): readonly Condition[] =>
  (Object.keys(conditions) as readonly Condition[]).filter((name) => mayDependOn(name, scope));
