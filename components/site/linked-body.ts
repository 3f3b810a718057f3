import { citedBlockPath } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { htmlAttributes } from '@/lib/richtext/html-text';
import { withBlockLinks } from '@/lib/richtext/linked-blocks';

/**
 * The body of a piece with the address of each block beside it. The link has a name and no text, so that nothing of it is copied with the block; the
 * link to how the block is cited is shown where a reader has chosen the address.
 */
export function linkedBody({
  bodyHtml,
  locale,
  number: entry,
}: Pick<PieceView, 'bodyHtml' | 'locale' | 'number'>): string {
  const t = translator(locale, 'site');
  return withBlockLinks(bodyHtml, ({ id, number, hasLanguage }) => {
    const isCounted = number !== null;
    const name = isCounted ? t('cite.linkTo', { number: localDigits(number, locale) }) : t('cite.linkToPart');
    // Without a direction, so that it stands at the end of the lines of its block.
    const own = hasLanguage && { lang: locale };
    const link = htmlAttributes({
      class: 'block-link',
      href: `#${blockAnchor(id)}`,
      'aria-label': name,
      ...own,
    });
    const cite = htmlAttributes({
      class: 'block-cite',
      href: citedBlockPath(entry, locale, id),
      rel: 'nofollow',
      ...own,
      // Reader views and programs without style sheets show it nowhere.
      hidden: '',
    });
    return `<a${link}></a><a${cite}>${t(citeKey(number))}</a>`;
  });
}

/** The words by which a part of a piece is cited: only paragraphs are called so. */
export const citeKey = (number: number | null) => (number === null ? 'cite.part' : 'cite.block');
