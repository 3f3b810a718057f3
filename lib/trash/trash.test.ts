import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getFields } from '@/lib/entries/get-fields';
import { listEntries } from '@/lib/entries/list-entries';
import { listNewest } from '@/lib/entries/list-newest';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, saveSteps, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { createRelease, release } from '@/lib/testing/given-release';
import { publishPresent } from '@/lib/testing/publish-present';
import { listTrash } from './list-trash';
import { purgeEntry as purgeVerb } from './purge-entry';
import { takeOut as takeOutVerb } from './take-out';
import { trashEntry as trashVerb } from './trash-entry';
import { TRASH_HANDLER } from './trash-handler';

const [trashEntry, takeOut, purgeEntry] = [
  committed(trashVerb),
  committed(takeOutVerb),
  committed(purgeVerb),
];

let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

const reason = { reason: 'Written twice.' };
const running = { signal: new AbortController().signal };

/** A piece that was public once, with an earlier address, and is withdrawn. */
async function givenWithdrawn(slug: string) {
  const person = await givenPerson(slug);
  const { entryId, editions } = await givenEntry({
    en: { slug, title: `Title of ${slug}` },
    ...{ ar: {}, publish: ['en'], authorIds: [person.id] },
  });
  const id = editions.en ?? '';
  await saveEditionFields(omar, id, { fieldsVersion: 2, slug: `${slug}-2`, dateline: null });
  await publishPresent(omar, id);
  await unpublishEdition(omar, id);
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  return { entryId, id, number, paths: [`/en/articles/${slug}`, `/en/articles/${slug}-2`, `/e/${number}`] };
}

const trashedIds = async (actor = omar) => (await listTrash(actor, { size: 100 })).rows.map(({ id }) => id);

