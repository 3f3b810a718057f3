// @vitest-environment jsdom
import type { FormEvent } from 'react';
import { expect, it } from 'vitest';
import type { Stored } from './stored';
import { renderHook } from './testing/render-hook';
import { useRecordForm } from './use-record-form';

type Fields = { slug: string; dateline: string };

const submission = { preventDefault: () => undefined } as FormEvent;

/** The details form of a piece, on a page that is refreshed while the user types. */
async function openDetails(initial: Stored<Fields>) {
  const saved: (Fields & { version: number })[] = [];
  const details = await renderHook(
    (stored: Stored<Fields>) =>
      useRecordForm<Fields>({
        initial: stored,
        save: async (input) => {
          saved.push(input);
          return { ok: true, data: { version: input.version + 1 } };
        },
        read: async () => ({ ok: true, data: stored }),
      }),
    initial,
  );
  return { details, saved };
}

const asOpened = { fields: { slug: '', dateline: '' }, version: 1 };
const afterPublishing = { fields: { slug: 'made-from-title', dateline: '' }, version: 2 };

it('A date that was being typed while the piece got its address is saved with that address', async () => {
  const { details, saved } = await openDetails(asOpened);
  await details.act(() => details.current.set('dateline', '2026-05-04'));
  await details.rerender(afterPublishing);
  expect(details.current.values).toEqual({ slug: 'made-from-title', dateline: '2026-05-04' });
  await details.act(() => details.current.submit(submission));
  expect(saved).toEqual([{ slug: 'made-from-title', dateline: '2026-05-04', version: 2 }]);
  expect(details.current.saved).toBe(true);
});

it('An address that was being typed stays, and is saved with the version that it was typed over', async () => {
  const { details, saved } = await openDetails(asOpened);
  await details.act(() => details.current.set('slug', 'my-own'));
  await details.rerender(afterPublishing);
  expect(details.current.values.slug).toBe('my-own');
  await details.act(() => details.current.submit(submission));
  expect(saved).toEqual([{ slug: 'my-own', dateline: '', version: 1 }]);
});

it('A form without typed changes shows the stored record after a refresh', async () => {
  const { details } = await openDetails(asOpened);
  await details.rerender(afterPublishing);
  expect(details.current).toMatchObject({ values: afterPublishing.fields, dirty: false });
});

it('A form that nothing was typed in writes nothing, and counts as saved', async () => {
  const { details, saved } = await openDetails(asOpened);
  await details.act(() => details.current.submit(submission));
  await details.act(() => details.current.set('slug', 'typed'));
  await details.act(() => details.current.set('slug', ''));
  await details.act(() => details.current.submit(submission));
  expect(saved).toEqual([]);
  expect(details.current.saved).toBe(true);
});
