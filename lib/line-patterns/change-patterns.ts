import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import type { LinePattern } from '@/lib/generated/prisma/client';
import { hasSameFields } from '@/lib/has-same-fields';
import type { PATTERN_ACTIONS } from './audit-actions';
import { canManagePatterns } from './policy';
import type { PatternChange, PatternInput, PatternMove } from './shape';

const columns = ({ offered, ...texts }: PatternInput) => ({ ...texts, isOffered: offered === 'yes' });

/** Adds a pattern after the others. Throws `forbidden`. */
export async function createPattern(tx: Tx, actor: Actor, input: PatternInput): Promise<{ id: string }> {
  const patterns = await lockPatterns(tx);
  permit(canManagePatterns(actor));
  const position = (patterns.at(-1)?.position ?? -1) + 1;
  const pattern = await tx.linePattern.create({ data: { ...columns(input), position } });
  await record(tx, actor, 'pattern.created', pattern);
  return { id: pattern.id };
}

/** Throws `not_found`, `forbidden`, and `conflict` when the version is not the stored one. */
export async function updatePattern(
  tx: Tx,
  actor: Actor,
  { id, version, ...input }: PatternChange,
): Promise<{ version: number }> {
  const stored = found((await lockPatterns(tx)).find((each) => each.id === id));
  permit(canManagePatterns(actor));
  if (stored.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const fields = columns(input);
  if (hasSameFields<typeof fields>(stored, fields)) return { version };
  const data = { ...fields, version: version + 1 };
  await record(tx, actor, 'pattern.updated', await tx.linePattern.update({ where: { id }, data }));
  return { version: version + 1 };
}

/** Moves a pattern before the one above it, or after the one below it; at the end of the list it stays. */
export async function movePattern(tx: Tx, actor: Actor, { id, by }: PatternMove): Promise<void> {
  const patterns = await lockPatterns(tx);
  permit(canManagePatterns(actor));
  const pattern = found(patterns.find((each) => each.id === id));
  const from = patterns.indexOf(pattern);
  if (!patterns[from + by]) return;
  const moved = patterns.filter((each) => each !== pattern).toSpliced(from + by, 0, pattern);
  for (const [position, each] of moved.entries()) {
    if (each.position !== position)
      await tx.linePattern.update({ where: { id: each.id }, data: { position } });
  }
  await record(tx, actor, 'pattern.moved', pattern, { toPosition: from + by + 1 });
}

/** Lines that were composed with it stay as they are. Throws `not_found` and `forbidden`. */
export async function deletePattern(tx: Tx, actor: Actor, id: string): Promise<void> {
  const pattern = found((await lockPatterns(tx)).find((each) => each.id === id));
  permit(canManagePatterns(actor));
  await tx.linePattern.delete({ where: { id } });
  await record(tx, actor, 'pattern.deleted', pattern);
}

/** All of them, because their order belongs to all; there are a few dozen at most. */
async function lockPatterns(tx: Tx): Promise<LinePattern[]> {
  await tx.$queryRaw`SELECT "id" FROM "LinePattern" ORDER BY "id" FOR UPDATE`;
  return tx.linePattern.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
}

function record(
  tx: Tx,
  actor: Actor,
  action: (typeof PATTERN_ACTIONS)[number],
  { id, nameAr, nameEn, templateAr, templateEn, isOffered }: LinePattern,
  more: { toPosition?: number } = {},
): Promise<void> {
  const data = { nameAr, nameEn, templateAr, templateEn, isOffered, ...more };
  return recordEvent(tx, actor, { action, subjectType: 'pattern', subjectId: id, data });
}
