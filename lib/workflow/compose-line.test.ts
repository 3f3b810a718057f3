import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { composedText, composeLine, type LinePerson, type LineValues } from './compose-line';
import { blanksOf, parseTemplate } from './line-template';

const line = (template: string, values: LineValues, locale: Locale = 'ar') =>
  composedText(composeLine(parseTemplate(template, locale).parts, values, locale));

const salma: LinePerson = {
  ...{ nameAr: 'سلمى حسن', nameEn: 'Salma Hassan', honorificAr: 'أ.د.', honorificEn: 'Prof.' },
  gender: 'female',
};

const BOOKS = 'يصدر {count: إصدار واحد | إصداران | # إصدارات | # إصداراً | # إصدار}';

describe('A composed line', () => {
  it.each([
    [1, 'يصدر إصدار واحد'],
    [2, 'يصدر إصداران'],
    [3, 'يصدر 3 إصدارات'],
    [10, 'يصدر 10 إصدارات'],
    [11, 'يصدر 11 إصداراً'],
    [16, 'يصدر 16 إصداراً'],
    [99, 'يصدر 99 إصداراً'],
    [100, 'يصدر 100 إصدار'],
    [103, 'يصدر 103 إصدارات'],
  ])('agrees with %i in Arabic', (count, expected) => {
    expect(line(BOOKS, { count })).toBe(expected);
  });

  it.each([
    [1, 'One New Title'],
    [16, 'Sixteen New Titles'],
    [21, 'Twenty-One New Titles'],
    [90, 'Ninety New Titles'],
    [100, '100 New Titles'],
  ])('writes %i out in English', (count, expected) => {
    expect(line('{count.words: # New Title | # New Titles}', { count }, 'en')).toBe(expected);
  });

  it('has the verb and the title of a woman, and of a man', () => {
    const template = '{person.full} {person: يكتب | تكتب}: ({title})';
    const values = { title: { ar: 'قراءة', en: '' } };
    expect(line(template, { ...values, person: salma })).toBe('الأستاذة الدكتورة سلمى حسن تكتب: (قراءة)');
    expect(line(template, { ...values, person: { ...salma, gender: 'male', honorificAr: 'د' } })).toBe(
      'الدكتور سلمى حسن يكتب: (قراءة)',
    );
    expect(line('{person} | {person.name}', { person: salma }, 'en')).toBe(
      'Prof. Salma Hassan | Salma Hassan',
    );
  });

  it('has no marks twice, and others within its own', () => {
    const event = (ar: string) => line('في "{event}"', { event: { ar, en: '' } });
    expect(event('"معرض الكتاب"')).toBe('في "معرض الكتاب"');
    expect(event('معرض "الشارقة" للكتاب')).toBe(`في "معرض 'الشارقة' للكتاب"`);
    expect(line('({title})', { title: { ar: 'ما بعد (قازان)', en: '' } })).toBe('(ما بعد [قازان])');
    expect(line('On {title}', { title: { ar: '', en: `The "Center's" view` } }, 'en')).toBe(
      'On The “Center’s” view',
    );
  });

  it('waits for what is missing in its own language', () => {
    const values = { title: { ar: 'عنوان', en: ' ' } };
    expect(line('({title})', values)).toBe('(عنوان)');
    expect(line('({title})', values, 'en')).toBeNull();
    expect(
      composeLine(parseTemplate('({title})', 'en').parts, values, 'en').map(({ missing }) => missing),
    ).toEqual([null, 'title', null]);
  });
});

describe('An administrator who writes a template', () => {
  it.each([
    ['', 'ar', 'empty'],
    ['خبر', 'ar', 'noBlank'],
    ['{event', 'ar', 'unclosed'],
    ['event}', 'ar', 'unopened'],
    ['{evnt}', 'ar', 'unknown'],
    ['{person.short}', 'ar', 'form'],
    ['{title.full}', 'en', 'form'],
    ['{count.words: one | # many}', 'ar', 'words'],
    ['{count.words}', 'en', 'words'],
    ['{title: a | b}', 'en', 'choicesOf'],
    ['{person: يكتب}', 'ar', 'choices'],
    ['{person: يكتب | }', 'ar', 'choices'],
    ['{count: كتاب | كتب}', 'ar', 'choices'],
    ['{count: book | books | more}', 'en', 'choices'],
  ] as const)('is told what is wrong with %j in %s', (template, locale, key) => {
    expect(parseTemplate(template, locale).issues.map((issue) => issue.key)).toContain(key);
  });

  it('is asked for the blanks of both languages, each once', () => {
    expect(blanksOf({ ar: '{title} {person} {person: أ | ب}', en: '{count} {title}' })).toEqual([
      'person',
      'count',
      'title',
    ]);
  });
});
