/** Screens with no way there by keys, because this workstation is well: its host is given a program that says otherwise. */
import type { Page } from '@playwright/test';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/start-host.ts';
import { fail } from '../../../shared/base/result.ts';
import type { SessionView } from '../../../shared/contract/view.ts';
import { failure } from '../../../shared/error/failure.ts';

export interface AlteredShot {
  readonly name: string;
  readonly session: Partial<SessionView>;
  /** May stop the host. */
  readonly go: (page: Page, host: BrowserHost) => Promise<void>;
}

/** As the store says it when its last events are not there. */
const cutShort = failure('store.truncated', { unit: 'event', found: 1_204, expected: 1_206 });

export const alteredShots: readonly AlteredShot[] = [
  {
    name: 'broken-store',
    session: { store: { state: 'broken', failure: cutShort } },
    go: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'program-gone',
    session: {},
    go: async (page, host) => {
      await page.locator('[name=passphrase]').waitFor();
      await host.stop();
      await page.keyboard.type('anything');
      await page.keyboard.press('Enter');
      await page.locator('.gone').waitFor();
    },
  },
  { name: 'nobody-enrolled', session: { people: [] }, go: (page) => page.getByRole('heading').first().waitFor() },
];

/** A host of the built window whose program knows only how its session stands. */
export const startAltered = (root: string, session: SessionView, altered: AlteredShot): Promise<BrowserHost> =>
  startBrowserHost({
    root,
    handler: {
      handle: async (name) =>
        name === 'session.state'
          ? { ok: true, value: { ...session, signedIn: null, locked: false, ...altered.session } }
          : fail(cutShort),
      on: () => () => undefined,
    },
  });
