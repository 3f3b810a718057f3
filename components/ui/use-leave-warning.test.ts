// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { addressLeftFor } from './use-leave-warning';

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
