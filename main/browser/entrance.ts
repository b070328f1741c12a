/** Who may come in: a one-time token in the address opens a session, kept in a cookie that no script can read. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;

/** A secret that cannot be guessed, for an address or a cookie. */
export const createSecret = (): string => randomBytes(secretBytes).toString('base64url');

export interface Entrance {
  /** Makes another one-time token, for a window opened later. */
  issueToken(): string;
  /** Spends a token: the cookie to set, or undefined when it is unknown or was spent before. */
  enter(token: string): string | undefined;
  /** Whether a Cookie header carries an open session. */
  isInside(cookieHeader: string | undefined): boolean;
}

/** Keeps hashes only, so that neither tokens nor sessions can be read out of memory dumps as text. */
export function createEntrance(firstToken: string, cookieName: string): Entrance {
  const tokens = new Set([hash(firstToken)]);
  const sessions = new Set<string>();
  return {
    issueToken() {
      const token = createSecret();
      tokens.add(hash(token));
      return token;
    },
    enter(token) {
      const known = find(tokens, hash(token));
      if (known === undefined) return undefined;
      tokens.delete(known);
      const session = createSecret();
      sessions.add(hash(session));
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isInside(cookieHeader) {
      const session = cookieValue(cookieHeader, cookieName);
      return session !== undefined && find(sessions, hash(session)) !== undefined;
    },
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Compares with every entry in constant time. */
function find(entries: ReadonlySet<string>, wanted: string): string | undefined {
  let found: string | undefined;
  for (const entry of entries) if (timingSafeEqual(Buffer.from(entry), Buffer.from(wanted))) found = entry;
  return found;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}
