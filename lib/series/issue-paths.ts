import type { Slugs } from '@/lib/bilingual-records/types';
import { issuePath } from '@/lib/i18n/addresses';
import { LOCALES, localised } from '@/lib/i18n/locales';

/** The decoded paths of the issues with these numbers in both languages. */
export const issuePaths = (series: Slugs, numbers: readonly number[]): string[] =>
  LOCALES.flatMap((locale) =>
    numbers.map((number) => issuePath(locale, localised(series, 'slug', locale), number)),
  );
