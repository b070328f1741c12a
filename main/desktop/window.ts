/** Calls about the window itself. */
import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../create-desktop.ts';
import { keepWindowPlace, windowPlaceOf } from '../session/window-place.ts';

export const windowHandlers: Pick<Handlers, 'window.keepPlace' | 'window.place'> = {
  'window.keepPlace': (work, place) => {
    const kept = keepWindowPlace(work, place);
    return kept.ok ? ok(null) : kept;
  },
  'window.place': (work) => windowPlaceOf(work),
};
