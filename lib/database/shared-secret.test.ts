import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { agreeOnSecret } from './shared-secret';

const url = process.env.DATABASE_URL ?? '';
const ours = 'an operator’s own secret of thirty-two characters';
const agree = (generated: string, given?: string) => agreeOnSecret(url, { given, generated });
const stored = async () => (await db().secret.findMany()).map(({ value }) => value);

beforeEach(async () => {
  await db().secret.deleteMany();
});

describe('Without AUTH_SECRET', () => {
  it('every process uses the secret of the first', async () => {
    expect(await agree('first')).toBe('first');
    expect(await agree('second')).toBe('first');
  });

  it('processes that start at the same time use the same', async () => {
    const secrets = await Promise.all(Array.from({ length: 12 }, (_, index) => agree(`generated ${index}`)));
    expect(new Set(secrets).size).toBe(1);
  });

  it('a process is refused when the others have AUTH_SECRET', async () => {
    await agree('unused', ours);
    await expect(agree('another')).rejects.toThrow(
      /^This newsroom was started with AUTH_SECRET before: set the same/,
    );
  });
});

describe('With AUTH_SECRET', () => {
  it('every process uses it, and the database does not hold it', async () => {
    expect(await agree('unused', ours)).toBe(ours);
    expect(await agree('unused too', ours)).toBe(ours);
    expect((await stored()).join()).not.toContain(ours);
  });

  it('a process with another one is refused in one sentence that says what to do', async () => {
    await agree('unused', ours);
    const other = `${ours} changed`;
    const error = await agree('unused', other).catch((thrown: Error) => thrown);
    expect(String(error)).toMatch(/^OperatorError: AUTH_SECRET is not the secret with which this newsroom/);
    expect(String(error)).not.toContain(other);
  });

  it('a process is refused while the others use a generated one, unless it is the same', async () => {
    await agree('generated before');
    await expect(agree('unused', ours)).rejects.toThrow(/leave it empty to use the one that was generated/);
    expect(await agree('unused', 'generated before')).toBe('generated before');
  });

  it('can be changed by deleting the row that the sentence names', async () => {
    await agree('unused', ours);
    await db().$executeRaw`DELETE FROM "Secret" WHERE "name" = 'auth'`;
    expect(await agree('unused', `${ours} changed`)).toBe(`${ours} changed`);
  });
});

it('A role that may read the content, for reports, may not read the secret', async () => {
  const { rows } = await withClient((client) =>
    client.query(
      `SELECT grantee FROM information_schema.role_table_grants WHERE table_name = 'Secret' AND grantee = 'PUBLIC'`,
    ),
  );
  expect(rows).toEqual([]);
});

async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}
