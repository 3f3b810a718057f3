import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { lockEditions } from '@/lib/entries/lock';
import { found } from '@/lib/errors';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import {
  publishEdition,
  saveEditionFields,
  saveEntryFields,
  unpublishEdition,
  writeDocument,
} from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { getPublishCheck } from './get-publish-check';
import { publishRevision } from './publish-revision';

const titled = (title: string) => article({ title, body: [{ p: 'Words.' }] }, newBlockId);

async function openedBy(actor: Actor, title: string) {
  const { entryId, editions } = await givenEntry({ en: { title } });
  const id = editions.en ?? '';
  return { entryId, id, seen: (await getPublishCheck(actor, id)).versions };
}

describe('An editor who has opened the publish dialog', () => {
  async function refusedAfter(
    title: string,
    change: (piece: { entryId: string; id: string }) => Promise<unknown>,
  ) {
    const omar = await signedIn('omar');
    const { entryId, id, seen } = await openedBy(omar, title);
    await change({ entryId, id });
    const refusal = await publishEdition(omar, id, seen).catch((error: unknown) => error);
    expect(await db().publication.count({ where: { editionId: id } })).toBe(0);
    expect(await db().revision.count({ where: { editionId: id } })).toBe(0);
    return refusal;
  }

  it('publishes nothing when a colleague has changed the text since', async () => {
    const daniel = await signedIn('daniel');
    const refusal = await refusedAfter('One', ({ id }) => writeDocument(daniel, id, titled('Another')));
    expect(refusal).toMatchObject({ code: 'conflict', issues: [{ key: 'publish.documentChanged' }] });
  });

  it.each([
    ['slug', { slug: 'chosen-since', dateline: null }],
    ['dateline', { slug: null, dateline: '2026-05-04' }],
  ])('publishes nothing when a colleague has changed the %s since', async (name, fields) => {
    const daniel = await signedIn('daniel');
    const refusal = await refusedAfter(`Two ${name}`, ({ id }) =>
      saveEditionFields(daniel, id, { fieldsVersion: 1, ...fields }),
    );
    expect(refusal).toMatchObject({ code: 'conflict', issues: [{ key: 'publish.fieldsChanged' }] });
  });

  it('publishes nothing when a colleague has changed the authors since, and learns of every change', async () => {
    const daniel = await signedIn('daniel');
    const [person, section] = [await givenPerson(), await givenSection()];
    const refusal = await refusedAfter('Three', async ({ entryId, id }) => {
      const fields = { sectionId: section.id, issueId: null, topicIds: [], authorIds: [person.id] };
      await saveEntryFields(daniel, entryId, { version: 2, ...fields });
      await writeDocument(daniel, id, titled('Another'));
    });
    expect(refusal).toMatchObject({
      code: 'conflict',
      issues: [{ key: 'publish.documentChanged' }, { key: 'publish.entryChanged' }],
    });
  });

  it('publishes what was seen when nothing has changed', async () => {
    const omar = await signedIn('omar');
    const { id, seen } = await openedBy(omar, 'Four');
    expect(await publishEdition(omar, id, seen)).toMatchObject({ path: '/en/articles/four' });
  });
});

describe('A frozen revision', () => {
  it('is published as it was frozen, whatever was typed and chosen since', async () => {
    const omar = await signedIn('omar');
    const person = await givenPerson('frozen');
    const { entryId, editions } = await givenEntry({
      en: { title: 'Frozen words', slug: 'frozen-words', dateline: '2026-01-02' },
      authorIds: [person.id],
    });
    const id = editions.en ?? '';
    const revision = await transaction(async (tx) => {
      const locked = found((await lockEditions(tx, omar, [id]))[0]);
      return freezeRevision(tx, omar, { ...locked, occasion: 'replaced' });
    });
    await writeDocument(omar, id, titled('Later words'));
    await saveEditionFields(omar, id, { fieldsVersion: 2, slug: 'later-words', dateline: null });
    const { sectionId } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    const nobody = { sectionId, issueId: null, topicIds: [], authorIds: [] };
    await saveEntryFields(omar, entryId, { version: 2, ...nobody });

    await transaction(async (tx) => {
      const locked = found((await lockEditions(tx, omar, [id]))[0]);
      await publishRevision(tx, omar, { locked, revision }, {});
    });
    const shown = await db().publication.findUniqueOrThrow({
      where: { editionId: id },
      include: { authors: true },
    });
    expect(shown).toMatchObject({ title: 'Frozen words', slug: 'frozen-words', revisionId: revision.id });
    expect(shown.datelineAt.toISOString()).toContain('2026-01-02');
    expect(shown.authors.map(({ personId }) => personId)).toEqual([person.id]);
    expect(shown).toMatchObject({ documentVersion: 1, fieldsVersion: 2, entryVersion: 2 });
    await unpublishEdition(omar, id);
  });
});

describe('Two editors who change several editions each', () => {
  it('never wait for each other in a circle, in whatever order they name the editions', async () => {
    const omar = await signedIn('omar');
    const pieces = await Promise.all([1, 2, 3].map(() => givenEntry({ ar: {}, en: {} })));
    const ids = pieces.flatMap(({ editions }) => [editions.ar ?? '', editions.en ?? '']);
    const lock = (order: string[]) =>
      transaction(async (tx) => (await lockEditions(tx, omar, order)).map(({ edition }) => edition.id));
    const orders = Array.from({ length: 12 }, (_, turn) => {
      const turned = [...ids.slice(turn % ids.length), ...ids.slice(0, turn % ids.length)];
      return turn % 2 === 0 ? turned : turned.reverse();
    });
    expect(await Promise.all(orders.map(lock))).toEqual(orders);
  });

  it('lock none of them when one may not be seen', async () => {
    const sara = await signedIn('sara');
    const own = await givenEntry({ by: sara, ar: {} });
    const foreign = await givenEntry({ ar: {} });
    const both = [own.editions.ar ?? '', foreign.editions.ar ?? ''];
    await expect(transaction((tx) => lockEditions(tx, sara, both))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
