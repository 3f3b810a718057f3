import { IsolatedText } from '@/components/prose/isolated-text';
import { formatDate, isoInstant } from '@/lib/i18n/dates';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import styles from './corrections.module.css';

interface Props {
  piece: Pick<PieceView, 'corrections' | 'locale'>;
}

/** What was wrong in the piece, the newest first, each with its day. */
export function Corrections({ piece: { corrections, locale } }: Props) {
  const t = translator(locale, 'site');
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections.title')}</h2>
      {corrections.map(({ at, note }) => (
        <p key={at.toISOString()}>
          <time dateTime={isoInstant(at)}>{formatDate(at, locale)}</time>{' '}
          <IsolatedText text={note} locale={locale} />
        </p>
      ))}
    </section>
  );
}

/** Leads from the head of the piece to its corrections below the text. */
export function CorrectedLink({ piece: { corrections, locale } }: Props) {
  const [latest] = corrections;
  if (!latest) return null;
  return (
    <p>
      <a href="#corrections">
        {translator(locale, 'site').rich('corrections.link', {
          time: () => <time dateTime={isoInstant(latest.at)}>{formatDate(latest.at, locale)}</time>,
        })}
      </a>
    </p>
  );
}
