import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { listEntries } from './list-entries';

let omar: Actor;

const list = (window: { after?: string | null; before?: string | null; query?: string }) =>
  listEntries(omar, {
    ...{ kind: 'center_news', size: 3, query: window.query },
    ...{ after: window.after ?? undefined, before: window.before ?? undefined },
  });

const numbers = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map((row) => row.number);

/** Eight entries, of which several were changed at the same instant; newest first. */
let all: number[];

beforeAll(async () => {
  omar = await signedIn('omar');
  for (let n = 0; n < 8; n += 1) await givenEntry({ kind: 'center_news', ar: { title: `خبر ${n}` } });
  for (const [instant, few] of [
    ['2026-01-01T00:00:00.001Z', [1, 2, 3, 4]],
    ['2026-01-01T00:00:00.002Z', [5, 6]],
  ] as const) {
    await db().entry.updateMany({
      where: { number: { in: [...few] } },
      data: { changedAt: new Date(instant) },
    });
  }
  const entries = await db().entry.findMany({
    orderBy: [{ changedAt: 'desc' }, { number: 'desc' }],
    select: { number: true },
  });
  all = entries.map(({ number }) => number);
});

describe('A list of entries', () => {
  it('is read page after page and back, also where several were changed at the same instant', async () => {
    const first = await list({});
    const second = await list({ after: first.next });
    const third = await list({ after: second.next });
    expect([...numbers(first), ...numbers(second), ...numbers(third)]).toEqual(all);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(numbers(await list({ before: third.previous }))).toEqual(numbers(second));
    expect(numbers(await list({ before: second.previous }))).toEqual(numbers(first));
    expect(first.total).toEqual({ count: 8, isMore: false });
  });

  it('shows its beginning for a cursor that is none, and for one behind which nothing is left', async () => {
    for (const after of ['7', '1-0', `${8.64e15}-1`, '0-1', 'x'.repeat(300)])
      expect(numbers(await list({ after }))).toEqual(all.slice(0, 3));
  });

  it('is searched in pages, too', async () => {
    const first = await list({ query: 'خبر' });
    expect(numbers(first)).toEqual(all.slice(0, 3));
    expect(numbers(await list({ query: 'خبر', after: first.next }))).toEqual(all.slice(3, 6));
    expect(await list({ query: 'لا شيء' })).toMatchObject({ rows: [], total: { count: 0 } });
  });

  it('neither repeats nor skips an entry when others are added or changed meanwhile', async () => {
    const first = await list({});
    const { entryId } = await givenEntry({ kind: 'center_news', ar: { title: 'أضيف في الأثناء' } });
    const second = await list({ after: first.next });
    expect(numbers(second)).toEqual(all.slice(3, 6));
    expect(numbers(await list({ before: second.previous }))).toEqual(all.slice(0, 3));
    expect((await list({})).rows[0]?.id).toBe(entryId);
  });
});

describe('A list of more than a thousand entries', () => {
  beforeAll(async () => {
    await db().$executeRaw`
      WITH many AS (
        INSERT INTO "Entry" ("id", "kind", "createdById", "updatedAt", "changedAt")
        SELECT gen_random_uuid(), 'article', ${omar.userId}::uuid, now(), now() FROM generate_series(1, 1005) RETURNING "id"
      )
      INSERT INTO "Edition" ("id", "entryId", "locale", "document", "title", "titleFolded", "updatedById", "updatedAt")
      SELECT gen_random_uuid(), "id", 'en', '{}', 'Ports', 'ports', ${omar.userId}::uuid, now() FROM many`;
  });

  it('is counted to one thousand, with and without a search that many match', async () => {
    for (const query of ['', 'ports']) {
      const { rows, total } = await listEntries(omar, { kind: 'article', size: 3, query });
      expect(total).toEqual({ count: 1_000, isMore: true });
      const newest = await db().entry.findMany({
        ...{ where: { kind: 'article' }, orderBy: [{ changedAt: 'desc' }, { number: 'desc' }], take: 3 },
      });
      expect(rows.map((row) => row.id)).toEqual(newest.map(({ id }) => id));
    }
  });
});
