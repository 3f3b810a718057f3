'use client';

import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  type DragCancelEvent,
  type DragEndEvent,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { dayAfterKey } from './day-after-key';
import { holdBackClick } from './hold-back-click';
import { keyOf } from './key-of';
import type { ShownDay, ShownItem } from './shown-day';
import { useTitleOf } from './use-title-of';

/** A finger that scrolls moves at once; one that carries rests first. */
const TOUCH = { delay: 250, tolerance: 8 };

/** Enter is left to the button itself, which asks for day and hour. */
const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter', 'Tab'] };

const collisionDetection: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : closestCenter(args);

/** To the middle of the day that lies where the arrow key points. Days that are not shown have no size. */
const coordinateGetter: KeyboardCoordinateGetter = (event, { context }) => {
  const { active, over, collisionRect, droppableRects } = context;
  const from = String(over?.id ?? active?.data.current?.day ?? '');
  const days = [...droppableRects]
    .filter(([, { width }]) => width > 0)
    .map(([id, { left: x, top: y }]) => ({ day: String(id), x, y }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const rect = droppableRects.get(dayAfterKey(event.code, from, days) ?? '');
  if (!rect || !collisionRect) return undefined;
  event.preventDefault();
  return {
    x: rect.left + (rect.width - collisionRect.width) / 2,
    y: rect.top + (rect.height - collisionRect.height) / 2,
  };
};

/** Carrying events to other days by mouse, finger or keys, announced to screen readers in the interface's language. */
export function useCalendarDrag(days: readonly ShownDay[], onDrop: (item: ShownItem, to: ShownDay) => void) {
  const t = useTranslations('calendar.screenReader');
  const titleOf = useTitleOf();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: TOUCH }),
    useSensor(KeyboardSensor, { keyboardCodes: KEYS, coordinateGetter }),
  );
  const dayOf = (id: unknown) => days.find(({ day }) => day === id);
  const find = (key: unknown) => days.flatMap(({ items }) => items).find((item) => keyOf(item) === key);
  const values = (key: unknown, day: unknown) => {
    const item = find(key);
    const over = dayOf(day ?? item?.day);
    return { title: item ? titleOf(item) : '', day: over?.name ?? '' };
  };

  /** Back on its own day, or on one that is over, it stays. */
  const endOf = (key: unknown, to: unknown) => {
    if (to === undefined || find(key)?.day === to) return 'cancel';
    return dayOf(to)?.isPast ? 'past' : 'end';
  };

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('start', values(active.id, null)),
    onDragOver: ({ active, over }) => (over ? t('over', values(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => t(endOf(active.id, over?.id), values(active.id, over?.id)),
    onDragCancel: ({ active }) => t('cancel', values(active.id, null)),
  };

  const letClicksPass = useRef(() => {});

  useEffect(() => () => letClicksPass.current(), []);

  function onDragStart({ activatorEvent }: DragStartEvent) {
    // Keys make no click where they end, and people who carry with them may click elsewhere meanwhile.
    if (activatorEvent.type !== 'keydown') letClicksPass.current = holdBackClick();
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    letClicksPass.current();
    const [item, to] = [find(active.id), dayOf(over?.id)];
    if (item && to && to.day !== item.day) onDrop(item, to);
  }

  function onDragCancel({ activatorEvent }: DragCancelEvent) {
    // The button is still down.
    const isByMouse = activatorEvent.type === 'mousedown';
    if (isByMouse) window.addEventListener('mouseup', () => letClicksPass.current(), { once: true });
    else letClicksPass.current();
  }

  return {
    ...{ sensors, collisionDetection, onDragStart, onDragEnd, onDragCancel },
    accessibility: { announcements, screenReaderInstructions: { draggable: t('instructions') } },
  };
}