describe('A piece in the trash', () => {
  it('is left out of lists and searches, says who put it there and why, and comes back whole', async () => {
    const { entryId, id } = await givenWithdrawn('thrown-away');
    const before = [
      await db().entry.findUniqueOrThrow({ where: { id: entryId } }),
      await getFields(omar, id),
    ];
    const found = async () => {
      const [listed, searched] = [
        await listEntries(omar, { kind: 'article', size: 100 }),
        await listEntries(omar, { kind: 'article', size: 100, query: 'thrown-away' }),
      ];
      const latest = await listNewest(omar, {}, 100);
      return [listed.rows, searched.rows, latest].map((rows) => rows.some((row) => row.id === entryId));
    };
    expect(await found()).toEqual([true, true, true]);
    await trashEntry(omar, entryId, reason);
    expect(await found()).toEqual([false, false, false]);
    const row = (await listTrash(layla, { size: 100 })).rows.find((each) => each.id === entryId);
    expect(row).toMatchObject({
      ...{ reason: 'Written twice.', trashedBy: { id: omar.userId }, can: { takeOut: true, purge: true } },
    });
    await takeOut(omar, entryId);
    expect(await found()).toEqual([true, true, true]);
    expect([
      await db().entry.findUniqueOrThrow({ where: { id: entryId } }),
      await getFields(omar, id),
    ]).toEqual([{ ...(before[0] as object), updatedAt: expect.any(Date) }, before[1]]);
    expect(await trashedIds()).not.toContain(entryId);
  });

  it('is not changed, published or begun in the other language, and keeps its address', async () => {
    const { entryId, editions } = await givenEntry({ en: { slug: 'closed' } });
    const id = editions.en ?? '';
    await trashEntry(omar, entryId, reason);
    const { version } = await db().edition.findUniqueOrThrow({ where: { id } });
    const trashed = { code: 'forbidden', issues: [{ key: 'edition.trashed' }] };
    const batch = { version, clientId: 'x', steps: [] };
    await expect(saveSteps(omar, id, batch)).rejects.toMatchObject(trashed);
    const fields = { fieldsVersion: 2, slug: 'other', dateline: null };
    await expect(saveEditionFields(omar, id, fields)).rejects.toMatchObject(trashed);
    await expect(publishPresent(omar, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(givenEntry({ en: { slug: 'closed' } })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('was not published when it was put there, and is not put there twice', async () => {
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    await expect(trashEntry(omar, entryId, reason)).rejects.toMatchObject({
      issues: [{ key: 'trash.published' }],
    });
    await unpublishEdition(omar, editions.en ?? '');
    await expect(trashEntry(omar, entryId, { reason: '' })).rejects.toMatchObject({ code: 'invalid' });
    await trashEntry(omar, entryId, reason);
    await expect(trashEntry(omar, entryId, reason)).rejects.toMatchObject({
      issues: [{ key: 'trash.already' }],
    });
    const sara = await signedIn('sara');
    await expect(takeOut(sara, entryId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await trashedIds(sara)).not.toContain(entryId);
  });

  it('is in no open release: of authors, who see none, none is named', async () => {
    const sara = await signedIn('sara');
    const { entryId, editions } = await givenEntry({ by: sara, en: {} });
    const editionIds = [editions.en ?? ''];
    const { id } = await createRelease(omar, { name: 'Water', editionIds });
    for (const [actor, key, params] of [
      [omar, 'trash.inRelease', { number: expect.any(Number), name: 'Water' }],
      [sara, 'trash.inReleaseOfEditors', undefined],
    ] as const)
      await expect(trashEntry(actor, entryId, reason)).rejects.toMatchObject({
        ...{ code: 'conflict', issues: [params ? { key, params } : { key }] },
      });
    await release.discard(omar, id, {});
    await trashEntry(sara, entryId, reason);
    expect(await trashedIds()).toContain(entryId);
  });

  it('is either published or in the trash when both are asked for at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { entryId, editions } = await givenEntry({ en: {} });
      await Promise.allSettled([publishPresent(omar, editions.en ?? ''), trashEntry(layla, entryId, reason)]);
      const entry = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
      expect((await db().publication.count({ where: { entryId } })) > 0).toBe(entry.trashedAt === null);
    }
  });
});

describe('Removing a piece for good', () => {
  it('deletes its texts and its history, keeps the audit events, and leaves its addresses gone', async () => {
    const { entryId, id, paths, number } = await givenWithdrawn('purged');
    await trashEntry(omar, entryId, reason);
    await expect(purgeEntry(omar, entryId)).rejects.toMatchObject({ code: 'forbidden' });
    const events = await db().auditEvent.count({ where: { subjectId: entryId } });
    await purgeEntry(layla, entryId);
    expect(await db().entry.count({ where: { id: entryId } })).toBe(0);
    expect(await db().editionStep.count({ where: { editionId: id } })).toBe(0);
    expect(await db().revision.count({ where: { editionId: id } })).toBe(0);
    expect(await db().auditEvent.count({ where: { subjectId: entryId } })).toBe(events + 1);
    for (const path of paths) expect(await explainMissing(path)).toMatchObject({ status: 410 });
    const [last] = await db().auditEvent.findMany({
      where: { subjectId: entryId },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(last).toMatchObject({
      action: 'entry.purged',
      data: { number, titles: { en: 'Title of purged' } },
    });
  });

  it('lets nothing else of the history be deleted, also in the same transaction', async () => {
    const [one, other] = [await givenWithdrawn('purged-a'), await givenWithdrawn('purged-b')];
    const deleting = db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('markaz.purged_entry', ${one.entryId}, true)`;
      await tx.editionStep.deleteMany({ where: { editionId: other.id } });
    });
    await expect(deleting).rejects.toThrow(/never changed or deleted/);
    await expect(db().revision.deleteMany({ where: { editionId: one.id } })).rejects.toThrow(/never changed/);
  });

  it('happens once, or the piece is taken out, when both are asked for at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { entryId } = await givenEntry({ en: {} });
      await trashEntry(omar, entryId, reason);
      const results = await Promise.allSettled([purgeEntry(layla, entryId), takeOut(omar, entryId)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const purged = results[0]?.status === 'fulfilled';
      expect(await db().entry.count({ where: { id: entryId } })).toBe(purged ? 0 : 1);
    }
  });

  it('is done by a job after 30 days, and not before', async () => {
    const [old, recent] = [await givenEntry({ en: {} }), await givenEntry({ en: {} })];
    for (const [{ entryId }, days] of [
      [old, 31],
      [recent, 29],
    ] as const) {
      await trashEntry(omar, entryId, reason);
      await db().$executeRaw`
        UPDATE "Entry" SET "trashedAt" = now() - make_interval(days => ${days}) WHERE "id" = ${entryId}::uuid`;
    }
    await TRASH_HANDLER.run({}, running);
    await TRASH_HANDLER.run({}, running);
    expect(await db().entry.count({ where: { id: { in: [old.entryId, recent.entryId] } } })).toBe(1);
    expect(
      await db().auditEvent.findFirst({ where: { subjectId: old.entryId, action: 'entry.purged' } }),
    ).toMatchObject({
      actorId: null,
    });
  });

  it('goes on with the others where one cannot be removed, and fails with that', async () => {
    const [stuck, other] = [await givenEntry({ en: {} }), await givenEntry({ en: {} })];
    for (const [{ entryId }, days] of [
      [stuck, 40],
      [other, 31],
    ] as const) {
      await trashEntry(omar, entryId, reason);
      await db().$executeRaw`
        UPDATE "Entry" SET "trashedAt" = now() - make_interval(days => ${days}) WHERE "id" = ${entryId}::uuid`;
    }
    await db().$executeRawUnsafe(`
      CREATE TRIGGER refuse_stuck BEFORE DELETE ON "Entry" FOR EACH ROW WHEN (OLD."id" = '${stuck.entryId}')
      EXECUTE FUNCTION public.refuse_change()`);
    await expect(TRASH_HANDLER.run({}, running)).rejects.toThrow(/never changed or deleted/);
    await db().$executeRawUnsafe('DROP TRIGGER refuse_stuck ON "Entry"');
    const left = await db().entry.findMany({ where: { id: { in: [stuck.entryId, other.entryId] } } });
    expect(left.map(({ id }) => id)).toEqual([stuck.entryId]);
  });
});
