'use client';

import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Alert, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { PositionDialog } from '@/components/lists/position-dialog';
import { moveItem, useArrangement } from '@/components/lists/use-arrangement';
import { useRowFocus } from '@/components/lists/use-row-focus';
import { useSorting } from '@/components/lists/use-sorting';
import { useTitleOf } from '@/components/lists/use-title-of';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import type { ContentsItem } from '@/lib/series/types';
import { ContentsRow } from './contents-row';

interface Contents {
  items: ContentsItem[];
}

export interface ContentsActions {
  read: (input: { id: string }) => Promise<Reply<Contents>>;
  move: (input: { id: string; entryId: string; to: number; seen: string[] }) => Promise<Reply<Contents>>;
}

interface Props {
  issueId: string;
  initial: Contents;
  actions: ContentsActions;
}

const idOf = ({ entryId }: ContentsItem) => entryId;
// The server renders the page after every change, so its list is at least as new as the one that is shown.
const isNewer = () => true;

/** The contents of an issue in order: every change is stored and shown to readers at once. */
export function ContentsOrder({ issueId, initial, actions }: Props) {
  const t = useTranslations('series.contents');
  const tLists = useTranslations('lists');
  const titleOf = useTitleOf();
  const { list, change, failure } = useArrangement<ContentsItem, Contents>({
    initial,
    read: () => actions.read({ id: issueId }),
    isNewer,
  });
  const [announcement, setAnnouncement] = useState('');
  const [asked, setAsked] = useState<ContentsItem | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  const keepFocus = useRowFocus(rows, list.items, idOf);
  const count = list.items.length;

  async function move(item: ContentsItem, to: number) {
    keepFocus(item);
    const { entryId } = item;
    const stored = await change(
      ({ items }) => actions.move({ id: issueId, entryId, to, seen: items.map(idOf) }),
      (before) => moveItem(before, (other) => other.entryId === entryId, to),
    );
    if (stored) setAnnouncement(tLists('moved', { title: titleOf(item), position: to + 1, count }));
  }
  const sorting = useSorting({ items: list.items, count }, move);

  return (
    <>
      {failure?.code === 'conflict' ? (
        <Alert color="yellow" variant="light" role="alert" mb="md">
          {t('conflict')}
        </Alert>
      ) : (
        <FailureAlert failure={failure} />
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
      <DndContext id={`issue-${issueId}`} {...sorting}>
        <SortableContext items={list.items.map(idOf)} strategy={verticalListSortingStrategy}>
          <ol ref={rows} className={classes.list} aria-label={t('order')}>
            {list.items.map((item, index) => (
              <ContentsRow
                key={item.entryId}
                {...{ item, index, count }}
                onMove={(to) => move(item, to)}
                onAskPosition={() => setAsked(item)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <PositionDialog
        item={asked}
        items={list.items}
        count={count}
        canShare={false}
        onClose={() => setAsked(null)}
        onMove={move}
      />
    </>
  );
}
