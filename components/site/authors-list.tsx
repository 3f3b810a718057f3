import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedAuthor } from '@/lib/publications/types';
import styles from './authors.module.css';
import { COVER_SIZES } from './cover-sizes';
import lists from './lists.module.css';

/** All authors; former colleagues have a list of their own after the others. */
export function AuthorsList({ authors, locale }: { authors: ListedAuthor[]; locale: Locale }) {
  const former = authors.filter(({ isFormer }) => isFormer);
  const present = authors.filter(({ isFormer }) => !isFormer);
  return (
    <>
      <AuthorGroup id="present" authors={present} locale={locale} />
      <AuthorGroup id="former" authors={former} locale={locale} />
    </>
  );
}

interface GroupProps {
  id: 'present' | 'former';
  authors: ListedAuthor[];
  locale: Locale;
}

function AuthorGroup({ id, authors, locale }: GroupProps) {
  if (authors.length === 0) return null;
  return (
    <section aria-labelledby={`authors-${id}`}>
      <h2 id={`authors-${id}`} className={lists.heading}>
        {translator(locale, 'site')(`authorsIndex.${id}`)}
      </h2>
      <ul className={styles.index}>
        {authors.map(({ path, honorific, name, role, photo }) => (
          <li key={path}>
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
              {role && (
                <p className={styles.role}>
                  <IsolatedText text={role} locale={locale} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
