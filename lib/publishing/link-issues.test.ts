import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { findPiece } from '@/lib/publications/find-piece';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, schedulePresent } from '@/lib/testing/given-scheduled';
import { givenSeries } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { purgeEntry as purgeVerb } from '@/lib/trash/purge-entry';
import { trashEntry as trashVerb } from '@/lib/trash/trash-entry';
import { getLinkWarnings } from './get-link-warnings';
import { linkIssues } from './link-issues';
import { publishAgain as publishAgainVerb } from './publish-again';
import { publishDue } from './schedule/publish-due';

const [trashEntry, purgeEntry] = [committed(trashVerb), committed(purgeVerb)];
const publishAgain = committed(publishAgainVerb);

let count = 0;
let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

/** A line that leads to a draft, which is put into the trash later or removed for good. */
async function givenLine(slug: string, publish: ['en'] | [] = []) {
  const target = await givenEntry({ en: {} });
  const link = `entry:${target.entryId}`;
  const line = await givenEntry({ kind: 'center_news', en: { slug, title: slug, link }, publish });
  const toTrash = () => trashEntry(omar, target.entryId, { reason: 'Written twice.' });
  const removal = async () => {
    await toTrash();
    await purgeEntry(layla, target.entryId);
  };
  return { id: line.editions.en ?? '', link, toTrash, removal };
}

describe('A line whose target is gone', () => {
  it.each(['toTrash', 'removal'] as const)('goes live when its moment has come: %s', async (vanishes) => {
    const slug = `scheduled-${vanishes.toLowerCase()}`;
    const line = await givenLine(slug);
    const { id } = await schedulePresent(omar, line.id);
    await line[vanishes]();
    await makeDue(id);
    await publishDue();
    const done = await db().scheduledChange.findUniqueOrThrow({ where: { id } });
    expect(done).toMatchObject({ open: null, failure: null });
    expect(await findPiece('en', 'center_news', slug)).toMatchObject({ title: slug, linked: null });
  });

  it.each(['toTrash', 'removal'] as const)('is published again as readers saw it: %s', async (vanishes) => {
    const slug = `again-${vanishes.toLowerCase()}`;
    const line = await givenLine(slug, ['en']);
    await writeDocument(omar, line.id, article({ title: 'Later', body: [{ p: 'Words.' }] }, newBlockId));
    await publishPresent(omar, line.id);
    await line[vanishes]();
    await publishAgain(omar, line.id, { number: 1, liveNumber: 2 }, { change: { reason: 'facts' } });
    expect(await findPiece('en', 'center_news', slug)).toMatchObject({ title: slug, linked: null });
  });

  it('is not published as a draft, and is worth a warning once it is frozen', async () => {
    const { link, removal } = await givenLine('draft-of-line');
    await removal();
    const gone = [{ path: 'link', key: 'publish.linkGone' }];
    const [draft, frozen] = await transaction(async (tx) => [
      await linkIssues(tx, { link }),
      await linkIssues(tx, { link, isFrozen: true }),
    ]);
    expect(draft).toEqual({ issues: gone, warnings: [] });
    expect(frozen).toEqual({ issues: [], warnings: gone });
  });
});

it('A line that leads to a line without a page leads nowhere, and its editor is warned', async () => {
  const bare = await givenEntry({
    kind: 'center_news',
    en: { slug: 'bare-line', title: 'Bare line', body: [], link: 'https://other.example/fair' },
    publish: ['en'],
  });
  const paged = await givenEntry({ en: { slug: 'with-a-page' }, publish: ['en'] });
  const warningsOf = async ({ entryId }: { entryId: string }) =>
    (await transaction((tx) => linkIssues(tx, { link: `entry:${entryId}` }))).warnings;
  expect(await warningsOf(bare)).toMatchObject([{ path: 'link', key: 'publish.linkUnpublished' }]);
  expect(await warningsOf(paged)).toEqual([]);
});

describe('A line that leads to itself', () => {
  const ITSELF = { issues: [{ path: 'link', key: 'publish.linkItself' }], warnings: [] };

  async function check(addressOf: (line: { slug: string; number: number; entryId: string }) => string) {
    count += 1;
    const slug = `itself-${count}`;
    const { entryId, editions } = await givenEntry({ kind: 'center_news', en: { slug, title: slug } });
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    const link = addressOf({ slug, number, entryId });
    return transaction((tx) => linkIssues(tx, { link, id: editions.en ?? '', slug }));
  }

  it.each([
    ['by its address', ({ slug }: { slug: string }) => `${env().SITE_URL}/en/center-news/${slug}`],
    [
      'in another spelling',
      ({ slug }: { slug: string }) => `${env().SITE_URL}/en/center-news/${slug.toUpperCase()}`,
    ],
    ['by its number', ({ number }: { number: number }) => `${env().SITE_URL}/e/${number}`],
    ['as a piece', ({ entryId }: { entryId: string }) => `entry:${entryId}`],
  ])('is not published, also before readers find it there: %s', async (_how, addressOf) => {
    expect(await check(addressOf as never)).toEqual(ITSELF);
  });

  it.each(['/en/a%00', '/en/center-news/itself%00', '/en/a%ff'])(
    'leads elsewhere where no page can be: %s',
    async (path) => {
      expect(await check(() => `${env().SITE_URL}${path}`)).toEqual({ issues: [], warnings: [] });
    },
  );

  it('leads elsewhere by the same words on another site', async () => {
    const check2 = await check(({ slug }) => `https://other.example/en/center-news/${slug}`);
    expect(check2).toEqual({ issues: [], warnings: [] });
  });
});

