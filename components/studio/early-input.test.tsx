// @vitest-environment jsdom
import { act, type FormEvent, useLayoutEffect, useState } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { keepEarlyInput } from './early-input';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const done: string[] = [];

/** Resolved once the page may be whole; until then React has begun with it, and has not finished. */
let isWhole: Promise<void> | null = null;

function LatePart() {
  if (isWhole) throw isWhole;
  return null;
}

function Page() {
  const [typed, setTyped] = useState('Layla');
  const [presses, setPresses] = useState(0);
  const [language, setLanguage] = useState('ar');
  const [isOpen, setOpen] = useState(false);
  const [, renderAgain] = useState(false);
  // As fields with generated ids are: React writes what it knows into them.
  useLayoutEffect(() => renderAgain(true), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    done.push(`${typed} ${new FormData(event.currentTarget).get('free')}`);
  };
  return (
    <>
      <form onSubmit={submit}>
        <input name="held" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <input name="free" />
        <select name="language" value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
          <option>ar</option>
          <option>en</option>
        </select>
        <input type="checkbox" checked={isOpen} onChange={(event) => setOpen(event.currentTarget.checked)} />
        <button type="submit">Send</button>
      </form>
      <button type="button" data-open onClick={() => setPresses((count) => count + 1)}>
        {presses}
      </button>
      <output>{`${typed} ${language} ${isOpen}`}</output>
      <LatePart />
    </>
  );
}

let root: Root | null = null;
beforeAll(() => keepEarlyInput({ waiting: 'Still loading', stuck: 'Load it again' }));
afterEach(() => {
  act(() => root?.unmount());
  done.length = 0;
  vi.useRealTimers();
});

const find = <T extends Element>(selector: string) => document.querySelector(selector) as T;

/** The page as the server has sent it, before its scripts work. */
function openEarly(): void {
  vi.useFakeTimers();
  document.body.innerHTML = `<div>${renderToString(<Page />)}</div>`;
}

function hydrate(): void {
  act(() => {
    root = hydrateRoot(find('div'), <Page />);
  });
  act(() => vi.advanceTimersByTime(100));
}

/** React has begun with the page, and waits for a part of it; what is answered lets it finish. */
async function beginToHydrate(): Promise<() => void> {
  let finish = () => {};
  isWhole = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await act(async () => {
    root = hydrateRoot(find('div'), <Page />);
  });
  return finish;
}

