'use client';

import {
  type Announcements,
  closestCenter,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useTranslations } from 'next-intl';
import type { ListItem } from '@/lib/lists/types';
import type { WindowStart } from '@/lib/lists/window/types';
import { dropPosition } from './positions-of';
import { useCountText } from './use-count-text';
import { useTitleOf } from './use-title-of';

const restrictToVerticalAxis: Modifier = ({ transform }) => ({ ...transform, x: 0 });

type SortedItem = Pick<ListItem, 'entryId' | 'titles'> & Partial<Pick<ListItem, 'sharesPosition'>>;

/** Drag and drop within the list by pointer or keyboard, announced to screen readers in the interface's language. */
export function useSorting<Item extends SortedItem>(
  { items, count, start }: { items: Item[]; count: number | null; start?: Pick<WindowStart, 'position'> },
  onMove: (item: Item, to: number) => void,
) {
  const t = useTranslations('lists.screenReader');
  const titleOf = useTitleOf();
  const countText = useCountText();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (id: unknown) => items.findIndex((item) => item.entryId === id);
  const targetOf = (activeId: unknown, overId: unknown) =>
    dropPosition(items, indexOf(activeId), indexOf(overId), start?.position);

  function values(activeId: unknown, overId: unknown) {
    const item = items[indexOf(activeId)];
    return {
      title: item ? titleOf(item) : '',
      position: targetOf(activeId, overId) + 1,
      count: countText(count),
    };
  }

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('start', values(active.id, active.id)),
    onDragOver: ({ active, over }) => (over ? t('over', values(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t('end', values(active.id, over?.id ?? active.id)),
    onDragCancel: ({ active }) => t('cancel', { title: values(active.id, active.id).title }),
  };

  function onDragEnd({ active, over }: DragEndEvent) {
    const item = items[indexOf(active.id)];
    if (item && over && over.id !== active.id) onMove(item, targetOf(active.id, over.id));
  }

  return {
    sensors,
    collisionDetection: closestCenter,
    modifiers: [restrictToVerticalAxis],
    onDragEnd,
    accessibility: { announcements, screenReaderInstructions: { draggable: t('instructions') } },
  };
}
