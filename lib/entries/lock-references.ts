import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { CREDIT_FIELD_NAMES, type CreditFields } from '@/lib/workflow/credit-roles';
import type { EditionFields, EntryFields } from './types';

/** What fields of an entry refer to, and those of one of its editions. */
export type References = EntryFields &
  Partial<Pick<EditionFields, 'sharePictureId'> & CreditFields> & {
    /** Pictures and files of a text that only history holds, so that they may be deleted. Locked, and not asked for. */
    textMedia?: readonly string[];
  };

export const NO_REFERENCES: EntryFields = {
  ...{ sectionId: null, issueId: null, topicIds: [], authorIds: [], cover: null },
};

/**
 * Locks the people, section, topics, issue and pictures that an entry or edition is about to refer to, so that none of them can be deleted
 * before the commit. Taken before entries. Answers an issue for each field that names a row which does not exist any more.
 */
export async function lockReferences(tx: Tx, fields: References): Promise<Issue[]> {
  const byRole = [fields.authorIds, ...CREDIT_FIELD_NAMES.map((name) => fields[name] ?? [])];
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "id" = ANY(${byRole.flat()}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const existingOf = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).length;
  const sections = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Section" WHERE "id" = ${fields.sectionId}::uuid FOR KEY SHARE`;
  const topics = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Topic" WHERE "id" = ANY(${fields.topicIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const issues = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Issue" WHERE "id" = ${fields.issueId}::uuid FOR KEY SHARE`;
  const { cover, sharePictureId = null, textMedia = [] } = fields;
  const pictures = [cover?.mediaId, sharePictureId, ...textMedia].filter((id) => typeof id === 'string');
  const media = await tx.$queryRaw<{ id: string; kind: string }[]>`
    SELECT "id", "kind" FROM "Media" WHERE "id" = ANY(${pictures}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const isThere = (id: string) => (media.some((row) => row.id === id && row.kind === 'image') ? 1 : 0);
  const counts = [
    ['authorIds', existingOf(fields.authorIds), fields.authorIds.length],
    ...CREDIT_FIELD_NAMES.map((name) => {
      const ids = fields[name] ?? [];
      return [name, existingOf(ids), ids.length] as const;
    }),
    ['sectionId', sections.length, fields.sectionId ? 1 : 0],
    ['topicIds', topics.length, fields.topicIds.length],
    ['issueId', issues.length, fields.issueId ? 1 : 0],
    ['cover', cover ? isThere(cover.mediaId) : 0, cover ? 1 : 0],
    ['sharePictureId', sharePictureId ? isThere(sharePictureId) : 0, sharePictureId ? 1 : 0],
  ] as const;
  return counts
    .filter(([, existing, chosen]) => existing !== chosen)
    .map(([path]) => ({ path, key: 'field.unknownChoice' }));
}
