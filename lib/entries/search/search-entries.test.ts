import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listEntries } from '@/lib/entries/list-entries';
import type { EntryFilter } from '@/lib/entries/listing/types';
import { indexDrafts } from '@/lib/search/drafts/index-drafts';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';

let omar: Actor;
let sara: Actor;

const search = (query: string, filter: Partial<EntryFilter> = {}, actor = omar) =>
  listEntries(actor, { kind: 'article', size: 50, query, ...filter });

async function titles(...args: Parameters<typeof search>) {
  const { rows } = await search(...args);
  return rows.map(({ editions }) => editions.ar?.title ?? editions.en?.title);
}

beforeAll(async () => {
  omar = await signedIn('omar');
  sara = await signedIn('sara');
  await givenEntry({ ar: { title: 'الأمين العام في بغداد', body: [{ p: 'عن الزيارة.' }] } });
  await givenEntry({
    ar: { title: 'زيارة', body: [{ p: 'قال الأمين العام لحلف الناتو إن المحادثات انتهت بالشارقة.' }] },
    en: { title: 'Visit', standfirst: 'On the policies of an alliance', body: [{ p: 'Talks in Baghdad.' }] },
  });
  await givenEntry({ ar: { title: 'ميزانية', body: [{ p: 'أمين المخزن والمدير العام.' }] } });
  await givenEntry({ by: sara, ar: { title: 'مسودة سارة', body: [{ p: 'الأمين العام أيضاً.' }] } });
  await givenEntry({ kind: 'center_news', ar: { title: 'خبر', body: [{ p: 'الأمين العام.' }] } });
  await db().searchTerm.create({
    data: { names: ['NATO', 'الناتو'], namesFolded: 'nato', keys: [], keysVersion: 0 },
  });
  await refreshTerms();
  await indexDrafts({ since: null, quietSeconds: 0 });
});

describe('A search of the list of articles', () => {
  it('finds the words of the title first, and then those of the text, with the part that has them', async () => {
    const { rows, total } = await search('"الأمين العام"');
    expect(rows.map(({ editions }) => editions.ar?.title)).toEqual([
      ...['الأمين العام في بغداد', 'مسودة سارة', 'زيارة'],
    ]);
    expect(total).toEqual({ count: 3, isMore: false });
    const [inTitle, , inText] = rows.map(({ snippets }) => snippets);
    expect(inTitle).toBeUndefined();
    const { text = '', marks = [] } = inText?.ar ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['الأمين', 'العام']);
    expect(inText?.en).toBeUndefined();
  });

  it('knows words in all of their forms, the names of the glossary, and the standfirst', async () => {
    expect(await titles('الشارقة')).toEqual(['زيارة']);
    expect(await titles('NATO')).toEqual(['زيارة']);
    expect(await titles('policy')).toEqual(['زيارة']);
    expect(await titles('وللميزانية')).toEqual(['ميزانية']);
  });

  it('leaves out what has a word that must not occur, in either language', async () => {
    expect(await titles('"الأمين العام" -الناتو')).toEqual(['الأمين العام في بغداد', 'مسودة سارة']);
    expect(await titles('الأمين -Baghdad -بغداد')).toEqual(['مسودة سارة', 'ميزانية']);
  });

  it('finds a title by a part of a word, and also before it was indexed', async () => {
    await givenEntry({ en: { title: 'Unindexed thylacine' } });
    expect(await titles('hylaci')).toEqual(['Unindexed thylacine']);
  });

  it('lets nobody find a colleague’s draft that is hidden from them', async () => {
    expect(await titles('"الأمين العام"', {}, sara)).toEqual(['مسودة سارة']);
    expect(await titles('بغداد', {}, sara)).toEqual([]);
    expect(await titles('الناتو', {}, sara)).toEqual([]);
    expect(await search('زيارة', {}, sara)).toMatchObject({ rows: [], total: { count: 0 } });
    expect(await titles('"الأمين العام"', { tab: 'mine' })).not.toContain('مسودة سارة');
  });

  it('keeps the other filters', async () => {
    expect(await titles('الأمين', { kind: 'center_news' })).toEqual(['خبر']);
    expect(await titles('الأمين', { locale: 'en', state: 'draft' })).toEqual(['زيارة']);
  });

  it('finds nothing for what is no word, and never fails', async () => {
    for (const query of ['-', '""', '-الأمين', '%', '\\', "'&|!()", 'ـ', `"${'x'.repeat(300)}`, '\0'])
      expect(await titles(query)).toEqual([]);
  });
});

