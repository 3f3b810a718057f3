import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlights, onWholeCharacters, wantedForms } from './highlight';
import { parseQuery } from './parse-query';
import { queryText } from './query-text';
import { snippet } from './snippet';
import { finds } from './testing/finds';
import { textVector } from './text-vector';
import { withSynonyms } from './with-synonyms';

const marked = (question: string, text: string) =>
  highlights(text, wantedForms(parseQuery(question))).map(({ start, end }) => text.slice(start, end));

describe('What a reader typed', () => {
  it('is words, of which all must occur, in any order', () => {
    expect(finds('الكتاب الشارقة', 'معرض الشارقة الدولي للكتاب')).toBe(true);
    expect(finds('كتاب دبي', 'معرض الشارقة الدولي للكتاب')).toBe(false);
  });

  it.each([
    '"الشارقة الدولي"',
    '«الشارقة الدولي»',
    '“الشارقة الدولي”',
    '„الشارقة الدولي“',
    '"الشارقة الدولي',
  ])('is a phrase in any quotation marks: %s', (question) => {
    expect(finds(question, 'معرض الشارقة الدولي للكتاب')).toBe(true);
    expect(finds(question, 'الدولي في الشارقة')).toBe(false);
  });

  it('excludes what has a hyphen in front of it, but not behind a letter', () => {
    expect(finds('الناتو -العراق', 'الناتو في العراق')).toBe(false);
    expect(finds('الناتو -العراق', 'الناتو في ليبيا')).toBe(true);
    expect(finds('الناتو −"شمال العراق"', 'الناتو في العراق')).toBe(true);
    expect(finds('Saudi-led', 'the Saudi-led coalition')).toBe(true);
    expect(finds('El -Niño', 'El Niño')).toBe(false);
    expect(finds('jazeera -al arabiya', 'Al Jazeera and Al Arabiya')).toBe(false);
  });

  it.each(['الناتو \u200f-العراق', 'الناتو \u061c-العراق', '\u2067الناتو \u202b-العراق\u202c\u2069'])(
    'excludes it too where a control of the direction was copied with it: %j',
    (question) => {
      expect(finds(question, 'الناتو في العراق')).toBe(false);
      expect(finds(question, 'الناتو في ليبيا')).toBe(true);
    },
  );

  it('is searched without the words that say nothing, unless there are no others', () => {
    expect(finds('الحرب في السودان', 'حرب السودان')).toBe(true);
    expect(finds('the war in Sudan', 'Sudan at war')).toBe(true);
    expect(finds('من على', 'على من تقع')).toBe(true);
    expect(finds('الحرب على غزة', 'حرب غزة')).toBe(true);
    expect(finds('محمد علي', 'محمد صالح')).toBe(false);
    expect(finds('ذكاء آلي', 'الذكاء البشري')).toBe(false);
    expect(finds('محمد علي', 'محمد على باشا')).toBe(true);
  });

  it.each(['', '   ', '؟!…', 'ًٌٍ', '-', '-كلمة', '""', '«»', '\u200f', '😀', '&|!', '\0', '\ud800'])(
    'is no question when it has no words that must occur: %j',
    (question) => {
      expect(queryText(parseQuery(question))).toBeNull();
    },
  );
});

