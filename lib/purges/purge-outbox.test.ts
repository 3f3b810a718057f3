import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { entryKey } from '@/lib/public-changes/keys';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import { switchPurgesOff, switchPurgesOn } from './switch-purges';

const waiting = () => db().purge.findMany({ orderBy: { id: 'asc' } });
const change = (name: string) =>
  transaction((tx) =>
    tx.setting.upsert({ where: { key: name }, create: { key: name, value: 1 }, update: { value: 2 } }),
  );
const switchOn = (build = 'build 1') => transaction((tx) => switchPurgesOn(tx, build));

beforeEach(async () => {
  await switchOn();
  await db().purge.deleteMany();
});
afterEach(() => transaction(switchPurgesOff));

describe('A change of what readers see', () => {
  it('waits for the cache in front with the keys of the public change', async () => {
    const section = await givenSection('politics');
    await db().purge.deleteMany();
    await db().section.update({ where: { id: section.id }, data: { nameEn: 'Renamed' } });
    const [purge, ...more] = await waiting();
    const stored = await db().publicChange.findUniqueOrThrow({ where: { number: await lastPublicChange() } });
    expect(purge).toMatchObject({ keys: stored.keys, priority: 1 });
    expect(more).toEqual([]);
  });

  it('waits before others when something was withdrawn', async () => {
    const entry = await givenEntry({ en: { title: 'Withdrawn', slug: 'withdrawn' }, publish: ['en'] });
    await db().purge.deleteMany();
    await unpublishEdition(await signedIn('omar'), entry.editions.en ?? '');
    const [purge, ...more] = await waiting();
    expect(purge?.priority).toBe(0);
    expect(purge?.keys).toContain(entryKey(entry.entryId));
    expect(more).toEqual([]);
  });

  it('is seen by the sender exactly when it is committed', async () => {
    await transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'uncommitted', value: 1 } });
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      expect(await tx.purge.count()).toBe(1);
      expect(await db().purge.count()).toBe(0);
    });
    expect(await db().purge.count()).toBe(1);
  });

  it('that is rolled back is never purged', async () => {
    const failing = transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'rolled-back', value: 1 } });
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await waiting()).toEqual([]);
  });

  it('is not written without a cache in front, and what waited is dropped', async () => {
    await change('before');
    await transaction(switchPurgesOff);
    await change('after');
    expect(await waiting()).toEqual([]);
    expect(await lastPublicChange()).toBeGreaterThan(0n);
  });
});

describe('The start of an application with PURGE_URL', () => {
  it('purges all pages when the build is another one, now and once the former one has been replaced', async () => {
    await switchOn('build 2');
    const rows = await waiting();
    expect(rows.map(({ keys, priority }) => [...keys, priority])).toEqual([
      ['*', 1],
      ['*', 4],
    ]);
    const [first, second] = rows.map(({ dueAt }) => dueAt.getTime());
    expect(Math.abs((second ?? 0) - (first ?? 0) - 120_000)).toBeLessThan(10);
  });

  it('purges nothing when it runs the build of before', async () => {
    await switchOn('build 1');
    expect(await waiting()).toEqual([]);
  });

  it('purges all pages when changes may have been made that no row tells of', async () => {
    await transaction(switchPurgesOff);
    await change('unseen');
    await switchOn('build 1');
    expect(await db().purge.count()).toBe(2);
  });

  it('purges all pages when the database is another one, such as one that was restored', async () => {
    const { origin } = await db().purgeState.findFirstOrThrow();
    expect(origin).toMatch(/^\d{10,} \d+ build 1$/);
    await db().purgeState.updateMany({ data: { origin: origin.replace(/ \d+ /, ' 1 ') } });
    await switchOn('build 1');
    expect(await db().purge.count()).toBe(2);
  });

  it('misses no change that is being committed at the same time', async () => {
    await transaction(switchPurgesOff);
    let switching: Promise<void> | undefined;
    await transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'at-the-same-time', value: 1 } });
      await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
      switching = switchOn();
      // The change is stored without a purge, and its transaction holds the lock until it commits.
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await db().purge.count()).toBe(0);
    });
    const committedAt = Date.now();
    await switching;
    const [purge] = await waiting();
    expect(purge?.keys).toEqual(['*']);
    expect(purge?.changedAt.getTime()).toBeGreaterThanOrEqual(committedAt - 5);
  });
});
