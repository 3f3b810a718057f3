import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/lib/testing/cpu-ms';
import { bidiRuns } from './bidi-runs';
import type { Direction } from './locales';

/** The text with brackets around what is isolated. */
const marked = (text: string, around: Direction) =>
  bidiRuns(text, around)
    .map((run) => (run.isolate ? `⟦${run.text}⟧` : run.text))
    .join('');

describe('A reader of Arabic text sees in their own order', () => {
  it.each([
    ['اتصل على +971 2 444 1234 صباحاً', 'اتصل على ⟦+971 2 444 1234⟧ صباحاً'],
    ['الهاتف: (02) 444-1234.', 'الهاتف: ⟦(02) 444-1234⟧.'],
    ['على ٠٢ ٤٤٤ ١٢٣٤ يومياً', 'على ⟦٠٢ ٤٤٤ ١٢٣٤⟧ يومياً'],
    ['بلغة C++، ثم C#.', 'بلغة ⟦C++⟧، ثم ⟦C#⟧.'],
    ['C++ مقدمة!', '⟦C++⟧ مقدمة!'],
    ['الإصدار v2.0.1-beta متاح', 'الإصدار ⟦v2.0.1-beta⟧ متاح'],
    ['iPhone 7 (النسخة 2.0)', '⟦iPhone 7⟧ (النسخة 2.0)'],
    ['مؤتمر COP28 في دبي', 'مؤتمر ⟦COP28⟧ في دبي'],
    ['طائرة F-16 وشبكة 5G.', 'طائرة ⟦F-16⟧ وشبكة ⟦5G⟧.'],
    ['تابعوا @markaz_ae و#COP28', 'تابعوا ⟦@markaz_ae⟧ و⟦#COP28⟧'],
    ['في المجلد /var/log/ دائماً', 'في المجلد ⟦/var/log/⟧ دائماً'],
    ['راسل news@example.org.', 'راسل ⟦news@example.org⟧.'],
    ['انظر https://example.org/a/ (بالإنجليزية)', 'انظر ⟦https://example.org/a/⟧ (بالإنجليزية)'],
    [
      'انظر https://ar.wikipedia.org/wiki/حلف_(ناتو)، ثم',
      'انظر ⟦https://ar.wikipedia.org/wiki/حلف_(ناتو)⟧، ثم',
    ],
    ['ملف PDF (81 كيلوبايت)', 'ملف ⟦PDF⟧ (81 كيلوبايت)'],
    ['ملف PDF (1.2 ميغابايت) و[MP4 (‏', 'ملف ⟦PDF⟧ (1.2 ميغابايت) و[⟦MP4⟧ (‏'],
    ['منظمة OPEC (13 عضواً) وEU (27 عضواً)', 'منظمة ⟦OPEC⟧ (13 عضواً) و⟦EU⟧ (27 عضواً)'],
    ['حلف NATO [12 دولة، منها UK (2024 فقط)]', 'حلف ⟦NATO⟧ [12 دولة، منها ⟦UK⟧ (2024 فقط)]'],
    ['هاتف (+971 2 444 1234 تحويلة 5)', 'هاتف (⟦+971 2 444 1234⟧ تحويلة 5)'],
    ['هبطت (-5 درجات)', 'هبطت (⟦-5⟧ درجات)'],
    ['منصة (.NET الجديدة)', 'منصة (⟦.NET⟧ الجديدة)'],
    ['في (/var/log مسار)', 'في (⟦/var/log⟧ مسار)'],
    ['شركة AT&T (U.S.) أعلنت', 'شركة ⟦AT&T (U.S.)⟧ أعلنت'],
    ['سعره $100 أو 5.5€', 'سعره ⟦$100⟧ أو ⟦5.5€⟧'],
    ['نما +3% ثم -5%', 'نما ⟦+3%⟧ ثم ⟦-5%⟧'],
    ['في 2018-07-19 صدر', 'في ⟦2018-07-19⟧ صدر'],
    ['نحو 1 000 000 نسمة', 'نحو ⟦1 000 000⟧ نسمة'],
  ])('%s', (text, expected) => {
    expect(marked(text, 'rtl')).toBe(expected);
  });

  it('both names of a list, and both numbers of a range, which begins on the right', () => {
    expect(marked('بين NATO، EU و', 'rtl')).toBe('بين ⟦NATO⟧، ⟦EU⟧ و');
    expect(marked('بين 2018-2020 فقط', 'rtl')).toBe('بين ⟦2018⟧-⟦2020⟧ فقط');
    expect(marked('فاز 3-1 أمس', 'rtl')).toBe('فاز ⟦3⟧-⟦1⟧ أمس');
  });

  it.each([
    ['في ١٩-٧-٢٠١٨ صدر', 'في ⟦١٩-٧-٢٠١٨⟧ صدر'],
    ['من ١٢٫٥-١٥٫٥ مليون', 'من ⟦١٢٫٥⟧-⟦١٥٫٥⟧ مليون'],
    ['بين 08:30-09:45 صباحاً', 'بين ⟦08:30⟧-⟦09:45⟧ صباحاً'],
    ['من 05/2019-06/2020 تقريباً', 'من ⟦05/2019⟧-⟦06/2020⟧ تقريباً'],
    ['هاتف 02/444-1234 و(212) 555-1234', 'هاتف ⟦02/444-1234⟧ و⟦(212) 555-1234⟧'],
    ['الهاتف (+971) 2 444 1234 أو', 'الهاتف ⟦(+971) 2 444 1234⟧ أو'],
    ['بين 10%-15% تقريباً', 'بين ⟦10%⟧-⟦15%⟧ تقريباً'],
    ['بين 100$-200$ تقريباً', 'بين ⟦100$⟧-⟦200$⟧ تقريباً'],
    ['انخفض $-5 ثم (-5)', 'انخفض ⟦$-5⟧ ثم (⟦-5⟧)'],
    ['وسم #COP28_الإمارات و#قمة_COP28', 'وسم ⟦#COP28⟧_الإمارات و#قمة_⟦COP28⟧'],
    ['دول G20/مجموعة وC++والعربية', 'دول ⟦G20⟧/مجموعة و⟦C++⟧والعربية'],
  ])('neither parted nor turned, whatever joins its parts: %s', (text, expected) => {
    expect(marked(text, 'rtl')).toBe(expected);
  });

  it.each([
    'انتشر كوفيد-19 ثم كوفيدُ-19 هناك',
    'طائرات إف-16 وسو-35 ومنظومة إس-400',
    'بـ-5 درجات',
    'بنسبة ٥٠٪ أو ١٠٪-١٥٪ من',
    'نما -١٢٫٥٪ ثم +٣٪',
    'قيمة ١٬٢٣٤٬٥٦٧ درهماً و٣٫١٤',
    'الآية 2:255 والآية ٢:٢٥٥ (البقرة: 255)',
    'قرار 2231 (2015) والقرار (2254) 2015',
    'حساب 5+5=10 بنسبة %50',
    'تنظيم ISIS/داعش أو داعش/ISIS قال',
    'قال NATO إن ذلك جرى',
    'تقرير New York Times عن ذلك.',
    'عام 2018 نما 2.5 و1,234 و19/7/2018 عند 10:30',
    'مهام تدريبية: كيف يخطط "الناتو"؟',
    'لعبة "Trump\u2066C++\u2069',
    '',
  ])('and nothing is isolated that keeps its order: %s', (text) => {
    const runs = bidiRuns(text, 'rtl').filter((run) => run.isolate && !text.includes('\u2066'));
    expect(runs).toEqual([]);
  });
});

