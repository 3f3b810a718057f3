/** A browser sends its click right after the button is released. */
const CLICK_MS = 50;

/**
 * Keeps the click that a browser makes of the end of a drag from following the link on which it ends. Returns what lets clicks pass again, soon after
 * the button is released.
 */
export function holdBackClick(): () => void {
  const holdBack = (event: Event) => event.preventDefault();
  window.addEventListener('click', holdBack, true);
  return () => {
    setTimeout(() => window.removeEventListener('click', holdBack, true), CLICK_MS);
  };
}
