import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Step } from '@/lib/i18n/way-to';
import styles from './piece.module.css';

/** Links to the pages on the way to this one, which comes last and is named by its heading alone. */
export function Breadcrumbs({ way, locale }: { way: readonly Step[]; locale: Locale }) {
  return (
    <nav className={styles.way} aria-label={translator(locale, 'site')('nav.way')}>
      <ol>
        {way.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <a href={encodeURI(path)}>
              <IsolatedText text={name} locale={locale} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
