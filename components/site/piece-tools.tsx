import { IsolatedText } from '@/components/prose/isolated-text';
import type { CitedWork } from '@/lib/citations/cited-work';
import { SHARE_LINKS, type ShareName } from '@/lib/citations/share-links';
import { citedPath } from '@/lib/i18n/addresses';
import { formatByteSize } from '@/lib/i18n/byte-size';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { CopyButton } from './copy-button';
import styles from './tools.module.css';

interface Props {
  work: CitedWork;
  piece: Pick<PieceView, 'kind' | 'number' | 'locale' | 'pdf'>;
}

const shareNames = Object.keys(SHARE_LINKS) as ShareName[];
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/** What a reader does with a piece: cite it, share it, read it in larger letters. Complete without scripts but for copying and the size. How it is cited stands on a page of its own: few readers need it, and all would load it. */
export function PieceTools({ work, piece: { kind, number, locale, pdf } }: Props) {
  const t = translator(locale, 'site');
  return (
    <div className={styles.tools}>
      <p className={styles.link}>
        <a href={citedPath(number, locale)} rel="nofollow">
          {t(`cite.title.${kind === 'center_news' ? kind : 'article'}`)}
        </a>
      </p>
      <details className={styles.tool}>
        <summary>{t('share.title')}</summary>
        <ShareLinks work={work} />
      </details>
      {pdf && (
        <p className={styles.link}>
          <a href={encodeURI(pdf.path)} type="application/pdf">
            <IsolatedText
              text={t('piece.pdf', { size: formatByteSize(pdf.byteSize, locale) })}
              locale={locale}
            />
          </a>
        </p>
      )}
      <fieldset className={styles.sizes} hidden data-choice="text-size">
        <legend>{t('textSize.title')}</legend>
        {TEXT_SIZES.map((size) => (
          <button
            key={size}
            type="button"
            value={size}
            aria-pressed={size === 'normal'}
            title={t(`textSize.${size}`)}
          >
            <span aria-hidden="true">{t('textSize.letter')}</span>
            <span className={styles.name}>{t(`textSize.${size}`)}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function ShareLinks({ work: { locale, title, url } }: { work: CitedWork }) {
  const t = translator(locale, 'site');
  return (
    <ul className={styles.share}>
      {shareNames.map((name) => (
        <li key={name}>
          <a href={SHARE_LINKS[name]({ title, url })} rel="noopener nofollow">
            {t(`share.${name}`)}
          </a>
        </li>
      ))}
      <li>
        <CopyButton locale={locale} text={url} label={t('share.copy')} />
      </li>
      <li>
        <button type="button" hidden data-share={url} data-title={title}>
          {t('share.device')}
        </button>
      </li>
    </ul>
  );
}
