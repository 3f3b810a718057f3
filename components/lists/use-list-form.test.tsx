// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE_MS, useListForm } from './use-list-form';

// React requires this flag for `act`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

interface Typed {
  nameAr: string;
  nameEn: string;
}

const STORED: Typed = { nameAr: 'ملف', nameEn: 'The file' };
const meaning = ({ nameAr, nameEn }: Typed) => ({ nameAr: nameAr.trim(), nameEn: nameEn.trim() });
const forms = new Set<() => void>();
let form: ReturnType<typeof useListForm<Typed>>;
/** Ends the change that is on its way. */
let answer: () => void;
const save = vi.fn((_value: Typed) => new Promise<void>((resolve) => (answer = resolve)));
let root: Root;

function Form({ stored, isDraft }: { stored: Typed; isDraft: boolean }) {
  form = useListForm<Typed>({ stored, isDraft, meaning, save, forms });
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
  it('saves itself once after a pause, and is left while that is on its way', async () => {
    await type({ nameEn: 'The d' });
    await type({ nameEn: 'The dossier' });
    expect([save.mock.calls.length, form.isUnsaved]).toEqual([0, true]);
    await pause();
    expect(save.mock.calls).toEqual([[{ ...STORED, nameEn: 'The dossier' }]]);
    expect([form.isDirty, form.isUnsaved]).toEqual([true, false]);
    await act(async () => answer());
    await show({ ...STORED, nameEn: 'The dossier' });
    await pause();
    expect([save.mock.calls.length, form.isDirty]).toEqual([1, false]);
  });

  it('saves what is typed before the draft is published, and nothing twice', async () => {
    await type({ nameEn: 'The dossier' });
    await act(async () => {
      for (const flush of forms) flush();
      form.props.onBlur();
    });
    await pause();
    expect(save).toHaveBeenCalledOnce();
  });

  it('is not sent again by itself when it is refused, but is when the focus leaves it', async () => {
    await type({ nameEn: '' });
    await pause();
    await act(async () => answer());
    await pause();
    expect([save.mock.calls.length, form.isUnsaved]).toEqual([1, true]);
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
