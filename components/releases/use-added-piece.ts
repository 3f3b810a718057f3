'use client';

import { useRef, useState } from 'react';
import { useChangeReason } from '@/components/editor/screen/use-change-reason';
import type { FindChoices } from '@/components/editor/screen/use-choice-search';
import type { NamedChoice } from '@/components/editor/screen/use-named-choices';
import { useAction } from '@/components/ui/use-action';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ScheduledKind } from '@/lib/publishing/types';
import type { CandidateEdition, ReleaseCandidate } from '@/lib/releases/types';
import type { AddedEdition, FoundPiece, ReleaseActions } from './release-actions';

/** Why an edition cannot be put into the release, as a key of `releases.pieces`. */
export interface Obstacle {
  key: 'absent' | 'inRelease' | 'inThis' | 'isScheduled' | 'notPublic' | 'forbidden' | 'noChange';
  /** The release that it is in. */
  name: string;
}

interface Picked {
  title: string;
  /** Null while it is looked up. */
  candidate: ReleaseCandidate | null;
}

/** The piece that is to be put into a release, and which of its editions. */
export function useAddedPiece(
  kind: ScheduledKind,
  releaseId: string,
  { findPieces, getPiece }: Pick<ReleaseActions, 'findPieces' | 'getPiece'>,
) {
  const [piece, setPiece] = useState<Picked | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const found = useRef(new Map<string, FoundPiece>());
  const looking = useAction(getPiece);
  const [notices, setNotices] = useState({ ar: '', en: '' });
  const reasons = { ar: useChangeReason(), en: useChangeReason() };

  const find: FindChoices = async (query) => {
    const reply = await findPieces({ query }).catch(() => null);
    if (!reply?.ok) return null;
    for (const each of reply.data) found.current.set(each.id, each);
    return reply.data.map(({ id, title }) => ({ value: id, label: title }));
  };

  async function pick({ value, label }: NamedChoice) {
    const picked = found.current.get(value);
    if (!picked) return;
    setPiece({ title: label, candidate: null });
    setChosen([]);
    setNotices({ ar: '', en: '' });
    const reply = await looking.run({ id: picked.id, kind: picked.kind });
    if (!reply.ok) return;
    const candidate = reply.data;
    setPiece({ title: label, candidate });
    setChosen(LOCALES.filter((locale) => obstacle(candidate.editions[locale], kind, releaseId) === null));
  }

  const editionOf = (locale: Locale) => piece?.candidate?.editions[locale] ?? null;
  const needsReason = (locale: Locale) =>
    kind === 'publish' && chosen.includes(locale) && editionOf(locale)?.status === 'changed';

  const takesNotice = (locale: Locale) => kind === 'withdraw' && chosen.includes(locale);

  /** What is to be added; null when something is missing, and then its field says so. */
  function take(): AddedEdition[] | null {
    const added = LOCALES.filter((locale) => chosen.includes(locale)).map((locale) => {
      const change = needsReason(locale) ? reasons[locale].take() : null;
      const isWhole = change !== null || !needsReason(locale);
      const notice = takesNotice(locale) && { notice: notices[locale] };
      return isWhole ? { editionId: editionOf(locale)?.id ?? '', kind, change, ...notice } : null;
    });
    return added.length > 0 && added.every((edition) => edition !== null) ? added : null;
  }

  return {
    ...{ piece, chosen, choose: setChosen, find, pick, take, needsReason, reasons, failure: looking.failure },
    ...{ notices, takesNotice },
    setNotice: (locale: Locale, text: string) => setNotices((all) => ({ ...all, [locale]: text })),
    obstacleOf: (locale: Locale) => obstacle(editionOf(locale), kind, releaseId),
  };
}

function obstacle(edition: CandidateEdition | null, kind: ScheduledKind, releaseId: string): Obstacle | null {
  const because = (key: Obstacle['key'], name = ''): Obstacle => ({ key, name });
  if (!edition) return because('absent');
  const { status, release } = edition;
  if (release) return release.id === releaseId ? because('inThis') : because('inRelease', release.name);
  if (edition.isScheduled) return because('isScheduled');
  if (kind === 'withdraw')
    return !edition.isPublic ? because('notPublic') : edition.can.unpublish ? null : because('forbidden');
  if (status === 'published') return because('noChange');
  return edition.can.publish ? null : because('forbidden');
}
