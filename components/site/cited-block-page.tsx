import { InlineProse } from '@/components/prose/inline-prose';
import type { CitedWork } from '@/lib/citations/cited-work';
import { citedBlockPath } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import type { AnchoredBlock } from '@/lib/richtext/linked-blocks';
import { CitationList } from './citation-list';
import { citeKey } from './linked-body';
import styles from './tools.module.css';

interface Props {
  piece: PieceView;
  block: AnchoredBlock;
  work: CitedWork;
}

/** How one block of a piece is cited. */
export function CitedBlockPage({ piece, block: { id, number }, work }: Props) {
  const { locale, path, titleHtml } = piece;
  const t = translator(locale, 'site');
  const address = `${encodeURI(path)}#${blockAnchor(id)}`;
  return (
    <div className={styles.cited}>
      <h1>{t(citeKey(number))}</h1>
      <p>
        <a href={address}>
          <InlineProse html={titleHtml} />
        </a>
        {number !== null && ` · ${t('cite.number', { number: localDigits(number, locale) })}`}
      </p>
      <CitationList work={work} filesBelow={citedBlockPath(piece.number, locale, id)} />
      <p>
        <a href={address}>{t('cite.back')}</a>
      </p>
    </div>
  );
}
