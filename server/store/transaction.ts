/** One transaction on one connection, tried again when the database gave up one side of a deadlock. */
import type { Pool, PoolClient } from 'pg';

/** Kinds of PostgreSQL error after which the same transaction may well succeed. */
const worthRepeating = new Set(['40001', '40P01']);
const attemptsMax = 3;

async function attempt<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(client);
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

/** Runs the work in a transaction; throws what the database throws. The work may run more than once. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (tries >= attemptsMax || !worthRepeating.has(code)) throw error;
    }
  }
}
