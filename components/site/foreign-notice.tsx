import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import styles from './piece.module.css';

/** Explains, in the page's language, why the text that follows is in the other one. */
export function ForeignNotice({ piece, locale }: { piece: PieceView; locale: Locale }) {
  const t = translator(locale, 'site');
  return (
    <p className={styles.notice} role="note">
      {t(`language.notice.${piece.locale}`)}{' '}
      <a href={encodeURI(piece.path)} hrefLang={piece.locale}>
        {t(`language.own.${piece.locale}`)}
      </a>
    </p>
  );
}
