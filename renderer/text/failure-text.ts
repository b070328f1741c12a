/** An expected failure in words: the catalogue's wording with its placeholders filled. */
import i18next from 'i18next';
import { failureWording } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { programGone } from '../bridge.ts';

export const failureText = (failure: Failure): string =>
  failure.detail?.['reason'] === programGone ? i18next.t('gone.title') : failureWording(failure);
