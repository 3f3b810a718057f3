// Control characters (line breaks and tabs are judged apart), direction overrides and isolates, the controls that
// Unicode has given up, annotation marks, noncharacters.
const REFUSED = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/**
 * Whether a field may be stored as it was typed: no NUL (PostgreSQL refuses it), no lone surrogates (they would be
 * replaced silently), and nothing that reorders what stands around it. Harakat, tatweel and RLM are fine.
 */
export function isPlainText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !REFUSED.test(text);
}

/** The same for a field of one line. */
export function isPlainLine(text: string): boolean {
  return isPlainText(text) && !/[\t\n\r\u2028\u2029]/.test(text);
}

/** Whether there is anything to see: zero-width characters alone are nothing. */
export function hasVisibleText(text: string): boolean {
  // U+3164 and its like are letters to Unicode, U+2800 is a sign, and all are blank to readers.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''));
}
