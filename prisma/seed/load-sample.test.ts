import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db } from '@/lib/db';
import { termColumns } from '@/lib/glossary/term-columns';
import { getList } from '@/lib/lists/get-list';
import type { ListKey } from '@/lib/lists/types';
import { findListPage } from '@/lib/publications/find-list-page';
import { findMenu } from '@/lib/publications/find-menu';
import { findPiece } from '@/lib/publications/find-piece';
import { listArranged } from '@/lib/publications/list-arranged';
import { withGlossary } from '@/lib/publications/search/find-glossary';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { loadFirstTerms } from './load-first-terms';
import { decideSample, loadSampleIfEmpty } from './load-sample';

describe('Whether a newsroom gets the sample', () => {
  const forget = () => db().setting.deleteMany({ where: { key: 'sample-newsroom' } });

  it('is decided by the very first start, and a later start that says otherwise changes nothing', async () => {
    expect(await decideSample(false)).toBe('declined');
    expect(await decideSample(true)).toBe('declined');
    await forget();
    expect(await decideSample(true)).toBe('loading');
    expect(await decideSample(false)).toBe('loading');
    await forget();
  });

  it('was decided before in a newsroom that has accounts, although nothing was recorded then', async () => {
    const user = await db().user.create({
      data: {
        email: 'first@markaz.example',
        nameAr: 'أول',
        nameEn: 'First',
        role: 'admin',
        passwordHash: '',
      },
    });
    expect(await decideSample(true)).toBe('declined');
    await db().user.delete({ where: { id: user.id } });
    await forget();
  });
});

describe('A newsroom that starts empty', () => {
  const optionsOf = async (text: string) =>
    (await withGlossary(parseQuery(text))).required[0]?.options.length ?? 0;

  it('knows plurals that no rule makes and the names of bodies, once', async () => {
    const own = await db().searchTerm.create({ data: termColumns(['كتاب', 'مؤلَّف']) });
    await Promise.all([loadFirstTerms(), loadFirstTerms()]);
    expect(await optionsOf('التقارير')).toBe(2);
    expect(await optionsOf('Hague')).toBe(2);
    expect(await optionsOf('جامعة الدول العربية')).toBe(4);
    expect(await optionsOf('League of Arab States')).toBe(4);
    // What an administrator has entered is left alone.
    expect(await db().searchTerm.count({ where: { names: { has: 'كتاب' } } })).toBe(1);
    await db().searchTerm.deleteMany({ where: { names: { has: 'تقرير' } } });
    await loadFirstTerms();
    expect(await optionsOf('التقارير')).toBe(1);
    await db().searchTerm.delete({ where: { id: own.id } });
  });
});

describe('The sample newsroom', () => {
  it('is loaded once into an empty database, also by two simultaneous starts', async () => {
    const loaded = await Promise.all([loadSampleIfEmpty(), loadSampleIfEmpty()]);
    expect(loaded.sort()).toEqual([false, true]);
    const nato = await db().publication.findFirstOrThrow({
      where: { slug: 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq' },
    });
    expect(nato).toMatchObject({ kicker: 'Training Tasks:', locale: 'en' });
    expect(nato.bodyText).toContain('1- Non-combat mission: The NATO Secretary-General noted');
  }, 120_000);

  it('has the five Center News items in the institute’s order and the NATO article as the lead', async () => {
    const titles = async (key: ListKey) =>
      (await getList(SYSTEM_ACTOR, key)).items.map((item) => item.titles.ar ?? '');
    const news = await titles('center-news');
    expect(news).toHaveLength(5);
    expect(news[0]).toBe('مركز "المستقبل" يشارك في "الشارقة الدولي للكتاب" بـ16 إصداراً جديداً');
    expect(news[4]).toBe('أ.د. ماجد عثمان يكتب: (العلاقة بين العمل الإحصائي والعمل السياسي)');
    expect((await titles('front-page'))[0]).toContain('الناتو');
  });

  it('shows the card of a published piece in a text of each language', async () => {
    const texts = await db().publication.findMany({
      where: { bodyHtml: { contains: 'data-slot="entry-card"' } },
      select: { locale: true, bodyHtml: true },
    });
    expect(texts.map(({ locale }) => locale).sort()).toEqual(['ar', 'en']);
    for (const { bodyHtml } of texts) {
      const entryId = /data-slot="entry-card"[^>]*?([0-9a-f-]{36})/.exec(bodyHtml)?.[1];
      expect(await db().publication.count({ where: { entryId } })).toBe(2);
    }
  });

  it.each(['ar', 'en'] as const)('has its pages in the menu at the foot in %s', async (locale) => {
    const paths = (await findMenu('footer', locale)).flatMap(({ path }) => path ?? []);
    expect(paths.filter((path) => path.startsWith(`/${locale}/pages/`))).toHaveLength(3);
  });

  it('has a list on a page of its own, filled by a topic after a line that leads to its issue', async () => {
    const page = await findListPage('en', 'alliances-in-a-changing-world');
    const rows = (await listArranged(page?.id ?? '', 'en', null))?.rows ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows[0]).toMatchObject({
      kind: 'center_news',
      href: expect.stringMatching(/\/series\/future-files\/2$/),
    });
  });

  it('shows a release that waits for one of two signatures, and one that readers have', async () => {
    const waiting = await db().release.findFirstOrThrow({
      where: { open: true },
      include: { editions: true, signOffs: true },
    });
    expect(waiting.editions.map(({ locale }) => locale).sort()).toEqual(['ar', 'en']);
    expect(waiting.signOffs).toMatchObject([{ locale: 'ar' }]);
    expect(await db().release.count({ where: { publishedAt: { not: null } } })).toBe(1);
    expect(await explainMissing('/en/articles/nato-in-iraq-after-isis')).toMatchObject({
      status: 301,
      location: expect.stringContaining('how-nato-plans-to-restructure'),
    });
  });

  it('has a translation in each language that somebody of the newsroom is asked for', async () => {
    const asked = await db().translationAssignment.findMany({ select: { locale: true, dueOn: true } });
    expect(asked.map(({ locale, dueOn }) => [locale, (dueOn?.getTime() ?? 0) > Date.now()]).sort()).toEqual([
      ['ar', true],
      ['en', true],
    ]);
  });

  it('tells readers of a correction', async () => {
    const corrected = await findPiece('en', 'article', 'cables-beneath-the-gulf');
    expect(corrected?.corrections).toHaveLength(1);
  });

  it('never changes a newsroom that has pieces of its own', async () => {
    await db().setting.delete({ where: { key: 'sample-newsroom' } });
    expect(await loadSampleIfEmpty()).toBe(false);
  });
});
