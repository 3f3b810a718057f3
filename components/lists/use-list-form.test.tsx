// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListForms, PAUSE_MS, storeForms, useListForm } from './use-list-form';

interface Typed {
  nameAr: string;
  nameEn: string;
}

const STORED: Typed = { nameAr: 'ملف', nameEn: 'The file' };
const meaning = ({ nameAr, nameEn }: Typed) => ({ nameAr: nameAr.trim(), nameEn: nameEn.trim() });
const forms: ListForms = new Set();
let form: ReturnType<typeof useListForm<Typed>>;
/** Ends the change that is on its way. */
let answer: (isStored: boolean) => void;
const save = vi.fn((_changed: Partial<Typed>) => new Promise<boolean>((resolve) => (answer = resolve)));
let root: Root;

function Form({ stored, isDraft }: { stored: Typed; isDraft: boolean }) {
  form = useListForm<Typed>({
    ...{ stored, isDraft, meaning, save, forms },
    isWhole: ({ nameEn }) => nameEn !== '?',
  });
  return null;
}

const show = (stored: Typed, isDraft = true) =>
  act(async () => root.render(<Form stored={stored} isDraft={isDraft} />));
const type = (change: Partial<Typed>) => act(async () => form.change({ ...form.value, ...change }));
const pause = () => act(async () => vi.advanceTimersByTime(PAUSE_MS));

beforeEach(async () => {
  vi.useFakeTimers();
  save.mockClear();
  root = createRoot(document.createElement('div'));
  await show(STORED);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

describe('A form of a list that has a draft', () => {
  it('saves itself once after a pause, and is not left before that is stored', async () => {
    await type({ nameEn: 'The d' });
    await type({ nameEn: 'The dossier' });
    expect([save.mock.calls.length, form.isDirty]).toEqual([0, true]);
    await pause();
    expect(save.mock.calls).toEqual([[{ nameEn: 'The dossier' }]]);
    expect([form.isDirty, form.saving]).toEqual([true, true]);
    await act(async () => answer(true));
    await show({ ...STORED, nameEn: 'The dossier' });
    await pause();
    expect([save.mock.calls.length, form.isDirty]).toEqual([1, false]);
  });

  it('saves what is typed before the draft is published, and nothing twice', async () => {
    await type({ nameEn: 'The dossier' });
    const publishing = vi.fn();
    await act(async () => {
      void storeForms(forms).then(publishing);
      form.props.onBlur();
    });
    await pause();
    expect([save.mock.calls.length, publishing.mock.calls]).toEqual([1, []]);
    await act(async () => answer(true));
    expect(publishing.mock.calls).toEqual([[true]]);
  });

  it('stops the publishing of what is refused or does not say enough', async () => {
    await type({ nameEn: '' });
    const refused = await act(() => {
      const publishing = storeForms(forms);
      queueMicrotask(() => answer(false));
      return publishing;
    });
    expect([refused, form.isDirty]).toEqual([false, true]);
    await type({ nameEn: '?' });
    await pause();
    expect([save.mock.calls.length, form.refusals]).toEqual([1, 0]);
    expect([await act(() => storeForms(forms)), form.refusals]).toEqual([false, 1]);
    await type({ nameEn: STORED.nameEn });
    expect(await act(() => storeForms(forms))).toBe(true);
  });

  it('saves what is taken back while it is being saved, in whatever order the answers come', async () => {
    for (const isShownFirst of [true, false]) {
      await type({ nameEn: 'A mistake' });
      await pause();
      await type({ nameEn: STORED.nameEn });
      const stored = { ...STORED, nameEn: 'A mistake' };
      if (isShownFirst) await show(stored);
      await act(async () => {
        answer(true);
        await Promise.resolve();
        if (!isShownFirst) root.render(<Form stored={stored} isDraft />);
      });
      expect([form.value, form.isDirty]).toEqual([STORED, true]);
      await pause();
      expect(save.mock.lastCall).toEqual([{ nameEn: STORED.nameEn }]);
      await act(async () => answer(true));
      await show(STORED);
      expect([form.value, form.isDirty]).toEqual([STORED, false]);
    }
  });

  it('is not sent again by itself when it is refused, but is when the focus leaves it', async () => {
    await type({ nameEn: '' });
    await pause();
    await act(async () => answer(false));
    await pause();
    expect([save.mock.calls.length, form.isDirty]).toEqual([1, true]);
    await act(async () => form.props.onBlur());
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('takes what a colleague stored into the fields that are as they were', async () => {
    await type({ nameEn: 'Mine ' });
    await show({ nameAr: 'من زميل', nameEn: 'Of a colleague' });
    expect(form.value).toEqual({ nameAr: 'من زميل', nameEn: 'Mine ' });
    await show({ nameAr: 'من زميل', nameEn: 'Mine' });
    expect([form.value.nameEn, form.isDirty]).toEqual(['Mine ', false]);
  });

  it('waits for its button once there is no draft', async () => {
    await show(STORED, false);
    await type({ nameEn: 'Seen at once' });
    await pause();
    await act(async () => form.props.onBlur());
    expect(save).not.toHaveBeenCalled();
    await act(async () => form.props.onSubmit({ preventDefault() {} } as React.FormEvent));
    expect(save).toHaveBeenCalledOnce();
  });
});
