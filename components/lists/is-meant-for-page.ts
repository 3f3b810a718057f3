/**
 * Whether a key that acts on the whole page is pressed for it: not held down, with no dialog open above the page, and not while the change
 * before is on its way.
 */
export function isMeantForPage(event: KeyboardEvent, isBusy: boolean): boolean {
  return !event.repeat && !isBusy && document.querySelector('[aria-modal="true"]') === null;
}
