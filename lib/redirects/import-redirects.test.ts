import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { DEFAULT_REGIONAL, rememberRegional } from '@/lib/i18n/regional';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { explainMissing } from './explain-missing';
import { exportRedirects } from './export-redirects';
import * as verb from './import-redirects';
import { IMPORT_MAX, TOLD_ROWS } from './types';

const importRedirects = committed(verb.importRedirects);

let layla: Actor;

beforeAll(async () => {
  layla = await signedIn('layla');
  await givenPerson('known');
  await givenEntry({ en: { slug: 'published' }, publish: ['en'] });
  await importRedirects(layla, { text: '/en/stored-a,/en/stored-b' });
});

const importing = (...lines: string[]) => importRedirects(layla, { text: lines.join('\n') });

const refusals = (...lines: string[]) =>
  importing(...lines).then(
    () => [],
    ({ issues }) => issues.map(({ path, key }: { path: string; key: string }) => `${path} ${key}`),
  );

describe('A file of redirects', () => {
  it('is imported as a whole, and tells what was new, changed and left as it was', async () => {
    const lines = ['from,to,note', '/en/f-one,/en/archive,x', '', '"/ar/f-قديم","/ar"', '/en/f-two/,/en'];
    expect(await importing(...lines)).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect(await explainMissing('/ar/f-قديم')).toEqual({ status: 301, location: '/ar' });
    expect(await importing('/en/f-one,/en/search', '/en/f-two,/en')).toEqual({
      ...{ added: 0, changed: 1, unchanged: 1 },
    });
    expect(await db().redirect.findUnique({ where: { fromPath: '/en/f-one' } })).toMatchObject({
      ...{ toPath: '/en/search', means: 'import', madeById: layla.userId, version: 2 },
    });
    const [event] = await db().auditEvent.findMany({
      where: { action: 'redirect.imported' },
      orderBy: { id: 'desc' },
    });
    expect(event?.data).toEqual({ added: 0, changed: 1, unchanged: 1 });
  });

  it('with a circle is refused with its lines, and nothing of it is imported', async () => {
    const refused = await refusals(
      'from,to',
      '/en/sound,/en/archive',
      '/en/circle-a,/en/circle-b',
      '/en/circle-b,/en/circle-c',
      '/en/circle-c,/en/circle-a',
    );
    expect(refused).toEqual([3, 4, 5].map((line) => `${line} redirects.file.circle`));
    expect(await explainMissing('/en/sound')).toMatchObject({ status: 404 });
  });

  it.each([
    ['an address that leads to itself', ['/en/self,/en/self'], ['1 redirects.itself']],
    ['a chain', ['/en/c-a,/en/c-b', '/en/c-b,/en'], ['1 redirects.file.chain']],
    [
      'a chain over the other language',
      ['/en/c-a,/ar/articles/c-b', '/en/articles/c-b,/en'],
      ['1 redirects.file.chain'],
    ],
    [
      'a chain into a circle',
      ['/en/x,/en/y', '/en/y,/en/z', '/en/z,/en/y'],
      ['1 redirects.file.chain', '2 redirects.file.circle', '3 redirects.file.circle'],
    ],
    ['an address that stands there twice', ['/en/t,/en', '/en/t,/ar'], ['2 redirects.file.twice']],
    ['a chain to what stands', ['/en/new,/en/stored-a'], ['1 redirects.chain']],
    ['a chain from what stands', ['/en/stored-b,/en'], ['1 redirects.chainBefore']],
    ['a circle with what stands', ['/en/stored-b,/en/stored-a'], ['1 redirects.chain']],
    ['the address of a piece', ['/en/articles/published,/en'], ['1 redirects.inUse']],
    ['its address in the other language', ['/ar/articles/published,/en'], ['1 redirects.inUse']],
    ['the address of a person', ['/en/authors/known,/en'], ['1 redirects.inUse']],
    ['an address of the site itself', ['/en/archive,/en'], ['1 redirects.inUse']],
    [
      'addresses of the former site that lead to one another',
      ['/en/Mainpage/Item/61,/en/Mainpage/Item/62', '/en/Mainpage/Item/62,/en/Mainpage/Item/61'],
      ['1 redirects.noAddress', '2 redirects.noAddress'],
    ],
    ['an address that browsers read as another one', ['/en/x/../a,/en'], ['1 redirects.noAddress']],
    [
      'an address twice, of which one stands',
      ['/en/stored-a,/en/stored-b', '/en/stored-a,/ar'],
      ['2 redirects.file.twice'],
    ],
    ['another site', ['/en/x,https://other.example/en'], ['1 redirects.otherSite']],
    ['no second column', ['/en/x'], ['1 redirects.noAddress']],
    ['something that is no address', ['from,to', 'nothing,/en'], ['2 redirects.noAddress']],
    ['a quotation mark alone', ['"/en/x,/en'], ['file redirects.file.quotes']],
    ['nothing', ['from,to', ' , '], ['file redirects.file.empty']],
    ['letters of another encoding', ['/ar/\uFFFD,/ar'], ['file redirects.file.encoding']],
  ])('with %s is refused', async (_name, lines, expected) => {
    expect(await refusals(...lines)).toEqual(expected);
  });

  it('may be one of another table program, with the names of its columns in any language', async () => {
    const lines = ['\uFEFFالرابط القديم;الرابط الجديد;ملاحظة', '/ar/s-one;/ar;x', '/ar/s-two;/en;'];
    expect(await importing(...lines)).toEqual({ added: 2, changed: 0, unchanged: 0 });
  });

  it('may turn around what stands', async () => {
    await importing('/en/turn-a,/en/archive', '/en/turn-c,/en');
    expect(await importing('/en/turn-a,/en/turn-d', '/en/turn-c,/en/turn-d')).toMatchObject({ changed: 2 });
    expect(await importing('/en/turn-d,/en', '/en/turn-a,/en', '/en/turn-c,/en')).toMatchObject({ added: 1 });
  });

  it('that was exported can be imported again, and changes nothing', async () => {
    const text = await exportRedirects(layla);
    expect(text).toContain('/en/stored-a,/en/stored-b,import,');
    expect(await importRedirects(layla, { text })).toMatchObject({ added: 0, changed: 0 });
  });

  it('that was exported says the last day on which somebody followed an address, in every zone', async () => {
    expect(await exportRedirects(layla)).toMatch(/\/en\/stored-a,.*,0,$/m);
    const data = { count: 3, lastOn: new Date('2026-11-26') };
    await db().redirectHits.update({ where: { fromPath: '/en/stored-a' }, data });
    rememberRegional({ ...DEFAULT_REGIONAL, timeZone: 'America/New_York' });
    expect(await exportRedirects(layla)).toMatch(/\/en\/stored-a,.*,3,2026-11-26/);
    rememberRegional(DEFAULT_REGIONAL);
  });

  it('that was exported can be imported again also when pages have come to its addresses, or percent signs stand in them', async () => {
    await importing('/en/100%25,/en/archive', '/en/first-of-two,/en/second-of-two');
    const site = { status: 301, toPath: '/ar' };
    await db().redirect.createMany({
      data: [
        { fromPath: '/ar/articles/published', ...site },
        { fromPath: '/en/authors/known', ...site },
        { fromPath: '/en/second-of-two', ...site },
      ],
    });
    const stored = await db().redirect.count({ where: { toPath: { not: null } } });
    const text = await exportRedirects(layla);
    expect(await importRedirects(layla, { text })).toEqual({ added: 0, changed: 0, unchanged: stored });
    await db().redirect.deleteMany({ where: { means: null } });
  });

  it('that closes a circle over lines without a page is refused, with all rows that are part of it', async () => {
    for (const [slug, to] of [
      ['first-line', 'line-b'],
      ['second-line', 'line-a'],
    ])
      await givenEntry({
        ...{ kind: 'center_news', publish: ['en'] },
        en: { slug, title: 'Line', body: [], link: `${env().SITE_URL}/en/${to}` },
      });
    const rows = ['/en/line-a,/en/center-news/first-line', '/en/line-b,/en/center-news/second-line'];
    expect(await refusals(...rows)).toEqual(['1 redirects.circle', '2 redirects.circle']);
    expect(await db().redirect.count({ where: { fromPath: '/en/line-a' } })).toBe(0);
    expect(await importing(rows[0] ?? '', '/en/line-c,/en/center-news/first-line')).toMatchObject({
      added: 2,
    });
    expect(await refusals(rows[1] ?? '')).toEqual(['1 redirects.circle']);
  });

  it('of more rows than a file may have is refused, and of many refused rows the first are told', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `/en/n-${index},nothing`);
    expect(await refusals(...rows(IMPORT_MAX.rows + 1))).toEqual(['file redirects.file.tooMany']);
    const told = await refusals(...rows(TOLD_ROWS + 5));
    expect(told).toHaveLength(TOLD_ROWS + 1);
    expect(told.at(-1)).toBe(' redirects.file.more');
  });

  it('of the largest size is imported', async () => {
    const rows = Array.from(
      { length: IMPORT_MAX.rows },
      (_, index) => `/en/articles/many-${index},/en/archive`,
    );
    expect(await importing(...rows)).toEqual({ added: IMPORT_MAX.rows, changed: 0, unchanged: 0 });
  });

  it('is no editor’s to import or export', async () => {
    const omar = await signedIn('omar');
    const refused = { code: 'forbidden' };
    await expect(importRedirects(omar, { text: '/en/x,/en' })).rejects.toMatchObject(refused);
    await expect(exportRedirects(omar)).rejects.toMatchObject(refused);
  });
});
