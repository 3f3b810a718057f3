/** Marks that end a lead by themselves, possibly followed by a closing quotation mark or bracket. */
const ENDS_BY_ITSELF = /[.:;,!?؟؛،…۔‥–—-][\p{Pe}\p{Pf}"']*$/u;

/** The number of a point as readers see it: "1- ". */
export function pointNumber(start: number, index: number): string {
  return `${start + index}- `;
}

/** ":" unless the lead is empty or already ends in a mark of its own ("Why now?"). */
export function colonAfter(lead: string): string {
  const text = lead.trimEnd();
  return text === '' || ENDS_BY_ITSELF.test(text) ? '' : ':';
}
