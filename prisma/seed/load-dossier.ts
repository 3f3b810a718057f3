import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';
import { addEntry } from '@/lib/lists/add-entry';
import { createList } from '@/lib/lists/create-list';
import { updateList } from '@/lib/lists/update-list';
import { transaction } from '@/lib/transaction';
import { dossier, entries, topics } from './content/newsroom';

/** Makes the list that has a page of its own, unless that was done before the load was interrupted. */
export async function loadDossier(actor: Actor): Promise<void> {
  const { nameAr, nameEn, page } = dossier;
  if ((await db().list.count({ where: { nameEn } })) > 0) return;
  const topic = topics.find(({ key }) => key === dossier.topic);
  const { id } = await db().topic.findUniqueOrThrow({ where: { slugEn: topic?.slugEn ?? '' } });
  const pinned = entries.find(({ key }) => key === dossier.pinned);
  const slugFolded = foldSlug(pinned?.en?.slug ?? '');
  const { entryId } = await db().edition.findFirstOrThrow({ where: { slugFolded } });
  await transaction(async (tx) => {
    const description = { nameAr, nameEn, page, frontOrder: null, isBeside: false };
    const { key } = await createList(tx, actor, description);
    const rule = { source: { term: 'topic' as const, id }, maxDays: null };
    const shown = { shown: 5, showsOtherLanguage: true };
    const { version } = await updateList(tx, actor, { key, version: 1, ...shown, rule });
    await addEntry(tx, actor, { key, version, entryId });
  });
}
