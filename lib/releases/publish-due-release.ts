import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { AppError } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { doRelease, refuseRelease } from './do-release';

/**
 * Has one planned release go live. What stands in its way is found while it goes live, so that nothing of it stays; the refusal is recorded in a transaction
 * of its own, and one that a killed process did not record is found again by the next look.
 */
export async function publishDueRelease(id: string): Promise<'done' | 'skipped' | 'refused'> {
  try {
    return await transaction((tx) => doRelease(tx, SYSTEM_ACTOR, id));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    await transaction((tx) => refuseRelease(tx, SYSTEM_ACTOR, id, error.issues));
    return 'refused';
  }
}
