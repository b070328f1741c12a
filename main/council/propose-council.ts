/**
 * Which council a case's address points to. A proposal only: the customer is always asked (catalogue, home.council: offer the
 * candidates, never pick for them).
 */
import { noFixedAbode, parsePostcode, type Postcode } from '../../shared/base/postcode.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { resolveCouncil } from '../../shared/claim/council.ts';
import type { CouncilProposal, CouncilRow } from '../../shared/contract/council-view.ts';
import type { PostcodeFinding } from '../../shared/postcode/look-up.ts';
import type { Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import { ownCouncil } from './arrangements.ts';

/** More candidates than this are no help on the telephone; the search is there for the rest. */
const candidatesMax = 8;

/**
 * `basis` says what the candidates come from: the postcode itself; councils around a postcode that is not in the directory;
 * the place where a customer of no fixed abode can be reached, and the office's own council; or nothing.
 */
export function proposeCouncil(work: Work, { caseId }: { readonly caseId: string }): Result<CouncilProposal> {
  const opened = work.desk.open(caseId);
  if (!opened.ok) return opened;
  const { workstation } = work;
  const { interview, process } = opened.value;
  const given = interview.value('home.postcode');
  const homeless = interview.value('home.noFixedAbode') === true || given === noFixedAbode;
  const postcode = postcodeIn(homeless ? interview.value('home.careOf') : given);
  const standing = resolveCouncil(interview, process);
  const from = postcode === undefined ? nothing : fromPostcode(workstation, postcode);
  const own = homeless ? ownCouncil(workstation) : undefined;
  const codes = [...new Set([...from.codes, ...(own === undefined ? [] : [own])])].slice(0, candidatesMax);
  const candidates = codes.flatMap((code) => councilRow(workstation, code) ?? []);
  const basis = homeless ? 'noFixedAbode' : from.basis;
  return ok({
    basis: candidates.length === 0 && basis !== 'outside' ? 'none' : basis,
    postcode: postcode ?? null,
    ended: from.ended,
    outside: from.outside,
    candidates,
    edition: workstation.postcodes.state().inUse?.description.edition ?? null,
    standing: standing === undefined ? null : (councilRow(workstation, standing) ?? null),
    differs:
      standing !== undefined && (from.basis === 'postcode' || from.basis === 'split') && !from.codes.includes(standing),
  });
}

interface Found {
  readonly basis: 'postcode' | 'split' | 'near' | 'outside' | 'none';
  readonly codes: readonly string[];
  readonly ended: boolean;
  readonly outside: CouncilProposal['outside'];
}

const nothing: Found = { basis: 'none', codes: [], ended: false, outside: null };

function fromPostcode({ postcodes }: Workstation, postcode: Postcode): Found {
  const finding: PostcodeFinding | undefined = postcodes.find(postcode);
  switch (finding?.kind) {
    case 'found':
      return { ...nothing, basis: 'postcode', codes: [finding.council], ended: finding.ended };
    case 'split':
      return { ...nothing, basis: 'split', codes: finding.councils, ended: finding.ended };
    case 'outside':
      return finding.reason === 'unknownAuthority'
        ? { ...nothing, basis: 'near', codes: postcodes.near(postcode), ended: finding.ended }
        : { ...nothing, basis: 'outside', ended: finding.ended, outside: finding.reason };
    case 'unknown':
      return { ...nothing, basis: 'near', codes: postcodes.near(postcode) };
    case undefined:
      return nothing;
  }
}

/** A postcode as an answer, or the first one within a text. */
function postcodeIn(value: unknown): Postcode | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = value.toUpperCase().match(/[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|GIR ?0AA/g) ?? [];
  return parts.map(parsePostcode).find((postcode) => postcode !== undefined);
}

function councilRow({ councils }: Workstation, code: string): CouncilRow | undefined {
  const council = councils.find(code);
  return council && { code, name: council.name, officialName: council.officialName, region: council.region };
}
