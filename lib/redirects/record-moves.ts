import type { Tx } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';
import { OF_SITE } from './of-site';

/** Where a page that is not an edition was, and where it is now; null for nowhere. Decoded. */
export interface AddressMove {
  from: string | null;
  to: string | null;
}

/**
 * Records where pages that are not editions have moved, all at the same time, so that one may take the address that another one leaves. Former addresses lead to the
 * present ones or answer 410, and so do earlier redirects to them; an address that has a page now has none.
 */
export async function recordMoves(tx: Tx, moves: readonly AddressMove[]): Promise<void> {
  const taken = moves.flatMap(({ to }) => to ?? []);
  const left = moves.flatMap(({ from, to }) => (from === null || from === to ? [] : [{ from, to }]));
  await tx.redirect.deleteMany({ where: { fromPath: { in: taken } } });
  // In one statement: where one page has moved to is where another one was.
  await tx.$executeRaw`
    UPDATE "Redirect" redirect SET "toPath" = move."to", "version" = redirect."version" + 1,
      "status" = CASE WHEN move."to" IS NULL THEN 410 ELSE 301 END
    FROM unnest(${left.map(({ from }) => from)}::text[], ${left.map(({ to }) => to)}::text[]) AS move("from", "to")
    WHERE redirect."toPath" = move."from"`;
  const present = new Set(taken.map(addressOf));
  for (const { from, to } of left) {
    if (present.has(addressOf(from))) continue;
    const answer = { status: to === null ? 410 : 301, toPath: to };
    await tx.redirect.upsert({
      where: { fromPath: from },
      create: { fromPath: from, ...answer },
      update: { ...answer, editionId: null, ...OF_SITE },
    });
  }
}

/** The same for every spelling of the slug that a path ends with. */
function addressOf(path: string): string {
  const slug = path.slice(path.lastIndexOf('/') + 1);
  return path.slice(0, -slug.length) + foldSlug(slug);
}
