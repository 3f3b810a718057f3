import { z } from 'zod';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { parsePiecePath, piecePath, shortPath } from '@/lib/i18n/addresses';
import { FORMER_REDIRECT, type FormerRedirect, restoreRedirect } from '@/lib/redirects/set-redirect';
import type { EditionItem, ListItem, ReleaseContents, StoredRelease } from './release-contents';

const Redirect = z.object({
  status: z.int(),
  editionId: z.uuid().nullable(),
  toPath: z.string().nullable(),
  // Absent from what older builds stored.
  means: z.string().nullish(),
  madeById: z.uuid().nullish(),
  before: z.json().optional(),
});

/** What readers saw of an edition before a release, beside the version: all that bringing back that version does not bring back. */
const FormerState = z.object({
  /** The date of the last update; null where they saw nothing. */
  updatedAt: z.iso.datetime().nullable(),
  /** What they were told at the address of a withdrawn piece. */
  notice: z.string(),
  /** What answered at the addresses that the release changes. */
  redirects: z.record(z.string(), Redirect),
  /** Not seen by readers: the correction of the other language that the edition had not followed. */
  behindSinceId: z.uuid().nullable(),
});

export type FormerState = z.output<typeof FormerState>;
/** What addresses answered, by the address. */
export type FormerRedirects = FormerState['redirects'];

/** The former state of each edition in a release, whose rows are locked. */
export async function readFormerStates(
  tx: Tx,
  { release, editions }: ReleaseContents,
): Promise<Map<string, FormerState>> {
  const paths = new Map(release.editions.map((item) => [item.id, pathsOf(item, editions)]));
  const [notices, redirects] = [
    await tx.withdrawalNotice.findMany({ where: { editionId: { in: [...editions.keys()] } } }),
    await tx.redirect.findMany({
      where: { fromPath: { in: [...paths.values()].flat() } },
      select: { fromPath: true, ...FORMER_REDIRECT },
    }),
  ];
  return new Map(
    release.editions.map(({ id, editionId }) => {
      const { edition, publication } = editions.get(editionId ?? '') ?? {};
      const own = redirects.filter(({ fromPath }) => paths.get(id)?.includes(fromPath));
      return [
        id,
        {
          updatedAt: publication?.updatedAt.toISOString() ?? null,
          notice: notices.find((notice) => notice.editionId === editionId)?.text ?? '',
          redirects: toFormerRedirects(own),
          behindSinceId: edition?.behindSinceId ?? null,
        },
      ];
    }),
  );
}

/** As the row of a list in a release keeps them beside the arrangement. */
export function toFormerRedirects(rows: readonly (FormerRedirect & { fromPath: string })[]): FormerRedirects {
  return Object.fromEntries(rows.map(({ fromPath, ...former }) => [fromPath, Redirect.parse(former)]));
}

/** What answered at the addresses of a list in a release that is published, and which led to them; older builds kept none of the latter. */
export function formerRedirects({ before }: Pick<ListItem, 'before'>): FormerRedirects {
  const kept = z.object({ redirects: FormerState.shape.redirects.default({}) });
  return before === null ? {} : kept.parse(before).redirects;
}

export function parseFormerState(stored: unknown): FormerState {
  return FormerState.parse(stored);
}

/** Where readers find the edition before, and after, and whatever its language. */
function pathsOf(
  { editionId, revision }: EditionItem,
  editions: ReadonlyMap<string, LockedEdition>,
): string[] {
  const locked = editions.get(editionId ?? '');
  if (!locked) return [];
  const { entry, edition, publication } = locked;
  const slugs = [publication?.slug, revision && RevisionFields.parse(revision.fields).slug];
  return [
    shortPath(entry.number),
    ...slugs.flatMap((slug) => (slug ? piecePath(edition.locale, entry.kind, slug) : [])),
  ];
}

/** The editions that restored redirects will name, which nobody may remove for good meanwhile. */
export function formerTargets({ editions, lists, redirects }: StoredRelease): string[] {
  const former = [
    ...redirects.map(({ before }) => before as FormerRedirect | null),
    ...lists.flatMap((item) => Object.values(formerRedirects(item))),
    ...editions.flatMap(({ before }) =>
      before === null ? [] : Object.values(parseFormerState(before).redirects),
    ),
  ];
  return former.flatMap((redirect) => redirect?.editionId ?? []);
}

/**
 * Restores what answered at these addresses. One that a release made public for the first time goes on leading to where the piece is, or says that it is
 * gone: readers may have kept it. So does the short address of a piece that is published in another language meanwhile.
 */
export async function restoreRedirects(tx: Tx, redirects: FormerRedirects): Promise<void> {
  for (const [fromPath, former] of Object.entries(redirects)) {
    const piece = parsePiecePath(fromPath);
    const isPublic =
      piece &&
      'number' in piece &&
      (await tx.publication.count({ where: { entryNumber: piece.number } })) > 0;
    if (!isPublic) await restoreRedirect(tx, fromPath, former);
  }
}

/**
 * Forgets that what is rolled back was a correction which other editions have not followed, and remembers those that it followed; not new facts of a
 * language that is no longer that of the original.
 */
export async function restoreBehind(
  tx: Tx,
  editions: readonly Pick<EditionItem, 'editionId' | 'afterId' | 'before'>[],
): Promise<void> {
  const after = editions.flatMap(({ afterId }) => afterId ?? []);
  // As lib/publishing/mark-behind.ts writes it, and not past rows that are locked: their entries are. The index holds the few rows that are marked.
  if (after.length > 0)
    await tx.$executeRaw`
      UPDATE "Edition" SET "behindSinceId" = NULL
      WHERE "behindSinceId" = ANY(${after}::uuid[]) AND "behindSinceId" IS NOT NULL`;
  for (const { editionId, before } of editions) {
    const { behindSinceId } = parseFormerState(before);
    if (behindSinceId !== null)
      await tx.$executeRaw`
        UPDATE "Edition" SET "behindSinceId" = version."id"
          FROM "PublicationVersion" version
          JOIN "Edition" other ON other."id" = version."editionId"
          JOIN "Entry" entry ON entry."id" = other."entryId"
         WHERE "Edition"."id" = ${editionId}::uuid AND version."id" = ${behindSinceId}::uuid
           AND (version."changeReason" = 'correction' OR other."locale" = entry."sourceLocale")`;
  }
}
