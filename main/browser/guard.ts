/** What a request must be before anything looks at it (design.md, decision 6). */
import { socketPath } from '../../shared/contract/socket.ts';
import type { Entrance } from './entrance.ts';
import { uploadPath } from './upload.ts';

export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  readonly bridgeHeader: string | undefined;
  readonly fetchSite: string | undefined;
}

/**
 * The status that refuses a request, or undefined when it may pass: 421 for another Host (a name that was rebound to
 * this machine), 403 for a foreign origin, a missing bridge header, or a socket without a session, 401 for a page
 * without a session.
 */
export function refusalStatus(request: RequestFacts, port: number, entrance: Entrance): 401 | 403 | 421 | undefined {
  const host = `127.0.0.1:${port}`;
  if (request.host !== host) return 421;
  const foreign = request.origin !== undefined && request.origin !== `http://${host}`;
  if (foreign || request.fetchSite === 'cross-site') return request.path === '/enter' && !foreign ? undefined : 403;
  if (request.path === '/enter') return undefined;
  const inside = entrance.isInside(request.cookie);
  if (request.path === socketPath) return inside && request.origin !== undefined ? undefined : 403;
  if (request.path.startsWith('/rpc/') || request.path === uploadPath)
    return inside && request.bridgeHeader === '1' ? undefined : 403;
  return inside ? undefined : 401;
}