describe('What a search finds, in another order', () => {
  const byTitle = { sort: { key: 'title', isAscending: true }, titleLocale: 'en' } as const;
  const byStart = { sort: { key: 'created', isAscending: false } } as const;
  const list = (filter: Partial<EntryFilter>) => search('okapi', { kind: 'center_news', ...filter });

  beforeAll(async () => {
    for (const title of ['Charlie', 'Okapi of Alpha', 'Bravo'])
      await givenEntry({ kind: 'center_news', en: { title, body: [{ p: 'An okapi was seen.' }] } });
    await givenEntry({ kind: 'center_news', en: { title: 'Delta', body: [{ p: 'No such animal.' }] } });
    await indexDrafts({ since: null, quietSeconds: 0 });
  });

  it('is all of it, by its titles or its beginning, with the parts of the texts', async () => {
    const { rows, total, isCutShort } = await list(byTitle);
    expect(rows.map(({ editions }) => editions.en?.title)).toEqual(['Bravo', 'Charlie', 'Okapi of Alpha']);
    expect([total, isCutShort]).toEqual([{ count: 3, isMore: false }, false]);
    expect(rows.map(({ snippets }) => snippets?.en?.text)).toEqual([
      ...[expect.stringContaining('okapi'), expect.stringContaining('okapi'), undefined],
    ]);
    const started = (await list(byStart)).rows.map(({ editions }) => editions.en?.title);
    expect(started).toEqual(['Bravo', 'Okapi of Alpha', 'Charlie']);
    expect(await titles('okapi -alpha', { kind: 'center_news', ...byTitle })).toEqual(['Bravo', 'Charlie']);
    expect(await titles('okapi', { kind: 'center_news', ...byTitle }, sara)).toEqual([]);
  });

  it('has pages, forwards and backwards', async () => {
    const first = await list({ ...byTitle, size: 2 });
    const second = await list({ ...byTitle, size: 2, after: first.next ?? '' });
    const back = await list({ ...byTitle, size: 2, before: second.previous ?? '' });
    expect([first, second, back].map(({ rows }) => rows.map(({ editions }) => editions.en?.title))).toEqual([
      ...[['Bravo', 'Charlie'], ['Okapi of Alpha'], ['Bravo', 'Charlie']],
    ]);
    expect([first.previous, second.next]).toEqual([null, null]);
  });
});

describe('The pages of a search', () => {
  it('go on from the titles to the texts, and back', async () => {
    for (let number = 0; number < 4; number += 1) {
      await givenEntry({ kind: 'center_news', en: { title: `Dugong ${number}` } });
      await givenEntry({ kind: 'center_news', en: { body: [{ p: 'A dugong was seen.' }] } });
    }
    await indexDrafts({ since: null, quietSeconds: 0 });
    const list = (window: { after?: string | null; before?: string | null }) =>
      search('dugongs', {
        ...{ kind: 'center_news', size: 3 },
        ...{ after: window.after ?? undefined, before: window.before ?? undefined },
      });
    const numbers = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ number }) => number);
    const all = (await search('dugongs', { kind: 'center_news' })).rows;
    expect(all.map(({ editions }) => editions.en?.title?.startsWith('Dugong'))).toEqual([
      ...[true, true, true, true, false, false, false, false],
    ]);
    const first = await list({});
    const second = await list({ after: first.next });
    const third = await list({ after: second.next });
    expect([first, second, third].flatMap(numbers)).toEqual(all.map(({ number }) => number));
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(numbers(await list({ before: third.previous }))).toEqual(numbers(second));
    expect(numbers(await list({ before: second.previous }))).toEqual(numbers(first));
  });
});

/** English Center News items, changed last. */
async function givenPieces(
  count: number,
  {
    text,
    vector,
    title = 'Piece',
    stage = 'draft',
  }: {
    text: string;
    vector: string;
    title?: string;
    stage?: string;
  },
): Promise<void> {
  // In portions, each of which a slow machine stores before the time of a statement is over.
  for (let from = 1; from <= count; from += 700)
    await db().$executeRaw`
      WITH many AS (
        INSERT INTO "Entry" ("id", "kind", "createdById", "updatedAt", "changedAt")
        SELECT gen_random_uuid(), 'center_news', ${omar.userId}::uuid, now(), now() - n * interval '1 minute'
        FROM generate_series(${from}::int, ${Math.min(from + 699, count)}::int) n RETURNING "id", "number"
      ), editions AS (
        INSERT INTO "Edition" ("id", "entryId", "locale", "document", "title", "titleFolded", "stage", "updatedById", "updatedAt")
        SELECT gen_random_uuid(), "id", 'en', '{}', ${title}, lower(${title}), ${stage}::"ReviewStage", ${omar.userId}::uuid, now() FROM many RETURNING *
      )
      INSERT INTO "EditionSearch" ("editionId", "entryId", "textVersion", "searchVersion", "text", "titleVector", "vector")
      SELECT "id", "entryId", 0, 1, ${text}, '''piece'':1A', ${vector}::tsvector FROM editions`;
}

