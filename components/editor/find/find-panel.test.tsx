// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { openEditor } from '@/components/editor/testing/open-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { FindPanel } from './find-panel';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));

afterEach(() => document.body.replaceChildren());

it('The words to put in are one Tab after the words to look for, and what is done with them follows', async () => {
  const editor = openEditor('en', { body: [{ p: 'Some words.' }] });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const panel = <FindPanel editor={editor} asked={1} onClose={() => undefined} />;
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          {panel}
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const { find, replaceWith, replace, replaceAll } = MESSAGES.en.tools.find;
  const stops = [...document.querySelectorAll('search input, search button')].map(
    (stop) => stop.getAttribute('aria-label') ?? stop.textContent,
  );
  expect(stops.slice(0, 4)).toEqual([find, replaceWith, replace, replaceAll]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(find);
  await act(async () => root.unmount());
  editor.destroy();
});
