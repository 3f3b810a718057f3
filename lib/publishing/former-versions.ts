import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { canChooseVersions } from '@/lib/entries/policy';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { AppError, found, permit } from '@/lib/errors';
import type { Edition, Prisma } from '@/lib/generated/prisma/client';
import { RENDER_VERSION } from './render-document';
import { renderStored } from './render-stored';

interface Wanted {
  /** Of the version among all that readers saw of the edition. */
  number: number;
  isShown: boolean;
}

const WITH_REVISION = {
  select: {
    ...{ id: true, number: true, revisionId: true, publishedAt: true, endedAt: true },
    former: { select: { versionId: true } },
    revision: { select: { document: true, fields: true } },
  },
} satisfies Prisma.PublicationVersionDefaultArgs;
type Version = Prisma.PublicationVersionGetPayload<typeof WITH_REVISION>;

/**
 * Shows readers a former version of a published edition, or hides it from them; they see it as the renderer of today makes it. Does nothing where that is how it is.
 * Throws `not_found` for a version that never was, and `conflict` when the edition is not published or readers see just this version.
 */
export async function chooseVersion(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { number, isShown }: Wanted,
): Promise<void> {
  const { entry, edition, publication } = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canChooseVersions(actor, entry, edition));
  if (!publication) throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  const where = { editionId_number: { editionId, number } };
  const version = found(await tx.publicationVersion.findUnique({ where, ...WITH_REVISION }));
  const { endedAt } = version;
  if (endedAt === null) throw new AppError('conflict', [{ path: '', key: 'publish.isLive' }]);
  if (isShown === (version.former !== null)) return;
  if (isShown) await showVersion(tx, { ...version, endedAt }, { publicationId: publication.id, edition });
  else await tx.formerVersion.delete({ where: { versionId: version.id } });
  await recordEvent(tx, actor, {
    action: isShown ? 'edition.version_shown' : 'edition.version_hidden',
    subjectType: 'entry',
    subjectId: entry.id,
    locale: edition.locale,
    data: { number },
  });
}

interface Beside {
  publicationId: string;
  edition: Pick<Edition, 'id' | 'locale' | 'title'>;
}

async function showVersion(
  tx: Tx,
  version: Version & { endedAt: Date },
  { publicationId, edition }: Beside,
): Promise<void> {
  const { id: versionId, number, revisionId, revision, publishedAt, endedAt } = version;
  const { locale } = edition;
  const { dateline } = RevisionFields.parse(revision.fields);
  const {
    bodyText: _,
    contents: __,
    ...rendered
  } = renderStored(revision.document, locale, edition.title).rendered;
  const [{ firstPublishedAt }, next, [named]] = await Promise.all([
    tx.publication.findUniqueOrThrow({ where: { id: publicationId }, select: { firstPublishedAt: true } }),
    // Where the edition was withdrawn in between, nothing took its place.
    tx.publicationVersion.findFirst({
      where: { editionId: edition.id, number: number + 1, publishedAt: endedAt },
    }),
    tx.$queryRaw<{ authors: string[] }[]>`
      SELECT public.former_authors(${revisionId}::uuid, ${locale}::"Locale") AS "authors"`,
  ]);
  await tx.formerVersion.create({
    data: {
      ...{ versionId, publicationId, number, shownFrom: publishedAt, shownUntil: endedAt },
      ...{ replacedFor: next?.changeReason ?? null, replacedNote: next?.correctionNote ?? null },
      datelineAt: dateline ? new Date(dateline) : firstPublishedAt,
      authors: named?.authors ?? [],
      ...rendered,
      renderVersion: RENDER_VERSION,
    },
  });
}

/**
 * Takes from readers the version of an edition that a release had published and that was just rolled back, and the row of the one that is the present text
 * again: they see what they saw before, and nothing of the release. The edition must be locked.
 */
export async function closeRolledBack(
  tx: Tx,
  publicationId: string,
  { takenBack, restored }: { takenBack: number; restored: number },
): Promise<void> {
  await tx.formerVersion.deleteMany({ where: { publicationId, number: { in: [takenBack, restored] } } });
}