function type(name: string, words: string): void {
  const field = find<HTMLInputElement>(`[name=${name}]`);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

it('What is typed and sent before the page works is sent once it does, and once', () => {
  openEarly();
  const seenByReact = vi.fn();
  for (const name of ['submit', 'input']) document.addEventListener(name, seenByReact, true);
  type('held', 'Omar');
  type('free', 'Centre');
  const isSentByBrowser = [1, 2].map(() =>
    find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
  expect([isSentByBrowser, done]).toEqual([[false, false], []]);
  expect(seenByReact).not.toHaveBeenCalled();
  hydrate();
  expect(done).toEqual(['Omar Centre']);
  expect(find<HTMLInputElement>('[name=held]').value).toBe('Omar');
});

it.each(['Omar', ''])('React gets to know that a field holds "%s"', (words) => {
  openEarly();
  type('held', 'Om');
  type('held', words);
  hydrate();
  expect(find<HTMLInputElement>('[name=held]').value).toBe(words);
  expect(find('output').textContent).toBe(`${words} ar false`);
});

it('What is chosen before the page works is chosen once it does', () => {
  openEarly();
  const language = find<HTMLSelectElement>('select');
  language.value = 'en';
  language.dispatchEvent(new Event('change', { bubbles: true }));
  for (let click = 0; click < 3; click += 1) find<HTMLInputElement>('[type=checkbox]').click();
  hydrate();
  expect(find('output').textContent).toBe('Layla en true');
  expect([language.value, find<HTMLInputElement>('[type=checkbox]').checked]).toEqual(['en', true]);
});

it('A form that is sent while React takes the page over is sent by React, not by the browser', async () => {
  openEarly();
  vi.useRealTimers();
  const finish = await beginToHydrate();
  const hasBegun = Object.keys(find('form')).some((key) => key.startsWith('__reactProps'));
  expect([hasBegun, find('output').textContent]).toEqual([true, 'Layla ar false']);
  isWhole = null;
  let isSentByBrowser = true;
  await act(async () => {
    isSentByBrowser = find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  expect([isSentByBrowser, done]).toEqual([false, ['Layla ']]);
  await act(async () => finish());
});

/** As a browser does: React, which may have the field already, does not see it before the event. */
function enter(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  const names = field instanceof HTMLSelectElement ? ['input', 'change'] : ['input'];
  for (const name of names) field.dispatchEvent(new Event(name, { bubbles: true }));
}

it.each([
  ['typed', () => enter(find<HTMLInputElement>('[name=held]'), 'Omar'), 'Omar ar false'],
  ['chosen', () => enter(find<HTMLSelectElement>('select'), 'en'), 'Layla en false'],
  ['checked', () => find<HTMLInputElement>('[type=checkbox]').click(), 'Layla ar true'],
])(
  'What is %s while React takes the page over stays, and React gets to know it',
  async (_how, change, known) => {
    openEarly();
    vi.useRealTimers();
    let finish = () => {};
    isWhole = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await act(async () => {
      root = hydrateRoot(find('div'), <Page />);
    });
    isWhole = null;
    await act(async () => change());
    const shown = ['[name=held]', 'select'].map((selector) => find<HTMLInputElement>(selector).value);
    const isChecked = find<HTMLInputElement>('[type=checkbox]').checked;
    expect([find('output').textContent, `${shown.join(' ')} ${isChecked}`]).toEqual([known, known]);
    await act(async () => finish());
  },
);

it('What was typed stays although React, which has begun with the page, writes into the field as it finishes', async () => {
  openEarly();
  type('held', 'Omar');
  const finish = await beginToHydrate();
  isWhole = null;
  await act(async () => {
    vi.advanceTimersByTime(100);
  });
  expect(find('output').textContent).toBe('Omar ar false');
  await act(async () => finish());
});

it('A button that is pressed before the page works is pressed once it does', () => {
  openEarly();
  find<HTMLButtonElement>('[data-open]').click();
  hydrate();
  expect(find('[data-open]').textContent).toBe('1');
});

it('Whoever waits is told of it, and that the page does not come to work', () => {
  openEarly();
  find<HTMLButtonElement>('[data-open]').click();
  vi.advanceTimersByTime(500);
  expect(find('.early-notice').textContent).toBe('');
  vi.advanceTimersByTime(1_000);
  expect(find('.early-notice').textContent).toBe('Still loading');
  vi.advanceTimersByTime(20_000);
  expect(find('.early-notice').textContent).toBe('Load it again');
  hydrate();
  expect(find('.early-notice')).toBeNull();
});

it('A form with an address of its own is left to the browser, and a working one to React', () => {
  document.body.innerHTML = '<form action="/search"></form>';
  const sent = () => find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(sent()).toBe(true);
  openEarly();
  hydrate();
  act(() => {
    sent();
  });
  expect(done).toHaveLength(1);
});

// After the others: whoever is told so loads the page again.
it('Whoever pressed what React has replaced is told that it has not happened', () => {
  openEarly();
  find<HTMLButtonElement>('[data-open]').click();
  find('[data-open]').remove();
  vi.advanceTimersByTime(100);
  expect(find('.early-notice').textContent).toBe('Load it again');
});

it('A button that a script has put into the page is none of its business', () => {
  openEarly();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  const button = document.body.appendChild(document.createElement('button'));
  button.type = 'button';
  button.click();
  vi.advanceTimersByTime(5_000);
  expect(find('.early-notice')).toBeNull();
  hydrate();
});
