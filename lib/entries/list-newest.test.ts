import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { listEntries } from './list-entries';
import { listNewest } from './list-newest';

let omar: UserActor;
let sara: UserActor;

async function titles(
  ...[actor, filter, count = 10]: [UserActor, Parameters<typeof listNewest>[1], number?]
) {
  const rows = await listNewest(actor, filter, count);
  return rows.map((row) => row.editions.en?.title);
}

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  await givenEntry({ en: { title: 'Ports' }, publish: ['en'] });
  await givenEntry({ kind: 'center_news', en: { title: 'A visit' }, publish: ['en'] });
  await givenEntry({ by: sara, en: { title: 'Sara’s draft' } });
});

describe('What was changed last', () => {
  it('is of both kinds, and no more than was asked for', async () => {
    expect(await titles(omar, {})).toEqual(['Sara’s draft', 'A visit', 'Ports']);
    expect(await titles(omar, {}, 2)).toEqual(['Sara’s draft', 'A visit']);
  });

  it('is narrowed as lists are', async () => {
    expect(await titles(omar, { tab: 'published' })).toEqual(['A visit', 'Ports']);
    expect(await titles(omar, { tab: 'draft', createdById: omar.userId })).toEqual([]);
  });

  it('is, for authors, what they began themselves', async () => {
    expect(await titles(sara, {})).toEqual(['Sara’s draft']);
  });

  it('is not counted, because nobody sees how many there are', async () => {
    const countsOf = async (task: () => Promise<unknown>) =>
      (await recordedStatements(task)).filter(({ text }) => /count\(/.test(text)).length;
    expect(await countsOf(() => listEntries(omar, { kind: 'article', size: 10 }))).toBe(1);
    expect(await countsOf(() => listNewest(omar, {}, 10))).toBe(0);
  });
});
