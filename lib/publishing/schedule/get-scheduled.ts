import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import { found, type Issue } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import type { ScheduledView } from '@/lib/publishing/types';

/** Of every change that is scheduled, whoever asks for it. */
export const SCHEDULED_COLUMNS = {
  ...{
    id: true,
    kind: true,
    at: true,
    wallTime: true,
    timeZone: true,
    version: true,
    failure: true,
    notice: true,
  },
  createdBy: { select: { id: true, nameAr: true, nameEn: true } },
} as const;

/** What is scheduled for an edition, the next first. */
export async function getScheduled(actor: Actor, editionId: string): Promise<ScheduledView[]> {
  const edition = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          entry: { select: { createdById: true } },
          scheduled: { where: { open: true }, orderBy: { at: 'asc' }, select: SCHEDULED_COLUMNS },
        },
      })
    : null;
  const { entry, scheduled } = found(edition);
  found(canSeeEntry(actor, entry) ? entry : null);
  const behind = scheduled.length > 0 ? await findBehind(editionId) : new Set<string>();
  return scheduled.map(({ createdBy, failure, notice, ...row }) => ({
    ...row,
    ...{ scheduledBy: createdBy, failure: issuesIn(failure), notice: notice ?? '' },
    isBehind: behind.has(row.id),
  }));
}

/** The database compares contents, so that typing a letter and removing it is no newer text. */
async function findBehind(editionId: string): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT change."id" FROM "ScheduledChange" change
    JOIN "Revision" revision ON revision."id" = change."revisionId"
    JOIN "Edition" edition ON edition."id" = change."editionId"
    WHERE change."editionId" = ${editionId}::uuid AND change."open" AND (
      edition."textHash" IS DISTINCT FROM public.text_hash(revision."document")
      OR public.fields_hash(public.draft_fields(edition)) IS DISTINCT FROM public.fields_hash(revision."fields"))`;
  return new Set(rows.map(({ id }) => id));
}

/** As `doChange` has stored them. */
export function issuesIn(failure: unknown): Issue[] {
  return Array.isArray(failure) ? (failure as Issue[]) : [];
}
