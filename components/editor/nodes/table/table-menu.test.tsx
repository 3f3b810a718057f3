// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { caretAfter, openEditor } from '@/components/editor/testing/open-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { TableMenu } from './table-menu';

let [root, editor]: [Root | null, Editor | null] = [null, null];
afterEach(async () => {
  await act(async () => root?.unmount());
  editor?.destroy();
  document.body.replaceChildren();
});

it.each(LOCALES.flatMap((locale) => [[locale, 'ltr', 'right'] as const, [locale, 'rtl', 'left'] as const]))(
  'In the interface "%s", the menu of a table %s stands at the %s, and not over its caption and its handle',
  async (locale, direction, side) => {
    editor = openEditor('en', { body: [{ table: [['Cell', 'x']] }] });
    caretAfter(editor, 'Cell');
    const rule = document.createElement('style');
    rule.textContent = `figure { direction: ${direction} }`;
    document.body.append(rule);
    root = createRoot(document.body.appendChild(document.createElement('div')));
    await act(async () =>
      root?.render(
        <MantineProvider>
          <NextIntlClientProvider
            locale={INTL_TAGS[locale]}
            messages={MESSAGES[locale]}
            timeZone="Asia/Dubai"
          >
            <TableMenu editor={editor as Editor} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === MESSAGES[locale].editor.table.label,
    );
    const style = button?.parentElement?.style;
    expect([style?.left, style?.right]).toEqual(side === 'left' ? ['0.75rem', 'auto'] : ['auto', '0.75rem']);
  },
);
