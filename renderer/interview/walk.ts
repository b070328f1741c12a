/** Back and forward over what was answered. */
import type { InterviewView } from '../../shared/contract/view.ts';
import { call } from '../bridge.ts';
import { cellOf, isCurrent, questionsOf, sameCell } from './cell.ts';
import { shownNow, take, useInterview, where } from './interview-store.ts';
import { inTurn } from './turn.ts';

/** The question before the one shown: in this section, else the last of the section before. */
export const openPrevious = (): Promise<void> => inTurn(() => openNeighbour(-1));

/** The question after the one shown, back towards the one that comes next on the route. */
export const openNext = (): Promise<void> =>
  inTurn(async () => {
    const { view, opened } = useInterview.getState();
    // What comes next on the route is answered, not passed by.
    if (view !== null && opened !== null && !isCurrent(view, opened)) await openNeighbour(1);
  });

async function openNeighbour(step: -1 | 1): Promise<void> {
  const { view } = useInterview.getState();
  if (view === null) return;
  const shown = shownNow();
  const questions = questionsOf(view.section.items);
  const at = shown === null ? questions.length : questions.findIndex((question) => sameCell(question, shown));
  const beside = questions[at + step];
  if (beside !== undefined) return show(view, beside);
  const onRoute = view.sections.filter((section) => section.onRoute);
  const other = onRoute[onRoute.findIndex((section) => section.section === view.section.id) + step];
  if (other === undefined) return;
  const reply = await call('interview.view', where(view, other.section));
  if (!reply.ok) return useInterview.setState({ failure: reply.failure });
  show(reply.value, questionsOf(reply.value.section.items).at(step === 1 ? 0 : -1));
}

const show = (view: InterviewView, question: Parameters<typeof cellOf>[0] | undefined): void =>
  take(view, { opened: question === undefined || isCurrent(view, question) ? null : cellOf(question) });
