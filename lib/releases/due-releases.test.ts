import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { wakeForNext } from '@/lib/publishing/schedule/due-job';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { setEmbargo } from '@/lib/publishing/schedule/set-embargo';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, release, signAll, write } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { loggedLines } from '@/lib/testing/logged-lines';
import { makeReleaseDue } from '@/lib/testing/make-release-due';
import { transaction } from '@/lib/transaction';
import { doRelease, refuseRelease } from './do-release';
import { findOpenReleaseOf, listOpenReleases } from './find-open-release-of';
import { getRelease } from './get-release';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  await db().$executeRaw`UPDATE "Release" SET "open" = NULL, "discardedAt" = now() WHERE "open"`;
});

async function givenPlanned(name = 'Planned') {
  const { entryId, editions } = await givenEntry({ en: {}, ar: {} });
  const [ar, en] = [editions.ar ?? '', editions.en ?? ''];
  const { id } = await createRelease(omar, { name, editionIds: [ar, en] });
  await signAll(omar, id);
  await release.plan(omar, id, { moment: momentIn(2) });
  return { id, entryId, ar, en };
}

const shown = async (...editionIds: string[]) =>
  db().publication.count({ where: { editionId: { in: editionIds } } });

describe('A planned release', () => {
  it('goes live at its moment and not before, in both languages with the time that was planned', async () => {
    const { id, ar, en } = await givenPlanned();
    expect(await getRelease(omar, id)).toMatchObject({ state: 'planned', plan: { timeZone: 'Asia/Dubai' } });
    expect(await publishDue()).toBe(0);
    const at = await makeReleaseDue(id);
    expect(await publishDue()).toBe(1);
    for (const editionId of [ar, en])
      expect(await db().publication.findUnique({ where: { editionId } })).toMatchObject({ datelineAt: at });
    expect(await getRelease(omar, id)).toMatchObject({
      state: 'published',
      publishedAt: at,
      publishedBy: null,
    });
  });

  it('goes live once, however many look at the same moment', async () => {
    const { id, en } = await givenPlanned();
    await makeReleaseDue(id);
    const counts = await Promise.all([publishDue(), publishDue(), publishDue()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await publishDue()).toBe(0);
    expect(await db().publicationVersion.count({ where: { editionId: en } })).toBe(1);
    expect(await db().auditEvent.count({ where: { subjectId: id, action: 'release.published' } })).toBe(1);
  });

  it('is late and not lost when the newsroom was down over its moment, and says so', async () => {
    const { id, entryId } = await givenPlanned();
    await makeReleaseDue(id, 26 * 3_600);
    const lines = await loggedLines(log, publishDue);
    expect(lines.some((line) => line.includes('A planned release went live late'))).toBe(true);
    const { data } = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: entryId, action: 'edition.published' },
    });
    expect((data as { lateS: number }).lateS).toBeGreaterThanOrEqual(26 * 3_600);
  });

  it('is refused as a whole for one edition that may not go live, is told, and goes live once that is mended', async () => {
    const { id, ar, en } = await givenPlanned();
    await release.refresh(omar, id, { itemId: (await itemOf(en)).id });
    await makeReleaseDue(id);
    expect(await publishDue()).toBe(0);
    expect(await shown(ar, en)).toBe(0);
    const refused = await getRelease(omar, id);
    expect(refused).toMatchObject({ state: 'refused', failure: [{ key: 'releases.notSigned' }] });
    const inRefused = { id, isRefused: true, timeZone: 'Asia/Dubai' };
    expect(await findOpenReleaseOf(omar, en)).toMatchObject(inRefused);
    expect(await listOpenReleases(omar)).toMatchObject([inRefused]);
    // It is told once, and not tried again until somebody says so.
    await signAll(omar, id);
    expect(await publishDue()).toBe(0);
    expect(await db().auditEvent.count({ where: { subjectId: id, action: 'release.refused' } })).toBe(1);
    await release.plan(omar, id, { moment: momentIn(1) });
    expect(await findOpenReleaseOf(omar, en)).toMatchObject({ id, isRefused: false });
    await makeReleaseDue(id);
    expect(await publishDue()).toBe(1);
    expect(await shown(ar, en)).toBe(2);
  });

  it('waits for people again when its moment is taken back, and may go live by hand before', async () => {
    const { id, ar, en } = await givenPlanned();
    await release.cancelPlan(omar, id, {});
    expect(await getRelease(omar, id)).toMatchObject({ state: 'open', plan: null });
    await expect(release.cancelPlan(omar, id, {})).rejects.toMatchObject({
      issues: [{ key: 'releases.notPlanned' }],
    });
    await release.plan(omar, id, { moment: momentIn(1) });
    await release.publish(omar, id, {});
    await db().$executeRaw`UPDATE "Release" SET "at" = now() WHERE "id" = ${id}::uuid`;
    expect(await publishDue()).toBe(0);
    expect(await shown(ar, en)).toBe(2);
  });

  it('keeps a piece from being put under embargo until after its moment', async () => {
    const { entryId, id } = await givenPlanned();
    const embargo = committed(setEmbargo);
    await expect(embargo(omar, entryId, { moment: momentIn(3) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.embargoAfterMoment' }],
    });
    await embargo(omar, entryId, { moment: momentIn(1) });
    expect((await getRelease(omar, id)).editions.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it('is mended in the last second: what was refused for an older state is not recorded', async () => {
    const { id } = await givenPlanned();
    await makeReleaseDue(id);
    await release.plan(omar, id, { moment: momentIn(1) });
    await transaction((tx) => refuseRelease(tx, omar, id, [{ path: '', key: 'releases.empty' }]));
    expect(await transaction((tx) => doRelease(tx, omar, id))).toBe('skipped');
    expect(await getRelease(omar, id)).toMatchObject({ state: 'planned', failure: [] });
  });

  it('is woken for by the same job as everything else that is scheduled', async () => {
    const { id } = await givenPlanned();
    await db().$executeRaw`UPDATE "ScheduledChange" SET "open" = NULL, "cancelledAt" = now() WHERE "open"`;
    await db().$executeRaw`UPDATE "Release" SET "at" = now() + interval '1 hour' WHERE "id" = ${id}::uuid`;
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'publish-due'`;
    await transaction((tx) => wakeForNext(tx));
    const [job] = await db().$queryRaw<{ minutes: number }[]>`
      SELECT extract(epoch FROM start_after - now())::float8 / 60 AS "minutes" FROM pgboss.job WHERE name = 'publish-due'`;
    expect(Math.round(job?.minutes ?? 0)).toBe(60);
  });

  it('needs a moment that is to come, and something to show', async () => {
    const { id } = await createRelease(omar, { name: 'Empty' });
    await expect(release.plan(omar, id, { moment: momentIn(1) })).rejects.toMatchObject({
      issues: [{ key: 'releases.empty' }],
    });
    const planned = await givenPlanned();
    await expect(release.plan(omar, planned.id, { moment: momentIn(-1) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.past' }],
    });
    await write(omar, planned.en, 'Typed after planning');
    expect((await getRelease(omar, planned.id)).editions.map(({ isBehind }) => isBehind)).toEqual([
      false,
      true,
    ]);
  });
});
