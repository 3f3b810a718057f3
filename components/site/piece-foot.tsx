import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import { CITATION_STYLES, PAPER_STYLES } from '@/lib/citations/citation-styles';
import type { CitedWork } from '@/lib/citations/cited-work';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { COVER_SIZES } from './cover-sizes';
import { FormerVersions } from './former-versions';
import styles from './piece.module.css';
import { Reference } from './reference';

interface PieceFootProps {
  piece: PieceView;
  shortAddress: string;
  work?: CitedWork;
}

/** What follows the text: its topics, its authors and the short permanent address. */
export function PieceFoot({ piece, shortAddress, work }: PieceFootProps) {
  const t = translator(piece.locale, 'site');
  return (
    <footer className={styles.foot}>
      {piece.topics.length > 0 && (
        <section className={styles.topicSection} aria-labelledby="topics">
          <h2 id="topics" className={styles.footHeading}>
            {t('piece.topics')}
          </h2>
          <ul className={styles.topics}>
            {piece.topics.map((topic) => (
              <li key={topic.path}>
                <a href={encodeURI(topic.path)}>
                  <IsolatedText text={topic.name} locale={piece.locale} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AuthorBoxes piece={piece} />
      <FormerVersions piece={piece} />
      <p className={styles.permanent}>
        {t('piece.permanent')}{' '}
        <a href={shortAddress} dir="ltr">
          {shortAddress.replace(/^https?:\/\//, '')}
        </a>
      </p>
      {work && (
        <div className={styles.onPaper}>
          <Reference
            parts={CITATION_STYLES[PAPER_STYLES[work.locale]](work)}
            style={work.locale}
            work={work}
          />
        </div>
      )}
    </footer>
  );
}

function AuthorBoxes({ piece: { authors, locale } }: { piece: PieceView }) {
  const t = translator(locale, 'site');
  const gender = authors.every((author) => author.gender === 'female') ? 'female' : 'male';
  const known = authors.filter((author) => author.bio || author.role || author.photo);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="authors">
      <h2 id="authors" className={styles.footHeading}>
        {t('piece.authors', { count: authors.length, gender })}
      </h2>
      {known.map((author) => (
        <div key={author.path} className={styles.author}>
          {author.photo && (
            <div className={styles.photo}>
              <Picture picture={author.photo} sizes={COVER_SIZES.authorLine} isSilent />
            </div>
          )}
          <div>
            <p className={styles.authorName}>
              <a href={encodeURI(author.path)}>
                <IsolatedText text={`${author.honorific} ${author.name}`.trim()} locale={locale} />
              </a>
            </p>
            {author.role && (
              <p className={styles.authorRole}>
                <IsolatedText text={author.role} locale={locale} />
              </p>
            )}
            {author.bio && (
              <p className={styles.authorBio}>
                <IsolatedText text={author.bio} locale={locale} />
              </p>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
