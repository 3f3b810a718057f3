import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListBlock } from '@/lib/publications/types';
import styles from './lists.module.css';
import { PieceList } from './piece-list';

/** The blocks of the front page that show lists which administrators have made. */
export function FrontLists({ blocks, locale }: { blocks: ListBlock[]; locale: Locale }) {
  const t = translator(locale, 'site');
  return blocks.map(({ key, name, path, pieces }) => (
    <section key={key} className={styles.columns} aria-labelledby={`list-${key}-block`}>
      <h2 id={`list-${key}-block`} className={styles.heading}>
        <IsolatedText text={name} locale={locale} />
      </h2>
      <PieceList pieces={pieces} locale={locale} level={3} variant="dense" />
      {path && (
        <p className={styles.all}>
          <a href={encodeURI(path)} aria-describedby={`list-${key}-block`}>
            {t('front.wholeList')}
          </a>
        </p>
      )}
    </section>
  ));
}
