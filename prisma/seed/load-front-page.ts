import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';
import { addEntry } from '@/lib/lists/add-entry';
import { composeFrontPage } from '@/lib/lists/compose-front-page';
import { transaction } from '@/lib/transaction';
import { compositionWith, entries, lists } from './content/newsroom';

/** Arranges and composes the front page. Each addition becomes the first entry, so the lead is added last. */
export async function loadFrontPage(actor: Actor): Promise<void> {
  for (const key of [...lists['front-page']].reverse()) {
    const entry = entries.find((candidate) => candidate.key === key);
    const slug = entry?.en?.slug ?? entry?.ar?.slug ?? '';
    const edition = await db().edition.findFirstOrThrow({ where: { slugFolded: foldSlug(slug) } });
    const list = await db().list.findUniqueOrThrow({
      where: { key: 'front-page' },
      include: { pins: true },
    });
    if (list.pins.some((pin) => pin.entryId === edition.entryId)) continue;
    const change = { key: 'front-page', version: list.version, entryId: edition.entryId } as const;
    await transaction((tx) => addEntry(tx, actor, change));
  }
  const { version, blocks } = await db().list.findUniqueOrThrow({ where: { key: 'front-page' } });
  if (blocks !== null) return;
  const { id } = await db().series.findUniqueOrThrow({ where: { slugEn: 'trending-events' } });
  await transaction((tx) => composeFrontPage(tx, actor, { version, blocks: compositionWith(id) }));
}
