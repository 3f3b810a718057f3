/** Whether a key that acts on the whole page is pressed for it: not held down, and with no dialog open above the page. */
export function isMeantForPage(event: KeyboardEvent): boolean {
  return !event.repeat && document.querySelector('[aria-modal="true"]') === null;
}
