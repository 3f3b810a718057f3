// @vitest-environment jsdom
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { useReview } from './use-review';

vi.mock('next/navigation', () => ({ unstable_isUnrecognizedActionError: () => false }));

const reply = vi.fn();
const actions = {
  ...{ submit: reply, approve: reply, requestChanges: reply },
  ...{ withdrawSubmission: reply, comment: reply, assignReviewer: reply },
};
let stored: { documentVersion: number; fieldsSum: number };
let refreshed: number;
let reviewing: ReturnType<typeof useReview>;
let root: Root;

/** A screen on which a letter and a field are not saved yet. */
function Screen() {
  reviewing = useReview(
    {
      ...{ editionId: 'edition', stage: 'in_review', seen: () => stored },
      save: async () => {
        stored = { documentVersion: 8, fieldsSum: 5 };
        return true;
      },
      refresh: async () => {
        refreshed += 1;
      },
    },
    actions,
  );
  return null;
}

beforeEach(async () => {
  [stored, refreshed] = [{ documentVersion: 7, fieldsSum: 4 }, 0];
  reply.mockReset().mockResolvedValue({ ok: true });
  root = createRoot(document.body);
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
        <Screen />
      </NextIntlClientProvider>,
    ),
  );
});

afterEach(() => act(async () => root.unmount()));

it.each(['submit', 'approve', 'requestChanges'] as const)(
  'Whoever decides (%s) decides about the text and the fields as they are on the screen, saved just before',
  async (verb) => {
    await act(() => reviewing.run(verb, 'Good.'));
    const seen = { documentVersion: 8, fieldsSum: 5 };
    expect(reply).toHaveBeenCalledWith({ editionId: 'edition', stage: 'in_review', note: 'Good.', seen });
    expect(refreshed).toBe(0);
  },
);

it('Whoever was not the only one to change a field sees it, and is told', async () => {
  reply.mockResolvedValue({ ok: false, code: 'conflict', issues: [] });
  await act(() => reviewing.run('approve', ''));
  expect(reviewing.failure).toMatchObject({ code: 'conflict' });
  expect(refreshed).toBe(1);
});

it('Whoever takes a text back saves nothing first, because they cannot type in it', async () => {
  await act(() => reviewing.run('withdrawSubmission', ''));
  expect(reply).toHaveBeenCalledWith({ editionId: 'edition', stage: 'in_review', note: '' });
  expect(stored.documentVersion).toBe(7);
});

it('What is typed waits for whoever has closed the dialog, by act, until it is sent', async () => {
  await act(async () => reviewing.open('requestChanges'));
  await act(async () => void reviewing.write('The figures of 2023 lack a source.'));
  await act(async () => reviewing.close());
  await act(async () => reviewing.open('approve'));
  expect(reviewing.note).toBe('');
  await act(async () => reviewing.open('requestChanges'));
  expect(reviewing.note).toBe('The figures of 2023 lack a source.');
  reply.mockResolvedValueOnce({ ok: false, code: 'network', issues: [] });
  await act(() => reviewing.run('requestChanges', reviewing.note));
  expect(reviewing.note).not.toBe('');
  await act(() => reviewing.run('requestChanges', reviewing.note));
  expect(reviewing.note).toBe('');
});
