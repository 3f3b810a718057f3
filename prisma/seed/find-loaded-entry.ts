import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import type { SampleEdition, SampleEntry } from './content/types';

export function editionsOf(entry: SampleEntry): [Locale, SampleEdition][] {
  const both: [Locale, SampleEdition | null][] = [
    ['ar', entry.ar],
    ['en', entry.en],
  ];
  return both.flatMap(([locale, edition]) => (edition ? [[locale, edition] as [Locale, SampleEdition]] : []));
}

/** The id of the entry that an interrupted load created for a sample piece, or null. */
export async function findLoadedEntry(actor: UserActor, entry: SampleEntry): Promise<string | null> {
  return (await findBySlug(entry)) ?? (await findUnfinished(actor, entry));
}

async function findBySlug(entry: SampleEntry): Promise<string | null> {
  const slugs = editionsOf(entry).map(([locale, { slug }]) => ({ locale, slugFolded: foldSlug(slug) }));
  return (await db().edition.findFirst({ where: { OR: slugs } }))?.entryId ?? null;
}

// Pieces are loaded one after the other, so at most one has no slug yet. Its text is empty or that of the sample.
async function findUnfinished(actor: UserActor, { kind, ...entry }: SampleEntry): Promise<string | null> {
  const titles = [entry.ar?.title, entry.en?.title].filter((title) => title !== undefined);
  const unfinished = await db().entry.findFirst({
    where: {
      kind,
      createdById: actor.userId,
      editions: { every: { slug: null, OR: [{ version: 0 }, { version: 1, title: { in: titles } }] } },
    },
  });
  return unfinished?.id ?? null;
}
