import { describe, expect, it } from 'vitest';
import { fold } from './fold';

describe('Folding', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['أَحْمَد', 'احمد'],
    ['المســــتقبل', 'المستقبل'],
    ['مكتبة', 'مكتبه'],
    ['مستشفى', 'مستشفي'],
    ['بـ١٦ إصداراً', 'ب16 اصدارا'],
    ['ﻣﺼﺮ', 'مصر'],
    ['کتاب', 'كتاب'],
    ['Café', 'cafe'],
    ['Ørsted in Łódź', 'orsted in lodz'],
    ['Straße', 'strasse'],
    ['گوگل وپاريس', 'كوكل وباريس'],
    ['ڤيديو', 'فيديو'],
    ['چاد', 'جاد'],
    ['ʿUthmān', 'uthman'],
    ['iPhone\u200f 7', 'iphone 7'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['كتاب', 'مكتب'],
    ['سوريا', 'روسيا'],
    ['علم', 'عالم'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});
