import type { Locale } from '@/lib/i18n/locales';
import { apa } from './apa';
import { arabicForm } from './arabic-form';
import { chicago } from './chicago';
import type { CitationStyle } from './cited-work';
import { mla } from './mla';

/** In the order in which readers find them. */
export const CITATION_STYLES = { arabic: arabicForm, apa, chicago, mla } satisfies Record<
  string,
  CitationStyle
>;
export type StyleName = keyof typeof CITATION_STYLES;

/** The style that each language usually has, where one reference stands for all: on paper and in files. */
export const PAPER_STYLES = { ar: 'arabic', en: 'chicago' } as const satisfies Record<Locale, StyleName>;
