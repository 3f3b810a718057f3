// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { SHORTCUTS } from '@/components/editor/document/shortcuts';
import { TABLE_SHORTCUTS } from '@/components/editor/nodes/table/table-shortcuts';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { ShortcutSheet } from './shortcut-sheet';

const { table } = MESSAGES.en.editor;
const { names } = MESSAGES.en.tools.shortcuts;

it('The sheet has a row for every key of the editor and of its tables, as the tables of the edition run', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <ShortcutSheet language="ar" onClose={() => undefined} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const rows = new Map(
    [...document.querySelectorAll('dt')].map((name) => [
      name.textContent,
      name.nextElementSibling?.textContent,
    ]),
  );
  for (const name of Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[])
    expect(rows.get(names[name])).toBeTruthy();
  for (const name of Object.keys(TABLE_SHORTCUTS) as (keyof typeof table.commands)[])
    expect(rows.get(table.commands[name])).toBeTruthy();
  expect(rows.get(table.menu)).toBe('Alt+F9');
  expect(rows.get(table.commands.columnForward)).toBe('Alt+Shift+←');
  await act(async () => root.unmount());
});
