// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ListDescription } from '@/lib/lists/types';
import { ListPageFields } from './list-page-fields';

const NAMES = { nameAr: 'ملف غزة', nameEn: 'Gaza file', frontOrder: null, isBeside: false };
let close: () => Promise<void>;
let page: ListDescription['page'];

function Form({ stored }: { stored: ListDescription['page'] }) {
  const [value, setValue] = useState<ListDescription>({ ...NAMES, page: stored });
  page = value.page;
  return (
    <ListPageFields
      value={value}
      onChange={(changed) => setValue({ ...value, page: changed })}
      issueOf={() => undefined}
    />
  );
}

async function open(stored: ListDescription['page']) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <Form stored={stored} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

afterEach(() => close());

const flip = () => act(async () => document.querySelector<HTMLInputElement>('input[role="switch"]')?.click());

it('A page that is switched off and on again keeps its addresses', async () => {
  const stored = { slugAr: 'قديم', slugEn: 'old' };
  await open(stored);
  await flip();
  expect(page).toBeNull();
  await flip();
  expect(page).toEqual(stored);
});

it('A list that never had a page gets addresses from its names', async () => {
  await open(null);
  await flip();
  expect(page).toEqual({ slugAr: 'ملف-غزة', slugEn: 'gaza-file' });
  await flip();
  expect(page).toBeNull();
});
