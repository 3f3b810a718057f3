import type { Tx } from '@/lib/db';
import { LINK_PURPOSES, type LinkPurpose } from './types';

/**
 * Without them nobody who had got in comes back once the password is changed. The way back to a former address stays: it is its owner's last
 * one, until an administrator suspends the account or takes the password away.
 */
const ENDED_WITH_PASSWORD = LINK_PURPOSES.filter((purpose) => purpose !== 'oldEmail');

export async function endAccountLinks(
  tx: Tx,
  userId: string,
  purposes: readonly LinkPurpose[] = ENDED_WITH_PASSWORD,
): Promise<void> {
  await tx.accountLink.deleteMany({ where: { userId, purpose: { in: [...purposes] } } });
}
