import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList } from '@/lib/testing/publication-factories';
import { addEntry } from './add-entry';
import { getList } from './get-list';
import { listCandidates } from './list-candidates';
import { discardListDraft, startListDraft } from './list-draft';
import { removeEntry } from './remove-entry';
import type { ListKey } from './types';

let omar: Actor;

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().publication.deleteMany();
  await db().listDraft.deleteMany();
});

const current = async (key: ListKey) => ({ key, version: (await getList(omar, key)).version });
const change = async (verb: typeof addEntry, key: ListKey, entryId: string) =>
  committed(verb)(omar, { ...(await current(key)), entryId });
const candidates = async (key: ListKey) =>
  (await listCandidates(omar, key, '')).map(({ titles }) => titles.ar);

describe('What can be added to a draft', () => {
  it('is what is not pinned in it', async () => {
    const key = 'front-page';
    const first = await givenEntry({ ar: { title: 'أ' }, publish: ['ar'] });
    const second = await givenEntry({ ar: { title: 'ب' }, publish: ['ar'] });
    await givenList(key, [first.entryId]);
    await committed(startListDraft)(omar, await current(key));
    expect(await candidates(key)).toEqual(['ب']);
    await change(addEntry, key, second.entryId);
    await change(removeEntry, key, first.entryId);
    expect(await candidates(key)).toEqual(['أ']);
    await change(addEntry, key, first.entryId);
    expect(await candidates(key)).toEqual([]);
    await committed(discardListDraft)(omar, await current(key));
    expect(await candidates(key)).toEqual(['ب']);
  });

  it('is, of Center News, what was removed in it', async () => {
    const key = 'center-news';
    const { entryId } = await givenEntry({ kind: 'center_news', ar: { title: 'خبر' }, publish: ['ar'] });
    await givenList(key, [entryId]);
    await committed(startListDraft)(omar, await current(key));
    await change(removeEntry, key, entryId);
    expect(await candidates(key)).toEqual(['خبر']);
    await change(addEntry, key, entryId);
    expect(await candidates(key)).toEqual([]);
  });
});
