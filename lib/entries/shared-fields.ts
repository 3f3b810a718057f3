import type { Tx } from '@/lib/db';
import type { Edition } from '@/lib/generated/prisma/client';
import { RevisionFields } from './revision-fields';

/**
 * The fields of a draft as revisions hold them, without those that belong to one page: address, date, what search engines and shared links are told, and
 * who translated, edited or photographed for it.
 */
export async function sharedFields(tx: Tx, { id }: Pick<Edition, 'id'>): Promise<RevisionFields> {
  const [row] = await tx.$queryRaw<{ fields: unknown }[]>`
    SELECT public.draft_fields(edition) AS "fields" FROM "Edition" edition WHERE edition."id" = ${id}::uuid`;
  return {
    ...RevisionFields.parse(row?.fields),
    ...{ slug: null, dateline: null, sharePictureId: null },
    ...{ translatorIds: null, editorIds: null, photographerIds: null },
    ...{ searchTitle: null, searchDescription: null, noindex: null, canonicalUrl: null },
  };
}
