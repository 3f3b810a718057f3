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

  it.each([
    ['ڤيديو: جولة', 'ڤيديو-جولة'],
    ['گوگل وپاريس', 'گوگل-وپاريس'],
    ['چاد وچيكيا', 'چاد-وچيكيا'],
    ['ٱلقُرْآن', 'القرآن'],
    ['کتاب علی', 'كتاب-علي'],
    ['Café القاهرة', 'cafe-القاهرة'],
    ['جائزة Ørsted في Łódź', 'جائزة-orsted-في-lodz'],
    ['Москва والخليج', 'والخليج'],
    ['ﻣﺼﺮ ٢٠٢٦', 'مصر-2026'],
  ])('keeps every letter of %s', (title, slug) => {
    expect(suggestSlug(title, 'ar')).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it.each([
    ['Ørsted and Łódź: Straße', 'orsted-and-lodz-strasse'],
    ['Æther, œuvre, Þór, Đoković, Guðrún', 'aether-oeuvre-thor-dokovic-gudrun'],
    ['İstanbul, Diyarbakır, ISTANBUL', 'istanbul-diyarbakir-istanbul'],
    ['The Qurʾān of ʿUthmān', 'the-quran-of-uthman'],
    ['L’État: 50 % + 1', 'letat-50-1'],
    ['Ｆｕｌｌ width ﬁnds', 'full-width-finds'],
    ['Café'.normalize('NFD'), 'cafe'],
  ])('writes %s without marks in English', (title, slug) => {
    expect(suggestSlug(title, 'en')).toBe(slug);
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

  it.each(['ڤيديو', 'گوگل', 'پاريس', 'چاد', 'ڭولميم'])(
    'may be %s, with a letter that Arabic borrows',
    (slug) => {
      expect(isSlug(slug)).toBe(true);
    },
  );

  it.each([
    ['أحمد', 'احمد'],
    ['گوگل', 'كوكل'],
    ['پاريس', 'باريس'],
    ['چاد', 'جاد'],
    ['ڤيديو', 'فيديو'],
    ['کتاب', 'كتاب'],
  ])('folds %s to the same form as %s', (one, other) => {
    expect(foldSlug(one)).toBe(foldSlug(other));
  });

  it('never folds to another letter that a slug may hold, so that no two look the same', () => {
    const letters = Array.from({ length: 0x100 }, (_, index) => String.fromCharCode(0x600 + index));
    const kept = letters.filter((letter) => isSlug(letter)).map((letter) => foldSlug(letter));
    expect(
      kept.filter((letter) => letter.length > 0 && !/^[\u0621-\u063A\u0641-\u064A]$/.test(letter)),
    ).toEqual([]);
  });
});
