import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { loggedLines } from '@/lib/testing/logged-lines';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { DUE_HANDLER } from './due-handler';
import { wakeForNext } from './due-job';
import { publishDue } from './publish-due';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  await db().$executeRaw`UPDATE "ScheduledChange" SET "open" = NULL, "cancelledAt" = now() WHERE "open"`;
});

const shown = (editionId: string) => db().publication.findUnique({ where: { editionId } });
const change = (id: string) => db().scheduledChange.findUniqueOrThrow({ where: { id } });
const eventsOf = async (entryId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: entryId }, orderBy: { id: 'asc' } })).map(
    ({ action, actorId, data }) => ({ action, actorId, data: data as Record<string, unknown> }),
  );

async function givenDraft(title = 'To go live') {
  const { entryId, editions } = await givenEntry({ en: { title } });
  return { entryId, id: editions.en ?? '' };
}

describe('What is scheduled', () => {
  it('goes live when its moment has come, and not before', async () => {
    const { id } = await givenDraft();
    const scheduled = await schedulePresent(omar, id);
    expect(await publishDue()).toBe(0);
    expect(await shown(id)).toBeNull();
    const at = await makeDue(scheduled.id);
    expect(await publishDue()).toBe(1);
    expect(await shown(id)).toMatchObject({ title: 'To go live', firstPublishedAt: at, datelineAt: at });
    expect(await change(scheduled.id)).toMatchObject({ open: null, cancelledAt: null, failure: null });
    expect((await change(scheduled.id)).doneAt).not.toBeNull();
  });

  it('is done once, however often anybody looks', async () => {
    const { entryId, id } = await givenDraft();
    await makeDue((await schedulePresent(omar, id)).id);
    const counts = await Promise.all([publishDue(), publishDue(), publishDue()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await publishDue()).toBe(0);
    expect(await db().publicationVersion.count({ where: { editionId: id } })).toBe(1);
    const published = (await eventsOf(entryId)).filter(({ action }) => action === 'edition.published');
    expect(published).toEqual([
      {
        action: 'edition.published',
        actorId: null,
        data: expect.objectContaining({ lateS: 0, scheduledById: omar.userId }),
      },
    ]);
  });

  it('updates a published edition, and a withdrawal takes it from readers', async () => {
    const { editions } = await givenEntry({ en: { title: 'Live' }, publish: ['en'] });
    const id = editions.en ?? '';
    const first = await shown(id);
    const update = await schedulePresent(omar, id);
    const withdrawal = await scheduleWithdrawal(omar, id);
    const at = await makeDue(update.id);
    expect(await publishDue()).toBe(1);
    expect(await shown(id)).toMatchObject({ firstPublishedAt: first?.firstPublishedAt, updatedAt: at });
    await makeDue(withdrawal.id);
    expect(await publishDue()).toBe(1);
    expect(await shown(id)).toBeNull();
    expect(await db().edition.findUnique({ where: { id } })).toMatchObject({ state: 'unpublished' });
  });

  it('happens in its order when the newsroom was down over both moments, with the planned times, and is told as late', async () => {
    const { entryId, id } = await givenDraft();
    const publication = await schedulePresent(omar, id);
    const withdrawal = await scheduleWithdrawal(omar, id);
    const planned = await makeDue(publication.id, 26 * 3_600);
    await makeDue(withdrawal.id, 300);
    const lines = await loggedLines(log, publishDue);
    expect(lines.filter((line) => line.includes('A scheduled change was made late'))).toHaveLength(2);
    expect(await shown(id)).toBeNull();
    const [version] = await db().publicationVersion.findMany({ where: { editionId: id } });
    expect(version).toMatchObject({ publishedAt: planned });
    const events = await eventsOf(entryId);
    const lateOf = (name: string) => events.find(({ action }) => action === name)?.data.lateS;
    expect(lateOf('edition.published')).toBeGreaterThanOrEqual(26 * 3_600);
    expect(lateOf('edition.unpublished')).toBeGreaterThanOrEqual(300);
  });

  it('waits for the text that was frozen, whatever is typed afterwards', async () => {
    const { id } = await givenDraft('As it was approved');
    const { id: scheduled } = await schedulePresent(omar, id);
    await writeDocument(
      omar,
      id,
      article({ title: 'Typed a second before', body: [{ p: 'Other words.' }] }, newBlockId),
    );
    await makeDue(scheduled);
    await publishDue();
    expect(await shown(id)).toMatchObject({ title: 'As it was approved' });
  });

  it('needs no job: the row alone is enough, and the queue is told of the next moment again', async () => {
    const { id } = await givenDraft();
    const { id: scheduled } = await schedulePresent(omar, id, momentIn(0.5));
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'publish-due'`;
    await transaction((tx) => wakeForNext(tx));
    const [job] = await db().$queryRaw<{ start_after: Date }[]>`
      SELECT start_after FROM pgboss.job WHERE name = 'publish-due' AND state = 'created'`;
    const { at } = await change(scheduled);
    expect(Math.abs((job?.start_after.getTime() ?? 0) - at.getTime())).toBeLessThan(5_000);
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'publish-due'`;
    await makeDue(scheduled);
    await DUE_HANDLER.run({}, { signal: new AbortController().signal });
    expect(await shown(id)).not.toBeNull();
  });
});

describe('What was scheduled is refused at its moment', () => {
  async function refusedFor(id: string) {
    const { failure, open } = await db().scheduledChange.findFirstOrThrow({
      where: { editionId: id },
      orderBy: { createdAt: 'desc' },
    });
    return { open, keys: (failure as { key: string }[] | null)?.map(({ key }) => key) };
  }

  it('when another piece has its address by then, which people see until they act, and it is not tried again', async () => {
    const { entryId, id } = await givenDraft('Two of a name');
    const { id: scheduled } = await schedulePresent(omar, id);
    const { slug } = await db().edition.findUniqueOrThrow({ where: { id } });
    await db().edition.update({ where: { id }, data: { slug: 'elsewhere', slugFolded: 'elsewhere' } });
    await givenEntry({ en: { slug: slug ?? '' }, publish: ['en'] });
    await makeDue(scheduled);
    expect(await publishDue()).toBe(0);
    expect(await shown(id)).toBeNull();
    expect(await refusedFor(id)).toEqual({ open: true, keys: ['slug.taken'] });
    expect((await eventsOf(entryId)).at(-1)).toMatchObject({
      action: 'edition.schedule_refused',
      actorId: null,
    });
    await publishDue();
    expect(
      (await eventsOf(entryId)).filter(({ action }) => action === 'edition.schedule_refused'),
    ).toHaveLength(1);
  });

  it('when its section is gone', async () => {
    const section = await givenSection('short-lived');
    const { entryId, editions } = await givenEntry({ en: {}, sectionId: section.id });
    const id = editions.en ?? '';
    await makeDue((await schedulePresent(omar, id)).id);
    await db().entry.update({ where: { id: entryId }, data: { sectionId: (await givenSection()).id } });
    await db().section.delete({ where: { id: section.id } });
    await publishDue();
    expect(await refusedFor(id)).toEqual({ open: true, keys: ['publish.versionNamesGone'] });
  });

  it('when the embargo was set past it', async () => {
    const { entryId, id } = await givenDraft();
    await makeDue((await schedulePresent(omar, id)).id);
    await db()
      .$executeRaw`UPDATE "Entry" SET "embargoUntil" = now() + interval '1 hour' WHERE "id" = ${entryId}::uuid`;
    await publishDue();
    expect(await refusedFor(id)).toEqual({ open: true, keys: ['publish.embargoed'] });
  });

  it('and keeps no other back', async () => {
    const [bad, good] = [await givenDraft(), await givenDraft()];
    await makeDue((await schedulePresent(omar, bad.id)).id, 20);
    await makeDue((await schedulePresent(omar, good.id)).id, 10);
    await db()
      .$executeRaw`UPDATE "Entry" SET "embargoUntil" = now() + interval '1 hour' WHERE "id" = ${bad.entryId}::uuid`;
    expect(await publishDue()).toBe(1);
    expect(await shown(good.id)).not.toBeNull();
  });
});

describe('While somebody holds an edition', () => {
  it('what else is due goes live, and the held one as soon as it is free', async () => {
    const [held, free] = [await givenDraft(), await givenDraft()];
    const waiting = await schedulePresent(omar, held.id);
    await makeDue(waiting.id, 20);
    await makeDue((await schedulePresent(omar, free.id)).id, 10);
    const lines = await transaction(async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Entry" WHERE "id" = ${held.entryId}::uuid FOR UPDATE`;
      return loggedLines(log, async () => expect(await publishDue()).toBe(1));
    });
    expect(lines.filter((line) => line.includes('A scheduled change waits'))).toHaveLength(1);
    expect([await shown(held.id), await shown(free.id)]).toEqual([null, expect.anything()]);
    expect(await change(waiting.id)).toMatchObject({ open: true, failure: null, attempts: 0 });
    expect(await publishDue()).toBe(1);
    expect(await shown(held.id)).not.toBeNull();
  });
});

describe('Nothing goes live by itself', () => {
  it('when somebody has published by hand before the moment', async () => {
    const { entryId, id } = await givenDraft();
    const { id: scheduled } = await schedulePresent(omar, id);
    await publishPresent(omar, id);
    expect(await change(scheduled)).toMatchObject({ open: null, doneAt: null });
    expect(
      (await eventsOf(entryId)).find(({ action }) => action === 'edition.schedule_cancelled'),
    ).toMatchObject({
      data: { reason: 'published', kind: 'publish' },
    });
  });

  it('after somebody has withdrawn it by hand', async () => {
    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    const id = editions.en ?? '';
    const [update, withdrawal] = [await schedulePresent(omar, id), await scheduleWithdrawal(omar, id)];
    await unpublishEdition(omar, id);
    for (const each of [update, withdrawal]) expect((await change(each.id)).cancelledAt).not.toBeNull();
    expect(await publishDue()).toBe(0);
  });
});
