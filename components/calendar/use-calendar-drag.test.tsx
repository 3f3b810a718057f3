// @vitest-environment jsdom
import type { DragStartEvent } from '@dnd-kit/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { useCalendarDrag } from './use-calendar-drag';

let onDragStart: (event: DragStartEvent) => void;

function Board() {
  ({ onDragStart } = useCalendarDrag([], () => {}));
  return null;
}

const isFollowed = () => window.dispatchEvent(new MouseEvent('click', { cancelable: true }));
const begin = (type: string) => onDragStart({ activatorEvent: new Event(type) } as DragStartEvent);

it('Clicks are held back while the mouse carries, not while keys do, and pass once the board is gone', async () => {
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
        <Board />
      </NextIntlClientProvider>,
    ),
  );
  begin('keydown');
  expect(isFollowed()).toBe(true);
  begin('mousedown');
  expect(isFollowed()).toBe(false);
  await act(async () => root.unmount());
  await expect.poll(isFollowed).toBe(true);
});
