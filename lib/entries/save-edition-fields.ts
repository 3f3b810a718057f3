import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, requireNoIssues } from '@/lib/errors';
import type { Edition, EditionCredit } from '@/lib/generated/prisma/client';
import { isoDate, noonOf } from '@/lib/i18n/dates';
import { foldSlug, normaliseSlug } from '@/lib/i18n/slug';
import { isCreditField } from '@/lib/workflow/credit-roles';
import { CREDIT_COLUMNS, creditFieldsOf, writeCredits } from './edition-credits';
import { editionFieldIssues } from './edition-field-issues';
import { keepFollowed, keepFollowedChange } from './follow-merges';
import { keepSession } from './keep-session';
import { lockEdition } from './lock';
import { lockReferences, NO_REFERENCES } from './lock-references';
import { lockSlugs } from './lock-slugs';
import { lockedKey } from './locked-key';
import { canEditEdition } from './policy';

import type { EditionFields } from './types';

type Locked = Awaited<ReturnType<typeof lockEdition>>;

/** All fields, or at least those that the forms of records have. */
type GivenFields = Pick<EditionFields, 'slug' | 'dateline'> & Partial<EditionFields>;

/**
 * Saves fields of an edition; those that are not given stay. Readers see them after the next publishing. Unchanged fields write nothing. Throws `conflict` when
 * `fieldsVersion` is not the present version, `invalid` for a malformed or taken slug, an impossible date, or a missing slug of an edition that has been public.
 */
export async function saveEditionFields(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { fieldsVersion, ...given }: GivenFields & { fieldsVersion: number },
): Promise<EditionFields & { fieldsVersion: number }> {
  const fields: GivenFields = await keepFollowed(tx, given);
  const gone = await lockReferences(tx, { ...NO_REFERENCES, ...fields });
  const edition = await lockEditable(tx, actor, editionId);
  if (edition.fieldsVersion !== fieldsVersion)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  requireNoIssues(gone);
  const stored = await storedFields(tx, edition);
  return writeEditionFields(tx, actor, edition, stored, { ...stored, ...fields });
}

/** A change of one field, with the value that the user saw before it. */
export type EditionFieldChange = {
  [Name in keyof EditionFields]: { field: Name; before: EditionFields[Name]; value: EditionFields[Name] };
}[keyof EditionFields];

/**
 * Saves one field of an edition. A change of another field by somebody else is no conflict; throws `conflict` when this one is neither
 * as the user saw it nor as it would become. Otherwise like `saveEditionFields`.
 */
export async function saveEditionField(
  tx: Tx,
  actor: Actor,
  editionId: string,
  change: EditionFieldChange,
): Promise<void> {
  const { field, before, value } = await keepFollowedChange(tx, change);
  const gone = await lockReferences(tx, {
    ...NO_REFERENCES,
    ...((field === 'sharePictureId' || field === 'link' || isCreditField(field)) && { [field]: value }),
  });
  const edition = await lockEditable(tx, actor, editionId);
  const stored = await storedFields(tx, edition);
  const wanted = field === 'slug' ? normalisedSlug(value) : value;
  const is = (other: unknown) => isDeepStrictEqual(stored[field], other);
  if (!is(wanted) && !is(before)) throw new AppError('conflict', [{ path: field, key: 'conflict' }]);
  if (!is(wanted)) requireNoIssues(gone);
  await writeEditionFields(tx, actor, edition, stored, { ...stored, [field]: wanted }, field);
}

/** The columns of the fields, for queries. */
export const EDITION_FIELD_COLUMNS = {
  ...{ slug: true, datelineAt: true },
  ...{ searchTitle: true, searchDescription: true, noindex: true, canonicalUrl: true },
  ...{ coverAlt: true, sharePictureId: true, link: true, ...CREDIT_COLUMNS },
} as const;

type EditionColumns = Pick<Edition, Exclude<keyof typeof EDITION_FIELD_COLUMNS, 'credits'>> & {
  credits: readonly Pick<EditionCredit, 'role' | 'personId'>[];
};

/** The fields of an edition as users see them. */
export function editionFieldsOf({ datelineAt, credits, ...columns }: EditionColumns): EditionFields {
  const { slug, searchTitle, searchDescription, noindex, canonicalUrl, coverAlt, sharePictureId, link } =
    columns;
  const dateline = datelineAt && isoDate(datelineAt);
  const search = { searchTitle, searchDescription, noindex, canonicalUrl, sharePictureId };
  return { slug, dateline, coverAlt, link, ...search, ...creditFieldsOf(credits) };
}

/** Read by themselves, because every save of a text locks the edition too and needs no credits. */
async function storedFields(tx: Tx, edition: Locked): Promise<EditionFields> {
  const select = CREDIT_COLUMNS;
  const { credits } = await tx.edition.findUniqueOrThrow({ where: { id: edition.id }, select });
  return editionFieldsOf({ ...edition, credits });
}

const normalisedSlug = (slug: string | null) => (slug ? normaliseSlug(slug) || null : null);

async function lockEditable(tx: Tx, actor: Actor, editionId: string): Promise<Locked> {
  const edition = await lockEdition(tx, actor, editionId);
  if (!canEditEdition(actor, edition.entry, edition)) {
    throw new AppError('forbidden', [{ path: '', key: lockedKey(edition.entry, edition) }]);
  }
  return edition;
}

/** Writes the fields of a locked edition; with `only`, just that one is checked, because the others stay as they are stored. */
async function writeEditionFields(
  tx: Tx,
  actor: Actor,
  edition: Locked,
  stored: EditionFields,
  fields: EditionFields,
  only?: keyof EditionFields,
): Promise<EditionFields & { fieldsVersion: number }> {
  const { fieldsVersion } = edition;
  const wanted = { ...fields, slug: normalisedSlug(fields.slug) };
  if (isDeepStrictEqual(wanted, stored)) return { ...stored, fieldsVersion };
  const { slug, dateline, translatorIds, editorIds, photographerIds, ...search } = wanted;
  if (slug) await lockSlugs(tx, [edition.locale]);
  const issues = await editionFieldIssues(tx, actor, edition, wanted);
  requireNoIssues(issues.filter(({ path }) => only === undefined || path === only));
  await keepSession(tx, actor, edition);
  await writeCredits(tx, edition, stored, wanted);
  const saved = await tx.edition.update({
    where: { id: edition.id },
    data: {
      slug,
      slugFolded: slug ? foldSlug(slug) : null,
      // The same day keeps its hour, where one is known.
      ...(dateline !== stored.dateline && { datelineAt: dateline ? noonOf(dateline) : null }),
      ...search,
      fieldsVersion: { increment: 1 },
      updatedById: requireUserId(actor),
    },
    select: { ...EDITION_FIELD_COLUMNS, fieldsVersion: true },
  });
  await recordEvent(tx, actor, {
    action: 'edition.fields_changed',
    subjectType: 'entry',
    subjectId: edition.entryId,
    locale: edition.locale,
    data: { ...wanted },
  });
  return { ...editionFieldsOf(saved), fieldsVersion: saved.fieldsVersion };
}
