import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { documentToJson, tryParseDocument } from '@/lib/richtext/document';
import { CREDIT_COLUMNS } from './edition-credits';
import { editionStatus } from './edition-status';
import { canSeeEntry } from './policy';
import { editionFieldsOf } from './save-edition-fields';
import type { OpenEdition } from './types';

const AROUND = {
  ...CREDIT_COLUMNS,
  publication: { select: { kind: true, slug: true, firstPublishedAt: true, updatedAt: true } },
} satisfies Prisma.EditionInclude;

type EditionRow = Prisma.EditionGetPayload<{ include: typeof AROUND }>;

/** An edition with its text, or null when the entry has none in this language. Throws `not_found` for the entry. */
export async function openEdition(
  actor: Actor,
  entryId: string,
  locale: Locale,
): Promise<OpenEdition | null> {
  const entry = isUuid(entryId) ? await db().entry.findUnique({ where: { id: entryId } }) : null;
  found(entry && canSeeEntry(actor, entry) ? entry : null);
  const edition = await db().edition.findUnique({
    where: { entryId_locale: { entryId, locale } },
    include: AROUND,
  });
  if (!edition) return null;
  const around = aroundOf(edition);
  const parsed = tryParseDocument(edition.document);
  return parsed.ok
    ? { ...around, sound: true, document: documentToJson(parsed.doc) }
    : { ...around, sound: false, document: edition.document, faults: parsed.issues };
}

/** Everything but the text, which may be invalid. */
function aroundOf(edition: EditionRow) {
  const { publication: shown, locale } = edition;
  return {
    id: edition.id,
    locale,
    version: edition.version,
    fields: { ...editionFieldsOf(edition), fieldsVersion: edition.fieldsVersion },
    status: editionStatus(edition),
    publication: shown && {
      path: piecePath(locale, shown.kind, shown.slug),
      firstPublishedAt: shown.firstPublishedAt,
      updatedAt: shown.updatedAt,
    },
  };
}
