/** The example that templates are shown with: nobody's name, nobody's address. */
import { addDays, formatDate, type LocalDateTime } from '../../shared/base/local-date.ts';
import type { TemplateFacts } from '../../shared/template/fill-template.ts';
import type { Scope } from '../../shared/template/placeholder.ts';
import type { Office } from '../workstation.ts';

export const exampleAddress: Readonly<Record<Scope, readonly string[]>> = {
  case: ['Alex Example', '1 Example Street', 'Example Town'],
  landlord: ['Sam Sample', '2 Sample Road', 'Example Town'],
  batch: ['Example Council', 'Benefits section', 'Example Town'],
};

export function exampleFacts(now: LocalDateTime, office: Office): TemplateFacts {
  const today = now.slice(0, 10);
  return {
    values: {
      'date.today': formatDate(today),
      'office.name': office.name,
      'office.phone': office.phone,
      'council.name': 'Example Council',
      'customer.name': 'Alex Example',
      'home.address': '1 Example Street, Example Town',
      reference: 'EXAMPLE',
      'date.firstContact': formatDate(addDays(today, -6)),
      'date.oneMonth': formatDate(addDays(today, 24)),
      'landlord.name': 'Sam Sample',
      'batch.number': 'EXAMPLE',
      'batch.documents': '12',
      'batch.date': formatDate(today),
      'batch.method': 'courier',
      'council.contact': 'Benefits section',
    },
    holds: {
      'claim.hb': true,
      'claim.ctb': true,
      'home.rented': true,
      'home.privateTenant': true,
      'customer.partner': true,
      'council.known': true,
    },
  };
}
