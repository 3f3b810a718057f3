// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import { normaliseSlug } from '@/lib/i18n/slug';
import { useTypedText } from './use-typed-text';

const openField = (value: string) =>
  renderHook((shown: string) => useTypedText({ value: shown, read: normaliseSlug }), value);

describe('An editor who types an address', () => {
  it('keeps what stands in the field when its stored form arrives, until the field is left', async () => {
    const field = await openField('');
    await field.act(() => field.current.type('Abu Dhabi '));
    await field.rerender('Abu Dhabi ');
    expect(field.current.text).toBe('Abu Dhabi ');
    await field.rerender('abu dhabi');
    expect(field.current.text).toBe('Abu Dhabi ');
    await field.act(() => field.current.leave());
    expect(field.current.text).toBe('abu dhabi');
  });

  it('sees at once what a colleague has stored', async () => {
    const field = await openField('');
    await field.act(() => field.current.type('Mine'));
    await field.rerender('mine');
    await field.rerender('theirs');
    expect(field.current.text).toBe('theirs');
  });

  it('sees the suggested address that replaces what was typed', async () => {
    const field = await openField('');
    await field.act(() => field.current.type('Typed'));
    await field.rerender('made-from-the-title');
    expect(field.current.text).toBe('made-from-the-title');
  });
});
