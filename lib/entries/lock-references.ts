import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { EntryFields } from './types';

/**
 * Locks the people, section, topics, issue and cover that an entry is about to refer to, so that none of them can be deleted before the
 * commit. Taken before entries. Answers an issue for each field that names a row which does not exist any more.
 */
export async function lockReferences(tx: Tx, fields: EntryFields): Promise<Issue[]> {
  const people = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE "id" = ANY(${fields.authorIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const sections = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Section" WHERE "id" = ${fields.sectionId}::uuid FOR KEY SHARE`;
  const topics = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Topic" WHERE "id" = ANY(${fields.topicIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const issues = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Issue" WHERE "id" = ${fields.issueId}::uuid FOR KEY SHARE`;
  const media = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Media" WHERE "id" = ${fields.cover?.mediaId}::uuid AND "kind" = 'image' FOR KEY SHARE`;
  const counts = [
    ['authorIds', people.length, fields.authorIds.length],
    ['sectionId', sections.length, fields.sectionId ? 1 : 0],
    ['topicIds', topics.length, fields.topicIds.length],
    ['issueId', issues.length, fields.issueId ? 1 : 0],
    ['cover', media.length, fields.cover ? 1 : 0],
  ] as const;
  return counts
    .filter(([, existing, chosen]) => existing !== chosen)
    .map(([path]) => ({ path, key: 'field.unknownChoice' }));
}
