import { archivePath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './piece.module.css';

interface Props {
  locale: Locale;
  text: string;
  /** Decoded path of the page. */
  path: string;
  /** Of the same page in the other language; null where there is none. */
  translationPath: string | null;
}

/** Stands where a list has no rows: says so, and leads to where there is more to be read. */
export function NothingHere({ locale, text, path, translationPath }: Props) {
  const t = translator(locale, 'site');
  const other = otherLocale(locale);
  const archive = archivePath(locale);
  return (
    <>
      <p>{text}</p>
      <ul className={`${styles.topics} ${styles.follow}`}>
        {translationPath && (
          <li>
            <a href={encodeURI(translationPath)} hrefLang={other}>
              {t(`language.same.${other}`)}
            </a>
          </li>
        )}
        <li>
          {path.startsWith(archive) ? (
            <a href={`/${locale}`}>{t('nav.home')}</a>
          ) : (
            <a href={archive}>{t('nav.archive')}</a>
          )}
        </li>
      </ul>
    </>
  );
}
