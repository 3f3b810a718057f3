/** A dot, a slash or a backslash, percent-encoded any number of times over. */
const ENCODED = /%(?:25)*(2e|2f|5c)/gi;

/** What URL parsers read as a dot segment, read as a slash, or silently drop (WHATWG URL, path and preprocessing states). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point here.
const TRAVERSING = /[\\\u0000-\u0020\u007f]|(?:^|\/)\.\.?(?:\/|$)/;

/**
 * Whether a raw path holds a dot segment in any spelling, or a character that parsers resolve differently. The handler is
 * chosen by the first letters of the path, so the handler must not resolve it to another folder.
 */
export function hasPathTraversal(path: string): boolean {
  const decoded = path.includes('%')
    ? path.replace(ENCODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : path;
  return TRAVERSING.test(decoded);
}
