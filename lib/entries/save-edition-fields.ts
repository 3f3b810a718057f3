import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, type Issue, requireNoIssues } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { isIsoDate, isoDate, noonOf } from '@/lib/i18n/dates';
import { foldSlug, normaliseSlug } from '@/lib/i18n/slug';
import { lockEdition } from './lock';
import { lockSlugs } from './lock-slugs';
import { canEditEdition } from './policy';
import { slugIssues } from './slug-issues';
import type { EditionFields } from './types';

type Locked = Awaited<ReturnType<typeof lockEdition>>;

/**
 * Saves an edition's slug and dateline; readers see them after the next publishing. Unchanged fields write nothing. Throws `conflict` when `fieldsVersion` is not
 * the present version, `invalid` for a malformed or taken slug, an impossible date, or a missing slug of an edition that has been public.
 */
export async function saveEditionFields(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { fieldsVersion, ...fields }: EditionFields & { fieldsVersion: number },
): Promise<EditionFields & { fieldsVersion: number }> {
  const edition = await lockEditable(tx, actor, editionId);
  if (edition.fieldsVersion !== fieldsVersion)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return writeEditionFields(tx, actor, edition, fields);
}

/** A change of one field, with the value that the user saw before it. */
export type EditionFieldChange = {
  [Name in keyof EditionFields]: { field: Name; before: EditionFields[Name]; value: EditionFields[Name] };
}[keyof EditionFields];

/**
 * Saves one field of an edition. A change of the other field by somebody else is no conflict; throws `conflict` when this one is neither
 * as the user saw it nor as it would become. Otherwise like `saveEditionFields`.
 */
export async function saveEditionField(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { field, before, value }: EditionFieldChange,
): Promise<void> {
  const edition = await lockEditable(tx, actor, editionId);
  const stored = editionFieldsOf(edition);
  const wanted = field === 'slug' ? normalisedSlug(value) : value;
  if (stored[field] !== wanted && stored[field] !== before)
    throw new AppError('conflict', [{ path: field, key: 'conflict' }]);
  await writeEditionFields(tx, actor, edition, { ...stored, [field]: wanted }, field);
}

/** The fields of an edition as users see them. */
export function editionFieldsOf({ slug, datelineAt }: Pick<Edition, 'slug' | 'datelineAt'>): EditionFields {
  return { slug, dateline: datelineAt && isoDate(datelineAt) };
}

const normalisedSlug = (slug: string | null) => (slug ? normaliseSlug(slug) || null : null);

async function lockEditable(tx: Tx, actor: Actor, editionId: string): Promise<Locked> {
  const edition = await lockEdition(tx, actor, editionId);
  if (!canEditEdition(actor, edition.entry, edition)) {
    throw new AppError('forbidden', [{ path: '', key: 'edition.locked' }]);
  }
  return edition;
}

/** Writes the fields of a locked edition; with `only`, just that one is checked, because the other stays as it is stored. */
async function writeEditionFields(
  tx: Tx,
  actor: Actor,
  edition: Locked,
  fields: EditionFields,
  only?: keyof EditionFields,
): Promise<EditionFields & { fieldsVersion: number }> {
  const { fieldsVersion } = edition;
  const slug = normalisedSlug(fields.slug);
  const { dateline } = fields;
  const stored = editionFieldsOf(edition);
  if (slug === stored.slug && dateline === stored.dateline) return { slug, dateline, fieldsVersion };
  if (slug) await lockSlugs(tx, [edition.locale]);
  const issues = await fieldIssues(tx, edition, { slug, dateline });
  requireNoIssues(issues.filter(({ path }) => only === undefined || path === only));
  const saved = await tx.edition.update({
    where: { id: edition.id },
    data: {
      slug,
      slugFolded: slug ? foldSlug(slug) : null,
      // The same day keeps its hour, where one is known.
      ...(dateline !== stored.dateline && { datelineAt: dateline ? noonOf(dateline) : null }),
      fieldsVersion: { increment: 1 },
      updatedById: requireUserId(actor),
    },
    select: { slug: true, datelineAt: true, fieldsVersion: true },
  });
  await recordEvent(tx, actor, {
    action: 'edition.fields_changed',
    subjectType: 'entry',
    subjectId: edition.entryId,
    locale: edition.locale,
    data: { slug, dateline },
  });
  return { ...editionFieldsOf(saved), fieldsVersion: saved.fieldsVersion };
}

async function fieldIssues(
  tx: Tx,
  { id, locale, state }: Pick<Edition, 'id' | 'locale' | 'state'>,
  { slug, dateline }: EditionFields,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  if (dateline && !isIsoDate(dateline)) issues.push({ path: 'dateline', key: 'field.date' });
  if (slug) issues.push(...(await slugIssues(tx, slug, locale, id)));
  else if (state !== 'draft') issues.push({ path: 'slug', key: 'field.required' });
  return issues;
}
