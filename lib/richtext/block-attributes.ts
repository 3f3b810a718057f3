import type { Attributes } from '@tiptap/core';
import { type Direction, LOCALES, type Locale } from '@/lib/i18n/locales';
import { nullOr, oneOf } from './attribute-rules';

/** The directions and languages that can be set by hand on a block or a run; null means automatic. */
export const STATED_DIRECTIONS: readonly (Direction | null)[] = [null, 'rtl', 'ltr'];
export const STATED_LANGUAGES: readonly (Locale | null)[] = [null, ...LOCALES];

const BLOCK_ID = /^[A-Za-z0-9_-]{1,32}$/;

/** Whether a value may serve as the stable id of a block. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && BLOCK_ID.test(value);
}

/**
 * The direction that an element states. Word writes dir=RTL in capitals, and the "writing direction" menu of browsers
 * writes style="direction: rtl", so both are read.
 */
export function directionOfElement(element: HTMLElement): Direction | null {
  const stated = element.getAttribute('dir')?.trim().toLowerCase() || element.style?.direction;
  return stated === 'rtl' || stated === 'ltr' ? stated : null;
}

/** The language that an element states, if the site has it: "AR-SA" is Arabic. */
export function languageOfElement(element: HTMLElement): Locale | null {
  const primary = element.getAttribute('lang')?.trim().toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === primary) ?? null;
}

/**
 * The attributes that every block has. Each is null unless set: `dir` holds only a choice made by hand (null means
 * automatic, see direction.ts), `lang` only a language other than the edition's. When a block is split, the first half
 * has the id and the second half gets a new one.
 */
export function blockAttributes(): Attributes {
  return {
    id: {
      default: null,
      validate: nullOr('id', isBlockId),
      keepOnSplit: false,
      parseHTML: (element) => {
        const id = element.getAttribute('data-id');
        return isBlockId(id) ? id : null;
      },
      renderHTML: ({ id }) => (id ? { 'data-id': id } : {}),
    },
    dir: {
      default: null,
      validate: oneOf('dir', STATED_DIRECTIONS),
      parseHTML: directionOfElement,
      renderHTML: ({ dir }) => (dir ? { dir } : {}),
    },
    lang: {
      default: null,
      validate: oneOf('lang', STATED_LANGUAGES),
      parseHTML: languageOfElement,
      renderHTML: ({ lang }) => (lang ? { lang } : {}),
    },
  };
}
