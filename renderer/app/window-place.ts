/** Keeps where this window is with the program, and comes back there when the window before it was killed. */
import type { WindowPlace } from '../../shared/contract/window-place.ts';
import { call } from '../bridge.ts';
import { appNow, useApp } from './app-store.ts';
import { type CaseTab, useCaseTabs } from './case-tabs.ts';

/** Steps that follow each other at once are kept as one. */
const restMs = 100;

function placeNow(): WindowPlace {
  const { screen } = appNow();
  return {
    front: 'caseId' in screen ? screen.caseId : null,
    cases: useCaseTabs.getState().tabs.map(({ caseId, screen: { name }, place }) => ({ caseId, screen: name, place })),
  };
}

/** Opens the cases that were open, the one in front in front. A window in which somebody has begun already stays as it is. */
async function restore(): Promise<void> {
  const reply = await call('window.place', {});
  if (!reply.ok || reply.value === null || useCaseTabs.getState().tabs.length > 0) return;
  const { front, cases } = reply.value;
  const tabs = cases.map(
    ({ caseId, screen, place }): CaseTab => ({
      caseId,
      screen: { name: screen, caseId },
      label: '',
      place: place as CaseTab['place'],
    }),
  );
  useCaseTabs.setState({ tabs });
  const shown = tabs.find(({ caseId }) => caseId === front);
  if (shown !== undefined && appNow().screen.name === 'start') appNow().show(shown.screen);
}

/** From the sign-in on. Nothing is kept before it is known what was kept. */
export function watchPlace(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = '';
  let isOver = false;
  const keep = (): void => {
    timer = undefined;
    const place = placeNow();
    const text = JSON.stringify(place);
    if (text === kept) return;
    kept = text;
    void call('window.keepPlace', place);
  };
  const changed = (): void => {
    timer ??= setTimeout(keep, restMs);
  };
  const stops: (() => void)[] = [];
  void restore().then(() => {
    if (isOver) return;
    useApp.setState({ placed: true });
    kept = JSON.stringify(placeNow());
    stops.push(useCaseTabs.subscribe(changed));
    stops.push(useApp.subscribe((now, before) => void (now.screen !== before.screen && changed())));
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
