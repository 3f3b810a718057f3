// @vitest-environment jsdom
import { act, type FormEvent, useState } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { keepEarlyInput } from './early-input';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const done: string[] = [];

function Page() {
  const [typed, setTyped] = useState('');
  const [presses, setPresses] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    done.push(`${typed} ${new FormData(event.currentTarget).get('free')}`);
  };
  return (
    <>
      <form onSubmit={submit}>
        <input name="held" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <input name="free" />
        <button type="submit">Send</button>
      </form>
      <button type="button" data-open onClick={() => setPresses((count) => count + 1)}>
        {presses}
      </button>
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
  expect(find('.early-notice')).toBeNull();
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
