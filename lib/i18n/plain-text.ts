// Control characters (line breaks and tabs are checked separately), direction overrides and isolates, deprecated
// format characters, annotation marks, noncharacters.
const REFUSED = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/**
 * Whether a field may be stored as typed: no NUL (PostgreSQL refuses it), no lone surrogates (encoding would replace
 * them silently), and no character that reorders the text around the field. Harakat, tatweel and RLM are allowed.
 */
export function isPlainText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !REFUSED.test(text);
}

/** The same for a field of one line: no tabs and line breaks either. */
export function isPlainLine(text: string): boolean {
  return isPlainText(text) && !/[\t\n\r\u2028\u2029]/.test(text);
}

/** Whether the text has a visible character; text of zero-width characters alone has none. */
export function hasVisibleText(text: string): boolean {
  // Unicode classes U+3164 and similar fillers as letters and U+2800 as a symbol, but all of them are displayed blank.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''));
}
