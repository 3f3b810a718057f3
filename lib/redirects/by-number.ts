import type { Tx } from '@/lib/db';
import { KINDS, type Kind, parsePiecePath, shortPath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { foldSlug } from '@/lib/i18n/slug';
import type { ChosenRedirect } from './redirect-issues';

/**
 * The same redirects; those of the former site's addresses name their pieces by number, so that they follow them into the language of each address and
 * wherever the pieces move. One query for any number of them.
 */
export async function byNumber<Each extends ChosenRedirect>(
  tx: Tx,
  redirects: readonly Each[],
): Promise<Each[]> {
  const named = redirects.map(({ fromPath, toPath }) => (parseOldAddress(fromPath) ? slugIn(toPath) : null));
  const slugsOf = (kind: Kind) => named.flatMap((piece) => (piece?.kind === kind ? piece.folded : []));
  const rows = named.some((piece) => piece !== null)
    ? await tx.publication.findMany({
        where: { OR: KINDS.map((kind) => ({ kind, slugFolded: { in: slugsOf(kind) } })) },
        select: { entryNumber: true, kind: true, locale: true, slugFolded: true },
      })
    : [];
  const numbers = new Map(
    rows.map(({ entryNumber, kind, locale, slugFolded }) => [keyOf(kind, slugFolded, locale), entryNumber]),
  );
  return redirects.map((redirect, index) => {
    const piece = named[index];
    // A piece that is published in one language alone is found under the other one too.
    const found =
      piece && [piece.locale, ...LOCALES].map((locale) => keyOf(piece.kind, piece.folded, locale));
    const number = found?.map((key) => numbers.get(key)).find((known) => known !== undefined);
    return number === undefined ? redirect : { ...redirect, toPath: shortPath(number) };
  });
}

const keyOf = (kind: Kind, folded: string, locale: Locale) => `${kind} ${folded} ${locale}`;

function slugIn(path: string): { kind: Kind; folded: string; locale: Locale } | null {
  const piece = parsePiecePath(path);
  return piece && 'slug' in piece ? { ...piece, folded: foldSlug(piece.slug) } : null;
}
