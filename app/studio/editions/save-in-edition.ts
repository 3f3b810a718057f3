import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/types';
import { beginEdition } from '@/lib/entries/begin-edition';
import { AppError } from '@/lib/errors';
import { KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { type Tx, transaction } from '@/lib/transaction';
import { parsed } from './editor-request';

const Beginning = z.strictObject({ entryId: z.uuid(), kind: z.enum(KINDS), locale: z.enum(LOCALES) });

/**
 * Saves something of an edition in one transaction. A request of a page that showed an edition before it existed names in its address what is
 * to be created first (components/editor/sync/new-edition.ts).
 */
export async function saveInEdition<Saved>(
  request: Request,
  actor: Actor,
  editionId: string,
  verb: (tx: Tx) => Promise<Saved>,
): Promise<Saved> {
  const { searchParams } = new URL(request.url);
  const beginning = searchParams.size > 0 ? parsed(Beginning, Object.fromEntries(searchParams)) : null;
  return transaction(async (tx) => {
    if (beginning) requireSame((await beginEdition(tx, actor, beginning)).editionId, editionId);
    return verb(tx);
  });
}

/** Somebody may have begun the edition with an earlier build, which gave it another id: the page must be loaded again. */
function requireSame(begunId: string, editionId: string): void {
  if (begunId !== editionId.toLowerCase())
    throw new AppError('conflict', [{ path: '', key: 'edition.exists' }]);
}
