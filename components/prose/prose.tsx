import type { Locale } from '@/lib/i18n/locales';
import { hasArabicDigits } from '@/lib/i18n/regional';
import notes from './footnotes.module.css';
import styles from './prose.module.css';

interface Html {
  /** Must come from the renderers of lib/richtext, which escape all text. Never pass user input. */
  html: string;
}

/** The rendered body of a piece. Stored HTML enters pages through this file and ./inline-prose.tsx only. */
export function Prose({ html, locale }: Html & { locale?: Locale }) {
  const digits = locale && hasArabicDigits(locale) ? ` ${styles.arabicDigits}` : '';
  const classes = `${styles.prose} ${notes.notes}${digits}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/richtext from a checked document
  return <div className={classes} dangerouslySetInnerHTML={{ __html: html }} />;
}
