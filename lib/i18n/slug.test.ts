import { describe, expect, it } from 'vitest';
import { foldSlug, isSlug, normaliseSlug, suggestSlug } from './slug';

describe('A suggested slug', () => {
  it('keeps Arabic letters and is short', () => {
    const title = 'مركز "المستقبل" يشارك في "الشارقة الدولي للكتاب" بـ16 إصداراً جديداً';
    const slug = suggestSlug(title, 'ar');
    expect(slug).toBe('مركز-المستقبل-يشارك-في-الشارقة-الدولي-للكتاب-ب16-إصدارا');
    expect(isSlug(slug)).toBe(true);
  });

  it('keeps a quoted word joined to the particle before it', () => {
    expect(suggestSlug('الموانئ و"طريق التنمية"', 'ar')).toBe('الموانئ-وطريق-التنمية');
  });

  it('is plain ASCII in English', () => {
    expect(suggestSlug('How NATO Plans: “Café” & more', 'en')).toBe('how-nato-plans-cafe-more');
  });

  it('is the same for composed and decomposed input', () => {
    expect(suggestSlug('إصدار أول'.normalize('NFD'), 'ar')).toBe(suggestSlug('إصدار أول', 'ar'));
  });

  it('is empty when the title has no letter of the language', () => {
    expect(suggestSlug('مرحبا', 'en')).toBe('');
  });
});

describe('A typed slug', () => {
  it('may be pasted percent-encoded from the address bar', () => {
    expect(normaliseSlug(encodeURIComponent('مركز-المستقبل'))).toBe('مركز-المستقبل');
  });

  it.each(['a/b', 'two words', 'UPPER', '-edge', 'a--b', 'раураl', 'a\u200bb', 'x'.repeat(121), ''])(
    'is refused as %j',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );

  it('clashes with its twin without hamza', () => {
    expect(foldSlug('أحمد')).toBe(foldSlug('احمد'));
  });
});
