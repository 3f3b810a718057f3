import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales';
import { MESSAGES } from './messages';
import { messageEntries } from './testing/message-entries';
import { translator } from './translator';

it.each(LOCALES)(
  'A damaged text does not advise restoring an earlier version, which the studio does not offer (%s)',
  (locale) => {
    expect(MESSAGES[locale].errors.publish.documentInvalid).not.toMatch(/earlier version|restore|استرجع/i);
  },
);

it.each(LOCALES)(
  'A withdrawn piece is not said to be gone for ever, because it can be published again (%s)',
  (locale) => {
    expect(MESSAGES[locale].site.status[410].text).not.toMatch(/will not|لن /);
  },
);

it('The Arabic tagline begins with the spelling أبحاث, like the default of the settings', () => {
  expect(MESSAGES.ar.site.tagline).toMatch(/^أبحاث/);
});

it.each(LOCALES)('A count that ends at a thousand is not told as the number of all pieces (%s)', (locale) => {
  // MAX_COUNTED of lib/bounded-count.ts.
  const count = 1_001;
  const taxonomy = translator(locale, 'taxonomy');
  const told = [
    taxonomy('section.delete.impossible', { count }),
    taxonomy('topic.delete.impossible', { count }),
    translator(locale, 'people')('delete.impossible', { count }),
    translator(locale, 'series')('delete.impossible', { count }),
    translator(locale, 'series')('issue.delete.impossible', { count }),
  ];
  for (const text of told) expect(text).toMatch(/thousand|ألف/);
  expect(told.filter((text) => /[0-9٠-٩]/.test(text))).toEqual([]);
});

it('No letter that Arabic writes together with the next word stands before a name that may begin with its article', () => {
  const glued = messageEntries(MESSAGES.ar).filter(([, message]) =>
    /(?<!\p{L})[وف]?[لبك]ـ?(?:\{|<)/u.test(message),
  );
  expect(glued).toEqual([]);
});

describe.each(LOCALES)('An editor (%s)', (locale) => {
  const messages = messageEntries(MESSAGES[locale]);

  /** Administrators read it beside the name of the setting that they have to mend. */
  const FOR_ADMINISTRATORS = 'purges.reasons.status';

  it('reads no number of an HTTP status, and nothing that would hold one', () => {
    const found = messages.filter(
      ([key, message]) => key !== FOR_ADMINISTRATORS && /(?<!\d)[45]\d\d(?!\d)|\{status\}/.test(message),
    );
    expect(found).toEqual([]);
  });
});

/** Words that were agreed on, each where readers or editors read it. */
it.each([
  ['editor.details.slug', 'الرابط'],
  ['redirects.columns.address', 'الرابط'],
  ['studio.form.cancel', 'رجوع'],
  ['studio.form.required', 'مطلوب'],
  ['editor.publish.unpublishNow', 'سحب من النشر'],
  ['editor.save.offline', 'محفوظ على هذا الجهاز'],
  ['site.piece.authors', 'عن الكاتبات'],
  ['site.piece.permanent', 'الرابط الدائم:'],
  ['site.piece.updated', 'آخر تحديث: '],
  ['site.piece.moreOfSection', 'المزيد من قسم «{section}»'],
  ['site.status.404.title', 'الصفحة غير موجودة'],
  ['site.status.404.text', 'أو ربما كان الرابط قديماً'],
  ['site.status.links', 'يمكنك الانتقال إلى:'],
  ['site.status.500.text', 'قد تفيد إعادة المحاولة بعد قليل، ويُفترض أن بقية الموقع تعمل'],
  ['site.status.503.title', 'غير متاح مؤقتاً'],
  ['site.nav.home', 'الرئيسية'],
  ['site.language.none.en', 'لا تتوفر نسخة إنجليزية'],
])('The Arabic message %s says «%s»', (key, words) => {
  expect(Object.fromEntries(messageEntries(MESSAGES.ar))[key]).toContain(words);
});
