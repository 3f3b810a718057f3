// @vitest-environment jsdom
import { MantineProvider, Modal, Popover, PopoverDropdown, PopoverTarget } from '@mantine/core';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useReturnedFocus } from './use-returned-focus';

let root: Root;

beforeEach(async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <Screen />
      </MantineProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

/** As long as the server takes to answer. */
const answered = (then: () => void) => void setTimeout(then, 30);

/** Filters, each of which goes when it is pressed, and buttons that wait for the server, that go, and that stand in a window of their own. */
function Screen() {
  useReturnedFocus();
  const [filters, setFilters] = useState(['Water', 'Draft', 'Energy']);
  const [isMarked, mark] = useState(false);
  return (
    <main>
      <h1>Articles</h1>
      <ul>
        {filters.map((filter) => (
          <li key={filter}>
            <button
              type="button"
              onClick={() => answered(() => setFilters(filters.filter((each) => each !== filter)))}
            >
              {filter}
            </button>
          </li>
        ))}
      </ul>
      <section>
        <h2>Languages</h2>
        <Try />
        {!isMarked && (
          <button type="button" onClick={() => answered(() => mark(true))}>
            Mark
          </button>
        )}
      </section>
      <Views />
    </main>
  );
}

/** Disabled while the server answers. A browser takes the focus from it then; jsdom leaves it there. */
function Try() {
  const [pending, setPending] = useState(false);
  function send() {
    find('Try')?.blur();
    setPending(true);
    answered(() => setPending(false));
  }
  return (
    <button type="button" disabled={pending} onClick={send}>
      Try
    </button>
  );
}

/** A window beside its button, which closes when its dialog opens. */
function Views() {
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const [isNamed, setNamed] = useState(false);
  return (
    <>
      <Popover opened={isOpen} onChange={setOpen} trapFocus>
        <PopoverTarget>
          <button type="button" onClick={() => setOpen(true)}>
            Views
          </button>
        </PopoverTarget>
        <PopoverDropdown>
          {!isDeleted && (
            <button type="button" onClick={() => answered(() => setDeleted(true))}>
              Delete
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              setSaving(true);
            }}
          >
            Save the view
          </button>
        </PopoverDropdown>
      </Popover>
      {isSaving && (
        <Modal opened onClose={() => setSaving(false)} title="Name">
          {!isNamed && (
            <button type="button" onClick={() => answered(() => setNamed(true))}>
              Name it
            </button>
          )}
          <button type="button" data-autofocus onClick={() => setSaving(false)}>
            Done
          </button>
        </Modal>
      )}
    </>
  );
}

const find = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent === name);

/** As a key does: what is pressed has the focus. */
async function press(name: string): Promise<void> {
  await act(async () => {
    find(name)?.focus();
    find(name)?.click();
  });
}

const passed = (ms: number) => act(async () => new Promise<void>((resolve) => void setTimeout(resolve, ms)));
const isFocused = (name: string) =>
  expect
    .poll(async () => {
      await passed(10);
      return document.activeElement?.textContent;
    })
    .toBe(name);

it('Whoever removes filters by keys goes on with one that is left, and after the last one with the heading', async () => {
  for (const [filter, next] of [
    ['Draft', 'Water'],
    ['Water', 'Energy'],
    ['Energy', 'Articles'],
  ] as const) {
    await press(filter);
    await isFocused(next);
  }
});

it('A button that was disabled while the server answered has the focus again', async () => {
  await press('Try');
  expect(document.activeElement).toBe(document.body);
  await isFocused('Try');
});

it('After a button that goes with what it did, the heading of its part has the focus', async () => {
  await press('Mark');
  await isFocused('Languages');
});

it('Whoever deletes something in a small window that stays open goes on in there', async () => {
  await press('Views');
  await press('Delete');
  await isFocused('Save the view');
});

it('After a dialog that a small window opened, the button of the window has the focus', async () => {
  await press('Views');
  await press('Save the view');
  await isFocused('Done');
  await press('Done');
  await isFocused('Views');
});

it('After a button of a dialog that goes, the dialog has the focus where it begins', async () => {
  await press('Views');
  await press('Save the view');
  await isFocused('Done');
  await press('Name it');
  await isFocused('Done');
});

it.each([
  ['pointer', () => new Event('pointerdown', { bubbles: true })],
  ['keyboard', () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })],
])('Whoever goes on meanwhile, with the %s, is left there', async (_how, going) => {
  await press('Try');
  document.body.dispatchEvent(going());
  await passed(300);
  expect(find('Try')?.matches(':disabled')).toBe(false);
  expect(document.activeElement).toBe(document.body);
});

it('Whoever clicks with the pointer is not led anywhere', async () => {
  await act(async () => {
    find('Mark')?.focus();
    find('Mark')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  });
  await passed(300);
  expect(find('Mark')).toBeUndefined();
  expect(document.activeElement).toBe(document.body);
});
