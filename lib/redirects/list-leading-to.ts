import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { shortPath } from '@/lib/i18n/addresses';
import { canManageRedirects } from './policy';
import type { LeadingAddress } from './types';

/** A piece has a former address in each language, and seldom more. */
const MOST = 20;

/** The addresses that somebody has lead to a piece by its number, such as those that it had on the former site. Throws `forbidden`. */
export async function listLeadingTo(actor: Actor, entryNumber: number): Promise<LeadingAddress[]> {
  permit(canManageRedirects(actor));
  return db().redirect.findMany({
    where: { toPath: shortPath(entryNumber), means: { not: null } },
    orderBy: { fromPath: 'asc' },
    select: { id: true, fromPath: true },
    take: MOST,
  });
}
