import { describe, expect, it } from 'vitest';
import { archivePath, authorsIndexPath, centerNewsPath, KINDS, seriesIndexPath } from '@/lib/i18n/addresses';
import { foldSlug, isSlug } from '@/lib/i18n/slug';
import { cast } from './cast';
import { editionDocument, textblocks } from './edition-document';
import { entries, lists, people, sections, series, topics } from './newsroom';
import type { SampleEdition, SampleEntry, SampleLocale } from './types';

const keys = (items: { key: string }[]): string[] => items.map((item) => item.key);
const isUnique = (values: string[]): boolean => new Set(values).size === values.length;
const ofKind = (kind: SampleEntry['kind']): SampleEntry[] => entries.filter((entry) => entry.kind === kind);
const named = { authors: people, sections, topics, series };

const editionSlugs = (locale: SampleLocale, kind: SampleEntry['kind']): string[] =>
  ofKind(kind).flatMap((entry) => entry[locale]?.slug ?? []);

const slugSets: Record<SampleLocale, string[][]> = {
  ar: [
    KINDS.flatMap((kind) => editionSlugs('ar', kind)),
    ...Object.values(named).map((items) => items.map((item) => item.slugAr)),
  ],
  en: [
    KINDS.flatMap((kind) => editionSlugs('en', kind)),
    ...Object.values(named).map((items) => items.map((item) => item.slugEn)),
  ],
};

/** Slugs of what readers can open. */
const publishedSlugs = (locale: SampleLocale, kind: SampleEntry['kind']): string[] =>
  ofKind(kind).flatMap((entry) => (entry.publish.includes(locale) ? (entry[locale]?.slug ?? []) : []));

const INDEXES = [archivePath, authorsIndexPath, centerNewsPath, seriesIndexPath];

const sitePaths = (locale: SampleLocale): string[] => [
  ...INDEXES.map((pathOf) => pathOf(locale)),
  ...publishedSlugs(locale, 'article').map((slug) => `/${locale}/articles/${slug}`),
  ...publishedSlugs(locale, 'center_news').map((slug) => `/${locale}/center-news/${slug}`),
  ...publishedSlugs(locale, 'page').map((slug) => `/${locale}/pages/${slug}`),
  ...Object.entries(named).flatMap(([place, items]) =>
    items.map((item) => `/${locale}/${place}/${locale === 'ar' ? item.slugAr : item.slugEn}`),
  ),
];

const editions = entries.flatMap(({ ar, en }) => [ar, en]).filter((edition) => edition !== null);

const linksOf = (edition: SampleEdition): string[] =>
  textblocks(editionDocument(edition))
    .flatMap((block) => block.children)
    .flatMap((run) => run.marks.filter((mark) => mark.type.name === 'link').map((mark) => mark.attrs.href));

describe('The sample newsroom', () => {
  it('refers only to people, sections, topics and issues that exist', () => {
    for (const entry of entries) {
      expect(keys(people)).toEqual(expect.arrayContaining(entry.authors));
      expect(keys(topics)).toEqual(expect.arrayContaining(entry.topics));
      if (entry.section) expect(keys(sections)).toContain(entry.section);
      if (entry.issue) {
        const numbers = series
          .find((one) => one.key === entry.issue?.series)
          ?.issues.map((issue) => issue.number);
        expect(numbers).toContain(entry.issue.number);
      }
    }
  });

  it('names every entry, person and place once', () => {
    for (const items of [entries, people, sections, topics, series, cast])
      expect(isUnique(keys(items))).toBe(true);
    expect(isUnique(cast.map((user) => user.email))).toBe(true);
  });

  it('gives every section a published article, so that no page of the site is bare', () => {
    const filled = ofKind('article').filter((entry) => entry.publish.length > 0);
    expect(new Set(filled.map((entry) => entry.section))).toEqual(new Set(keys(sections)));
  });

  it('shows every mixture of languages and states that the newsroom has to handle', () => {
    const states = ofKind('article').map(({ ar, en, publish }) => {
      const written = [ar && 'ar', en && 'en'].filter(Boolean).join('+');
      return `${written} written, ${publish.join('+') || 'none'} published`;
    });
    expect(new Set(states)).toEqual(
      new Set([
        'ar+en written, ar+en published',
        'ar+en written, ar published',
        'ar+en written, none published',
        'ar written, ar published',
        'en written, en published',
      ]),
    );
  });

  it('has clean Arabic addresses that stay different when folded', () => {
    for (const slugs of slugSets.ar) {
      expect(
        slugs.filter(
          (slug) => !/^[\u0621-\u063A\u0641-\u064A0-9]+(-[\u0621-\u063A\u0641-\u064A0-9]+)*$/.test(slug),
        ),
      ).toEqual([]);
      expect(
        slugs.filter((slug) => !isSlug(slug) || slug !== slug.normalize('NFC') || slug.length > 60),
      ).toEqual([]);
      expect(isUnique(slugs.map(foldSlug))).toBe(true);
    }
  });

  it('has plain English addresses, each once', () => {
    for (const slugs of slugSets.en) {
      expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
      expect(isUnique(slugs)).toBe(true);
    }
  });

  it('is written in documents that the editor accepts', () => {
    for (const edition of editions) expect(() => editionDocument(edition)).not.toThrow();
  });

  it('publishes only editions that are written, with a title and a body', () => {
    for (const entry of entries) {
      for (const locale of entry.publish) {
        expect(entry[locale]?.title).toBeTruthy();
        expect(entry[locale]?.body.length).toBeGreaterThan(1);
      }
    }
  });

  it('shows published work only in its lists, and each piece once', () => {
    const published = keys(entries.filter((entry) => entry.publish.length > 0));
    for (const list of Object.values(lists)) {
      expect(published).toEqual(expect.arrayContaining(list));
      expect(isUnique(list)).toBe(true);
    }
    expect(lists['front-page'][0]).toBe('nato-iraq');
  });

  it('links only to its own published pages and to addresses reserved for examples', () => {
    const own = [...sitePaths('ar'), ...sitePaths('en')];
    const hrefs = editions.flatMap(linksOf);
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.filter((href) => !own.includes(href) && !href.startsWith('https://example.org/'))).toEqual(
      [],
    );
  });

  it('dates its work with real days, none before the series issue it belongs to', () => {
    for (const { date, issue } of entries) {
      expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      const issued = series
        .find((one) => one.key === issue?.series)
        ?.issues.find((one) => one.number === issue?.number);
      if (issued) expect(date >= issued.date).toBe(true);
    }
  });

  it('keeps English in NFC, with curly quotation marks in what was written for the sample', () => {
    const texts = entries.flatMap(({ en }) =>
      en ? textblocks(editionDocument(en)).map((block) => block.textContent) : [],
    );
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(texts.filter((text) => /["']|\s\s/.test(text))).toEqual([]);
  });
});
