/** The one catalogue of expected failures. Each area keeps its kinds in its own file; this joins them. */
import type { Failure } from './failure.ts';
import type { KindDefinition } from './kind-definition.ts';
import { answerKinds } from './kind/answer.ts';
import { assessorKinds } from './kind/assessor.ts';
import { caseKinds } from './kind/case.ts';
import { claimKinds } from './kind/claim.ts';
import { diaryKinds } from './kind/diary.ts';
import { documentKinds } from './kind/document.ts';
import { generalKinds } from './kind/general.ts';
import { interviewKinds } from './kind/interview.ts';
import { laidKinds } from './kind/laid.ts';
import { officeKinds } from './kind/office.ts';
import { outcomeKinds } from './kind/outcome.ts';
import { outboundKinds } from './kind/outbound.ts';
import { postcodeKinds } from './kind/postcode.ts';
import { scriptKinds } from './kind/script.ts';
import { serviceKinds } from './kind/service.ts';
import { storeKinds } from './kind/store.ts';
import { syncKinds } from './kind/sync.ts';

const kinds = {
  ...generalKinds,
  ...scriptKinds,
  ...interviewKinds,
  ...answerKinds,
  ...assessorKinds,
  ...caseKinds,
  ...claimKinds,
  ...diaryKinds,
  ...documentKinds,
  ...laidKinds,
  ...officeKinds,
  ...outboundKinds,
  ...outcomeKinds,
  ...postcodeKinds,
  ...serviceKinds,
  ...storeKinds,
  ...syncKinds,
};

export type FailureKind = keyof typeof kinds;

/** Every kind with its wording, severity and HTTP status. */
export const failureCatalogue: Readonly<Record<FailureKind, KindDefinition>> = kinds;

/** The wording of a failure with its placeholders filled; an unknown placeholder stays visible rather than blank. */
export function failureWording(failed: Failure): string {
  return failureCatalogue[failed.kind].wording.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = failed.detail?.[name];
    return value === undefined ? whole : String(value);
  });
}

/** Whether a text from outside is a kind of this catalogue. */
export const isFailureKind = (text: string): text is FailureKind => Object.hasOwn(kinds, text);
