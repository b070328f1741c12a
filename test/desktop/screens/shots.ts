/** Every screen and every state of it that matters, each with the way to it. */
import { afterShots } from './shots-after.ts';
import { batchShots } from './shots-batch.ts';
import { diaryShots } from './shots-diary.ts';
import { interviewShots } from './shots-interview.ts';
import { shellShots } from './shots-shell.ts';
import { productShots } from './shots-products.ts';
import type { Shot } from './stage.ts';

export const shots: readonly Shot[] = [
  ...shellShots,
  ...interviewShots,
  ...afterShots,
  ...diaryShots,
  ...productShots,
  ...batchShots,
];