describe('A word that more than a thousand texts have', () => {
  it('is counted to one thousand, and listed with the titles first', async () => {
    await givenPieces(2_100, { text: 'All about krill.', vector: `'piece':1A 'krill':12` });
    const { entryId } = await givenEntry({ kind: 'center_news', en: { title: 'Of krill' } });
    const first = await search('krill', { kind: 'center_news', size: 3 });
    expect(first.total).toEqual({ count: 1_000, isMore: true });
    expect(first.rows[0]?.id).toBe(entryId);
    const second = await search('krill', { kind: 'center_news', size: 3, after: first.next ?? '' });
    const expected = await db().entry.findMany({
      where: { kind: 'center_news', editions: { some: { title: 'Piece' } } },
      orderBy: [{ changedAt: 'desc' }, { number: 'desc' }],
      take: 5,
    });
    const ids = expected.map(({ id }) => id);
    expect(first.rows.slice(1).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(second.rows.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(await titles('krill', { kind: 'center_news' }, sara)).toEqual([]);
    const sorted = (isAscending: boolean, after?: string | null) =>
      search('krill -dugong', {
        ...{ kind: 'center_news', size: 3, after: after ?? undefined },
        sort: { key: 'changed', isAscending },
      });
    const latest = await sorted(false);
    expect(latest.total).toEqual({ count: 1_000, isMore: true });
    expect(latest.rows.map(({ id }) => id)).toEqual([entryId, ...ids.slice(0, 2)]);
    expect((await sorted(false, latest.next)).rows.map(({ id }) => id)).toEqual(ids.slice(2, 5));
    expect(latest.rows.map(({ snippets }) => snippets?.en?.text)).toEqual([
      ...[undefined, 'All about krill.', 'All about krill.'],
    ]);
    expect((await sorted(true)).rows[0]?.editions.en?.title).toBe('Piece');
  });

  const asked = async (query: string, filter: Partial<EntryFilter> = {}) =>
    (await recordedStatements(() => search(query, { kind: 'center_news', size: 3, ...filter }))).map(
      ({ text }) => text,
    );

  it('is not looked for in texts where as many titles have it as are counted', async () => {
    const inTexts = (texts: string[]) => texts.filter((text) => text.includes('s."vector"'));
    expect(inTexts(await asked('piece'))).toEqual([]);
    expect(inTexts(await asked('krill'))).not.toEqual([]);
  });

  it('is looked for in the few pieces that a filter leaves, and not along the whole list', async () => {
    const { editions } = await givenEntry({ kind: 'center_news', en: { title: 'More of krill' } });
    await db().edition.update({ where: { id: editions.en ?? '' }, data: { stage: 'approved' } });
    const walks = (texts: string[]) => texts.filter((text) => text.includes('"isFound"'));
    expect(await titles('krill', { kind: 'center_news', tab: 'approved' })).toEqual(['More of krill']);
    expect(walks(await asked('krill', { tab: 'approved' }))).toEqual([]);
    expect(walks(await asked('krill'))).not.toEqual([]);
  });

  it('is looked for in so much of a long list and no more, and the next page goes on', async () => {
    const stage = 'in_review';
    await givenPieces(2, { text: 'Old krill.', vector: `'krill':12`, title: 'Old', stage });
    await givenPieces(3_200, { text: 'Nothing.', vector: `'piece':1A`, stage });
    const inReview = { kind: 'center_news', tab: 'in_review' } as const;
    const first = await search('krill', inReview);
    expect(first).toMatchObject({ rows: [], isCutShort: true, previous: null, total: { isMore: true } });
    const second = await search('krill', { ...inReview, after: first.next ?? '' });
    expect(second.rows.map(({ editions }) => editions.en?.title)).toEqual(['Old', 'Old']);
    expect(second).toMatchObject({ isCutShort: false, next: null });
    const back = await search('krill', { ...inReview, before: second.previous ?? '' });
    expect(back).toMatchObject({ rows: [], isCutShort: true });
  });
});
