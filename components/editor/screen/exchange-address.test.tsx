// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FieldProgress } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { SLUG_FIELD } from './address-field';
import { ExchangeAddress } from './exchange-address';

vi.mock('next/navigation', () => ({ unstable_isUnrecognizedActionError: () => false }));

const { offer, undo } = MESSAGES.en.editor.details.exchange;

let root: Root;
/** The slug that is typed, and what is known of it. */
let [slug, progress]: [string, FieldProgress] = ['', { kind: 'saved' }];
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  [slug, progress] = [
    'harbour',
    { kind: 'invalid', key: 'slug.exchangeable', message: 'Another piece has it.' } as FieldProgress,
  ];
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const fields = {
  value: () => slug,
  progress: () => progress,
  set: (_name: string, value: string) => {
    [slug, progress] = [value, { kind: 'saved' }];
  },
} as unknown as FieldsView;
const exchange = async () => ({ ok: true as const, data: { formerSlug: 'quay' } });

const show = () =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <input name={SLUG_FIELD} />
          <ExchangeAddress editionId="edition" fields={fields} exchange={exchange as never} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );

/** Presses the button with this label, which has the focus as it does after a key. */
async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  button?.focus();
  await act(async () => button?.click());
  await show();
}

it('An editor who exchanges two addresses by keyboard goes on at what undoes it, and after that in the field', async () => {
  await show();
  await press(offer);
  expect(slug).toBe('harbour');
  expect(document.activeElement?.textContent).toBe(undo);
  await press(undo);
  expect(slug).toBe('quay');
  expect(document.activeElement?.getAttribute('name')).toBe(SLUG_FIELD);
});
