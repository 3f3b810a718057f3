// @vitest-environment jsdom
import { MantineProvider, TextInput } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { RecordForm } from './record-form';
import type { Reply } from './reply';
import { useRecordForm } from './use-record-form';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh() {}, push() {} }),
  usePathname: () => '/studio/people',
}));

const LABELS = { name: 'Name', slug: 'Address' };
const refusal = {
  ...{ ok: false as const, code: 'validation' },
  issues: [{ path: 'slug', key: 'slug.taken', message: 'This address is taken.' }],
};

let unmount = async () => {};
afterEach(() => unmount());

type Save = () => Promise<Reply<{ version: number }>>;

const INITIAL = { fields: { name: 'Layla', slug: 'layla' }, version: 1 };

function PersonForm({ save }: { save: Save }) {
  const form = useRecordForm({
    initial: INITIAL,
    save,
    read: async () => ({ ok: true, data: INITIAL }),
  });
  const field = (name: 'name' | 'slug') => (
    <TextInput
      {...{ name, label: LABELS[name], value: form.values[name], error: form.issueOf(name) }}
      onChange={(event) => form.set(name, event.currentTarget.value)}
    />
  );
  return (
    <RecordForm form={form} labels={LABELS} formatValue={(_, value) => value}>
      {field('name')}
      {field('slug')}
    </RecordForm>
  );
}

/** A form that waits for its server until `refuse` is called. */
async function openForm() {
  let answer: (reply: Reply<{ version: number }>) => void = () => {};
  const save: Save = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <PersonForm save={save} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  unmount = () => act(async () => root.unmount());
  const input = (name: string) =>
    document.querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return {
    input,
    type: (name: string, value: string) =>
      act(async () => {
        setValue?.call(input(name), value);
        input(name).dispatchEvent(new Event('input', { bubbles: true }));
      }),
    focus: (name: string) => act(async () => input(name).focus()),
    save: () => act(async () => document.querySelector('form')?.requestSubmit()),
    refuse: () => act(async () => answer(refusal)),
    told: () => document.querySelector('[role="alert"]')?.textContent ?? '',
  };
}

it('Whoever saves is brought to the field that is refused', async () => {
  const form = await openForm();
  await form.type('slug', 'omar');
  await form.focus('name');
  await form.save();
  await form.refuse();
  expect(document.activeElement).toBe(form.input('slug'));
  expect(form.told()).toBe('');
});

it('Whoever has gone on to another field while the server answers keeps the caret there, and is told what is wrong', async () => {
  const form = await openForm();
  await form.type('slug', 'omar');
  await form.focus('slug');
  await form.save();
  await form.focus('name');
  await form.refuse();
  expect(document.activeElement).toBe(form.input('name'));
  expect(form.input('slug').getAttribute('aria-invalid')).toBe('true');
  expect(form.told()).toBe('This address is taken.');
});

it('A field that is changed after it was refused is no longer called wrong, and is again when it is changed back', async () => {
  const form = await openForm();
  await form.type('slug', 'omar');
  await form.save();
  await form.refuse();
  await form.type('name', 'Leila');
  expect(form.input('slug').getAttribute('aria-invalid')).toBe('true');
  await form.type('slug', 'leila');
  expect(form.input('slug').getAttribute('aria-invalid')).toBeNull();
  await form.type('slug', 'omar');
  expect(form.input('slug').getAttribute('aria-invalid')).toBe('true');
});
