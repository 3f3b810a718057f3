import type { Actor } from '@/lib/auth/types';
import { listEntries } from '@/lib/entries/list-entries';
import type { EntryRow } from '@/lib/entries/types';
import { permit } from '@/lib/errors';
import { KINDS } from '@/lib/i18n/addresses';
import { canManageReleases } from './policy';

const FOUND_OF_EACH_KIND = 8;

/** Pieces with the words of the query in their titles or texts, to be put into a release; without words the ones changed last. */
export async function findReleasePieces(actor: Actor, query: string): Promise<EntryRow[]> {
  permit(canManageReleases(actor));
  const pages = await Promise.all(
    KINDS.map((kind) => listEntries(actor, { kind, query, size: FOUND_OF_EACH_KIND })),
  );
  return pages
    .flatMap(({ rows }) => rows)
    .filter(
      ({ archivedAt, editions }) => archivedAt === null || isPublic(editions.ar) || isPublic(editions.en),
    );
}

const isPublic = (edition: EntryRow['editions']['ar']) =>
  edition?.status === 'published' || edition?.status === 'changed';
