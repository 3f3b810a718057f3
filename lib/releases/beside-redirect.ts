import { RevisionFields } from '@/lib/entries/revision-fields';
import { piecePath, shortPath } from '@/lib/i18n/addresses';
import type { AddressMove } from '@/lib/redirects/record-moves';
import type { Beside, ChosenRedirect } from '@/lib/redirects/redirect-issues';
import type { EditionItem, ReleaseContents, StoredRelease } from './release-contents';

interface Way {
  editionId: string;
  /** Where readers find the edition before the release; null for nowhere. */
  from: string | null;
  /** Where they find it afterwards; null of one that is withdrawn. */
  to: string | null;
  shortPath: string;
}

/**
 * What a release does to addresses beside one of its redirects: what editions and the pages of its lists leave and take, and where the others
 * lead.
 */
export function besideRedirect(
  contents: ReleaseContents,
  lists: readonly AddressMove[],
  redirect: ChosenRedirect,
): Beside {
  const ways = contents.release.editions.flatMap((item) => wayOf(item, contents) ?? []);
  const taken = [
    ...ways.flatMap(({ to, shortPath }) => (to === null ? [] : [to, shortPath])),
    ...lists.flatMap(({ to }) => to ?? []),
  ];
  // A page that moves leaves a redirect behind, unless another one takes its address.
  const moved = [...ways, ...lists].flatMap(({ from, to }): ChosenRedirect[] =>
    from !== null && to !== null && from !== to && !taken.includes(from)
      ? [{ fromPath: from, toPath: to }]
      : [],
  );
  return {
    leaving: ways.map(({ editionId }) => editionId),
    left: lists.flatMap(({ from }) => from ?? []),
    taken,
    redirects: [...othersIn(contents.release, redirect), ...moved],
  };
}

/** A release leads each address to one other. */
export function othersIn({ redirects }: StoredRelease, { fromPath }: ChosenRedirect): ChosenRedirect[] {
  return redirects.filter((other) => other.fromPath !== fromPath);
}

function wayOf({ editionId, revision }: EditionItem, { editions }: ReleaseContents): Way | null {
  const locked = editions.get(editionId ?? '');
  if (!locked) return null;
  const { entry, edition, publication } = locked;
  const pathOf = (slug: string | null | undefined) =>
    slug ? piecePath(edition.locale, entry.kind, slug) : null;
  return {
    editionId: edition.id,
    from: pathOf(publication?.slug),
    to: pathOf(revision && RevisionFields.parse(revision.fields).slug),
    shortPath: shortPath(entry.number),
  };
}
