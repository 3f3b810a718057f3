import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { urgentKey } from '@/lib/public-changes/keys';
import { moveClock } from '@/lib/public-changes/move-clock';
import { collectReads } from '@/lib/public-changes/record-reads';
import { findUrgentLine } from '@/lib/publications/find-urgent-line';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile } from '@/lib/testing/given-media';
import { momentIn } from '@/lib/testing/given-scheduled';
import { transaction } from '@/lib/transaction';
import { getUrgentLines } from './get-urgent-lines';
import * as verbs from './set-urgent-line';
import { UrgentShape } from './shape';
import type { UrgentEnd } from './types';

const setUrgentLine = committed(verbs.setUrgentLine);
const removeUrgentLine = committed(verbs.removeUrgentLine);

const present = async (locale: 'ar' | 'en') => (await getUrgentLines())[locale]?.version ?? 0;
const line = async (more: object = {}) => ({
  ...{
    locale: 'ar' as const,
    version: await present('ar'),
    text: 'بيان عاجل',
    link: null,
    end: 30 as UrgentEnd,
  },
  ...more,
});

/** Keys of everything that has changed for readers since a number. */
async function changedSince(number: bigint): Promise<string[]> {
  const rows = await db().publicChange.findMany({ where: { number: { gt: number } } });
  return rows.flatMap(({ keys }) => keys);
}
const lastNumber = async () =>
  (await db().publicChange.aggregate({ _max: { number: true } }))._max.number ?? 0n;

/** Lets a line end as if its time had passed. */
const endNow = () =>
  db().$executeRaw`UPDATE "UrgentLine" SET "endsAt" = clock_timestamp() WHERE "locale" = 'ar'`;

