import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { AppError, permit } from '@/lib/errors';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { lockList } from '@/lib/lists/lock-list';
import { takeListDraft } from './add-list-draft';
import { lockOpenRelease, recordChange } from './lock-release';
import { namedEdition, namedList } from './named-item';
import { canManageReleases } from './policy';
import { takeEdition } from './take-edition';
import { RELEASE_NAME_MAX, type ReleaseChanged, type SeenRelease } from './types';

interface NewRelease {
  name: string;
  /** Taken in as they are now. */
  editionIds?: readonly string[];
  /** Of lists that have a draft. */
  listKeys?: readonly string[];
}

/** Begins a release, with editions and lists that are in it from the beginning. Throws as `addEdition` and `addListDraft` do. */
export async function createRelease(
  tx: Tx,
  actor: Actor,
  { name, editionIds = [], listKeys = [] }: NewRelease,
): Promise<{ id: string; number: number; version: number }> {
  permit(canManageReleases(actor));
  const release = await tx.release.create({
    data: { name: requireName(name), createdById: requireUserId(actor) },
    select: { id: true, number: true, version: true },
  });
  const { id, number } = release;
  const about = { subjectType: 'release', subjectId: id } as const;
  await recordEvent(tx, actor, { action: 'release.created', ...about, data: { number } });
  const added = { action: 'release.item_added', ...about } as const;
  for (const locked of await lockEditions(tx, actor, [...new Set(editionIds)])) {
    const { id: editionId, locale, title } = locked.edition;
    await takeEdition(tx, actor, release, locked, {});
    const named = await namedEdition(tx, { kind: 'publish', editionId, locale, title });
    await recordEvent(tx, actor, { ...added, locale, data: { number, ...named } });
  }
  for (const key of [...new Set(listKeys)].sort()) {
    const list = await lockList(tx, key);
    await takeListDraft(tx, actor, release, list);
    await recordEvent(tx, actor, { ...added, data: { number, ...namedList(list) } });
  }
  return release;
}

/** Gives a release another name. It says nothing about what goes live, so that what was signed stays signed. */
export async function renameRelease(
  tx: Tx,
  actor: Actor,
  { name, ...seen }: SeenRelease & { name: string },
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, seen);
  const columns = { name: requireName(name) };
  if (columns.name === release.name) return { version: release.version };
  return recordChange(tx, actor, release, {
    ...{ action: 'release.renamed', columns, data: { before: release.name, after: columns.name } },
  });
}

function requireName(typed: string): string {
  const name = typed.trim();
  if (name === '') throw new AppError('invalid', [{ path: 'name', key: 'field.required' }]);
  if (name.length > RELEASE_NAME_MAX)
    throw new AppError('invalid', [
      { path: 'name', key: 'field.tooLong', params: { maximum: RELEASE_NAME_MAX } },
    ]);
  if (!isPlainLine(name)) throw new AppError('invalid', [{ path: 'name', key: 'field.forbiddenCharacters' }]);
  return name;
}
