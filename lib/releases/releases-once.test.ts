import { expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { killWhileDue } from '@/lib/testing/kill-while-due';

const RELEASES = 4;
const PIECES = 2;

/** Releases of both languages of some pieces each. */
async function givenPlannedReleases(omar: Actor) {
  const editionIds: string[] = [];
  for (let number = 0; number < RELEASES; number += 1) {
    const ids: string[] = [];
    for (let piece = 0; piece < PIECES; piece += 1) {
      const { editions } = await givenEntry({ kind: 'center_news', ar: {}, en: {} });
      ids.push(editions.ar ?? '', editions.en ?? '');
    }
    const { id } = await createRelease(omar, { name: `Release ${number}`, editionIds: ids });
    await signAll(omar, id);
    await release.plan(omar, id, { moment: momentIn(1) });
    editionIds.push(...ids);
  }
  return editionIds;
}

it('Releases that are due at the same moment go live once and whole, by two processes that are killed at random', async () => {
  const editionIds = await givenPlannedReleases(await signedIn('omar'));
  const halves: unknown[] = [];
  // Somebody who looks at any time sees a release whole or not at all.
  const look = async () => {
    const rows = await db().$queryRaw<{ shown: number }[]>`
      SELECT count(publication."id")::int AS "shown" FROM "ReleaseEdition" item
      LEFT JOIN "Publication" publication ON publication."editionId" = item."editionId" GROUP BY item."releaseId"`;
    halves.push(...rows.filter(({ shown }) => shown !== 0 && shown !== 2 * PIECES));
  };
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const { killed } = await killWhileDue({
    ...{ processes: 2, kills: 4 },
    lifetimeMs: (random) => 5 + random * 100,
    random: Math.random,
    makeAllDue: () => db().$executeRaw`UPDATE "Release" SET "at" = date_trunc('second', now()) WHERE "open"`,
  });
  isOver = true;
  await looking;
  expect(killed).toBeGreaterThan(0);
  expect(halves).toEqual([]);
  const ofAll = { editionId: { in: editionIds } };
  expect(await db().publication.count({ where: ofAll })).toBe(editionIds.length);
  expect(await db().publicationVersion.count({ where: ofAll })).toBe(editionIds.length);
  expect(await db().auditEvent.count({ where: { action: 'release.published' } })).toBe(RELEASES);
  expect(await db().auditEvent.count({ where: { action: 'edition.published' } })).toBe(editionIds.length);
  expect(await db().auditEvent.count({ where: { action: 'release.refused' } })).toBe(0);
}, 180_000);