describe('A reader of English text sees in their own order', () => {
  it.each([
    ['The word كتاب 5 times', 'The word ⟦كتاب⟧ 5 times'],
    ['Under رؤية الإمارات 2031 والمئوية, growth', 'Under ⟦رؤية الإمارات 2031 والمئوية⟧, growth'],
    ['كتاب, قلم and (مركز)!', '⟦كتاب⟧, ⟦قلم⟧ and (⟦مركز⟧)!'],
    ['See #قمة_المناخ 28', 'See ⟦#قمة_المناخ⟧ 28'],
    ['“ما العمل؟” asked', '“⟦ما العمل؟⟧” asked'],
  ])('%s', (text, expected) => {
    expect(marked(text, 'ltr')).toBe(expected);
  });

  it('what has no right-to-left letters, untouched', () => {
    expect(marked('C++ costs $100, +971 2 444 1234 or ٥ times', 'ltr')).toBe(
      'C++ costs $100, +971 2 444 1234 or ٥ times',
    );
  });
});

it('No text of a document’s size delays a page', () => {
  const pieces = [
    'a)',
    '،a',
    'a_ا',
    'é ا',
    '1ا-',
    '.',
    'a.',
    ' -',
    '1 ',
    '1-',
    ' ا 1',
    '(',
    'ا ',
    'http://',
    '٠ ',
    'a، ',
  ];
  const joining = ['1.', '1', '/', '_', '(+1', '1%', '1+', '٫', '٠٫', ' -1'];
  const hostile = [...pieces, ...joining].flatMap((piece) => {
    const text = piece.repeat(60_000 / piece.length);
    return [`ا a${text}`, `ا ${text}`, `ا ${text}-1`, `ا ${text}aا`];
  });
  for (const text of hostile) {
    const ms = cpuMs(() => [bidiRuns(text, 'rtl'), bidiRuns(text, 'ltr')]);
    expect(ms, text.slice(0, 12)).toBeLessThan(1_000);
  }
});

it('The runs of a text are the text, whatever it is', () => {
  for (const text of [
    'a، b؛ ((c) ]d[ 1-2-3 +(',
    'ﷺ 🇦🇪 +971',
    '()',
    '- 5 -',
    '\u0600 5 http://',
    'ب-NATO/EU-ج',
  ])
    for (const around of ['rtl', 'ltr'] as const)
      expect(
        bidiRuns(text, around)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
});
