import { fileType } from './file-type';
import type { Locale } from './locales';
// Imported alone: browsers load this too, and need both languages of it, because a text is not always in that of the interface.
import ar from './messages/ar/files.json' with { type: 'json' };
import en from './messages/en/files.json' with { type: 'json' };

const WORDS = { ar, en };

/** What a file is, in words of a language: `PDF document`. */
export function fileWords(contentType: string, locale: Locale): string {
  return WORDS[locale][fileType(contentType)];
}
