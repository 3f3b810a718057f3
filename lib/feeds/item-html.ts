import { directionOf } from '@/lib/i18n/locales';
import { plainPictureHtml } from '@/lib/publications/pictures/picture-html';
import type { PieceView } from '@/lib/publications/types';
import { repairText } from '@/lib/richtext/clean-text';
import { correctionsHtml } from './corrections-html';
import { creditsHtml } from './credits-html';

/** The address of a link or a picture in our own HTML, in which text and attributes hold no bare `<` and every value stands in double quotes. */
const ADDRESS = /(<(?:a\b[^<>]*?\shref|img\b[^<>]*?\ssrc)=")([/#][^"]*)(")/g;

/**
 * The text of a piece for feed readers, which show it on pages of their own: with its language and direction, and with links and
 * pictures that do not depend on the page.
 */
export function itemHtml(piece: PieceView, siteUrl: string): string {
  const { locale, path, standfirstHtml, bodyHtml, cover } = piece;
  const page = siteUrl + encodeURI(path);
  const standfirst = standfirstHtml && `<p><strong>${standfirstHtml}</strong></p>`;
  const picture = cover ? `<p>${plainPictureHtml(cover.wide)}</p>` : '';
  const after = creditsHtml(piece) + correctionsHtml(piece);
  const html = `<div lang="${locale}" dir="${directionOf(locale)}">${standfirst}${picture}${bodyHtml}${after}</div>`;
  return repairText(html).replace(
    ADDRESS,
    (_element, start, target: string, end) =>
      start + (target.startsWith('#') ? page : siteUrl) + target + end,
  );
}
