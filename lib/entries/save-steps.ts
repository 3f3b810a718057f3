import { setImmediate } from 'node:timers/promises';
import type { Node } from '@tiptap/pm/model';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Edition, EditionState } from '@/lib/generated/prisma/client';
import { applyInSlices, type StorableDocument } from '@/lib/richtext/apply-in-slices';
import { storedDocument } from '@/lib/richtext/document';
import { editionStatus } from './edition-status';
import { keepSession } from './keep-session';
import { lockText } from './lock-text';
import { lockedKey } from './locked-key';
import { canEditEdition } from './policy';
import { keepRecentText, recentText } from './recent-texts';
import { stepsAfter } from './steps-since';
import { titleColumns } from './title-columns';
import type { SaveOutcome } from './types';
import { writeEditionMedia } from './write-edition-media';

export interface StepBatch {
  /** The version that the steps apply to. */
  version: number;
  /** Identifies the browser tab that made them. */
  clientId: string;
  steps: unknown[];
  /** For each step, the number of the tab's change that it is or ends with. */
  sequences?: number[];
}

/**
 * Saves what an editor typed. Steps made against an older version are not applied: the caller receives the missing steps (or the first
 * of very many), rebases its own and sends them again, so no text is ever overwritten. Throws StepRefused for a step that
 * cannot be stored; then none is. The steps are saved once the transaction is committed.
 */
export async function saveSteps(
  tx: Tx,
  actor: Actor,
  editionId: string,
  batch: StepBatch,
): Promise<SaveOutcome> {
  const known = recentText(editionId);
  const edition = await lockText(tx, actor, editionId, known);
  if (!canEditEdition(actor, edition, edition)) {
    throw new AppError('forbidden', [{ path: '', key: lockedKey(edition, edition) }]);
  }
  if (batch.version > edition.version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (batch.version < edition.version) {
    const { steps } = await stepsAfter(tx, editionId, batch.version);
    return { status: 'behind', version: edition.version, steps };
  }
  if (batch.steps.length === 0) return savedOutcome(edition);
  await keepSession(tx, actor, { id: editionId, ...edition });
  const before = edition.document === null && known ? known.doc : await readText(edition.document);
  const storable = await applyInSlices(before, batch.steps);
  await insertSteps(tx, actor, editionId, batch);
  const { writer, ...saved } = await updateText(tx, actor, editionId, batch, storable);
  const { doc, json } = storable;
  keepRecentText(editionId, { version: saved.version, writer, doc, characters: json.length });
  await writeEditionMedia(tx, editionId, before, doc);
  return savedOutcome(saved);
}

async function readText(json: string | null): Promise<Node> {
  const doc = storedDocument(JSON.parse(json ?? 'null'));
  // A long text has taken some milliseconds.
  await setImmediate();
  return doc;
}

function savedOutcome(edition: Pick<Edition, 'version' | 'updatedAt' | 'state' | 'changed'>): SaveOutcome {
  const { version, updatedAt } = edition;
  return { status: 'saved', version, savedAt: updatedAt, editionStatus: editionStatus(edition) };
}

/**
 * In one statement, and as one JSON text, which takes the process less time than a value for every column. Tells the tabs that have
 * the text open (lib/presence) once the transaction is committed.
 */
async function insertSteps(tx: Tx, actor: Actor, editionId: string, batch: StepBatch): Promise<void> {
  const steps = JSON.stringify(batch.steps);
  const sequences = batch.sequences ?? [];
  const userId = requireUserId(actor);
  const sign = JSON.stringify({ editionId, clientId: batch.clientId, userId, wrote: true });
  await tx.$executeRaw`
    WITH "added" AS (
      INSERT INTO "EditionStep" ("editionId", "version", "step", "clientId", "clientSequence", "userId")
      SELECT ${editionId}::uuid, ${batch.version}::int + step."number"::int, step."json", ${batch.clientId},
        (${sequences}::int[])[step."number"], ${userId}::uuid
      FROM jsonb_array_elements(${steps}::jsonb) WITH ORDINALITY AS step("json", "number")
    )
    SELECT pg_notify('edition_activity', ${sign})`;
}

type SavedRow = Pick<Edition, 'version' | 'updatedAt' | 'changed'> & { state: EditionState; writer: string };

async function updateText(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { version, steps }: StepBatch,
  { doc, json }: StorableDocument,
): Promise<SavedRow> {
  const { title, titleFolded } = titleColumns(doc);
  const [row] = await tx.$queryRaw<SavedRow[]>`
    UPDATE "Edition" SET "document" = ${json}::jsonb, "version" = ${version + steps.length},
      "title" = ${title}, "titleFolded" = ${titleFolded},
      "updatedById" = ${requireUserId(actor)}::uuid, "updatedAt" = ${new Date()}
    WHERE "id" = ${editionId}::uuid
    RETURNING "version", "updatedAt", "state"::text, "changed", xmin::text AS "writer"`;
  if (!row) throw new Error('the locked edition is gone');
  return row;
}
