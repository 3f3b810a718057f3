import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { parseLineLink } from '@/lib/workflow/line-link';

const issue = (key: string): Issue => ({ path: 'link', key });

/**
 * What is wrong with what a line leads to. What is gone forbids publishing a draft, which can still be changed; a frozen line leads nowhere then. A
 * piece that is not published, or that is itself a line without a page, makes the line lead nowhere until it has one.
 */
export async function linkIssues(
  tx: Tx,
  { link: text, isFrozen = false }: { link: string | null; isFrozen?: boolean },
): Promise<{ issues: Issue[]; warnings: Issue[] }> {
  const link = parseLineLink(text);
  const missing = [issue('publish.linkGone')];
  const gone = isFrozen ? { issues: [], warnings: missing } : { issues: missing, warnings: [] };
  const fine = { issues: [], warnings: [] };
  if (link?.kind === 'issue') return (await tx.issue.count({ where: { id: link.id } })) > 0 ? fine : gone;
  if (link?.kind === 'file')
    return (await tx.media.count({ where: { id: link.id, kind: 'file' } })) > 0 ? fine : gone;
  if (link?.kind !== 'entry') return fine;
  const entry = await tx.entry.findFirst({
    where: { id: link.id, trashedAt: null },
    select: {
      editions: { select: { id: true }, where: { publication: { is: { hasPage: true } } }, take: 1 },
    },
  });
  if (!entry) return gone;
  return entry.editions.length > 0 ? fine : { issues: [], warnings: [issue('publish.linkUnpublished')] };
}
