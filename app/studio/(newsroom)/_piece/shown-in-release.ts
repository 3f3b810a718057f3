import type { ShownAwaited } from '@/components/releases/awaited-line';
import type { InRelease } from '@/components/releases/in-release-line';
import { plannedMoment } from '@/components/releases/planned-moment';
import type { Actor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { findAwaitedRelease } from '@/lib/releases/find-awaited-release';
import { findOpenReleaseOf } from '@/lib/releases/find-open-release-of';
import { getRelease } from '@/lib/releases/get-release';
import { canManageReleases } from '@/lib/releases/policy';

/** The open release that an edition is in; null for authors, who see no releases. */
export async function shownInRelease(
  actor: Actor,
  editionId: string,
  locale: Locale,
): Promise<InRelease | null> {
  const release = await findOpenReleaseOf(actor, editionId);
  if (!release) return null;
  const view = await getRelease(actor, release.id);
  const item = view.editions.find(({ piece }) => piece?.editionId === editionId);
  return {
    ...release,
    moment: plannedMoment(release, locale),
    item: item && { id: item.id, kind: item.kind, isBehind: item.isBehind },
  };
}

/** What authors are told of the release that their edition is in; null for those who can open it. */
export async function shownAwaited(
  actor: Actor,
  editionId: string,
  locale: Locale,
): Promise<ShownAwaited | null> {
  if (canManageReleases(actor)) return null;
  const awaited = await findAwaitedRelease(actor, editionId);
  return awaited && { ...awaited, moment: plannedMoment(awaited, locale) };
}
