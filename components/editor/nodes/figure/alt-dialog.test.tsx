// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { AltDialog } from './alt-dialog';

// The height of the field follows its words, also when a font arrives.
Object.assign(document, { fonts: new EventTarget() });

afterEach(() => document.body.replaceChildren());

it('The words for a picture are written at once, and Ctrl+Enter is enough to end them', async () => {
  const [onChange, onClose] = [vi.fn(), vi.fn()];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <AltDialog alt=" A tank " libraryAlt="" onClose={onClose} onChange={onChange} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  const init = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
  await act(async () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)));
  expect(onChange.mock.calls).toEqual([['A tank']]);
  expect(onClose).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