describe('What was found', () => {
  it.each([
    ['المستقبل', 'مركز «المُسْتَقْبَل» للأبحاث', ['المُسْتَقْبَل']],
    ['مستقبل', 'المســــتقبل الآن', ['المســــتقبل']],
    ['كتاب', 'معرض الشارقة الدولي للكتاب', ['للكتاب']],
    ['16', 'بـ١٦ إصداراً', ['١٦']],
    ['cafe', 'The Cafe\u0301s of Cairo', ['Cafe\u0301s']],
    ['الله', 'رسول الله ﷺ', ['الله', 'ﷺ']],
    ['iphone', 'هاتف iPhone\u200f 7', ['iPhone']],
    ['email', 'an e-mail to all', ['e-mail']],
    ['الحرب في السودان', 'الحرب في السودان', ['الحرب', 'السودان']],
    ['محمد علي', 'دخل محمد علي على الوالي', ['محمد', 'علي']],
    ['رئيس', 'قال رئيسه', ['رئيسه']],
    ['Sisi', 'President Al-Sisi', ['Sisi']],
    ['أبو ظبي', 'لقاء بأبوظبي', ['بأبوظبي']],
    ['"حلف الناتو"', 'قال حلف الناتو', ['حلف', 'الناتو']],
  ])('is marked in the text as it is written: %s', (question, text, words) => {
    expect(marked(question, text)).toEqual(words);
  });

  it('is shown with the words around it', () => {
    const text = `${'كلام كثير قبل ذلك. '.repeat(40)}وصل الوفد إلى بغداد أمس.${' وكلام بعده.'.repeat(40)}`;
    const {
      text: part,
      marks,
      isCutBefore,
      isCutAfter,
    } = snippet(text, wantedForms(parseQuery('بغداد وفد')));
    expect(marks.map(({ start, end }) => part.slice(start, end))).toEqual(['الوفد', 'بغداد']);
    expect({ isCutBefore, isCutAfter, isShort: part.length < 320 }).toEqual({
      ...{ isCutBefore: true, isCutAfter: true, isShort: true },
    });
  });
});

/** Letters, marks, controls and signs that meet in texts of both languages, and some that meet nowhere. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'ا',
          'لْ',
          'كِتاب',
          'ﷲ',
          'ﷺ',
          'ـ',
          'ة',
          'ئ',
          'é',
          'e\u0301',
          'NATO',
          'Straße',
          '١',
          '2',
          '،',
          ' ',
          '\n',
        ],
        ...[
          '-',
          "'",
          '’',
          '.',
          ',',
          '"',
          '«',
          '»',
          '“',
          '\u200d',
          '\u200f',
          '\u2067',
          '\u2069',
          '👩‍👩‍👧',
          '🇦🇪',
          '\ud800',
        ],
        ...['क्षि', '1️⃣', '\u0600', '\0', '\\', '&', '|', '!', ':*', '(', '<->'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('Any text at all', () => {
  it('is analysed, asked for and marked on whole characters', () => {
    fc.assert(
      fc.property(anyText, anyText, (question, text) => {
        const asked = parseQuery(question);
        queryText(asked);
        const wanted = wantedForms(withSynonyms(asked, [[text], [question, text]]));
        const found = snippet(text, wanted);
        for (const [each, marks] of [
          [text, highlights(text, wanted)],
          [found.text, found.marks],
        ] as const) {
          expect(onWholeCharacters(each, marks)).toEqual(marks);
          let last = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(each.length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds itself, when it is a question of words', () => {
    const words = fc.array(
      fc.constantFrom('كتاب', 'الشارقة', 'NATO', '16', 'e-mail', 'بـ16', 'عبدالله', 'G20', 'Trump’s'),
      {
        ...{ minLength: 1, maxLength: 8 },
      },
    );
    fc.assert(fc.property(words, (each) => finds(each.join(' '), each.join(' ، '))));
  });

  it.each([
    ['one letter', 'ا'.repeat(100_000)],
    ['marks', '\u0651'.repeat(100_000)],
    ['joined letters', 'a-'.repeat(50_000)],
    ['apostrophes', "o'".repeat(50_000)],
    ['long characters', 'ﷺ'.repeat(33_000)],
    ['quotation marks', '"«“'.repeat(33_000)],
    ['other words only', Array.from({ length: 16_000 }, (_, index) => `كل${index.toString(36)}`).join(' ')],
    ['points and digits', '1.1,'.repeat(25_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
  ])('of 100 KB takes no longer than it may, and lets others in between: %s', async (_, text) => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const vector = await textVector([{ weight: 'D', text }]);
    clearInterval(watch);
    expect(Buffer.byteLength(vector)).toBeLessThan(2_000_000);
    // A slice is 8 ms; a machine that is busy takes its time in between.
    expect(longest).toBeLessThan(1_000);
    parseQuery(text);
    snippet(text, wantedForms(parseQuery('كتاب')));
  });
});
