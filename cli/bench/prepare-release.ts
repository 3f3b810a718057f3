import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { writeDocument } from '@/lib/entries/write-document';
import { addEdition } from '@/lib/releases/add-edition';
import { createRelease } from '@/lib/releases/create-release';
import { signOff } from '@/lib/releases/sign-off';
import type { SeenRelease } from '@/lib/releases/types';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { type Tx, transaction } from '@/lib/transaction';
import { withTitle } from './publish-visibly';

export interface PreparedRelease extends SeenRelease {
  /** Of every edition in it. */
  title: string;
}

/** A release of published editions with a new title, signed off in both languages. */
export async function prepareRelease(
  actor: UserActor,
  editionIds: readonly string[],
  number: number,
): Promise<PreparedRelease> {
  const title = `The title of release ${String(number).padStart(4, '0')} at ${Date.now()}`;
  let { id, version } = await transaction((tx) => createRelease(tx, actor, { name: `Release ${number}` }));
  const change = async (verb: (tx: Tx) => Promise<{ version: number }>) => {
    ({ version } = await transaction(verb));
  };
  for (const editionId of editionIds) {
    const { document } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
    const next = withTitle(documentToJson(parseDocument(document)), title);
    await transaction((tx) => writeDocument(tx, actor, editionId, next));
    await change((tx) => addEdition(tx, actor, { id, version, editionId, change: { reason: 'facts' } }));
  }
  for (const locale of ['ar', 'en'] as const)
    await change((tx) => signOff(tx, actor, { id, version, locale }));
  return { id, version, title };
}
