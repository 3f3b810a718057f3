import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import * as environment from '@/lib/env';
import { startJobs } from '@/lib/job-registry/start-jobs';
import { createList } from '@/lib/lists/create-list';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { givenSeries } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { ANNOUNCE_HANDLER } from './announce-handler';
import { ANNOUNCE_JOB } from './announce-job';

const KEY = '0123abcd-4567';

interface Told {
  path: string;
  body: string;
}

let receiver: Server;
let origin: string;
const told: Told[] = [];
/** What the receivers answer. */
const statuses: Record<string, number> = {};

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const path = request.url ?? '';
    told.push({ path, body: await text(request) });
    response.writeHead(statuses[path] ?? 202).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});

afterAll(() => receiver.close());

beforeEach(async () => {
  const real = environment.env();
  const settings = { WEBSUB_HUB: `${origin}/hub`, INDEXNOW_KEY: KEY, INDEXNOW_URL: `${origin}/indexnow` };
  vi.spyOn(environment, 'env').mockReturnValue({
    ...real,
    ...settings,
    SITE_URL: 'https://news.example.org',
  });
  told.length = 0;
  for (const path of Object.keys(statuses)) delete statuses[path];
  await db().announcement.deleteMany();
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${ANNOUNCE_JOB.name}`;
});

afterEach(() => vi.restoreAllMocks());

const run = () => ANNOUNCE_HANDLER.run({}, { signal: new AbortController().signal });
const toldTo = (path: string) => told.filter((each) => each.path === path).map(({ body }) => body);
const pagesTold = () => toldTo('/indexnow').flatMap((body) => JSON.parse(body).urlList as string[]);
const feedsTold = () => toldTo('/hub').flatMap((body) => new URLSearchParams(body).getAll('hub.url'));

async function givenPublished(slug: string) {
  const [section, person] = [await givenSection(slug), await givenPerson(slug)];
  const { editions } = await givenEntry({
    ...{ sectionId: section.id, authorIds: [person.id] },
    en: { slug },
    publish: ['en'],
  });
  return editions.en ?? '';
}

describe('What is published', () => {
  it('is told with its issue only where readers see that', async () => {
    const section = await givenSection('issued');
    const { issueIds } = await givenSeries('told-issues', [1, 2]);
    await db().issue.update({ where: { id: issueIds[1] }, data: { isShown: false } });
    for (const [index, issueId] of issueIds.entries())
      await givenEntry({
        sectionId: section.id,
        issueId,
        en: { slug: `issued-${index + 1}` },
        publish: ['en'],
      });
    const announced = await db().announcement.findMany({ where: { path: { contains: 'told-issues/' } } });
    expect(announced.map(({ path, isList }) => [path, isList])).toEqual([
      ['/en/series/told-issues/1', false],
    ]);
    await run();
    expect(pagesTold()).toContain('https://news.example.org/en/series/told-issues/1');
    expect(feedsTold().filter((feed) => feed.includes('/told-issues/1/'))).toEqual([]);
  });

  it('is told to search engines by its address, and to the hub by the feeds that it is in', async () => {
    await givenPublished('told');
    await run();
    expect(JSON.parse(toldTo('/indexnow')[0] ?? '')).toEqual({
      host: 'news.example.org',
      key: KEY,
      keyLocation: `https://news.example.org/${KEY}.txt`,
      urlList: ['https://news.example.org/en/articles/told'],
    });
    expect(new URLSearchParams(toldTo('/hub')[0]).get('hub.mode')).toBe('publish');
    const lists = ['/en', '/en/sections/told', '/en/authors/told'];
    const files = ['feed.xml', 'atom.xml', 'feed.json'];
    expect(feedsTold().sort()).toEqual(
      lists.flatMap((list) => files.map((file) => `https://news.example.org${list}/${file}`)).sort(),
    );
  });

  it('is told to the hub by the feeds of the lists with pages that show it, and of no others', async () => {
    const section = await givenSection('listed');
    const listOf = async (
      slugEn: string,
      rule: { sectionId?: string; fill?: 'article' | 'center_news' } = {},
    ) => {
      const names = { nameAr: slugEn, nameEn: slugEn, frontOrder: null, isBeside: false };
      const page = { slugAr: slugEn, slugEn };
      const { key } = await committed(createList)(await signedIn('layla'), { ...names, page });
      return db().list.update({ where: { key }, data: rule });
    };
    await listOf('empty');
    await listOf('by-section', { sectionId: section.id });
    await listOf('other-section', { sectionId: (await givenSection('other')).id, fill: 'article' });
    await listOf('other-kind', { sectionId: section.id, fill: 'center_news' });
    const [pinned, removed] = [await listOf('pinned'), await listOf('removed', { fill: 'article' })];
    const { entryId, editions } = await givenEntry({ sectionId: section.id, en: { slug: 'listed' } });
    await db().listPin.create({ data: { listId: pinned.id, entryId, position: 0 } });
    await db().listExclusion.create({ data: { listId: removed.id, entryId } });
    await publishPresent(await signedIn('omar'), editions.en ?? '');
    await run();
    const lists = feedsTold().filter((url) => url.includes('/lists/') && url.endsWith('/feed.xml'));
    const site = 'https://news.example.org/en/lists';
    expect(lists.sort()).toEqual([`${site}/by-section/feed.xml`, `${site}/pinned/feed.xml`]);
  });

  it('one after the other is told once, by one job', async () => {
    await givenPublished('first');
    await givenPublished('second');
    expect(await jobsOf(ANNOUNCE_JOB)).toHaveLength(1);
    await run();
    expect(toldTo('/indexnow')).toHaveLength(1);
    expect(pagesTold()).toHaveLength(2);
    await run();
    expect(toldTo('/indexnow')).toHaveLength(1);
  });

  it('and withdrawn is told again, by the address that is gone', async () => {
    const id = await givenPublished('gone');
    await run();
    told.length = 0;
    await unpublishEdition(await signedIn('omar'), id);
    await run();
    expect(pagesTold()).toEqual(['https://news.example.org/en/articles/gone']);
    expect(feedsTold()).toContain('https://news.example.org/en/sections/gone/feed.xml');
  });

  it('and changed is told again, unless a typo was repaired', async () => {
    const [id, omar] = [await givenPublished('changed'), await signedIn('omar')];
    await run();
    told.length = 0;
    const changes = async (title: string, reason: 'typo' | 'facts') => {
      await writeDocument(omar, id, article({ title, body: [{ p: title }] }, newBlockId));
      await publishPresent(omar, id, { change: { reason } });
      await run();
    };
    await changes('Repaired', 'typo');
    expect(told).toEqual([]);
    await changes('Known since', 'facts');
    expect(pagesTold()).toEqual(['https://news.example.org/en/articles/changed']);
  });

  it('and moved is told by both addresses, also when a typo was repaired with that', async () => {
    const [id, omar] = [await givenPublished('mispelt'), await signedIn('omar')];
    await run();
    told.length = 0;
    const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    await saveEditionFields(omar, id, { fieldsVersion, slug: 'misspelt', dateline: null });
    const before = await db().publication.findUniqueOrThrow({ where: { editionId: id } });
    await publishPresent(omar, id, { change: { reason: 'typo' } });
    await run();
    const site = 'https://news.example.org/en/articles';
    expect(pagesTold().sort()).toEqual([`${site}/mispelt`, `${site}/misspelt`]);
    expect(await db().publication.findUniqueOrThrow({ where: { editionId: id } })).toMatchObject({
      updatedAt: before.updatedAt,
    });
  });

  it.each(['/hub', '/indexnow'])(
    'is told again until %s has taken it, and the other one is told meanwhile',
    async (path) => {
      await givenPublished(`again-${path.slice(1)}`);
      statuses[path] = 503;
      await expect(run()).rejects.toThrow('answered 503');
      expect(told.map((each) => each.path).sort()).toEqual(['/hub', '/indexnow']);
      delete statuses[path];
      const other = path === '/hub' ? '/indexnow' : '/hub';
      await run();
      expect(await db().announcement.count()).toBe(0);
      expect(toldTo(other)).toHaveLength(1);
    },
  );

  it('is told although more waits for a receiver that never answers than one round takes', async () => {
    statuses['/hub'] = 503;
    const waiting = Array.from({ length: 5_001 }, (_, index) => ({
      path: `/en/topics/${index}`,
      isList: true,
    }));
    await db().announcement.createMany({ data: waiting });
    await givenPublished('later');
    await expect(run()).rejects.toThrow('answered 503');
    expect(pagesTold()).toEqual(['https://news.example.org/en/articles/later']);
    delete statuses['/hub'];
    await run();
    expect(feedsTold()).toContain('https://news.example.org/en/sections/later/feed.xml');
    expect(await db().announcement.count()).toBe(0);
  });

  it('is told after a start, although a backup holds no jobs', async () => {
    await givenPublished('restored');
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${ANNOUNCE_JOB.name}`;
    const site = await startJobs({ runs: false, handlers: [ANNOUNCE_HANDLER] });
    expect(await jobsOf(ANNOUNCE_JOB)).toMatchObject([{ state: 'created' }]);
    await run();
    await site.stop();
    expect(pagesTold()).toEqual(['https://news.example.org/en/articles/restored']);
  });

  it('and told already is not told again by a start, nor twice by the starts of two processes', async () => {
    const sites = [await startJobs({ runs: false, handlers: [ANNOUNCE_HANDLER] })];
    expect(await jobsOf(ANNOUNCE_JOB)).toEqual([]);
    await givenPublished('once');
    for (let number = 0; number < 2; number += 1) {
      sites.push(await startJobs({ runs: false, handlers: [ANNOUNCE_HANDLER] }));
    }
    expect(await jobsOf(ANNOUNCE_JOB)).toHaveLength(1);
    for (const { stop } of sites) await stop();
  });

  it('waits for nobody while nobody is to be told', async () => {
    vi.restoreAllMocks();
    await givenPublished('quiet');
    expect(await db().announcement.count()).toBe(0);
    expect(await jobsOf(ANNOUNCE_JOB)).toEqual([]);
  });
});
