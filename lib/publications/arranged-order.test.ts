import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '@/cli/bench/seeded-random';
import { readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { cursorOf } from '@/lib/page-cursor';
import { givenRandomList, type RandomList } from '@/lib/testing/random-list';
import { listed } from './curated-list';
import { listArranged } from './list-arranged';
import type { PieceCard } from './types';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const ROUNDS = 12;

beforeAll(() => client.connect());
afterAll(() => client.end());

/** Entries that the box of Center News shows, in order. */
async function boxIn(locale: Locale): Promise<string[]> {
  const ids = (await listed('center-news', locale)).map(({ id }) => id);
  const rows = await readersDb().publication.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.entryId ?? '');
}

/** All pages of Center News, by following the links to older items, with the query of each. */
async function pagesIn(locale: Locale) {
  const pages: { query: string; newer: string | null; cards: PieceCard[] }[] = [];
  for (let query: string | null = ''; query !== null; ) {
    const page = await listArranged('center-news', locale, cursorOf(query));
    if (!page) throw new Error(`${query} leads to no page`);
    pages.push({ query, newer: page.newer, cards: page.rows });
    query = page.older;
  }
  return pages;
}

// The titles of these items are the ids of their entries.
const entriesOf = (cards: PieceCard[]) => cards.map(({ title }) => title);

function expectOwnLanguageFirst(cards: PieceCard[], list: RandomList, locale: Locale): void {
  const own = new Set(
    list
      .seenIn(locale)
      .filter((item) => item[locale])
      .map(({ id }) => id),
  );
  expect(cards.filter((card) => own.has(card.title) && card.locale !== locale)).toEqual([]);
}

describe('A list with pins, fill, drafts and removed items, in both languages', () => {
  it.each(Array.from({ length: ROUNDS }, (_, seed) => seed))(
    'is in its order for readers (%d)',
    async (seed) => {
      const list = await givenRandomList(client, seededRandom(seed));
      for (const locale of LOCALES) {
        const seen = list.seenIn(locale).map(({ id }) => id);
        expect(await boxIn(locale)).toEqual(seen.slice(0, list.shown));
        const pages = await pagesIn(locale);
        const cards = pages.flatMap((page) => page.cards);
        expect(entriesOf(cards)).toEqual([...seen, ...list.removedIn(locale).map(({ id }) => id)]);
        expectOwnLanguageFirst(cards, list, locale);
        expect(pages.slice(0, -1).every((page) => page.cards.length === 20)).toBe(true);
        expect(pages.map((page) => page.newer)).toEqual([
          null,
          ...pages.slice(0, -1).map((page) => page.query),
        ]);
      }
    },
  );
});
