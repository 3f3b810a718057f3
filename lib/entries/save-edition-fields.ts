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
  const slug = fields.slug ? normaliseSlug(fields.slug) : null;
  const edition = await lockEdition(tx, actor, editionId);
  if (slug) await lockSlugs(tx, [edition.locale]);
  if (!canEditEdition(actor, edition.entry, edition)) {
    throw new AppError('forbidden', [{ path: '', key: 'edition.locked' }]);
  }
  if (edition.fieldsVersion !== fieldsVersion)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const storedDay = edition.datelineAt && isoDate(edition.datelineAt);
  if (slug === edition.slug && fields.dateline === storedDay) return { ...fields, slug, fieldsVersion };
  requireNoIssues(await fieldIssues(tx, edition, { ...fields, slug }));
  const saved = await tx.edition.update({
    where: { id: editionId },
    data: {
      slug,
      slugFolded: slug ? foldSlug(slug) : null,
      // The same day keeps its hour, where one is known.
      ...(fields.dateline !== storedDay && { datelineAt: fields.dateline ? noonOf(fields.dateline) : null }),
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
    data: { slug, dateline: fields.dateline },
  });
  const dateline = saved.datelineAt ? isoDate(saved.datelineAt) : null;
  return { slug: saved.slug, dateline, fieldsVersion: saved.fieldsVersion };
}

async function fieldIssues(
  tx: Tx,
  { id, locale, state }: Pick<Edition, 'id' | 'locale' | 'state'>,
  { slug, dateline }: EditionFields,
): Promise<Issue[]> {
  if (dateline && !isIsoDate(dateline)) return [{ path: 'dateline', key: 'field.date' }];
  if (slug) return slugIssues(tx, slug, locale, id);
  return state === 'draft' ? [] : [{ path: 'slug', key: 'field.required' }];
}
