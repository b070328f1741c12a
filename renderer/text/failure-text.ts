/** An expected failure in words: the catalogue's wording with its placeholders filled. */
import { failureWording } from '../../shared/error/catalogue.ts';
import type { Failure } from '../../shared/error/failure.ts';

export const failureText = (failure: Failure): string => failureWording(failure);
