import type { CitedWork } from '@/lib/citations/cited-work';
import { editionPath } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { stripBidiControls } from '@/lib/richtext/clean-text';
import type { AnchoredBlock } from '@/lib/richtext/linked-blocks';
import { addressOf, type Publisher } from './structured-data';
import type { PieceView } from './types';

type Cited = Pick<PieceView, 'locale' | 'number' | 'title' | 'authors' | 'credits' | 'datelineAt' | 'issue'>;

/** A piece, or one block of it, as references name it. Its address is the short one, which stays when the slug changes. */
export function citedWork(
  piece: Cited,
  publisher: Pick<Publisher, 'url' | 'name'>,
  block: Pick<AnchoredBlock, 'id' | 'number'> | null = null,
): CitedWork {
  const { locale, number, issue, credits } = piece;
  const names = (people: readonly { name: string; family?: string }[]) =>
    people.map(({ name, family }) => {
      const whole = stripBidiControls(name);
      return family ? { whole, family: stripBidiControls(family) } : whole;
    });
  const address = addressOf(publisher, editionPath(number, locale));
  const host = new URL(publisher.url).hostname.replace(/[^a-z0-9]+/gi, '-');
  return {
    key: `${host}-${number}-${locale}${block ? `-${block.id}` : ''}`,
    locale,
    title: stripBidiControls(piece.title),
    authors: names(piece.authors),
    translators: names(credits.find(({ role }) => role === 'translator')?.people ?? []),
    publisher: stripBidiControls(publisher.name),
    day: isoDate(piece.datelineAt),
    issue: issue && { series: stripBidiControls(issue.series.name), number: issue.number },
    paragraph: block?.number ?? null,
    url: block ? `${address}#${blockAnchor(block.id)}` : address,
  };
}
