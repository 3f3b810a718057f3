import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from './intl-tags';
import { issueText } from './issue-text';
import { LOCALES } from './locales';
import { intlWithArabicDigits } from './testing/arabic-digits';
import { translator } from './translator';

describe('Where Arabic has Arabic digits unless others are asked for, an Arabic interface has Latin digits', () => {
  beforeEach(() => vi.stubGlobal('Intl', intlWithArabicDigits));
  afterEach(() => vi.unstubAllGlobals());

  it('in counted words', () => {
    const t = translator('ar', 'editor');
    expect([t('words', { count: 5 }), t('words', { count: 25 })]).toEqual(['5 كلمات', '25 كلمة']);
  });

  it('in numbers', () => {
    expect(translator('ar', 'editor')('tooLarge', { limit: 800_000 })).toContain('800,000');
    expect(translator('ar', 'studio')('list.totalAbove', { count: 1_000 })).toContain('1,000');
  });

  it('in what it says of a failure', () => {
    const issue = { key: 'password.tooShort', params: { minimum: 15 } };
    expect(issueText(issue, 'ar')).toBe('يجب ألا تقل كلمة المرور عن 15 حرفاً.');
  });
});

it.each(LOCALES)('The longer tag has the plural forms of the language (%s)', (locale) => {
  const [plain, full] = [new Intl.PluralRules(locale), new Intl.PluralRules(INTL_TAGS[locale])];
  for (let count = 0; count <= 1_000; count++) expect(full.select(count)).toBe(plain.select(count));
});
