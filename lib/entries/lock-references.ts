import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { LISTED_KINDS } from '@/lib/i18n/addresses';
import { CREDIT_FIELD_NAMES, type CreditFields } from '@/lib/workflow/credit-roles';
import { linkedId, parseLineLink } from '@/lib/workflow/line-link';
import { keepMerges } from './keep-merges';
import type { EditionFields, EntryFields } from './types';

/** What fields of an entry refer to, and those of one of its editions. */
export type References = EntryFields &
  Partial<Pick<EditionFields, 'sharePictureId' | 'link'> & CreditFields> & {
    /** Pictures and files of a text that only history holds, so that they may be deleted. Locked, and not asked for. */
    textMedia?: readonly string[];
  };

export const NO_REFERENCES: EntryFields = {
  ...{ sectionId: null, issueId: null, topicIds: [], authorIds: [], relatedIds: [], cover: null },
};

/**
 * Locks the people, section, topics, issue and pictures that an entry or edition is about to refer to, so that none of them can be deleted
 * before the commit, or merged into another one. Taken before entries. Answers an issue for each field that names a row which does not exist any more.
 */
export async function lockReferences(tx: Tx, fields: References): Promise<Issue[]> {
  await keepMerges(tx);
  const byRole = [fields.authorIds, ...CREDIT_FIELD_NAMES.map((name) => fields[name] ?? [])];
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "id" = ANY(${byRole.flat()}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const existingOf = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).length;
  const sections = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Section" WHERE "id" = ${fields.sectionId}::uuid FOR KEY SHARE`;
  const topics = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Topic" WHERE "id" = ANY(${fields.topicIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const { cover, sharePictureId = null, textMedia = [], link = null } = fields;
  const issueIds = [fields.issueId, linkedId(link, 'issue')].flatMap((id) => id ?? []);
  const issues = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Issue" WHERE "id" = ANY(${issueIds}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const hasIssue = (id: string) => issues.some((row) => row.id === id);
  const linkedFile = linkedId(link, 'file');
  const pictures = [cover?.mediaId, sharePictureId, linkedFile, ...textMedia].filter(
    (id) => typeof id === 'string',
  );
  const media = await tx.$queryRaw<{ id: string; kind: string }[]>`
    SELECT "id", "kind" FROM "Media" WHERE "id" = ANY(${pictures}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  const isThere = (id: string) => (media.some((row) => row.id === id && row.kind === 'image') ? 1 : 0);
  const isLinkThere = () =>
    isLinked(tx, link, { hasIssue, hasFile: (id) => media.some((row) => row.id === id) });
  // Not locked, as what a line leads to: two pieces may be related to each other. Pages of the site stand in no list.
  const related = { id: { in: fields.relatedIds }, kind: { in: [...LISTED_KINDS] } };
  const counts = [
    ['authorIds', existingOf(fields.authorIds), fields.authorIds.length],
    ...CREDIT_FIELD_NAMES.map((name) => {
      const ids = fields[name] ?? [];
      return [name, existingOf(ids), ids.length] as const;
    }),
    ['sectionId', sections.length, fields.sectionId ? 1 : 0],
    ['topicIds', topics.length, fields.topicIds.length],
    ['issueId', fields.issueId && hasIssue(fields.issueId) ? 1 : 0, fields.issueId ? 1 : 0],
    [
      'relatedIds',
      fields.relatedIds.length > 0 ? await tx.entry.count({ where: related }) : 0,
      fields.relatedIds.length,
    ],
    ['cover', cover ? isThere(cover.mediaId) : 0, cover ? 1 : 0],
    ['link', (await isLinkThere()) ? 1 : 0, 1],
    ['sharePictureId', sharePictureId ? isThere(sharePictureId) : 0, sharePictureId ? 1 : 0],
  ] as const;
  return counts
    .filter(([, existing, chosen]) => existing !== chosen)
    .map(([path]) => ({ path, key: 'field.unknownChoice' }));
}

/**
 * Whether what a line leads to exists. The piece is not locked: two lines may lead to each other's pieces, and one that is removed for good leaves a
 * line that leads nowhere.
 */
async function isLinked(
  tx: Tx,
  link: string | null,
  there: { hasIssue: (id: string) => boolean; hasFile: (id: string) => boolean },
): Promise<boolean> {
  const parsed = parseLineLink(link);
  if (parsed?.kind === 'entry') return (await tx.entry.count({ where: { id: parsed.id } })) > 0;
  if (parsed?.kind === 'issue') return there.hasIssue(parsed.id);
  return parsed?.kind === 'file' ? there.hasFile(parsed.id) : true;
}
