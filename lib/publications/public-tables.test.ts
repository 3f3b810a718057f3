import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readersDb } from '@/lib/db';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { givenPublicRows, type PublicRows } from '@/lib/testing/given-public-rows';
import { publicQueries } from '@/lib/testing/public-queries';
import { restrictReaders } from '@/lib/testing/restrict-readers';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { findListPage } from './find-list-page';
import { findPiece } from './find-piece';
import { locatePage } from './locate-page';

let rows: PublicRows;

beforeAll(async () => {
  rows = await givenPublicRows();
  await restrictReaders();
});

const QUERIES = publicQueries(() => rows);

describe('A reader’s request', () => {
  it.each(['Entry', 'Edition', 'EditionStep', 'Revision', 'User', 'AuditEvent'])(
    'is refused the table %s by PostgreSQL in this test',
    async (table) => {
      const query = readersDb().$queryRawUnsafe(`SELECT FROM "${table}"`);
      await expect(query).rejects.toThrow(`permission denied for table ${table}`);
    },
  );

  it.each(Object.keys(QUERIES))('finds what it needs in the public tables alone: %s', async (name) => {
    const found = await QUERIES[name]?.();
    expect([null, undefined, false]).not.toContain(found);
    if (Array.isArray(found)) expect(found).not.toEqual([]);
  });

  it.each(['/en/articles/withdrawn', '/e/999999999', '/ar/articles/never-was', '/ar/sections/never-was'])(
    'learns from the public tables why %s has no page',
    async (path) => {
      expect(await locatePage(path)).toEqual({ kind: 'missing' });
      expect(await explainMissing(path)).toMatchObject({ status: path.endsWith('withdrawn') ? 410 : 404 });
    },
  );

  it('finds nothing under wrong slugs, in either language and kind, without reading drafts', async () => {
    for (const locale of LOCALES) {
      for (const kind of KINDS) expect(await findPiece(locale, kind, 'never-was')).toBeNull();
      expect(await findSection(locale, 'never-was')).toBeNull();
      expect(await findTopic(locale, 'never-was')).toBeNull();
      expect(await findAuthor(locale, 'never-was')).toBeNull();
      expect(await findSeries(locale, 'never-was')).toBeNull();
      expect(await findListPage(locale, 'never-was')).toBeNull();
    }
  });
});

describe('The modules behind readers’ pages', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const inside = ['search', 'slots', 'pictures', 'issues', 'former-versions', 'indexes'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .map((file) => join(folder, name, file)),
  );
  const readers = [
    ...files.map((name) => join(folder, name)),
    ...inside,
    join(folder, '../redirects/explain-missing.ts'),
    join(folder, '../redirects/explain-old-address.ts'),
  ];

  it.each(readers.map((path) => [path.slice(path.indexOf('lib/')), path]))(
    '%s uses no other client of the database',
    (_name, path) => {
      const source = readFileSync(path ?? '', 'utf8');
      for (const [, imported] of source.matchAll(/import (.*) from '@\/lib\/db';/g))
        expect(imported).toBe('{ readersDb }');
    },
  );

  it('export no query that is missing above', async () => {
    const exported = await Promise.all(readers.map((path): Promise<object> => import(path)));
    const queries = exported.flatMap((module) =>
      Object.entries(module)
        .filter(([, value]) => typeof value === 'function' && value.constructor.name === 'AsyncFunction')
        .map(([name]) => name),
    );
    // It is given the table to look in, by the four functions above that find a collection.
    const exempt = ['findBySlug', 'findStoredPdf', 'namedChoices', 'withinTime'];
    expect(queries.filter((name) => !(name in QUERIES) && !exempt.includes(name))).toEqual([]);
  });
});
