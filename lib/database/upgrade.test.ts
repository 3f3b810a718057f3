import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fold } from '@/lib/i18n/fold';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { migrate } from './migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from './migration-files';

/** The last migration of the release from which this test upgrades. */
const RELEASED = '20261122153000_print_version';
const CONTENT = 'lib/testing/released-newsroom.sql';

type Row = Record<string, unknown>;
/** Rows by table name. */
type Content = Record<string, Row[]>;

/**
 * What later migrations make of the released columns. A migration that renames a column or changes stored values adds its rule
 * here; every other released column must keep its value. Columns that a migration adds are not compared.
 */
const CHANGES: Record<string, (row: Row) => Row> = {
  Publication: ({ printVersion, ...row }) => ({ ...row, renderVersion: printVersion }),
  AuditEvent: ({ data, ...row }) => ({ ...row, data: withPositions(data as Row) }),
};

/** Tables that a later migration drops: without content, or compared on their own below. */
const DROPPED = ['SiteGeneration', 'ListEntry'];

const comparedTables = () => Object.entries(released).filter(([table]) => !DROPPED.includes(table));

function withPositions({ fromPlace, toPlace, ...data }: Row): Row {
  return fromPlace === undefined ? data : { ...data, fromPosition: fromPlace, toPosition: toPlace };
}

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;
let released: Content;
let upgraded: Content;

beforeAll(async () => {
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  const dir = mkdtempSync(join(tmpdir(), 'released-'));
  for (const { name } of readMigrationFiles(MIGRATIONS_FOLDER)) {
    if (name <= RELEASED) cpSync(join(MIGRATIONS_FOLDER, name), join(dir, name), { recursive: true });
  }
  await migrate(database.url, { dir });
  rmSync(dir, { recursive: true });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(readFileSync(CONTENT, 'utf8'));
  released = await readContent();
  await migrate(database.url);
  upgraded = await readContent();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function readContent(): Promise<Content> {
  const tables = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`,
  );
  const content: Content = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: Row }>(
      `SELECT to_jsonb(stored) AS row FROM ${pg.escapeIdentifier(name)} AS stored`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

const matches = (row: Row, expected: Row) => expect.objectContaining(expected).asymmetricMatch(row);

describe('A newsroom that was filled before this release', () => {
  it('has rows in every table, so that every table is compared', () => {
    expect(Object.keys(released).length).toBeGreaterThanOrEqual(24);
    expect(Object.keys(released).filter((table) => released[table]?.length === 0)).toEqual([]);
  });

  it('loses no row and no value when the later migrations are applied', () => {
    const lost = comparedTables().flatMap(([table, rows]) =>
      rows
        .map((row) => CHANGES[table]?.(row) ?? row)
        .filter((expected) => !upgraded[table]?.some((row) => matches(row, expected)))
        .map((expected) => ({ table, expected, stored: upgraded[table] })),
    );
    expect(lost).toEqual([]);
    for (const [table, rows] of comparedTables()) {
      expect(upgraded[table]?.length, table).toBeGreaterThanOrEqual(rows.length);
    }
  });

  it('keeps the version of the renderer and the positions of moved entries under their new names', () => {
    expect(upgraded.Publication?.map((row) => [row.renderVersion, 'printVersion' in row]).sort()).toEqual([
      [0, false],
      [5, false],
    ]);
    const data = upgraded.AuditEvent?.map((event) => event.data as Row) ?? [];
    expect(data.filter((each) => 'fromPosition' in each || 'toPosition' in each)).toEqual([
      {
        list: 'front-page',
        entryId: '00000000-0000-7000-8000-000000000901',
        titles: { ar: 'الناتو في العراق' },
        fromPosition: 3,
        toPosition: 1,
      },
    ]);
    expect(data.filter((each) => 'fromPlace' in each || 'toPlace' in each)).toEqual([]);
  });

  it('answers that the short address of a withdrawn entry is gone, and of no other', () => {
    const short = upgraded.Redirect?.filter(({ fromPath }) => String(fromPath).startsWith('/e/')) ?? [];
    expect(short).toMatchObject([{ fromPath: '/e/3', status: 410, editionId: null, toPath: null }]);
  });

  it('orders the pieces of authors, topics and series by what their publications say', () => {
    const byId = new Map(upgraded.Publication?.map((row) => [row.id, row]));
    for (const row of [...(upgraded.PublicationAuthor ?? []), ...(upgraded.PublicationTopic ?? [])]) {
      const { locale, datelineAt, entryNumber } = byId.get(row.publicationId) ?? {};
      expect(row).toMatchObject({ locale, datelineAt, entryNumber });
    }
    const issues = new Map(upgraded.Issue?.map((row) => [row.id, row]));
    for (const { issueId, seriesId, issueNumber } of upgraded.Publication ?? []) {
      const issue = issues.get(issueId);
      expect([seriesId, issueNumber]).toEqual(issue ? [issue.seriesId, issue.number] : [null, null]);
    }
  });

  it('has the front page in the order it had, and Center News in the order of dates, which needs no pins', () => {
    const front = upgraded.List?.find(({ key }) => key === 'front-page');
    expect(front).toMatchObject({ fill: null });
    expect(upgraded.List?.find(({ key }) => key === 'center-news')).toMatchObject({ fill: 'center_news' });
    const always = { shownFrom: null, shownUntil: null, titleAr: null, titleEn: null };
    expect(upgraded.ListPin).toEqual([
      { listId: front?.id, entryId: '00000000-0000-7000-8000-000000000902', position: 0, ...always },
      { listId: front?.id, entryId: '00000000-0000-7000-8000-000000000901', position: 1, ...always },
    ]);
    expect(upgraded.PublishedEntry).toMatchObject([
      { entryId: '00000000-0000-7000-8000-000000000901', publishedAr: true, publishedEn: false },
      { entryId: '00000000-0000-7000-8000-000000000902', kind: 'center_news' },
    ]);
  });

  it('shows every edition with the status that it had, and every entry with its last change', () => {
    const entries = [...(upgraded.Entry ?? [])].sort((a, b) => Number(a.number) - Number(b.number));
    expect(entries.map(({ statusAr, statusEn }) => [statusAr, statusEn])).toEqual([
      ['published', 'draft'],
      ['published', 'missing'],
      ['missing', 'unpublished'],
    ]);
    for (const { id, updatedAt, changedAt } of entries) {
      const editions = upgraded.Edition?.filter((edition) => edition.entryId === id) ?? [];
      const times = [updatedAt, ...editions.map((edition) => edition.updatedAt)].map(String);
      expect(changedAt).toBe(times.sort().at(-1));
    }
  });

  it('finds people, sections, topics and series by their folded names', () => {
    for (const table of ['Person', 'Section', 'Topic', 'Series']) {
      for (const { nameAr, nameEn, nameFolded } of upgraded[table] ?? [])
        expect(nameFolded).toBe(fold(`${nameAr} ${nameEn}`));
    }
  });

  it.each(['AuditEvent', 'EditionStep', 'Revision'])(
    'has a history that still cannot be changed (%s)',
    async (table) => {
      const refusal = /never changed or deleted/;
      await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow(refusal);
      await expect(client.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(refusal);
    },
  );
});
