import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { isSlug } from '@/lib/i18n/slug';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { bodyWords, generatedArticle } from './generated-article';
import { seededRandom } from './seeded-random';

describe.each(LOCALES)('a generated article in %s', (locale) => {
  const random = seededRandom(1);
  const articles = Array.from({ length: 50 }, (_, index) => generatedArticle(locale, index + 1, random));

  it('is a valid document with a slug of its own', () => {
    for (const draft of articles) {
      expect(() => parseDocument(article(draft, newBlockId))).not.toThrow();
      expect(isSlug(draft.slug), draft.slug).toBe(true);
    }
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length);
  });

  it('is as long as articles are', () => {
    for (const { body } of articles) {
      expect(bodyWords(body)).toBeGreaterThanOrEqual(600);
      expect(bodyWords(body)).toBeLessThanOrEqual(930);
    }
  });

  it('is the same for the same seed and another one for another', () => {
    const once = generatedArticle(locale, 1, seededRandom(7));
    expect(generatedArticle(locale, 1, seededRandom(7))).toEqual(once);
    expect(generatedArticle(locale, 1, seededRandom(8))).not.toEqual(once);
  });
});
