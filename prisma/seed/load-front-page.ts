import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';
import { addEntry } from '@/lib/lists/add-entry';
import { transaction } from '@/lib/transaction';
import { entries, lists } from './content/newsroom';

/** Arranges the front page. Each addition becomes the first entry, so the lead is added last. */
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
}
