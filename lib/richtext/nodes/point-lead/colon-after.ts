/** Punctuation after which a lead needs no colon, possibly followed by a closing quotation mark or bracket. */
const FINAL_PUNCTUATION = /[.:;,!?؟؛،…۔‥–—-][\p{Pe}\p{Pf}"']*$/u;

/** ":" unless the lead is empty or already ends in punctuation of its own ("Why now?"). */
export function colonAfter(lead: string): string {
  const text = lead.trimEnd();
  return text === '' || FINAL_PUNCTUATION.test(text) ? '' : ':';
}
