import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { schedulePresent } from '@/lib/testing/given-scheduled';
import { killWhileDue } from '@/lib/testing/kill-while-due';

/** `SCHEDULED=1000` is the measure of docs/decisions/0042: an hour at which a thousand editions are due. */
const COUNT = Number(process.env.SCHEDULED ?? 20);
const KILLS = Math.max(3, Math.round(COUNT / 50));
/** From the moment until the last is published, whatever is killed meanwhile. */
const LIMIT_MS = 60_000;

async function givenManyScheduled(): Promise<string[]> {
  const omar = await signedIn('omar');
  const ids: string[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const locale = index % 2 === 0 ? 'ar' : 'en';
    const { editions } = await givenEntry({ kind: 'center_news', [locale]: {} });
    const id = editions[locale] ?? '';
    await schedulePresent(omar, id);
    ids.push(id);
  }
  return ids;
}

it(
  'Everything that is due is published exactly once by two processes that are killed at random',
  async () => {
    const ids = await givenManyScheduled();
    const { killed, tookMs } = await killWhileDue({
      ...{ processes: 2, kills: KILLS },
      lifetimeMs: (random) => 5 + random * 60,
      random: Math.random,
      // All at once, as when an hour of the clock begins.
      makeAllDue: () =>
        db().$executeRaw`UPDATE "ScheduledChange" SET "at" = date_trunc('second', now()) WHERE "open"`,
    });
    if (process.env.SCHEDULED) log.info({ count: COUNT, killed, tookMs }, 'Published what was due');
    expect(killed).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(LIMIT_MS);
    const ofAll = { editionId: { in: ids } };
    expect(await db().publication.count({ where: ofAll })).toBe(COUNT);
    expect(await db().publicationVersion.count({ where: ofAll })).toBe(COUNT);
    expect(
      await db().scheduledChange.count({
        where: { ...ofAll, doneAt: { not: null }, failure: { equals: Prisma.DbNull } },
      }),
    ).toBe(COUNT);
    expect(await db().auditEvent.count({ where: { action: 'edition.published' } })).toBe(COUNT);
    const late = await db().publicationVersion.findMany({
      where: ofAll,
      select: { publishedAt: true, edition: { select: { scheduled: true } } },
    });
    for (const { publishedAt, edition } of late) expect(publishedAt).toEqual(edition.scheduled[0]?.at);
  },
  120_000 + COUNT * 1_000,
);
