/** Which words of a product stand: the office's last version, else the product's own. */
import type { StandingTemplate } from '../../shared/letter/compose-product.ts';
import type { Product } from '../../shared/template/product.ts';
import { type TemplateBody, templateBodySchema } from '../../shared/template/template-body.ts';
import type { KeptRecord } from '../../shared/office/record.ts';
import { readOfficeRecord } from '../office/read-record.ts';
import type { Workstation } from '../workstation.ts';

/** A version of the office with its number; body null: it went back to the product's own. */
export interface OfficeVersion {
  readonly kept: KeptRecord;
  readonly number: number;
  readonly body: TemplateBody | null;
}

/** The office's versions, the latest first; one that the server refused, or that cannot be read, has no number of its own. */
export function officeVersions({ store }: Pick<Workstation, 'store'>, product: Product): readonly OfficeVersion[] {
  const taken = store.office.history('letterTemplate', product).filter(({ refused }) => refused === undefined);
  return taken.map((kept, place) => {
    const body = templateBodySchema.safeParse(kept.body);
    return { kept, number: taken.length - place, body: body.success ? body.data : null };
  });
}

export function standingTemplate(workstation: Workstation, product: Product): StandingTemplate {
  const standing = readOfficeRecord(workstation.store, 'letterTemplate', product);
  if (standing === undefined) return workstation.templates[product];
  const version = officeVersions(workstation, product).find(({ kept }) => kept.id === standing.version.id);
  return { body: standing.body, version: version?.number ?? 1, published: standing.version.at.slice(0, 10) };
}
