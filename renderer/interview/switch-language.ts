/** One key says the script in the other language, wherever the agent is. */
import { call } from '../bridge.ts';
import { cellOf } from './cell.ts';
import { shownNow, useInterview } from './interview-store.ts';
import { inTurn } from './turn.ts';

/** The words of the script in the other language. The place, and what is half typed, stay; so does a box in front. */
export const switchLanguage = (): Promise<void> =>
  inTurn(async () => {
    const { view, opened, why, change } = useInterview.getState();
    if (view === null) return;
    const language = view.language === 'en' ? 'cy' : 'en';
    const { caseId } = view;
    const question = shownNow();
    const what = change === null ? null : 'reason' in change ? { reason: change.reason } : { typed: change.typed };
    const [reply, explained, told] = await Promise.all([
      call('interview.view', { caseId, language, section: view.section.id }),
      why === null ? null : call('interview.why', { ...why.of, caseId, language }),
      what === null || question === null
        ? null
        : call('interview.preview', { ...cellOf(question), ...what, caseId, language }),
    ]);
    if (!reply.ok) return;
    useInterview.setState({
      view: reply.value,
      opened,
      ...(why !== null && explained?.ok === true ? { why: { ...explained.value, of: why.of } } : {}),
      ...(change !== null && told?.ok === true ? { change: { ...change, preview: told.value } } : {}),
    });
  });
