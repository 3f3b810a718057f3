/** The id of a reference's element on a reader's page. No id of a note has a full stop, so each is another. */
export function referenceAnchor(note: string, occurrence: number): string {
  return occurrence === 1 ? `r-${note}` : `r-${note}.${occurrence}`;
}
