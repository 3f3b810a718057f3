import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query';
import { finds } from './testing/finds';
import { questionKeys, synonymKeys } from './with-synonyms';

describe('Names that mean the same', () => {
  const NATO = [['NATO', 'الناتو', 'حلف شمال الأطلسي']];

  it.each([
    ['NATO', 'اجتماع الناتو'],
    ['ناتو', 'NATO summit'],
    ['والناتو', 'حلف شمال الأطلسي'],
    ['حلف شمال الأطلسي', 'NATO summit'],
    ['قمة "حلف شمال الأطلسي"', 'قمة الناتو'],
    ['حلف شمال الأطلسي', 'الأطلسي حلف من شمال أمريكا'],
  ])('are found by each other: %s in “%s”', (question, text) => {
    expect(finds(question, text, NATO)).toBe(true);
  });

  it.each([
    ['NATO', 'شمال الأطلسي بلا حلف'],
    ['شمال', 'NATO summit'],
    ['-NATO', 'الناتو'],
  ])('and not by a part of one: %s in “%s”', (question, text) => {
    expect(finds(question, text, NATO)).toBe(false);
  });

  it.each([
    ['League of Arab States', 'قمة جامعة الدول العربية'],
    ['"League of Arab States"', 'قمة جامعة الدول العربية'],
    ['جامعة الدول العربية', 'the League of Arab States met'],
    ['The Hague', 'محكمة في لاهاي'],
    ['Hague', 'محكمة في لاهاي'],
    ['لاهاي', 'a court in The Hague'],
    ['Al-Sisi', 'الرئيس السيسي'],
    ['Sisi', 'الرئيس السيسي'],
  ])('are found with and without the words that say nothing: %s in “%s”', (question, text) => {
    const glossary = [
      ['جامعة الدول العربية', 'League of Arab States'],
      ['لاهاي', 'The Hague'],
      ['السيسي', 'Al-Sisi'],
    ];
    expect(finds(question, text, glossary)).toBe(true);
    const keys = glossary.flat().flatMap(synonymKeys);
    expect(questionKeys(parseQuery(question)).some((key) => keys.includes(key))).toBe(true);
    expect(keys).not.toContain('the');
  });

  it('are broken plurals too', () => {
    expect(finds('الكتب', 'كتاب جديد', [['كتاب', 'كتب']])).toBe(true);
    expect(finds('تقرير', 'التقارير السنوية', [['تقرير', 'تقارير']])).toBe(true);
  });
});
