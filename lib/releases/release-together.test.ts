import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { seenEdition } from '@/lib/testing/given-open-release';
import { givenListDraft } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { givenList } from '@/lib/testing/publication-factories';
import { findOpenReleaseOf, findOpenReleaseOfList } from './find-open-release-of';
import { getRelease } from './get-release';
import * as put from './put-into-release';
import * as together from './release-together';

const releaseTogether = committed(together.releaseTogether);
const putIntoRelease = committed(put.putIntoRelease);

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

/** What an editor sees who has both languages of a piece before them. */
async function seenEditions(en = {}) {
  const { entryId, editions } = await givenEntry({ ar: {}, en });
  const ids = [editions.ar ?? '', editions.en ?? ''];
  return { entryId, ids, seen: await Promise.all(ids.map(seenEdition)) };
}

const shown = (ids: string[]) => db().publication.count({ where: { editionId: { in: ids } } });

describe('An editor who publishes both languages together', () => {
  it('has readers see both at one instant, signed off under their name', async () => {
    const { ids, seen } = await seenEditions();
    const { id } = await releaseTogether(omar, { name: 'Both', editions: seen, moment: null });
    const versions = await db().publication.findMany({ where: { editionId: { in: ids } } });
    expect(versions).toHaveLength(2);
    expect(versions[0]?.updatedAt).toEqual(versions[1]?.updatedAt);
    const found = await db().searchDocument.findMany({ where: { publication: { editionId: { in: ids } } } });
    const revisions = (rows: { revisionId: string }[]) => rows.map(({ revisionId }) => revisionId).sort();
    expect(revisions(found)).toEqual(revisions(versions));
    const { state, signatures } = await getRelease(omar, id);
    expect(state).toBe('published');
    expect(signatures.map(({ locale, signed }) => [locale, signed?.by.id])).toEqual([
      ['ar', omar.userId],
      ['en', omar.userId],
    ]);
  });

  it('has readers see neither while one of them lacks something, and no release is left behind', async () => {
    const { ids, seen } = await seenEditions({ title: '' });
    await expect(
      releaseTogether(omar, { name: 'Neither', editions: seen, moment: null }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(await shown(ids)).toBe(0);
    expect(await findOpenReleaseOf(omar, ids[0] ?? '')).toBeNull();
  });

  it('is told when a colleague has typed in one of them since', async () => {
    const { ids, seen } = await seenEditions();
    await writeDocument(omar, ids[1] ?? '', article({ title: 'Newer', body: [{ p: 'Words.' }] }, newBlockId));
    await expect(releaseTogether(omar, { name: 'Old', editions: seen, moment: null })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await shown(ids)).toBe(0);
  });

  it('has both wait for a moment', async () => {
    const { ids, seen } = await seenEditions();
    const { id, at } = await releaseTogether(omar, { name: 'Later', editions: seen, moment: momentIn(3) });
    expect(await getRelease(omar, id)).toMatchObject({ state: 'planned', plan: { at } });
    expect(await shown(ids)).toBe(0);
  });

  it('is an editor: an author makes no release', async () => {
    const { ids, seen } = await seenEditions();
    await expect(releaseTogether(sara, { name: 'Mine', editions: seen, moment: null })).rejects.toMatchObject(
      { code: expect.stringMatching(/forbidden|not_found/) },
    );
    expect(await shown(ids)).toBe(0);
  });
});

describe('An editor who puts editions into a release', () => {
  it('puts them into one that is open, and a release that was changed since is refused', async () => {
    const [one, other] = [await seenEditions(), await seenEditions()];
    const first = await putIntoRelease(omar, { release: null, name: 'Open', editions: one.seen });
    await putIntoRelease(omar, { release: first, name: '', editions: other.seen.slice(0, 1) });
    expect((await getRelease(omar, first.id)).editions).toHaveLength(3);
    await expect(
      putIntoRelease(omar, { release: first, name: '', editions: other.seen.slice(1) }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('An editor who has an arrangement of a list wait', () => {
  const key = 'front-page';
  const versionNow = async () => (await db().list.findUniqueOrThrow({ where: { key } })).version;

  it('means the one on the screen, and is told when a colleague has arranged it since', async () => {
    const [one, other] = [
      await givenEntry({ en: {}, publish: ['en'] }),
      await givenEntry({ en: {}, publish: ['en'] }),
    ];
    await givenList(key, [one.entryId, other.entryId]);
    await givenListDraft(omar, key, other.entryId);
    const seen = { listKey: key, listVersion: await versionNow() };
    await givenListDraft(omar, key, one.entryId);
    const stale = { code: 'conflict', issues: [{ key: 'lists.stale' }] };
    const items = { name: 'Lists', editions: [], lists: [seen] };
    await expect(releaseTogether(omar, { ...items, moment: momentIn(3) })).rejects.toMatchObject(stale);
    await expect(putIntoRelease(omar, { ...items, release: null })).rejects.toMatchObject(stale);
    expect(await findOpenReleaseOfList(omar, key)).toBeNull();
    const lists = [{ ...seen, listVersion: await versionNow() }];
    const { id } = await releaseTogether(omar, { ...items, lists, moment: momentIn(3) });
    expect(await findOpenReleaseOfList(omar, key)).toMatchObject({ id });
  });
});
