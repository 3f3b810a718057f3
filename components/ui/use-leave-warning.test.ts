// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFor } from './leave-for';
import { addressLeftFor, useLeaveWarning } from './use-leave-warning';

const router = { push: vi.fn() };
vi.mock('next/navigation', () => ({ useRouter: () => router }));

/** Where a click on the first element with an id leads away to, while the form has unsaved changes. */
function clickOn(html: string, options: MouseEventInit = {}): string | null {
  document.body.innerHTML = html;
  let address: string | null = null;
  const listen = (event: MouseEvent) => {
    address = addressLeftFor(event);
    event.preventDefault();
  };
  window.addEventListener('click', listen, { capture: true, once: true });
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
  document.querySelector('[id]')?.dispatchEvent(click);
  return address;
}

beforeEach(() => window.history.replaceState(null, '', '/studio/people/1?tab=a'));

describe('A click that leaves a form with unsaved changes', () => {
  it.each([
    ['<a id="a" href="/studio/articles?q=x#top">Articles</a>', '/studio/articles?q=x#top'],
    ['<a href="/studio"><span id="a">Brand</span></a>', '/studio'],
    ['<a id="a" href="/studio/people/1?tab=b">Tab</a>', '/studio/people/1?tab=b'],
    ['<a id="a" target="_self" href="/studio">Here</a>', '/studio'],
  ])('is asked about: %s', (html, address) => expect(clickOn(html)).toBe(address));

  it.each([
    ['<button id="a">Save</button>'],
    ['<a id="a">No address</a>'],
    ['<a id="a" href="#content">Skip</a>'],
    ['<a id="a" href="/ar" target="_blank">New tab</a>'],
    ['<a id="a" href="/file" download>File</a>'],
    // The browser asks before the site is left.
    ['<a id="a" href="https://example.org/">Elsewhere</a>'],
  ])('is none: %s', (html) => expect(clickOn(html)).toBeNull());

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'is none when it opens another tab: %j',
    (options) => expect(clickOn('<a id="a" href="/studio">Brand</a>', options)).toBeNull(),
  );
});

let warning: ReturnType<typeof useLeaveWarning>;
function Form({ dirty }: { dirty: boolean }) {
  warning = useLeaveWarning(dirty);
  return null;
}

describe('A form with unsaved changes', () => {
  const traverseTo = vi.fn();
  let close = async () => {};

  async function open(dirty: boolean): Promise<void> {
    const root = createRoot(document.createElement('div'));
    close = () => act(async () => root.unmount());
    await act(async () => root.render(createElement(Form, { dirty })));
  }

  /** What the browser announces of a way through its history; whether the page is held. */
  function navigate(url: string, more: object = {}): boolean {
    const event = new Event('navigate', { cancelable: true });
    const destination = {
      url: new URL(url, window.location.origin).href,
      key: 'entry-1',
      sameDocument: true,
    };
    Object.assign(event, { navigationType: 'traverse', destination, ...more });
    act(() => void window.navigation.dispatchEvent(event));
    return event.defaultPrevented;
  }

  beforeEach(() => {
    vi.clearAllMocks();
    vi.stubGlobal('navigation', Object.assign(new EventTarget(), { traverseTo }));
  });
  afterEach(async () => {
    await close();
    vi.unstubAllGlobals();
  });

  it('holds a command of the palette until it is given up', async () => {
    await open(true);
    const go = vi.fn();
    act(() => leaveFor(go));
    expect([warning.asking, go.mock.calls.length]).toEqual([true, 0]);
    act(() => warning.stay());
    expect([warning.asking, go.mock.calls.length]).toEqual([false, 0]);
    act(() => leaveFor(go));
    act(() => warning.leave());
    expect([warning.asking, go.mock.calls.length]).toEqual([false, 1]);
  });

  it('holds the buttons "back" and "forward", and follows them once it is given up', async () => {
    await open(true);
    expect(navigate('/studio/people')).toBe(true);
    expect(warning.asking).toBe(true);
    act(() => warning.leave());
    expect(traverseTo.mock.calls).toEqual([['entry-1']]);
    expect(navigate('/studio/people')).toBe(false);
  });

  it.each([
    ['a way within the page', '/studio/people/1?tab=a#top', {}],
    ['what the router itself does', '/studio/people', { navigationType: 'push' }],
    [
      'what loads the site anew, at which the browser asks',
      '/',
      { destination: { url: 'https://a.example/' } },
    ],
  ])('holds nothing of %s', async (_what, url, more) => {
    await open(true);
    expect(navigate(url, more)).toBe(false);
  });

  it('holds nothing once it is saved or gone', async () => {
    await open(false);
    const go = vi.fn();
    leaveFor(go);
    expect([navigate('/studio/people'), go.mock.calls.length]).toEqual([false, 1]);
    await close();
    await open(true);
    await close();
    leaveFor(go);
    expect([navigate('/studio/people'), go.mock.calls.length]).toEqual([false, 2]);
  });
});
