/** Asks whether the page may be left, and leaves it once that is answered with yes. */
type Ask = (leave: () => void) => void;

const asking = new Set<Ask>();

/** Has everything that leaves the page by itself ask before, until the returned function is called. */
export function askBeforeLeaving(ask: Ask): () => void {
  asking.add(ask);
  return () => asking.delete(ask);
}

/** Leaves the page for another one of the newsroom, at once unless a form on it has unsaved changes. */
export function leaveFor(leave: () => void): void {
  const [ask] = asking;
  if (ask) ask(leave);
  else leave();
}
