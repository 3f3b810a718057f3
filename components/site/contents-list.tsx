import { IsolatedText } from '@/components/prose/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import type { ContentsLine } from '@/lib/richtext/contents-list';
import styles from './contents-list.module.css';

interface Props {
  lines: ContentsLine[];
  /** The language of the piece. */
  locale: Locale;
}

/** Above the text of a long piece, folded: where the other list has no space before the text. `reader.js` marks the heading as in the other. */
export function FoldedContents({ lines, locale }: Props) {
  return (
    <details className={styles.folded} lang={locale} dir={directionOf(locale)} data-contents>
      <summary>{translator(locale, 'site')('piece.contents')}</summary>
      <Lines lines={lines} locale={locale} />
    </details>
  );
}

/** Before the text, in the order of the page as to the eye, and beside it, where it stays in view. `reader.js` marks the heading that is being read. */
export function ContentsBeside({ lines, locale }: Props) {
  return (
    <nav
      className={styles.beside}
      aria-labelledby="contents"
      lang={locale}
      dir={directionOf(locale)}
      data-contents
    >
      <h2 id="contents" className={styles.heading}>
        {translator(locale, 'site')('piece.contents')}
      </h2>
      <Lines lines={lines} locale={locale} />
    </nav>
  );
}

function Lines({ lines, locale }: Props) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ id, level, text, locale: own }) => (
        <li key={id} className={level === 1 ? undefined : styles.lower} lang={own ?? undefined}>
          <a href={`#${blockAnchor(id)}`}>
            <IsolatedText text={text} locale={own ?? locale} />
          </a>
        </li>
      ))}
    </ul>
  );
}
