import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canReadAuditLog } from './policy';

/** The choices of the audit log's filter by actor: all accounts, including deactivated ones. */
export async function listActors(actor: Actor): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  permit(canReadAuditLog(actor));
  return db().user.findMany({
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: { nameEn: 'asc' },
  });
}
