import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { hasForbiddenCharacters, hasLoneSurrogates } from '@/lib/richtext/clean-text';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { applySteps } from '@/lib/richtext/steps';
import { timeBudget } from '@/lib/richtext/time-budget';
import { editionStatus } from './edition-status';
import { lockEdition } from './lock';
import { canEditEdition } from './policy';
import { stepsAfter } from './steps-since';
import { titleColumns } from './title-columns';
import { toJson } from './to-json';
import type { SaveOutcome } from './types';

export interface StepBatch {
  /** The version that the steps apply to. */
  version: number;
  /** Identifies the browser tab that made them. */
  clientId: string;
  steps: unknown[];
}

/**
 * Saves what an editor typed. Steps made against an older version are not applied: the caller receives the missing steps (or the first
 * of very many), rebases its own and sends them again, so no text is ever overwritten. The steps are saved once the
 * transaction is committed.
 */
export async function saveSteps(
  tx: Tx,
  actor: Actor,
  editionId: string,
  batch: StepBatch,
): Promise<SaveOutcome> {
  const edition = await lockEdition(tx, actor, editionId);
  if (!canEditEdition(actor, edition.entry, edition)) {
    throw new AppError('forbidden', [{ path: '', key: 'edition.locked' }]);
  }
  if (batch.version > edition.version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (batch.version < edition.version) {
    const { steps } = await stepsAfter(tx, editionId, batch.version);
    return { status: 'behind', version: edition.version, steps };
  }
  if (batch.steps.length === 0) return savedOutcome(edition);
  const requireTime = timeBudget(() => performance.now());
  const document = documentToJson(applySteps(parseDocument(edition.document), batch.steps, requireTime));
  requireStorable(batch.steps);
  const version = edition.version + batch.steps.length;
  await tx.editionStep.createMany({ data: stepRows(actor, editionId, batch) });
  const saved = await tx.edition.update({
    where: { id: editionId },
    data: {
      document: toJson(document),
      version,
      updatedById: requireUserId(actor),
      ...titleColumns(document),
    },
    // Without the document, which Prisma would otherwise read back.
    select: { version: true, updatedAt: true, state: true, changed: true },
  });
  return savedOutcome(saved);
}

function savedOutcome(edition: Pick<Edition, 'version' | 'updatedAt' | 'state' | 'changed'>): SaveOutcome {
  const { version, updatedAt } = edition;
  return { status: 'saved', version, savedAt: updatedAt, editionStatus: editionStatus(edition) };
}

// applySteps checks the resulting text only. One step that inserts NUL and a second one that removes it would pass, and the database
// would refuse to store the first: jsonb holds neither NUL nor lone surrogates. Call it only for steps that applySteps has accepted,
// because that has measured their depth.
function requireStorable(steps: unknown[]): void {
  let sound = true;
  JSON.stringify(steps, (_key, value) => {
    if (typeof value === 'string' && (hasForbiddenCharacters(value) || hasLoneSurrogates(value)))
      sound = false;
    return value;
  });
  if (!sound) throw new AppError('invalid', [{ path: 'steps', key: 'document.forbiddenCharacter' }]);
}

function stepRows(actor: Actor, editionId: string, batch: StepBatch) {
  return batch.steps.map((step, index) => ({
    editionId,
    version: batch.version + index + 1,
    step: toJson(step as object),
    clientId: batch.clientId,
    userId: requireUserId(actor),
  }));
}
