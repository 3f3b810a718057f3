import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findArchiveYears } from '@/lib/publications/search/find-archive-years';
import { PLAN_SETTINGS } from '@/lib/publications/search/within-time';
import { restoreBehind } from '@/lib/releases/former-state';
import {
  ENTRIES,
  type ManyPublicationsFixture,
  openManyPublications,
} from '@/lib/testing/many-publications-fixture';
import { type Queries, readerQueries } from '@/lib/testing/reader-queries';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { searchPlanQueries } from '@/lib/testing/search-plan-queries';
import { statementIssues } from '@/lib/testing/statement-issues';
import { givenViews, statisticsQueries } from '@/lib/testing/statistics-queries';
import { studioQueries } from '@/lib/testing/studio-queries';

let fixture: ManyPublicationsFixture;

beforeAll(async () => {
  fixture = await openManyPublications();
}, 120_000);

afterAll(() => fixture.client.end());

/** What the calls need does not exist before the first test. */
function namesOf(queries: (fixture: ManyPublicationsFixture) => Queries): string[] {
  const piece = { id: '', datelineAt: new Date(0), entryNumber: 0 };
  const nothing = { middle: { article: piece } } as ManyPublicationsFixture;
  return Object.keys(queries(nothing));
}

async function planIssuesOf(task: () => Promise<unknown>): Promise<string[]> {
  const statements = await recordedStatements(task);
  expect(statements.length).toBeGreaterThan(0);
  return (await Promise.all(statements.map((each) => statementIssues(fixture.client, each)))).flat();
}

describe(`With ${(2 * ENTRIES).toLocaleString('en')} publications, no query reads, sorts or skips what grows with them`, () => {
  it.each(namesOf(readerQueries))('of readers’ pages: %s', async (name) => {
    expect(await planIssuesOf(() => readerQueries(fixture)[name]?.() ?? Promise.reject())).toEqual([]);
  });

  it.each(namesOf(studioQueries))('of the studio: %s', async (name) => {
    expect(await planIssuesOf(() => studioQueries(fixture)[name]?.() ?? Promise.reject())).toEqual([]);
  });
});

describe('No question about a few days of page views reads what is kept of others', () => {
  beforeAll(givenViews);

  it.each(namesOf(statisticsQueries))('%s', async (name) => {
    expect(await planIssuesOf(() => statisticsQueries(fixture)[name]?.() ?? Promise.reject())).toEqual([]);
  });
});

describe('No write of a release reads what grows with the publications', () => {
  it('where corrections that are rolled back are forgotten', async () => {
    const { editionId } = await db().publication.findFirstOrThrow({ select: { editionId: true } });
    const before = { updatedAt: null, notice: '', redirects: {}, behindSinceId: fixture.busy.topicId };
    const items = [{ editionId, afterId: fixture.busy.personId, before }];
    expect(await planIssuesOf(() => restoreBehind(db(), items))).toEqual([]);
    // What was only withdrawn corrected nothing.
    const withdrawn = [{ editionId, afterId: null, before: { ...before, behindSinceId: null } }];
    expect(await recordedStatements(() => restoreBehind(db(), withdrawn))).toEqual([]);
  });
});

describe('No search reads, sorts or skips what grows with the publications', () => {
  beforeAll(async () => {
    // Once a minute each process walks along an index to the 6,000th piece.
    await findArchiveYears();
    for (const setting of PLAN_SETTINGS) await fixture.client.query(`SET ${setting}`);
  });

  afterAll(() => fixture.client.query('RESET ALL'));

  it.each(namesOf(searchPlanQueries))('of readers: %s', async (name) => {
    expect(await planIssuesOf(() => searchPlanQueries(fixture)[name]?.() ?? Promise.reject())).toEqual([]);
  });
});

