/** What marks each of several questions about moments on a page. */
export const QUESTION = 'data-moment-question';

/**
 * Gives the focus to the question after one that is settled, or to the one before it: its row goes with the next render of the page. After the last one the
 * heading of the page has it, from where the keyboard goes on.
 */
export function focusAfter(settled: HTMLElement | null): void {
  const all = [...document.querySelectorAll<HTMLElement>(`[${QUESTION}]`)];
  const at = settled ? all.indexOf(settled) : -1;
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()]
    .map((group) => group.querySelector('button'))
    .find((button) => button !== null);
  const heading = document.querySelector('h1');
  if (!next) heading?.setAttribute('tabindex', '-1');
  (next ?? heading)?.focus();
}
