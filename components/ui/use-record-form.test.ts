// @vitest-environment jsdom
import type { FormEvent } from 'react';
import { expect, it } from 'vitest';
import type { Stored } from './stored';
import { renderHook } from './testing/render-hook';
import { useRecordForm } from './use-record-form';

type Fields = { slug: string; dateline: string };

const submission = { preventDefault: () => undefined } as FormEvent;

/** The details of a piece, on a page that can be refreshed while somebody types. */
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
  await details.does(() => details.current.set('dateline', '2026-05-04'));
  await details.show(afterPublishing);
  expect(details.current.values).toEqual({ slug: 'made-from-title', dateline: '2026-05-04' });
  await details.does(() => details.current.submit(submission));
  expect(saved).toEqual([{ slug: 'made-from-title', dateline: '2026-05-04', version: 2 }]);
  expect(details.current.saved).toBe(true);
});

it('An address that was being typed is kept, and what is stored meanwhile is not passed over', async () => {
  const { details, saved } = await openDetails(asOpened);
  await details.does(() => details.current.set('slug', 'my-own'));
  await details.show(afterPublishing);
  expect(details.current.values.slug).toBe('my-own');
  await details.does(() => details.current.submit(submission));
  expect(saved).toEqual([{ slug: 'my-own', dateline: '', version: 1 }]);
});

it('A form that nobody touches shows what is stored now', async () => {
  const { details } = await openDetails(asOpened);
  await details.show(afterPublishing);
  expect(details.current).toMatchObject({ values: afterPublishing.fields, dirty: false });
});