describe('An urgent line', () => {
  it('is read by the pages of its language at once, and changes nothing else', async () => {
    const omar = await signedIn('omar');
    const before = await lastNumber();
    await setUrgentLine(omar, await line());
    expect(await changedSince(before)).toEqual([urgentKey('ar')]);
    const { result, reads } = await collectReads(() => findUrgentLine('ar'));
    expect(result).toEqual({ text: 'بيان عاجل', linked: null });
    expect([...reads]).toEqual([[urgentKey('ar'), 'immediate']]);
    expect(await findUrgentLine('en')).toBeNull();
  });

  it('ends by itself, of which the clock tells once', async () => {
    await setUrgentLine(await signedIn('omar'), await line());
    await transaction(moveClock);
    await endNow();
    expect(await findUrgentLine('ar')).toBeNull();
    const before = await lastNumber();
    await transaction(moveClock);
    expect(await changedSince(before)).toContain(urgentKey('ar'));
    const after = await lastNumber();
    await transaction(moveClock);
    expect(await changedSince(after)).toEqual([]);
    expect((await getUrgentLines()).ar).toMatchObject({ isShown: false });
  });

  it('leads to a piece as long as readers get it', async () => {
    const { entryId } = await givenEntry({ ar: { slug: 'هدف-العاجل' }, publish: ['ar'] });
    await setUrgentLine(await signedIn('omar'), await line({ link: `entry:${entryId}` }));
    expect((await findUrgentLine('ar'))?.linked?.href).toBe(encodeURI('/ar/articles/هدف-العاجل'));
  });

  it.each(['/ar/a%00', '/ar/center-news/%00', '/ar/a%ff'])(
    'is shown though no page can be where it leads: %s',
    async (path) => {
      const link = `${env().SITE_URL}${path}`;
      await setUrgentLine(await signedIn('omar'), await line({ link }));
      expect((await findUrgentLine('ar'))?.linked?.href).toBe(link);
    },
  );

  it('keeps its end when a misprint is mended, and has none to keep once it is gone', async () => {
    const omar = await signedIn('omar');
    const ends = async () => (await db().urgentLine.findUniqueOrThrow({ where: { locale: 'ar' } })).endsAt;
    await setUrgentLine(omar, await line({ end: 240 }));
    const before = await ends();
    await setUrgentLine(omar, await line({ text: 'بيان مصحح', end: 'kept' }));
    expect([await ends(), (await findUrgentLine('ar'))?.text]).toEqual([before, 'بيان مصحح']);
    await endNow();
    await expect(setUrgentLine(omar, await line({ end: 'kept' }))).rejects.toMatchObject({
      issues: [{ path: 'end', key: 'urgent.ended' }],
    });
  });

  it('ends at a moment that somebody chooses, which is to come and no month away', async () => {
    const omar = await signedIn('omar');
    await setUrgentLine(omar, await line({ end: momentIn(2) }));
    const days = ((await getUrgentLines()).ar?.endsAt.getTime() ?? 0) - Date.now();
    expect(days / (24 * 60 * 60_000)).toBeCloseTo(2, 1);
    for (const [away, key] of [
      [-1, 'schedule.past'],
      [30, 'urgent.tooLong'],
    ] as const)
      await expect(setUrgentLine(omar, await line({ end: momentIn(away) }))).rejects.toMatchObject({
        issues: [{ path: 'moment', key }],
      });
  });

  it('is taken away before its end, and told', async () => {
    const omar = await signedIn('omar');
    await setUrgentLine(omar, await line());
    const before = await lastNumber();
    await removeUrgentLine(omar, { locale: 'ar', version: await present('ar') });
    expect(await findUrgentLine('ar')).toBeNull();
    expect(await changedSince(before)).toEqual([urgentKey('ar')]);
    const events = await db().auditEvent.findMany({
      where: { subjectType: 'urgent' },
      orderBy: { id: 'desc' },
    });
    expect(events[0]).toMatchObject({ action: 'urgent.removed', data: { text: 'بيان عاجل' } });
  });

  it('is not set over the one of a colleague', async () => {
    const omar = await signedIn('omar');
    const seen = await line();
    await setUrgentLine(omar, seen);
    await expect(setUrgentLine(omar, seen)).rejects.toMatchObject({ code: 'conflict' });
    await expect(removeUrgentLine(omar, { locale: 'ar', version: seen.version })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is not set over the one of a colleague at the same moment, nor over one that stood for one that was taken away', async () => {
    const omar = await signedIn('omar');
    await db().urgentLine.deleteMany();
    const seen = await line();
    const both = await Promise.allSettled([setUrgentLine(omar, seen), setUrgentLine(omar, seen)]);
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const first = await line();
    const { version } = await removeUrgentLine(omar, { locale: 'ar', version: first.version });
    await setUrgentLine(omar, { ...(await line({ text: 'بيان آخر' })), version });
    await expect(setUrgentLine(omar, first)).rejects.toMatchObject({ code: 'conflict' });
    expect(await findUrgentLine('ar')).toMatchObject({ text: 'بيان آخر' });
  });

  it('leads to no file, which readers get only while something published offers it', async () => {
    const { id } = await givenFile();
    await expect(
      setUrgentLine(await signedIn('omar'), await line({ link: `file:${id}` })),
    ).rejects.toMatchObject({ issues: [{ path: 'link', key: 'field.unknownChoice' }] });
  });

  it.each([
    [{ link: 'javascript:alert(1)' }, 'field.webAddress'],
    [{ link: 'issue:01890000-0000-7000-8000-000000000001' }, 'field.unknownChoice'],
  ])('is refused with %j', async (more, key) => {
    await expect(setUrgentLine(await signedIn('omar'), await line(more))).rejects.toMatchObject({
      issues: [{ path: 'link', key }],
    });
  });

  it('has a text, and an end', () => {
    const input = { locale: 'ar', version: 0, text: 'عاجل', link: '', end: 30 };
    expect(UrgentShape.safeParse(input).success).toBe(true);
    const { end: minutes, ...before } = input;
    expect(UrgentShape.parse({ ...before, minutes })).toEqual(UrgentShape.parse(input));
    for (const more of [
      { text: ' ' },
      { end: 0 },
      { end: 100_000 },
      { end: 'never' },
      { minutes: 30 },
      { text: 'x'.repeat(201) },
    ])
      expect(UrgentShape.safeParse({ ...input, ...more }).success).toBe(false);
  });

  it('is not set by an author', async () => {
    const sara = await signedIn('sara');
    await expect(setUrgentLine(sara, await line())).rejects.toMatchObject({ code: 'forbidden' });
    const removal = { locale: 'ar' as const, version: await present('ar') };
    await expect(removeUrgentLine(sara, removal)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
