import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { UrgentLineView } from '@/lib/publications/types';
import styles from './urgent-line.module.css';

/** The urgent line above the masthead of every page; nothing without one. */
export function UrgentLine({ line, locale }: { line: UrgentLineView | null; locale: Locale }) {
  if (!line) return null;
  const label = translator(locale, 'site')('urgent');
  const { text, linked } = line;
  return (
    <section className={styles.urgent} aria-label={label}>
      <p>
        <strong className={styles.label}>{label}</strong>{' '}
        {linked ? (
          <a
            href={linked.href}
            hrefLang={linked.locale === null || linked.locale === locale ? undefined : linked.locale}
          >
            <IsolatedText text={text} locale={locale} />
          </a>
        ) : (
          <IsolatedText text={text} locale={locale} />
        )}
      </p>
    </section>
  );
}
