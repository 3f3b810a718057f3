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
import { submitEdition } from '@/lib/review/submit-edition';
import { documentToJson } from '@/lib/richtext/document';
import { transaction } from '@/lib/transaction';
import { askTranslator } from './ask-translator';
import { editionDocument } from './content/edition-document';
import { entries } from './content/newsroom';
import type { SampleEdition, SampleEntry } from './content/types';
import { correctEdition } from './correct-edition';
import { editionCredits, entryFields, issueIdOf } from './entry-fields';
import { editionsOf, findLoadedEntry } from './find-loaded-entry';
import { scheduleEdition } from './schedule-edition';

/**
 * Writes and publishes the sample's pieces with the functions that editors use, each on its own date. After an interrupted load,
 * each step checks whether it was done already, so that the load continues inside a piece.
 */
export async function loadEntries(actor: UserActor): Promise<void> {
  // The content lists the newest piece first. Center News puts each new item first, so the oldest is loaded first.
  for (const entry of [...entries].reverse()) await loadEntry(actor, entry);
}

async function loadEntry(actor: UserActor, entry: SampleEntry): Promise<void> {
  const editions = editionsOf(entry);
  const locale = editions[0]?.[0] ?? 'ar';
  const loadedId = await findLoadedEntry(actor, entry);
  const entryId =
    loadedId ?? (await transaction((tx) => createEntry(tx, actor, { kind: entry.kind, locale }))).entryId;
  const { version } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  if (version === 1) {
    const fields = { version, ...(await entryFields(entry)) };
    await transaction((tx) => saveEntryFields(tx, actor, entryId, fields));
  }
  for (const [language, edition] of editions) await loadEdition(actor, entry, entryId, language, edition);
  if (entry.translate) await askTranslator(actor, entryId, entry.translate);
}

/** With the card of the piece that goes with it, which is loaded before because it is older. */
async function withCard(
  actor: UserActor,
  { related }: SampleEntry,
  edition: SampleEdition,
): Promise<SampleEdition> {
  const other = entries.find(({ key }) => key === related);
  const card = other && (await findLoadedEntry(actor, other));
  return card ? { ...edition, body: [...edition.body, { card }] } : edition;
}

async function loadEdition(
  actor: UserActor,
  entry: SampleEntry,
  entryId: string,
  locale: Locale,
  edition: SampleEdition,
): Promise<void> {
  const where = { entryId_locale: { entryId, locale } };
  const loaded = await db().edition.findUnique({ where });
  const id = loaded?.id ?? (await transaction((tx) => createEdition(tx, actor, entryId, locale))).editionId;
  if (!loaded || loaded.version === 0) {
    const document = documentToJson(editionDocument(await withCard(actor, entry, edition)));
    await transaction((tx) => writeDocument(tx, actor, id, document));
  }
  if (!loaded?.slug) {
    const link = entry.leadsToIssue && (await issueIdOf(entry));
    const fields = {
      ...{ slug: edition.slug, dateline: entry.date, ...(await editionCredits(edition)) },
      ...(link && { link: `issue:${link}` }),
    };
    await transaction((tx) => saveEditionFields(tx, actor, id, { fieldsVersion: 1, ...fields }));
  }
  const written = await db().edition.findUniqueOrThrow({
    where,
    include: { entry: { select: { version: true } } },
  });
  if (entry.publish.includes(locale) && written.state === 'draft') {
    const seen = versionsOf(written, written.entry);
    await transaction((tx) => publishEdition(tx, actor, id, seen, { at: noonOf(entry.date) }));
  }
  if (entry.correction?.locale === locale) await correctEdition(actor, id, entry.correction);
  if (entry.schedule?.locale === locale) await scheduleEdition(actor, id, entry.schedule.days);
  const note = entry.submit?.[locale];
  const { stage, version: documentVersion } = written;
  const seen = { documentVersion, fieldsSum: written.fieldsVersion + written.entry.version };
  if (note && stage === 'draft')
    await transaction((tx) => submitEdition(tx, actor, id, { stage, seen, note }));
}
