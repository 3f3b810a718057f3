import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedTerm } from '@/lib/publications/indexes/types';
import styles from './indexes.module.css';
import lists from './lists.module.css';

/** A topic or section as a link, followed by how many pieces it has, and by the language where that is not the page's. */
export function TermLink({ term, locale }: { term: ListedTerm; locale: Locale }) {
  const { name, path, count, locale: of } = term;
  const isOwn = of === locale;
  return (
    <>
      <a href={encodeURI(path)} hrefLang={isOwn ? undefined : of}>
        <IsolatedText text={name} locale={locale} />
      </a>{' '}
      {!isOwn && <bdi className={lists.tag}>{translator(locale, 'site')(`language.tag.${of}`)}</bdi>}{' '}
      <span className={styles.count}>{countText(count, locale)}</span>
    </>
  );
}

/** How many pieces there are, or that there are more than a number. */
export function countText({ count, isMore }: ListedTerm['count'], locale: Locale): string {
  return translator(locale, 'site')(isMore ? 'collection.piecesAbove' : 'collection.pieces', { count });
}
