/** One transaction on one connection, tried again when the database gave up one side of a deadlock. */
import type { Pool, PoolClient, QueryResult } from 'pg';

/** Kinds of PostgreSQL error after which the same transaction may well succeed. */
const worthRepeating = new Set(['40001', '40P01']);
const attemptsMax = 3;

type Begun<T> = (client: PoolClient, rows: readonly unknown[]) => Promise<T>;

async function attempt<T>(pool: Pool, begin: string, work: Begun<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const begun: QueryResult | QueryResult[] = await client.query(begin);
    const value = await work(client, Array.isArray(begun) ? (begun.at(-1)?.rows ?? []) : begun.rows);
    await client.query('commit');
    return value;
  } catch (error) {
    // A connection that can't even roll back is thrown away, not given to the next caller.
    await client.query('rollback').catch((failed: Error) => (broken = failed));
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Runs the work in a transaction that `begin` begins: `begin; select ...` saves a message to and fro. The work gets the
 * rows of the last statement. Throws what the database throws. The work may run more than once.
 */
export async function inTransactionBegunBy<T>(pool: Pool, begin: string, work: Begun<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, begin, work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (tries >= attemptsMax || !worthRepeating.has(code)) throw error;
    }
  }
}

/** Runs the work in a plain transaction. */
export const inTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransactionBegunBy(pool, 'begin', work);
