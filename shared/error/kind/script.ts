/** Failures of loading a script release, a scenario or other data. */
import type { KindDefinition } from '../kind-definition.ts';

export const scriptKinds = {
  'script.refused': {
    wording: 'The script release is refused: {count} problems, the first at {place}: {reason}',
    severity: 'error',
    status: 422,
  },
  'script.unknownRelease': {
    wording: 'The script release {release} is not on this workstation.',
    severity: 'error',
    status: 422,
  },
  'rates.noValue': { wording: 'There is no value of {name} for {date}.', severity: 'error', status: 422 },
} as const satisfies Record<string, KindDefinition>;
