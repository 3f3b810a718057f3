import { InlineProse } from '@/components/prose/inline-prose';
import type { CitedWork } from '@/lib/citations/cited-work';
import { citedBlockPath } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import type { AnchoredBlock } from '@/lib/richtext/linked-blocks';
import styles from './citation.module.css';
import { CitationList } from './citation-list';
import { citeKey } from './linked-body';

interface Props {
  piece: PieceView;
  /** Null for the whole piece. */
  block: AnchoredBlock | null;
  work: CitedWork;
}

/** What the page is about. */
export function citationTitle({ locale, kind }: PieceView, block: AnchoredBlock | null): string {
  const t = translator(locale, 'site');
  if (block) return t(citeKey(block.number));
  return t(`cite.title.${kind === 'center_news' ? kind : 'article'}`);
}

/** How a piece or one block of it is cited. */
export function CitationPage({ piece, block, work }: Props) {
  const { locale, path, titleHtml } = piece;
  const t = translator(locale, 'site');
  const address = encodeURI(path) + (block ? `#${blockAnchor(block.id)}` : '');
  const number = block?.number ?? null;
  return (
    <div className={styles.cited}>
      <h1>{citationTitle(piece, block)}</h1>
      <p>
        <a href={address}>
          <InlineProse html={titleHtml} />
        </a>
        {number !== null && ` · ${t('cite.number', { number: localDigits(number, locale) })}`}
      </p>
      <CitationList
        work={work}
        filesBelow={block ? citedBlockPath(piece.number, locale, block.id) : encodeURI(path)}
      />
      <p>
        <a href={address}>{t('cite.back')}</a>
      </p>
    </div>
  );
}
