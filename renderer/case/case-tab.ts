/** Which tab of a case is in front, so that what is missing can be gone to from where it is told. */
import { create } from 'zustand';
import { onOtherPerson } from '../app/app-store.ts';

export const useCaseTab = create<{ readonly chosen: { readonly caseId: string; readonly tab: string } | null }>()(
  () => ({ chosen: null }),
);

onOtherPerson(() => useCaseTab.setState({ chosen: null }));

export const openTab = (caseId: string, tab: string): void => useCaseTab.setState({ chosen: { caseId, tab } });
