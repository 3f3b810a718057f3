import { db } from '@/lib/db';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { found } from '@/lib/errors';
import { getRevision } from './get-revision';
import type { ComparedSide, EditionHistory, SideName } from './types';

export interface OpenSide {
  side: ComparedSide;
  document: unknown;
  fields: RevisionFields;
}

/** Null for a text that names no side. */
export function parseSide(text: unknown): SideName | null {
  if (text === 'draft' || text === 'live') return text;
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** A revision, the draft, or what readers see, of an edition that `getHistory` has found. Throws `not_found`. */
export async function getSide(history: EditionHistory, name: SideName): Promise<OpenSide> {
  if (name === 'draft') return getDraft(history);
  const revision = await getRevision(history, name === 'live' ? found(history.liveNumber) : name);
  const { number, isLive, createdAt, createdBy, document, fields } = revision;
  return {
    side: { number, name: revision.name, isLive, at: createdAt, by: createdBy },
    ...{ document, fields },
  };
}

async function getDraft({ editionId, updatedAt, updatedBy }: EditionHistory): Promise<OpenSide> {
  const [row] = await db().$queryRaw<{ document: unknown; fields: unknown }[]>`
    SELECT edition."document", public.draft_fields(edition) AS "fields"
    FROM "Edition" edition WHERE edition."id" = ${editionId}::uuid`;
  const { document, fields } = found(row);
  return {
    side: { number: null, name: null, isLive: false, at: updatedAt, by: updatedBy },
    ...{ document, fields: RevisionFields.parse(fields) },
  };
}
