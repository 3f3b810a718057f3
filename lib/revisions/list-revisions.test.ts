import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { saveSteps, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { getHistory } from './get-history';
import { getRevision } from './get-revision';
import { listRevisions } from './list-revisions';

let omar: UserActor;
let sara: UserActor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

/** A piece that was published several times. */
async function givenHistory(times: number, by = omar) {
  const { entryId, editions } = await givenEntry({ by, en: { title: 'First' } });
  const id = editions.en ?? '';
  for (let number = 1; number <= times; number += 1) {
    await writeDocument(omar, id, article({ title: `Title ${number}`, body: [{ p: 'Words.' }] }, newBlockId));
    await publishPresent(omar, id);
  }
  return { entryId, id, address: { kind: 'article', entryId, locale: 'en' } as const };
}

const ALL = { show: 'all', size: 20 } as const;

describe('The timeline of an edition', () => {
  it('shows who published what and when, the latest first, and which one readers see', async () => {
    const { address } = await givenHistory(3);
    const history = await getHistory(omar, address);
    expect(history).toMatchObject({ title: 'Title 3', status: 'published', liveNumber: 3, canEdit: true });
    const { rows, total } = await listRevisions(history, ALL);
    expect(rows.map(({ number, isLive, occasion }) => [number, isLive, occasion])).toEqual([
      [3, true, 'published'],
      [2, false, 'published'],
      [1, false, 'published'],
    ]);
    expect(rows[0]).toMatchObject({ name: null, createdBy: { id: omar.userId } });
    expect(total).toEqual({ count: 3, isMore: false });
  });

  it('is read page by page in both directions', async () => {
    const { address } = await givenHistory(5);
    const history = await getHistory(omar, address);
    const numbers = async (window: { after?: string; before?: string }) => {
      const page = await listRevisions(history, { ...ALL, size: 2, ...window });
      return [page.rows.map(({ number }) => number), page.previous, page.next];
    };
    expect(await numbers({})).toEqual([[5, 4], null, '4']);
    expect(await numbers({ after: '4' })).toEqual([[3, 2], '3', '2']);
    expect(await numbers({ after: '2' })).toEqual([[1], '1', null]);
    expect(await numbers({ before: '1' })).toEqual([[3, 2], '3', '2']);
    expect(await numbers({ after: 'x' })).toEqual([[5, 4], null, '4']);
  });

  it('names everybody who wrote since the revision before', async () => {
    const { address, id } = await givenHistory(1);
    const { version } = await getHistory(omar, address);
    const type = (by: UserActor, at: number, clientId: string) =>
      saveSteps(by, id, { version: at, clientId, steps: [insertion('a')] });
    await type(omar, version, 'one');
    await type(await signedIn('daniel'), version + 1, 'two');
    const seen = await publishPresent(omar, id);
    expect(seen).toBeDefined();
    const { rows } = await listRevisions(await getHistory(omar, address), ALL);
    const names = rows.map(({ writers }) => writers.map(({ nameEn }) => nameEn.split(' ')[0]).toSorted());
    expect(names[0]).toHaveLength(2);
    expect(names[1]).toEqual([]);
  });

  it('is not found by an author whose piece it is not, nor under the other kind', async () => {
    const { address } = await givenHistory(1);
    await expect(getHistory(sara, address)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getHistory(omar, { ...address, kind: 'center_news' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getHistory(omar, { ...address, locale: 'ar' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getHistory(omar, { ...address, entryId: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('opens one revision as it was', async () => {
    const { address } = await givenHistory(2);
    const history = await getHistory(omar, address);
    const first = await getRevision(history, 1);
    expect(JSON.stringify(first.document)).toContain('Title 1');
    expect(first).toMatchObject({ number: 1, isLive: false, occasion: 'published' });
    await expect(getRevision(history, 3)).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** Types a letter at the beginning of the title. */
const insertion = (text: string) => ({
  stepType: 'replace',
  from: 3,
  to: 3,
  slice: { content: [{ type: 'text', text }] },
});
