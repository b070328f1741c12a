/** What leaves a case, in words. */
import type { Language } from '../../shared/base/language.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import { assessGates } from '../../shared/claim/gate/push.ts';
import { reasonText } from '../../shared/claim/gate/laid.ts';
import type { OutgoingView, PushView } from '../../shared/contract/outbound-view.ts';
import { byTelephone, isMessage, isReferred, taxCredits } from '../../shared/outbound/referral-message.ts';
import { listPapers } from '../../shared/paper/list-papers.ts';
import type { OpenCase } from '../case/open-case.ts';

export function pushView({ interview }: OpenCase, assessment: CaseAssessment, language: Language): PushView {
  const { state, reason, text } = assessment.push;
  return {
    state,
    reason: reason ?? null,
    reasonLabel: text?.[language] ?? null,
    gates: assessGates(interview, assessment).map((gate) => ({
      ...gate,
      label: reasonText(interview, gate.reason)[language],
    })),
  };
}

export function outgoingView(
  { interview, process }: OpenCase,
  { referrals }: CaseAssessment,
  language: Language,
): OutgoingView {
  const claim = process.messages.find(({ target }) => target === 'taxCredits');
  const isDue = referrals.some(({ id }) => id === taxCredits);
  const isOpen = claim === undefined || (claim.state !== 'delivered' && claim.state !== 'waiting');
  return {
    messages: process.messages.map((message) => ({
      ...message,
      reason: message.reason ?? null,
      reference: message.reference ?? null,
    })),
    referrals: referrals
      .filter(({ id }) => isMessage(id))
      .map(({ id, label }) => ({
        id,
        label: label[language],
        made: isReferred(process, id),
        byTelephone: byTelephone.has(id),
        transfer: process.transfers[id] ?? null,
      })),
    papers: listPapers(interview, process).map(({ paper, label, way, hold, sent }) => ({
      paper,
      label: label[language],
      way,
      hold: hold ?? null,
      sent:
        sent === undefined ? null : { way: sent.way, at: sent.at, list: sent.list ?? null, place: sent.place ?? null },
    })),
    fastTrack: process.fastTrack !== undefined ? 'chosen' : isDue && isOpen ? 'possible' : 'no',
    fastTrackReason: process.fastTrack?.reason ?? null,
  };
}
