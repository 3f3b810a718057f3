import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionDocument } from './edition-document';
import { files } from './files';
import { entries } from './newsroom';
import { pictures } from './pictures';
import { series } from './series';
import type { SampleEdition } from './types';

const mediaIn = (edition: SampleEdition): string[] => {
  const found: string[] = [];
  editionDocument(edition).descendants(({ attrs }) => {
    if (attrs.media) found.push(attrs.media);
  });
  return found;
};

const articles = entries.filter(({ kind }) => kind === 'article');
const covers = articles.map(({ cover }) => cover);
const inTexts = entries.flatMap(({ ar, en }) =>
  [ar, en].flatMap((edition) => (edition ? mediaIn(edition) : [])),
);
const ofIssues = series.flatMap(({ issues }) => issues.flatMap(({ coverId }) => coverId ?? []));
const kindsIn = ({ body, notes }: SampleEdition) => [
  ...body.flatMap((block) => Object.keys(block)),
  notes && 'notes',
];

describe('Pictures and files of the sample newsroom', () => {
  it('are all used, and all that texts name are there, each once', () => {
    const media = [...pictures, ...files].map(({ id }) => id);
    expect(new Set(media).size).toBe(media.length);
    expect(new Set([...covers, ...ofIssues, ...inTexts])).toEqual(new Set(media));
  });

  it('are described in both languages', () => {
    for (const { altAr, altEn, captionAr, captionEn, creditAr, creditEn } of pictures) {
      expect(altAr).toMatch(/^[\u0621-\u0652 ،:]+$/);
      expect(altEn).toMatch(/^[A-Za-z ,:-]+$/);
      expect([captionAr === '', creditAr === '']).toEqual([captionEn === '', creditEn === '']);
      expect(`${captionAr}${creditAr}`).not.toMatch(/[,;?A-Za-z]/);
    }
  });

  it('hold no words in a picture, which would be in one language', () => {
    for (const { draw } of pictures) expect(draw()).not.toContain('<text');
  });

  it('are drawn within a canvas, without numbers that are none', () => {
    for (const { draw } of pictures) expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('stay small files of the repository', () => {
    const paths = files.map(({ stored }) => join('prisma/seed/files', stored));
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(100_000);
  });
});

describe('The sample newsroom shows', () => {
  it('a cover with each article', () => {
    expect(covers.filter((cover) => cover === undefined)).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('every kind of block that pieces are made rich with, in %s', (locale) => {
    const published = articles.filter(({ publish }) => publish.includes(locale));
    const editions = published.flatMap((entry) => entry[locale] ?? []);
    const kinds = new Set(editions.flatMap(kindsIn));
    for (const kind of ['figure', 'table', 'attachment', 'box', 'pullQuote', 'quote'])
      expect(kinds).toContain(kind);
    const figures = editions.flatMap(({ body }) => body.filter((block) => 'figure' in block));
    expect(figures.filter(({ figure }) => figure.length > 1)).toHaveLength(1);
    expect(figures.filter(({ width }) => width === 'wide').length).toBeGreaterThan(0);
  });

  it('footnotes in three pieces', () => {
    const withNotes = articles.filter(({ ar, en }) => [ar, en].some((edition) => edition?.notes));
    expect(withNotes.length).toBeGreaterThanOrEqual(3);
  });
});
