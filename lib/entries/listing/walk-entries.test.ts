import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { givenEntry } from '@/lib/testing/factories';
import { entryOrder } from './entry-order';
import { ofKind } from './filter-conditions';
import { walkEntries } from './walk-entries';

const order = entryOrder({ kind: 'center_news', size: 2 });
let first: number;

/** Looks at two pieces and then at three for two that meet the condition. */
const walk = (condition: Prisma.Sql, from: Parameters<typeof walkEntries>[3]['from'] = null) =>
  walkEntries(ofKind('center_news'), [condition], order, { from, direction: 'after', take: 2 }, [2, 3]);

const isNumber = (...numbers: number[]) =>
  Prisma.sql`e."number" = ANY(${numbers.map((number) => first + number)}::int[])`;

const numbersOf = (found: { number: number }[]) => found.map(({ number }) => number - first);

beforeAll(async () => {
  for (let n = 0; n < 8; n += 1) await givenEntry({ kind: 'center_news', ar: {} });
  const oldest = await db().entry.findFirstOrThrow({
    where: { kind: 'center_news' },
    orderBy: { number: 'asc' },
  });
  first = oldest.number;
});

describe('Looking for pieces in the order of a list', () => {
  it('stops where it has found enough', async () => {
    const { found, stoppedAt } = await walk(isNumber(6, 4, 1));
    expect([numbersOf(found), stoppedAt]).toEqual([[6, 4], null]);
  });

  it('says where it gave up, and goes on from there to the end of the list', async () => {
    const { found, stoppedAt } = await walk(isNumber(7, 0));
    expect(numbersOf(found)).toEqual([7]);
    expect(stoppedAt && stoppedAt.number - first).toBe(3);
    const further = await walk(isNumber(7, 0), stoppedAt);
    expect([numbersOf(further.found), further.stoppedAt]).toEqual([[0], null]);
  });

  it('finds nothing that does not meet the condition', async () => {
    expect((await walk(isNumber(-5))).found).toEqual([]);
  });
});
