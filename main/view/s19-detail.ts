/** The S19 mark of each person with what it rests on, what the answers point to, and an application for a number. */
import { exemptionSource } from '../../shared/claim/s19-basis.ts';
import type { S19DetailView } from '../../shared/contract/assessor-view.ts';
import { formatNino } from '../../shared/document/fact/format-value.ts';
import { type PrintContext, phrase } from '../../shared/document/fact/print-context.ts';

export function s19Details(context: PrintContext): readonly S19DetailView[] {
  const { assessment, interview, process } = context;
  return assessment.s19.map(({ person, status, record, possibleExemptions }) => {
    const nino = interview.value(`${person}.nino`);
    return {
      person,
      status,
      basis: record?.basis ?? null,
      basisCode: record?.basisCode ?? null,
      officer: record?.officer ?? null,
      on: record?.on ?? null,
      nino: typeof nino === 'string' ? formatNino(nino) : null,
      exemptions: possibleExemptions.map((code) => ({
        code,
        label: phrase(context, `s19.exemption.${code}`),
        source: exemptionSource[code] ?? '',
      })),
      application: applicationView(process.ninoApplications[person]),
    };
  });
}

function applicationView(
  application: PrintContext['process']['ninoApplications']['customer'],
): S19DetailView['application'] {
  if (application === undefined) return null;
  const { madeOn, form, documents, sentTo, officer, end } = application;
  const ended = end === undefined ? null : { on: end.endedOn, outcome: end.outcome, note: end.note ?? null };
  return { madeOn, form, documents, sentTo, officer, end: ended };
}
