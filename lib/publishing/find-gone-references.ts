import type { Tx } from '@/lib/db';
import { findMerges, type Merges, mergeableIds, withMerges } from '@/lib/entries/follow-merges';
import { keepMerges } from '@/lib/entries/keep-merges';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { Prisma, type Revision } from '@/lib/generated/prisma/client';
import { mediaIn } from '@/lib/richtext/media-in';
import { tryParseOnce } from '@/lib/richtext/parsed-once';
import { CREDIT_FIELD_NAMES } from '@/lib/workflow/credit-roles';
import { linkedId } from '@/lib/workflow/line-link';

type Frozen = Pick<Revision, 'id' | 'document' | 'fields'>;

/** In the order in which they are locked. */
const TABLES = ['Person', 'Section', 'Topic', 'Issue', 'Media'] as const;
type Named = Record<(typeof TABLES)[number], string[]>;

/**
 * The revisions of which something is gone that readers would miss. With `lock`, all that any of them names is kept from being deleted before the
 * commit: a statement for each table, whatever the number of revisions. Called before entries are locked.
 */
export async function findGoneReferences(
  tx: Tx,
  revisions: readonly Frozen[],
  { lock }: { lock: boolean },
): Promise<Set<string>> {
  if (lock) await keepMerges(tx);
  const fieldsOf = revisions.map(({ fields }) => RevisionFields.parse(fields));
  const merges = await findMerges(tx, fieldsOf.flatMap(mergeableIds));
  const needed = revisions.map((revision) => ({ id: revision.id, ...namedIn(revision, merges) }));
  const gone = new Set<string>();
  for (const table of TABLES) {
    const ids = needed.flatMap(({ wanted, others }) => [...wanted[table], ...others[table]]);
    const existing = ids.length > 0 ? await findExisting(tx, table, ids, lock) : new Set<string>();
    for (const { id, wanted } of needed)
      if (wanted[table].some((named) => !existing.has(named))) gone.add(id);
  }
  return gone;
}

async function findExisting(
  tx: Tx,
  table: (typeof TABLES)[number],
  ids: string[],
  lock: boolean,
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ANY(${ids}::uuid[])
    ORDER BY "id" ${lock ? Prisma.sql`FOR KEY SHARE` : Prisma.empty}`;
  return new Set(rows.map(({ id }) => id));
}

/** `wanted` must exist; without the others, a picture of the text is left out and a line leads nowhere. */
function namedIn({ document, fields: stored }: Frozen, merges: Merges): { wanted: Named; others: Named } {
  const fields = withMerges(RevisionFields.parse(stored), merges);
  const text = tryParseOnce(document);
  const some = (...ids: (string | null)[]) => ids.flatMap((id) => id ?? []);
  return {
    wanted: {
      Person: [...fields.authorIds, ...CREDIT_FIELD_NAMES.flatMap((name) => fields[name] ?? [])],
      Section: some(fields.sectionId),
      Topic: fields.topicIds,
      Issue: some(fields.issueId),
      Media: some(fields.coverId, fields.sharePictureId),
    },
    others: {
      ...{ Person: [], Section: [], Topic: [] },
      Issue: some(linkedId(fields.link, 'issue')),
      Media: [...some(linkedId(fields.link, 'file')), ...(text.ok ? mediaIn(text.doc) : [])],
    },
  };
}
