import { directionOf, LANGUAGE_NAMES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './frame.module.css';

export interface Switch {
  /** Decoded path in the other language: the same piece, the same list, or the front page. */
  path: string;
  /** Behind the path, encoded, with its question mark. */
  query?: string;
  /** Whether the piece exists in this language only; a note beside the link then says so. */
  isMissing?: boolean;
}

/** A link to the other language under its own name, because readers look for the name in the language they read. */
export function LanguageSwitch({ locale, path, query = '', isMissing = false }: Switch & { locale: Locale }) {
  const other = otherLocale(locale);
  return (
    <p className={styles.language}>
      <a
        href={encodeURI(path) + query}
        hrefLang={other}
        lang={other}
        dir={directionOf(other)}
        data-language-switch=""
      >
        {LANGUAGE_NAMES[other]}
      </a>
      {isMissing && <span>{translator(locale, 'site')(`language.none.${other}`)}</span>}
    </p>
  );
}
