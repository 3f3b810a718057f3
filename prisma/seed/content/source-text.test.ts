import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyText, documentParts } from '@/lib/richtext/plain-text';
import { natoIraq } from './articles/nato-iraq';
import { editionDocument } from './edition-document';
import { entries, lists } from './newsroom';

// Checksums of the institute's own text, as published: its lines without the empty ones, joined by line feeds,
// and the Center News titles without their bullets. The dateline is left out, because it is made from the date.
const TITLES_SHA256 = 'b4a67185109dfd15168a39552996c624710583ab2249e0279e703bb7679cd195';
const ARTICLE_SHA256 = 'b78d3be904fb3321bd91b81bac788bb426d44b9d652db3ab224902c48e28db13';

const sha256 = (lines: string[]): string =>
  createHash('sha256').update(lines.join('\n'), 'utf8').digest('hex');

describe('The institute’s own text', () => {
  it('keeps the five Center News titles in their order, character for character', () => {
    const titles = lists['center-news'].map(
      (key) => entries.find((entry) => entry.key === key)?.ar?.title ?? '',
    );
    expect(titles).toHaveLength(5);
    expect(sha256(titles)).toBe(TITLES_SHA256);
  });

  it('keeps the English NATO article whole and unchanged, as readers see it printed', () => {
    const { en, date } = natoIraq;
    if (!en) throw new Error('the English edition is missing');
    const doc = editionDocument(en);
    const { kicker, title, standfirst } = documentParts(doc);
    // A second paragraph of a point is printed two spaces in; the original has no indents.
    const lines = bodyText(doc)
      .split('\n')
      .map((line) => line.replace(/^ {2}/, ''));
    expect(standfirst).toBe('');
    expect(sha256([kicker, title, ...lines])).toBe(ARTICLE_SHA256);
    expect(date).toBe('2018-07-19');
  });

  it('gives the Arabic edition of the NATO article the same build as the English one', () => {
    const build = (edition: typeof natoIraq.ar) =>
      edition?.body.map((block) =>
        'points' in block ? block.points.map((point) => point.text.length) : Object.keys(block),
      );
    expect(build(natoIraq.ar)).toEqual(build(natoIraq.en));
  });
});
