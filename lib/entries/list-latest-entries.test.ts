import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { type LatestFilter, listLatestEntries } from './list-latest-entries';

let omar: Actor;
let sara: Actor;

async function titles(actor: Actor, filter: LatestFilter, count = 10) {
  const rows = await listLatestEntries(actor, filter, count);
  return rows.map((row) => row.editions.en?.title);
}

beforeAll(async () => {
  omar = await signedIn('omar');
  sara = await signedIn('sara');
  const ports = await givenEntry({ en: { title: 'Ports' }, publish: ['en'] });
  await givenEntry({ kind: 'center_news', en: { title: 'A visit' }, publish: ['en'] });
  await givenEntry({ by: sara, en: { title: 'Sara’s draft' } });
  const body = [{ p: 'More is known now.' }];
  const grown = article({ kicker: '', title: 'Ports, grown', standfirst: '', body }, newBlockId);
  await writeDocument(omar, ports.editions.en ?? '', grown);
});

describe('What was changed last', () => {
  it('is of both kinds, and no more than was asked for', async () => {
    expect(await titles(omar, {})).toEqual(['Ports, grown', 'Sara’s draft', 'A visit']);
    expect(await titles(omar, {}, 2)).toEqual(['Ports, grown', 'Sara’s draft']);
    expect(await titles(omar, { kind: 'center_news' })).toEqual(['A visit']);
  });

  it('and published includes what has changes that readers do not see yet', async () => {
    expect(await titles(omar, { state: 'published' })).toEqual(['Ports, grown', 'A visit']);
    expect(await titles(omar, { state: 'published', locale: 'ar' })).toEqual([]);
  });

  it('is, for authors, what they began themselves', async () => {
    expect(await titles(sara, {})).toEqual(['Sara’s draft']);
    expect(await titles(omar, { mine: true, state: 'draft' })).toEqual([]);
  });
});
