import { Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { parseDocument } from '@/lib/richtext/document';
import { lockEdition } from './lock';
import { saveSteps } from './save-steps';

/**
 * Replaces the whole text of an edition by one ordinary step, so that the history has no gap and an editor who has the text open
 * receives the change like any other. For seeds, imports and restores.
 */
export async function writeDocument(
  tx: Tx,
  actor: Actor,
  editionId: string,
  document: unknown,
): Promise<{ version: number }> {
  const next = parseDocument(document);
  const edition = await lockEdition(tx, actor, editionId);
  const present = parseDocument(edition.document);
  const step = new ReplaceStep(0, present.content.size, new Slice(next.content, 0, 0));
  const batch = { version: edition.version, clientId: 'document', steps: [step.toJSON()] };
  const outcome = await saveSteps(tx, actor, editionId, batch);
  if (outcome.status !== 'saved') throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return { version: outcome.version };
}
