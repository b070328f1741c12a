/** Calls about the figures for liaison: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { call, language } from './call.ts';
import type { LiaisonView } from './liaison-view.ts';
import type { CaseRow } from './view.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const council = z.string().max(3).optional();
/** Without days: the last three months, this one among them. */
const asked = { from: date.optional(), to: date.optional(), council, language };
const roles = commandRoles.liaisonFigures;

export const liaisonCalls = {
  'liaison.figures': call<LiaisonView>()(
    roles,
    'Shows the figures for liaison of a period, of one council or all.',
    z.object(asked),
  ),
  'liaison.cases': call<readonly CaseRow[]>()(
    roles,
    'Lists the cases behind a figure.',
    z.object({ ...asked, figure: z.string().max(120) }),
  ),
  'liaison.csv': call<{ readonly text: string; readonly fileName: string }>()(
    roles,
    'Gives the figures as CSV; nothing in it is about one person.',
    z.object(asked),
  ),
  'liaison.pdf': call<{ readonly showId: string; readonly fileName: string }>()(
    roles,
    'Makes the figures a PDF and holds it for the window.',
    z.object(asked),
  ),
} as const;
