// Control characters (line breaks and tabs are judged apart), direction overrides and isolates, noncharacters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of what is refused
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

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
  // U+3164 and its like are letters to Unicode and blank to readers.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\u115F\u1160\u3164\uFFA0]/g, ''));
}
