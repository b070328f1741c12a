/** Ends the wrap-up and goes where the next call is taken. */
import { useApp } from '../app/app-store.ts';
import { endWrapUp } from './call-time.ts';

export async function finishCall(): Promise<void> {
  await endWrapUp();
  useApp.getState().show({ name: 'start' });
}
