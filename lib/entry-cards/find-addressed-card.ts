import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';
import { listEntryCards } from './list-entry-cards';
import type { EntryCardItem } from './types';

async function entryAt(path: string): Promise<string | undefined> {
  const named = parsePiecePath(path);
  if (!named) return undefined;
  const where =
    'number' in named
      ? { entryNumber: named.number }
      : { locale: named.locale, kind: named.kind, slugFolded: foldSlug(named.slug) };
  return (await db().publication.findFirst({ where, select: { entryId: true } }))?.entryId;
}

/** The piece that readers find under a decoded path, the short one or that of a language; none where no piece is published. */
export async function findAddressedCard(actor: Actor, path: string): Promise<EntryCardItem[]> {
  const entryId = await entryAt(path);
  return entryId ? listEntryCards(actor, [entryId]) : [];
}
