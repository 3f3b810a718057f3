import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { parseDocument } from '@/lib/richtext/document';
import { replacingSteps } from '@/lib/richtext/replacing-steps';
import { saveSteps } from './save-steps';

/** The id of the tab in steps that no tab has made. */
export const NO_TAB = 'document';

/**
 * Gives a locked edition a text that it had before, by steps that leave alone what has stayed the same: colleagues who have the text open
 * receive them like any others.
 */
export async function rewriteDocument(
  tx: Tx,
  actor: Actor,
  { id, version, document: present }: Pick<Edition, 'id' | 'version' | 'document'>,
  document: unknown,
): Promise<void> {
  const steps = replacingSteps(parseDocument(present), parseDocument(document));
  if (steps.length === 0) return;
  const batch = { version, clientId: NO_TAB, steps: steps.map((step) => step.toJSON()) };
  const outcome = await saveSteps(tx, actor, id, batch);
  if (outcome.status !== 'saved') throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
}
