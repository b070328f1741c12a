/** Which columns of a postcode directory matter: its header names them, differently from edition to edition. */
import { fail, ok, type Result } from '../base/result.ts';
import { failure } from '../error/failure.ts';

/** Places of the columns, from 0; -1 for one that is not there and need not be. */
export interface Columns {
  readonly count: number;
  readonly postcode: number;
  readonly authority: number;
  /** Month in which the postcode came into use, and in which it went. */
  readonly began: number;
  readonly ended: number;
}

/** Names of the postcode, the best first: with one space, with eight places, with seven. */
const postcodeNames = ['pcds', 'pcd8', 'pcd2', 'pcd7', 'pcd', 'postcode'];
/** Names of the authority: of the directory, of the statistics lookup, of editions with the year in the name. */
const authorityName = /^(oslaua|laua|lad(\d\d)?(cd)?)$/;

const refuse = (reason: string): Result<never> => fail(failure('postcode.badLine', { line: 1, reason }, 'file'));

/** Reads the first line. `postcode.badLine` says which column is missing and what it may be called. */
export function findColumns(line: string): Result<Columns> {
  const cells = line
    .replace(/^(\uFEFF|\u00EF\u00BB\u00BF)/, '')
    .replace(/\r$/, '')
    .split(',')
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .toLowerCase(),
    );
  const postcode = postcodeNames.map((name) => cells.indexOf(name)).find((at) => at >= 0);
  if (postcode === undefined) return refuse('no column is a postcode: one is called pcds, pcd2, pcd or postcode');
  const authority = cells.findIndex((cell) => authorityName.test(cell));
  if (authority < 0)
    return refuse(
      'no column is a local authority: one is called oslaua, laua or lad23cd (with the year of the edition)',
    );
  return ok({
    count: cells.length,
    postcode,
    authority,
    began: cells.indexOf('dointr'),
    ended: cells.indexOf('doterm'),
  });
}
