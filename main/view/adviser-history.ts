/** The lines of a case's history that the adviser makes: the screen, form CMS1, and what became of the interview. */
import { formatDate } from '../../shared/base/local-date.ts';
import type { CaseEvent } from '../../shared/case/event.ts';
import type { Words } from './history-view.ts';
import { goodCauseLabel, optionLabels } from './outcome-label.ts';
import type { QuestionParts } from './question-view.ts';

/** Undefined for what the adviser has no part in. */
export function adviserWords({ interview, language }: QuestionParts, event: CaseEvent): Words | undefined {
  const waiver = (code: string): string =>
    optionLabels(interview.release, 'wfi.reason', [code], language)[0]?.label ?? code;
  switch (event.type) {
    case 'conditionalityCompleted': {
      const { backdating, labourMarketConditions, paydays, conditionality } = event.payload;
      const after = [backdating, labourMarketConditions, paydays, conditionality].join(' · ');
      return { thing: 'conditionality', after };
    }
    case 'cms1Recorded': {
      const { person = 'customer', agreementDate, backdatingLabourMarket, backdatingBenefit } = event.payload;
      const after = [formatDate(agreementDate), backdatingLabourMarket, backdatingBenefit].join(' · ');
      return { thing: `cms1.${person}`, person, after };
    }
    case 'interviewWaived':
      return { after: waiver(event.payload.reasonCode), reason: event.payload.text };
    case 'interviewDeferred': {
      const { from, reasonCode, text } = event.payload;
      return { after: `${formatDate(from)}: ${waiver(reasonCode)}`, reason: text };
    }
    case 'interviewAttended':
      return { after: formatDate(event.payload.on), ...because(event.payload.correction) };
    case 'interviewFailed': {
      const { on, correction, note } = event.payload;
      return { after: formatDate(on), ...because(correction ?? note) };
    }
    case 'goodCauseRecorded':
      return { after: goodCauseLabel(event.payload.code, language), reason: event.payload.text };
    default:
      return undefined;
  }
}

const because = (reason: string | undefined): Pick<Words, 'reason'> => (reason === undefined ? {} : { reason });
