/** Which council the document goes to. */
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';

/** Facts that assignCouncil answers. */
export const councilFacts: readonly string[] = ['home.council', 'home.councilConfirmed'];

/**
 * Code of the council, or undefined while none is known. An assignment replaces the answer to home.council and counts
 * as its confirmation, until that question is answered anew (catalogue, process.laid.council).
 */
export function resolveCouncil(interview: Interview, process: ProcessState): string | undefined {
  const code = process.council?.code ?? interview.value('home.council');
  return typeof code === 'string' && code !== '' ? code : undefined;
}
