/** Whether a change goes through at once, or is told first. */
import type { PreviewView } from '../../shared/contract/preview-view.ts';

/** What only comes back or is added is no reason to ask. */
export const losesNothing = (preview: PreviewView): boolean =>
  [preview.setsAside, preview.evidenceRemoved, preview.benefitsRemoved, preview.referralsRemoved].every(
    (lost) => lost.length === 0,
  ) &&
  preview.interview === null &&
  preview.councilDocument !== 'removed';