describe('A line whose target leads back to it', () => {
  const CIRCLE = { issues: [{ path: 'link', key: 'publish.linkCircle' }], warnings: [] };
  const site = () => env().SITE_URL;
  const bare = (slug: string, link: string) =>
    givenEntry({ kind: 'center_news', en: { slug, title: slug, body: [], link }, publish: ['en'] });
  /** A draft of the line that another one leads to already. */
  async function check(slug: string, ...links: string[]) {
    const { editions } = await givenEntry({ kind: 'center_news', en: { slug, title: slug, body: [] } });
    const line = { id: editions.en ?? '', slug };
    return Promise.all(links.map((link) => transaction((tx) => linkIssues(tx, { ...line, link }))));
  }

  it.each([
    ['by the full address', (slug: string) => `${site()}/en/center-news/${slug}`],
    [
      'with the other scheme, and a slash at the end',
      (slug: string) => `${site().replace('http:', 'https:')}/en/center-news/${slug}/`,
    ],
    [
      'under the other language, with a query',
      (slug: string) => `${site()}/ar/center-news/${slug}?from=mail`,
    ],
  ])('is not published: %s', async (_how, addressOf) => {
    count += 1;
    const [one, other] = [`circle-one-${count}`, `circle-other-${count}`];
    await bare(one, addressOf(other));
    expect(await check(other, addressOf(one))).toEqual([CIRCLE]);
  });

  it('is not published over a third line, over a redirect, or as a piece', async () => {
    const third = await bare('circle-third', `${site()}/en/center-news/circle-begin`);
    await bare('circle-second', `entry:${third.entryId}`);
    await db().redirect.create({
      data: { fromPath: '/en/circle-old', status: 301, toPath: '/en/center-news/circle-second' },
    });
    const links = [`${site()}/en/circle-old`, `entry:${third.entryId}`];
    expect(await check('circle-begin', ...links)).toEqual([CIRCLE, CIRCLE]);
  });

  it.each([
    ['was withdrawn and is published again', 410],
    ['moved', 301],
  ])('is not published over the former address of a line that %s', async (_what, status) => {
    const [begin, again] = [`circle-begin-${status}`, `circle-again-${status}`];
    const { editions } = await bare(again, `${site()}/en/center-news/${begin}`);
    const fromPath = `/en/circle-former-${status}`;
    await db().redirect.create({ data: { fromPath, status, editionId: editions.en ?? '' } });
    expect(await check(begin, `${site()}${fromPath}`)).toEqual([CIRCLE]);
  });

  it('is published over the address of what was removed for good', async () => {
    await db().redirect.create({ data: { fromPath: '/en/circle-removed', status: 410 } });
    expect(await check('circle-end', `${site()}/en/circle-removed`)).toEqual([{ issues: [], warnings: [] }]);
  });

  it('is published where one of them has a page, or leads out of the site', async () => {
    await givenEntry({
      kind: 'center_news',
      en: { slug: 'circle-page', link: `${site()}/en/center-news/circle-no` },
      publish: ['en'],
    });
    const fine = { issues: [], warnings: [] };
    expect(await check('circle-no', `${site()}/en/center-news/circle-page`)).toEqual([fine]);
    await bare('circle-out', 'https://other.example/en/center-news/circle-not');
    const [out] = await check('circle-not', `${site()}/en/center-news/circle-out`);
    expect(out?.issues).toEqual([]);
  });
});

describe('Whoever chooses what a line leads to is warned', () => {
  it('of an issue of which nothing is published, until something is', async () => {
    const { issueIds } = await givenSeries('empty-issue', [1]);
    const link = `issue:${issueIds[0]}`;
    expect(await getLinkWarnings(omar, link)).toEqual([{ path: 'link', key: 'publish.linkEmptyIssue' }]);
    await givenEntry({ en: {}, issueId: issueIds[0], publish: ['en'] });
    expect(await getLinkWarnings(omar, link)).toEqual([]);
  });

  it('of a draft, by its id or by its address, and authors learn nothing of it', async () => {
    const draft = await givenEntry({ en: { slug: 'warned-draft' } });
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: draft.entryId } });
    const told = [{ path: 'link', key: 'publish.linkUnpublished' }];
    for (const link of [`entry:${draft.entryId}`, `${env().SITE_URL}/e/${number}`]) {
      expect(await getLinkWarnings(omar, link)).toEqual(told);
      expect(await getLinkWarnings(await signedIn('sara'), link)).toEqual([]);
    }
  });

  it('of nothing where readers find what it leads to', async () => {
    await givenEntry({ en: { slug: 'warned-public' }, publish: ['en'] });
    for (const link of [`${env().SITE_URL}/en/articles/warned-public`, 'https://other.example/', ''])
      expect(await getLinkWarnings(omar, link)).toEqual([]);
  });
});
