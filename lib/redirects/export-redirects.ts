import type { Actor } from '@/lib/auth/types';
import { CSV_BEGINNING, csvLines } from '@/lib/csv';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { dayOf, isoDate } from '@/lib/i18n/dates';
import { canManageRedirects } from './policy';
import { typedPath } from './site-path';

const PORTION = 5_000;

/**
 * All addresses that lead to another address, as a CSV file that can be imported again; without those of pieces, which follow their pieces by
 * themselves. Throws `forbidden`.
 */
export async function exportRedirects(actor: Actor): Promise<string> {
  permit(canManageRedirects(actor));
  const lines = [['from', 'to', 'made by', 'made on', 'hits', 'last hit']];
  for (let after = ''; ; ) {
    const rows = await findPortion(after);
    for (const { fromPath, toPath, means, createdAt, hits } of rows) {
      const counted = [String(hits?.count ?? 0), hits?.count ? dayOf(hits.lastOn) : ''];
      lines.push([
        ...[typedPath(fromPath), typedPath(toPath ?? ''), means ?? 'site', isoDate(createdAt)],
        ...counted,
      ]);
    }
    if (rows.length < PORTION) break;
    after = rows.at(-1)?.fromPath ?? '';
  }
  return `${CSV_BEGINNING}${csvLines(lines)}`;
}

function findPortion(after: string) {
  return db().redirect.findMany({
    where: { fromPath: { gt: after }, toPath: { not: null } },
    orderBy: { fromPath: 'asc' },
    include: { hits: true },
    take: PORTION,
  });
}
