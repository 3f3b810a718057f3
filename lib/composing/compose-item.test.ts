import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { listPatterns } from '@/lib/line-patterns/list-patterns';
import { discardListDraft, startListDraft } from '@/lib/lists/list-draft';
import { findPiece } from '@/lib/publications/find-piece';
import { listsBeside } from '@/lib/publications/lists-beside';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { SAMPLE_LINES } from '@/lib/testing/sample-lines';
import { composedText, composeLine, type LineValues } from '@/lib/workflow/compose-line';
import { parseTemplate } from '@/lib/workflow/line-template';
import { composeItem as verb } from './compose-item';
import { publishesAtOnce } from './publishes-at-once';

const composeItem = committed(verb);

async function lineOf(name: string, values: LineValues, locale: Locale): Promise<string | null> {
  const pattern = (await listPatterns()).find(({ nameEn }) => nameEn === name);
  const template = locale === 'ar' ? pattern?.templateAr : pattern?.templateEn;
  return composedText(composeLine(parseTemplate(template ?? '', locale).parts, values, locale));
}

describe('The patterns of the newsroom', () => {
  it.each(SAMPLE_LINES)(
    '$pattern: the line of the sample to the letter, in both languages',
    async ({ pattern, values, sample }) => {
      for (const locale of LOCALES) expect(await lineOf(pattern, values, locale)).toBe(sample[locale]?.title);
    },
  );

  it('have no fault', async () => {
    const patterns = await listPatterns();
    expect(patterns.length).toBeGreaterThan(5);
    for (const { templateAr, templateEn } of patterns) {
      expect([parseTemplate(templateAr, 'ar').issues, parseTemplate(templateEn, 'en').issues]).toEqual([
        [],
        [],
      ]);
    }
  });
});

const item = (more: object = {}) => ({
  ...{ entryId: randomUUID(), titleAr: 'مركز "المستقبل" يشارك', titleEn: 'Future Center Takes Part' },
  ...{ link: 'https://other.example/fair', position: null, isPublished: true, ...more },
});

describe('An editor who composes a line', () => {
  it('publishes it in both languages at once, with what it leads to', async () => {
    const composed = await composeItem(await signedIn('omar'), item());
    expect(Object.keys(composed.paths)).toEqual(['ar', 'en']);
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: composed.entryId } });
    expect(number).toBeGreaterThan(0);
    const slugOf = (path = '') => decodeURI(path).split('/').at(-1) ?? '';
    expect(await findPiece('ar', 'center_news', slugOf(composed.paths.ar))).toMatchObject({
      title: 'مركز "المستقبل" يشارك',
    });
    expect(await findPiece('en', 'center_news', slugOf(composed.paths.en))).toMatchObject({
      title: 'Future Center Takes Part',
      linked: { href: 'https://other.example/fair' },
      // The Arabic line has no page of its own to read instead.
      translation: null,
    });
  });

  it('puts it at a position of the list', async () => {
    const omar = await signedIn('omar');
    await composeItem(omar, item({ titleEn: 'The newest of all' }));
    await composeItem(omar, item({ titleEn: 'Pinned as the second', position: 1 }));
    expect((await listsBeside('en')).centerNews[1]?.title).toBe('Pinned as the second');
  });

  it('puts it at a position of the draft where the list has one, and says so', async () => {
    const omar = await signedIn('omar');
    const key = 'center-news';
    const { version } = await db().list.findUniqueOrThrow({ where: { key } });
    await committed(startListDraft)(omar, { key, version });
    const { entryId, isStaged } = await composeItem(omar, item({ position: 1 }));
    expect(isStaged).toBe(true);
    expect(await db().stagedPin.findFirst({ where: { entryId } })).toMatchObject({ position: 1 });
    expect(await db().listPin.count({ where: { entryId } })).toBe(0);
    const { version: changed } = await db().list.findUniqueOrThrow({ where: { key } });
    await committed(discardListDraft)(omar, { key, version: changed });
  });

  it('is told that a position is behind the last one, and publishes nothing', async () => {
    const wanted = item({ position: 9_000 });
    await expect(composeItem(await signedIn('omar'), wanted)).rejects.toMatchObject({
      issues: [{ path: 'to', key: 'lists.position' }],
    });
    expect(await db().entry.count({ where: { id: wanted.entryId } })).toBe(0);
  });

  it.each([true, false])(
    'makes one item of a request that is repeated (published: %s)',
    async (isPublished) => {
      const omar = await signedIn('omar');
      const wanted = item({ isPublished, ...(isPublished && { position: 0 }) });
      const first = await composeItem(omar, wanted);
      expect(await composeItem(omar, wanted)).toEqual(first);
      const { entryId } = wanted;
      expect(await db().edition.count({ where: { entryId } })).toBe(2);
      expect(await db().publicationVersion.count({ where: { edition: { entryId } } })).toBe(
        isPublished ? 2 : 0,
      );
    },
  );

  it.each([{ titleEn: 'Future Center Takes Part After All' }, { link: 'https://other.example/else' }])(
    'who sends the same item again with %j is told that it is another one',
    async (more) => {
      const omar = await signedIn('omar');
      const wanted = item();
      await composeItem(omar, wanted);
      await expect(composeItem(omar, { ...wanted, ...more })).rejects.toMatchObject({ code: 'conflict' });
    },
  );

  it('publishes nothing of a line that cannot be published in the other language', async () => {
    const wanted = item({ titleAr: '؟' });
    await expect(composeItem(await signedIn('omar'), wanted)).rejects.toMatchObject({ code: 'invalid' });
    expect(await db().entry.count({ where: { id: wanted.entryId } })).toBe(0);
  });

  it('makes an edition in the one language that has a line, and none without any', async () => {
    const omar = await signedIn('omar');
    const composed = await composeItem(omar, item({ titleAr: '' }));
    expect(Object.keys(composed.paths)).toEqual(['en']);
    await expect(composeItem(omar, item({ titleAr: '', titleEn: '' }))).rejects.toMatchObject({
      issues: [{ path: 'titleAr', key: 'publish.titleMissing' }],
    });
  });
});

it('With the rule of two people an editor composes a draft, and publishes nothing', async () => {
  const omar = await signedIn('omar');
  expect(await publishesAtOnce(omar)).toBe(true);
  await db().setting.create({ data: { key: 'review', value: { twoPeople: true } } });
  expect(await publishesAtOnce(omar)).toBe(false);
  await expect(composeItem(omar, item())).rejects.toMatchObject({
    issues: [{ path: 'review', key: 'publish.two.notSubmitted' }],
  });
  expect((await composeItem(omar, item({ isPublished: false }))).paths).toEqual({});
  await db().setting.delete({ where: { key: 'review' } });
});

it('An author composes a draft, and publishes nothing', async () => {
  const sara = await signedIn('sara');
  expect(await publishesAtOnce(sara)).toBe(false);
  await expect(composeItem(sara, item())).rejects.toMatchObject({ code: 'forbidden' });
  const { entryId, paths } = await composeItem(sara, item({ isPublished: false }));
  expect(paths).toEqual({});
  expect(await db().edition.count({ where: { entryId, state: 'draft' } })).toBe(2);
});
