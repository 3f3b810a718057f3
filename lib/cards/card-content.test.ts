import { describe, expect, it } from 'vitest';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { cardHash, pieceCardContent } from './card-content';
import { cardCuts } from './card-cuts';

const SITE = { nameAr: 'المركز', nameEn: 'Center', ...DEFAULT_REGIONAL };
const PIECE = {
  ...{
    kind: 'article' as const,
    locale: 'ar' as const,
    kicker: 'مهام:',
    title: 'الناتو',
    datelineAt: new Date('2018-07-19T08:00:00Z'),
  },
  section: { nameAr: 'أمن', nameEn: 'Security' },
};

describe('What a card says', () => {
  it('is in the language of the piece', () => {
    expect(pieceCardContent(PIECE, SITE)).toEqual({
      ...{ locale: 'ar', section: 'أمن', kicker: 'مهام:', title: 'الناتو', site: 'المركز' },
      date: '19 يوليو، 2018',
    });
    expect(pieceCardContent({ ...PIECE, locale: 'en', section: null }, SITE)).toMatchObject({
      ...{ section: '', site: 'Center', date: '19 July 2018' },
    });
    expect(pieceCardContent({ ...PIECE, kind: 'page', section: null }, SITE)).toMatchObject({ date: '' });
  });

  it('has the logo of its own language, which another picture replaces under another address', () => {
    const logo = { id: 'a', contentHash: 'b', name: '320.webp', width: 320, height: 80, isAlone: false };
    const content = pieceCardContent(PIECE, { ...SITE, logos: { ar: logo } });
    expect(content).toMatchObject({ logo });
    expect(pieceCardContent(PIECE, { ...SITE, logos: { en: logo } })).not.toHaveProperty('logo');
    expect(cardHash(content)).not.toBe(cardHash({ ...content, logo: { ...logo, contentHash: 'c' } }));
    expect(cardHash(content)).not.toBe(cardHash(pieceCardContent(PIECE, SITE)));
  });

  it('has letters instead of their forms inside words, and keeps the order of foreign words', () => {
    const titled = (title: string) => pieceCardContent({ ...PIECE, title }, SITE).title;
    expect(titled('ﺍﻟﻨﺎﺗﻮ ﻻ')).toBe('الناتو لا');
    expect(titled('شكراً  جزيلاً ')).toBe('شكراً جزيلاً');
    expect(titled('طائرة F-16')).toBe('طائرة \u2066F-16\u2069');
  });

  it('gives another address to another card, and the same to the same', () => {
    const content = pieceCardContent(PIECE, SITE);
    expect(cardHash({ ...content })).toBe(cardHash(content));
    expect(cardHash(content)).toMatch(/^[\w-]{22}$/);
    for (const [name, value] of Object.entries(content)) {
      expect(cardHash({ ...content, [name]: `${value}x` }), name).not.toBe(cardHash(content));
    }
  });
});

describe('A title that is too long', () => {
  it('is cut after a word, with an ellipsis', () => {
    expect(cardCuts('كيف يخطط «الناتو» لذلك', 'ar')).toEqual([
      'كيف يخطط «الناتو» لذلك',
      'كيف يخطط «الناتو…',
      'كيف يخطط…',
      'كيف…',
    ]);
  });

  it('is never longer than a card can show, and never empty', () => {
    for (const title of ['word '.repeat(200).trim(), 'كلمة '.repeat(200).trim()]) {
      const cuts = cardCuts(title, 'ar');
      expect(cuts[0]?.length).toBeLessThan(270);
      expect(cuts[0]).toMatch(/\S…$/);
    }
    expect(cardCuts('', 'en')).toEqual(['']);
    expect(cardCuts('x'.repeat(900), 'en')[0]).toMatch(/…$/);
  });

  it('keeps the ellipsis outside of words that it cuts in the other direction', () => {
    expect(cardCuts('عن \u2066one two\u2069', 'ar')).toContain('عن \u2066one\u2069…');
  });

  it('may be divided inside an address', () => {
    const address = `https://example.org/${'a'.repeat(40)}`;
    expect(cardCuts(address, 'en')[0]?.split('\u200B').length).toBeGreaterThan(4);
  });
});