describe('The check of plans', () => {
  it.each([
    [
      'a scan of a table',
      `SELECT "id" FROM "Publication" WHERE "kicker" = 'never'`,
      'Seq Scan on "Publication"',
    ],
    ['a sort', `SELECT "id" FROM "Publication" ORDER BY "title" LIMIT 20`, 'Sort of'],
    ['an offset', `SELECT "id" FROM "Publication" ORDER BY "id" LIMIT 20 OFFSET 5000`, 'an offset'],
    ['an exact count', `SELECT count(*) FROM "Entry" WHERE "kind" = 'article'`, 'Aggregate: '],
    ['many rows of an index', `SELECT "number" FROM "Entry" ORDER BY "number"`, 'Index Only Scan on "Entry"'],
  ])('refuses %s', async (_what, text, issue) => {
    expect((await statementIssues(fixture.client, { text, values: [] })).join()).toContain(issue);
  });

  it('allows a bounded count and a page by an index', async () => {
    const bounded = `SELECT count(*) FROM (SELECT FROM "Entry" WHERE "kind" = 'article' LIMIT 1001) AS counted`;
    const page = `SELECT "id" FROM "Publication" ORDER BY "id" LIMIT 20 OFFSET 0`;
    for (const text of [bounded, page])
      expect(await statementIssues(fixture.client, { text, values: [] })).toEqual([]);
  });
});

describe('The queries above', () => {
  /** Called by the others, which pass them what they read. */
  const INNER = [
    'withLinks',
    'cardsOf',
    'findCreditedCards',
    'piecesOf',
    'findBySlug',
    'findList',
    'findPageOfIds',
    'findPiecePath',
    'findPosition',
    'hasArrangedPage',
  ];
  const INNER_SITEMAP = [
    ...['findCollectionFile', 'findSitemapFile', 'hasCollectionFile', 'hasSitemapFile', 'findNewest'],
    ...['listCollectionFiles', 'listSitemapFiles', 'listSitemapPages', 'listListPages'],
  ];
  const INNER_LISTS = ['listed', 'findPlaced', 'readArranged', 'readPins', 'sidesOf'];

  it('are all that readers’ pages have', async () => {
    const folder = join(import.meta.dirname, '../publications');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
    const modules = await Promise.all(files.map((name): Promise<object> => import(join(folder, name))));
    const exported = modules.flatMap((module) =>
      Object.entries(module)
        .filter(([, value]) => typeof value === 'function' && value.constructor.name === 'AsyncFunction')
        .map(([name]) => name),
    );
    const called = namesOf(readerQueries).map((name) => /^\w+/.exec(name)?.[0]);
    const known = [...called, ...INNER, ...INNER_LISTS, ...INNER_SITEMAP];
    expect(exported.filter((name) => !known.includes(name))).toEqual([]);
  });

  /** Of media in lib/media/media-plans.test.ts. */
  const OF_MEDIA = ['listMedia', 'listUploaders', 'listUses'];
  /** The first asks as listEntries does; the second reads the lists, which are few. */
  const OF_RELEASES = ['findReleasePieces', 'listListDrafts'];
  /** By ids alone. */
  const BY_IDS = ['findSignedIn', 'listPrepared'];

  it('are all that the studio lists, finds and searches with', () => {
    const studio = join(import.meta.dirname, '../../app/studio');
    const files = readdirSync(studio, { recursive: true, encoding: 'utf8' });
    const texts = files.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'));
    const imported = texts.flatMap((name) => queriesImportedBy(readFileSync(join(studio, name), 'utf8')));
    expect(imported).toContain('listEntries');
    const called = namesOf(studioQueries).map((name) => /^\w+/.exec(name)?.[0]);
    const known = [...called, ...OF_MEDIA, ...OF_RELEASES, ...BY_IDS];
    expect(imported.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** What a source file imports from the modules that lists, finds or searches. */
function queriesImportedBy(source: string): string[] {
  return [...source.matchAll(/import \{([^}]*)\} from '@\/lib\//g)].flatMap(([, names = '']) =>
    names.split(',').flatMap((name) => /^(?:list|find|search)[A-Z]\w*/.exec(name.trim())?.[0] ?? []),
  );
}
