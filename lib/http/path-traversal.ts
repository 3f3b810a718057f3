/** A dot, a slash or a backslash, percent-encoded any number of times over. */
const ENCODED = /%(?:25)*(2e|2f|5c)/gi;

/** What URL parsers take for a way up, take for a slash, or drop without a word (WHATWG URL, path and preprocessing states). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point here.
const TRAVERSING = /[\\\u0000-\u0020\u007f]|(?:^|\/)\.\.?(?:\/|$)/;

/**
 * Whether a raw path holds a dot segment in any spelling, or a character that makes parsers disagree about where it leads. The
 * door that a path is given to decides by its first letters; whoever resolves it behind the door must not arrive elsewhere.
 */
export function hasPathTraversal(path: string): boolean {
  return TRAVERSING.test(
    path.replace(ENCODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
