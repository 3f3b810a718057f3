import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createEdition } from '@/lib/entries/create-edition';
import { createEntry } from '@/lib/entries/create-entry';
import { saveEditionFields } from '@/lib/entries/save-edition-fields';
import { saveEntryFields } from '@/lib/entries/save-entry-fields';
import { writeDocument } from '@/lib/entries/write-document';
import { noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { documentToJson } from '@/lib/richtext/document';
import { transaction } from '@/lib/transaction';
import { editionDocument } from './content/edition-document';
import { entries } from './content/newsroom';
import type { SampleEdition, SampleEntry } from './content/types';
import { entryFields } from './entry-fields';
import { editionsOf, findBegun } from './find-begun';

/**
 * Writes and publishes the sample's pieces as an editor would, each on its own date. What an interrupted load has done
 * of a piece is kept and the rest of it is done: every step looks whether it was taken.
 */
export async function loadEntries(actor: UserActor): Promise<void> {
  // Oldest last in the content's lists; Center News puts each new item at the head, so the last is loaded first.
  for (const entry of [...entries].reverse()) await loadEntry(actor, entry);
}

async function loadEntry(actor: UserActor, entry: SampleEntry): Promise<void> {
  const editions = editionsOf(entry);
  const locale = editions[0]?.[0] ?? 'ar';
  const begun = await findBegun(actor, entry);
  const entryId =
    begun ?? (await transaction((tx) => createEntry(tx, actor, { kind: entry.kind, locale }))).entryId;
  const { version } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  if (version === 1) {
    const fields = { version, ...(await entryFields(entry)) };
    await transaction((tx) => saveEntryFields(tx, actor, entryId, fields));
  }
  for (const [language, edition] of editions) await loadEdition(actor, entry, entryId, language, edition);
}

async function loadEdition(
  actor: UserActor,
  entry: SampleEntry,
  entryId: string,
  locale: Locale,
  edition: SampleEdition,
): Promise<void> {
  const where = { entryId_locale: { entryId, locale } };
  const begun = await db().edition.findUnique({ where });
  const id = begun?.id ?? (await transaction((tx) => createEdition(tx, actor, entryId, locale))).editionId;
  if (!begun || begun.version === 0) {
    const document = documentToJson(editionDocument(edition));
    await transaction((tx) => writeDocument(tx, actor, id, document));
  }
  if (!begun?.slug) {
    const fields = { fieldsVersion: 1, slug: edition.slug, dateline: entry.date };
    await transaction((tx) => saveEditionFields(tx, actor, id, fields));
  }
  const written = await db().edition.findUniqueOrThrow({
    where,
    include: { entry: { select: { version: true } } },
  });
  if (entry.publish.includes(locale) && written.state === 'draft') {
    const seen = versionsOf(written, written.entry);
    await transaction((tx) => publishEdition(tx, actor, id, seen, noonOf(entry.date)));
  }
}
