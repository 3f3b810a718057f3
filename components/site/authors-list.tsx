import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import { directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { AuthorsPage, ListedAuthor } from '@/lib/publications/indexes/types';
import { COVER_SIZES } from './cover-sizes';
import styles from './indexes.module.css';
import { LetterGroups } from './letter-groups';
import lists from './lists.module.css';

interface Props {
  authors: AuthorsPage;
  /** The encoded address of the page of former colleagues alone. */
  allFormer: string;
  locale: Locale;
}

/** Authors under their letters; former colleagues have a list of their own after the others. */
export function AuthorsList({ authors: { rows, former }, allFormer, locale }: Props) {
  const t = translator(locale, 'site');
  return (
    <>
      <LetterGroups rows={rows} locale={locale}>
        {(ofLetter) => <AuthorLines authors={ofLetter} locale={locale} />}
      </LetterGroups>
      {former.rows.length > 0 && (
        <section className={styles.apart} aria-labelledby="authors-former">
          <h2 id="authors-former" className={lists.heading}>
            {t('authorsIndex.former')}
          </h2>
          <AuthorLines authors={former.rows} locale={locale} />
          {former.later !== null && (
            <p className={lists.all}>
              <a href={allFormer}>{t('authorsIndex.allFormer')}</a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function AuthorLines({ authors, locale }: { authors: ListedAuthor[]; locale: Locale }) {
  const elsewhere = otherLocale(locale);
  return (
    <ul className={styles.grid}>
      {authors.map(({ path, honorific, name, nameElsewhere, role, photo }) => (
        <li key={path} className={styles.pictured}>
          {photo && (
            <div className={styles.thumb}>
              <Picture picture={photo} sizes={COVER_SIZES.authorLine} isSilent />
            </div>
          )}
          <div>
            <p className={styles.name}>
              <a href={encodeURI(path)}>
                <IsolatedText text={`${honorific} ${name}`.trim()} locale={locale} />
              </a>
            </p>
            {nameElsewhere && (
              <p className={styles.fact}>
                <bdi lang={elsewhere} dir={directionOf(elsewhere)}>
                  {nameElsewhere}
                </bdi>
              </p>
            )}
            {role && (
              <p className={styles.fact}>
                <IsolatedText text={role} locale={locale} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
