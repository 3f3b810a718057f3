// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSubmitKeys } from './use-submit-keys';

const submit = vi.fn();

function Form({ children }: { children: ReactNode }) {
  return (
    <form aria-label="line" {...useSubmitKeys(submit)}>
      {children}
    </form>
  );
}

let close: () => Promise<void>;

beforeEach(async () => {
  vi.clearAllMocks();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = () => act(async () => root.unmount());
  const dialog = (
    <form aria-label="dialog" onSubmit={(event) => event.preventDefault()}>
      <input name="search" />
    </form>
  );
  await act(async () =>
    root.render(
      <Form>
        <input name="title" />
        <textarea name="text" />
        <input type="radio" name="reason" />
        <button type="submit">Publish</button>
        {createPortal(dialog, document.body)}
      </Form>,
    ),
  );
});
afterEach(async () => {
  await close();
  document.body.replaceChildren();
});

const named = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector);

/** Whether the browser does what it does with the key. */
async function press(selector: string, more: KeyboardEventInit = {}) {
  let isLeft: boolean | undefined;
  await act(async () => {
    const init = { key: 'Enter', bubbles: true, cancelable: true, ...more };
    isLeft = named(selector)?.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  return isLeft;
}

it('Enter in a one-line field submits nothing; it ends a word of an input method, and a line of a longer text', async () => {
  expect(await press('[name="title"]')).toBe(false);
  expect(await press('[name="title"]', { isComposing: true })).toBe(true);
  expect(await press('[name="text"]')).toBe(true);
  expect(await press('button')).toBe(true);
  // The browser submits the form then.
  expect(await press('[name="reason"]')).toBe(true);
  expect(submit).not.toHaveBeenCalled();
});

it.each(['[name="title"]', '[name="text"]'])('Ctrl+Enter in %s submits the form once', async (field) => {
  await press(field, { ctrlKey: true });
  expect(submit).toHaveBeenCalledTimes(1);
});

it('The button submits the form', async () => {
  await act(async () => named('button')?.click());
  expect(submit).toHaveBeenCalledTimes(1);
});

it('Neither Ctrl+Enter in a dialog that the form has opened nor the form of that dialog submits it', async () => {
  await press('[name="search"]', { ctrlKey: true });
  await act(async () => named<HTMLFormElement>('[aria-label="dialog"]')?.requestSubmit());
  expect(submit).not.toHaveBeenCalled();
});

it('What is under way is not sent again by a key that is held down, a second press or the button, and the next words are', async () => {
  let finish = () => {};
  const sent = new Promise<void>((resolve) => {
    finish = resolve;
  });
  submit.mockReturnValue(sent);
  await press('[name="text"]', { ctrlKey: true });
  await press('[name="text"]', { ctrlKey: true, repeat: true });
  await press('[name="text"]', { ctrlKey: true });
  await act(async () => named('button')?.click());
  expect(submit).toHaveBeenCalledTimes(1);
  await act(async () => finish());
  await press('[name="text"]', { ctrlKey: true, repeat: true });
  expect(submit).toHaveBeenCalledTimes(1);
  await press('[name="text"]', { ctrlKey: true });
  expect(submit).toHaveBeenCalledTimes(2);
});
