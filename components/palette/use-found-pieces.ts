'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { readEntryCards } from '@/components/editor/nodes/entry-card/read-entry-cards';
import { leaveFor } from '@/components/ui/leave-for';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { EntryCardItem } from '@/lib/entry-cards/types';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import type { CommandGroup } from './find-commands';
import { foundEdition } from './found-edition';
import type { PaletteCommand } from './palette-commands';

const PAUSE_MS = 150;
/** One letter is in nearly every title. */
const MIN_LENGTH = 2;
const MAX_OFFERED = 8;

interface Answer {
  query: string;
  /** Null after a failure. */
  items: EntryCardItem[] | null;
}

/** The newest pieces of the newsroom with the typed words in a title, which the user may open; `isAnswered` says that they are those of the present text. */
export function useFoundPieces(typed: string) {
  const t = useTranslations('tools.palette');
  const locale = useInterfaceLocale();
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer>();
  const query = typed.trim();
  const isAsked = query.length >= MIN_LENGTH;

  useEffect(() => {
    if (!isAsked) return;
    let isLatest = true;
    const timer = setTimeout(async () => {
      const items = await readEntryCards({ q: query, in: 'newsroom' }).catch(() => null);
      if (isLatest) setAnswer({ query, items });
    }, PAUSE_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [query, isAsked]);

  const isAnswered = !isAsked || answer?.query === query;
  const items = (isAsked && isAnswered && answer?.items) || [];
  const commands = items.slice(0, MAX_OFFERED).flatMap((item): PaletteCommand[] => {
    const edition = foundEdition(item, query, locale);
    if (!edition) return [];
    const path = `/studio/${KIND_SEGMENTS[item.kind]}/${item.entryId}/${edition.locale}`;
    return [
      {
        key: `piece-${item.entryId}`,
        label: edition.title,
        locale: edition.locale,
        run: () => leaveFor(() => router.push(path)),
      },
    ];
  });
  const groups: CommandGroup[] = commands.length > 0 ? [{ label: t('pieces'), commands }] : [];
  return { groups, isAnswered, hasFailed: isAsked && isAnswered && answer?.items === null };
}
