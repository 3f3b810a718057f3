import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import { clockChange } from '@/lib/workflow/clock-change';
import { changeSchedule } from './change-schedule';
import { getScheduled } from './get-scheduled';
import { isOnPage } from './is-on-page';
import { listAtOtherTimes, listScheduled, type ScheduledPage } from './list-scheduled';
import { publishDue } from './publish-due';
import { setEmbargo as setEmbargoVerb } from './set-embargo';

const setEmbargo = committed(setEmbargoVerb);

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

async function givenDraft(by = omar) {
  const { entryId, editions } = await givenEntry({ by, en: { title: 'A piece' } });
  return { entryId, id: editions.en ?? '' };
}

describe('What is scheduled', () => {
  it('is listed by its moment, page after page, with who scheduled it', async () => {
    const ids: string[] = [];
    for (const days of [6, 2, 4])
      ids.push((await schedulePresent(omar, (await givenDraft()).id, momentIn(days))).id);
    const [last, first, middle] = ids;
    const page = await listScheduled(omar, { size: 2 });
    expect(page.rows.map(({ id }) => id)).toEqual([first, middle]);
    expect(page.rows[0]).toMatchObject({ title: 'A piece', kind: 'publish', isPublic: false, failure: [] });
    expect(page.rows[0]?.scheduledBy.id).toBe(omar.userId);
    const next = await listScheduled(omar, { size: 2, after: page.next ?? '' });
    expect(next.rows.map(({ id }) => id)).toEqual([last]);
    const back = await listScheduled(omar, { size: 2, before: next.previous ?? '' });
    expect(back.rows.map(({ id }) => id)).toEqual([first, middle]);
  });

  it('has something else that is scheduled between two pages on one of them', async () => {
    const moments: Date[] = [];
    for (const days of [6, 2, 4]) {
      const { at } = await schedulePresent(omar, (await givenDraft()).id, momentIn(days));
      moments.push(...[-1, 0, 1].map((seconds) => new Date(at.getTime() + seconds * 1_000)));
    }
    const pages: ScheduledPage[] = [];
    for (let after: string | null = ''; after !== null; after = pages.at(-1)?.next ?? null)
      pages.push(await listScheduled(omar, { size: 1, ...(after && { after }) }));
    expect(pages.length).toBeGreaterThan(2);
    pages[1] = await listScheduled(omar, { size: 1, before: pages[2]?.previous ?? '' });
    for (const moment of moments) {
      const found = pages.filter((page) => isOnPage(moment, page));
      expect(found).toHaveLength(1);
      const before = pages.filter(({ rows: [row] }) => row && row.at <= moment).at(-1);
      expect(found[0]).toBe(before ?? pages[0]);
    }
  });

  it('is seen by authors in pieces of their own alone', async () => {
    const own = await givenDraft(sara);
    const { id } = await schedulePresent(omar, own.id);
    expect((await listScheduled(sara, { size: 10 })).rows.map((row) => row.id)).toEqual([id]);
    expect(await getScheduled(sara, own.id)).toHaveLength(1);
    const other = await givenDraft();
    await expect(getScheduled(sara, other.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is behind when the draft has another text, and not when a letter was typed and removed', async () => {
    const { entryId, id } = await givenDraft();
    await schedulePresent(omar, id);
    await scheduleWithdrawal(omar, id);
    const before = (await db().edition.findUniqueOrThrow({ where: { id } })).document as never;
    const behind = async () => (await getScheduled(omar, id)).map(({ kind, isBehind }) => [kind, isBehind]);
    expect(await behind()).toEqual([
      ['publish', false],
      ['withdraw', false],
    ]);
    await writeDocument(omar, id, article({ title: 'Another', body: [{ p: 'Text.' }] }, newBlockId));
    expect(await behind()).toEqual([
      ['publish', true],
      ['withdraw', false],
    ]);
    await writeDocument(omar, id, before);
    expect(await behind()).toEqual([
      ['publish', false],
      ['withdraw', false],
    ]);
    const { editions } = await getEntryForEditor(omar, 'article', entryId);
    expect(editions.en?.scheduled.map(({ kind, isRefused }) => [kind, isRefused])).toEqual([
      ['publish', false],
      ['withdraw', false],
    ]);
  });
});

describe('An embargo', () => {
  it('holds a piece back from everybody until its moment, and is lifted by hand', async () => {
    const { entryId, id } = await givenDraft();
    await setEmbargo(omar, entryId, { moment: momentIn(3) });
    await expect(publishPresent(omar, id)).rejects.toMatchObject({ issues: [{ key: 'publish.embargoed' }] });
    await expect(schedulePresent(omar, id, momentIn(2))).rejects.toMatchObject({
      issues: [{ key: 'publish.embargoed' }],
    });
    await setEmbargo(omar, entryId, { moment: null });
    await publishPresent(omar, id);
    const events = await db().auditEvent.findMany({
      where: { subjectId: entryId, action: { contains: 'embargo' } },
    });
    expect(events.map(({ action }) => action).sort()).toEqual(['entry.embargo_lifted', 'entry.embargoed']);
  });

  it('is not set over what readers see, nor past what is scheduled, nor by an author', async () => {
    const { entryId, id } = await givenDraft(sara);
    await expect(setEmbargo(sara, entryId, { moment: momentIn(1) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { id: scheduled } = await schedulePresent(omar, id, momentIn(2));
    await expect(setEmbargo(omar, entryId, { moment: momentIn(3) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.embargoAfterMoment' }],
    });
    await setEmbargo(omar, entryId, { moment: momentIn(1) });
    await setEmbargo(omar, entryId, { moment: null });
    await makeDue(scheduled);
    await publishDue();
    await expect(setEmbargo(omar, entryId, { moment: momentIn(3) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.embargoPublished' }],
    });
  });

  it('is set past what was refused at its moment and does not go live any more', async () => {
    const { entryId, id } = await givenDraft();
    const { id: scheduled } = await schedulePresent(omar, id);
    await db()
      .$executeRaw`UPDATE "Entry" SET "embargoUntil" = now() + interval '1 hour' WHERE "id" = ${entryId}::uuid`;
    await makeDue(scheduled);
    await publishDue();
    await setEmbargo(omar, entryId, { moment: momentIn(3) });
    const { embargoUntil } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    expect(embargoUntil?.getTime()).toBeGreaterThan(Date.now() + 2 * 24 * 3_600_000);
  });
});

describe('What is at another time than was chosen, since the rules of its zone have changed', () => {
  const HOUR_MS = 60 * 60_000;

  /** Chosen while clocks were expected to be an hour behind what they show. */
  async function givenOther() {
    const { id } = await schedulePresent(omar, (await givenDraft(sara)).id, momentIn(5));
    const row = { where: { id } };
    const { at } = await db().scheduledChange.findUniqueOrThrow(row);
    return db().scheduledChange.update({ ...row, data: { at: new Date(at.getTime() + HOUR_MS) } });
  }

  it('is told apart, to its author too, and is moved to that time or left at its instant', async () => {
    await schedulePresent(omar, (await givenDraft()).id, momentIn(5));
    const [early, late] = [await givenOther(), await givenOther()];
    const told = async (actor: Actor) => (await listAtOtherTimes(actor)).map(({ id }) => id);
    expect((await told(omar)).toSorted()).toEqual([early.id, late.id].toSorted());
    expect((await listAtOtherTimes(sara)).map(({ mayMove }) => mayMove)).toEqual([false, false]);
    const move = committed(changeSchedule);
    const moment = clockChange(early)?.atTime?.moment;
    await move(omar, early, { moment });
    await move(omar, late, { moment: clockChange(late)?.atInstant });
    const now = async ({ id }: { id: string }) =>
      (await db().scheduledChange.findUniqueOrThrow({ where: { id } })).at;
    expect(await now(early)).toEqual(new Date(early.at.getTime() - HOUR_MS));
    expect(await now(late)).toEqual(late.at);
    expect(await told(omar)).toEqual([]);
  });

  it('is nothing to act on once it is due or refused', async () => {
    const { id } = await givenOther();
    await makeDue(id);
    expect(await listAtOtherTimes(omar)).toEqual([]);
  });
});
