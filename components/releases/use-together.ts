'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { createElement, useState } from 'react';
import type { EditActions, PublishCheck, SeenVersions } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { useChangeReason } from '@/components/editor/screen/use-change-reason';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { LOCALES, otherLocale } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { DoneNotice } from './done-notice';
import type { SeenEdition } from './release-actions';
import { releaseNameOf } from './release-name-of';
import { useTargetRelease } from './use-target-release';

/** This edition alone, both at once, or nothing yet: into a release. */
export type TogetherMode = 'alone' | 'both' | 'release';

interface Text {
  seen: SeenVersions;
  change: PublicationChange | null;
}

/** Whether the publish dialog publishes more than its edition, or puts it into a release, and the state of that. `check` is that of its edition. */
export function useTogether(
  { entry, edition }: EditedPiece,
  actions: EditActions,
  check: Pick<PublishCheck, 'title'> | null,
) {
  const t = useTranslations('releases.together');
  const untitled = useTranslations('editor')('untitled');
  const [mode, setMode] = useState<TogetherMode>('alone');
  const [takesBoth, takeBoth] = useState(true);
  const [otherCheck, setOtherCheck] = useState<PublishCheck | null>(null);
  const otherChange = useChangeReason();
  const checking = useAction(actions.publishCheck);
  const sending = useAction(actions.releaseTogether);
  const putting = useAction(actions.putIntoRelease);
  // The page may have been opened before the title was typed.
  const title = (check ?? entry.editions[edition.locale])?.title || untitled;
  const target = useTargetRelease(title, actions.openReleases);
  const language = otherLocale(edition.locale);
  const other = entry.editions[language];
  // Of what readers see already, nothing would be published.
  const canBoth = other !== null && other.status !== 'published' && entry.can[language].publish;
  const withOther = canBoth && (mode === 'both' || (mode === 'release' && takesBoth));

  function choose(chosen: TogetherMode) {
    setMode(chosen);
    clear();
    if (chosen === 'release') void target.load();
    if (chosen !== 'alone' && canBoth) void checkOther();
  }

  function clear() {
    for (const action of [checking, sending, putting]) action.clear();
  }

  async function checkOther() {
    setOtherCheck(null);
    const reply = await checking.run({ editionId: other?.id ?? '' });
    if (reply.ok) setOtherCheck(reply.data);
  }

  function begin() {
    setMode('alone');
    setOtherCheck(null);
    clear();
  }

  /** Both editions in the order of their languages; null when the other one lacks something, and then its field says so. */
  function editionsWith(text: Text): SeenEdition[] | null {
    const own = { editionId: edition.id, ...text };
    if (!withOther) return [own];
    if (!other || !otherCheck) return null;
    const change = otherCheck.needsReason ? otherChange.take() : null;
    if (otherCheck.needsReason && !change) return null;
    const both = {
      [edition.locale]: own,
      [language]: { editionId: other.id, seen: otherCheck.versions, change },
    };
    return LOCALES.flatMap((locale) => both[locale] ?? []);
  }

  /** Null when the other edition lacks something. */
  async function send(text: Text, moment: Moment | null): Promise<Reply<unknown> | null> {
    const editions = editionsWith(text);
    if (!editions) return null;
    const reply = await (mode === 'both'
      ? sending.run({ name: releaseNameOf(title), editions, moment })
      : putting.run({ release: target.release, name: target.name, editions }));
    if (reply.ok) {
      otherChange.forget();
      const message = t(mode === 'release' ? 'putDone' : moment ? 'scheduledDone' : 'done');
      notifications.show({ message: createElement(DoneNotice, { message, releaseId: reply.data.id }) });
    } else if (reply.code === 'conflict') {
      void target.load();
      if (withOther) void checkOther();
    }
    return reply;
  }

  return {
    ...{ mode, choose, begin, send, canBoth, withOther, takesBoth, takeBoth, target },
    ...{ other, language, otherCheck, otherChange },
    isOn: mode !== 'alone',
    pending: sending.pending || putting.pending,
    failure:
      checking.failure ?? sending.failure ?? putting.failure ?? (mode === 'release' ? target.failure : null),
    momentError: sending.issueOf('moment'),
  };
}

export type Together = ReturnType<typeof useTogether>;
