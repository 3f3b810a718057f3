import { Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { parseDocument } from '@/lib/richtext/document';
import { saveSteps } from './save-steps';

/**
 * Puts a whole document in the place of an edition's text, as one ordinary step: history stays gapless and an
 * editor who has it open receives the change like a colleague's typing. For seeds, imports and restores.
 */
export async function writeDocument(
  actor: Actor,
  editionId: string,
  document: unknown,
): Promise<{ version: number }> {
  const next = parseDocument(document);
  const edition = found(await db().edition.findUnique({ where: { id: editionId } }));
  const present = parseDocument(edition.document);
  const step = new ReplaceStep(0, present.content.size, new Slice(next.content, 0, 0));
  const batch = { version: edition.version, clientId: 'document', steps: [step.toJSON()] };
  const outcome = await saveSteps(actor, editionId, batch);
  if (outcome.status !== 'saved') throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return { version: outcome.version };
}
