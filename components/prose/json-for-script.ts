/**
 * JSON that may stand inside a `<script>` element: `<` is escaped, so that no text in it can end the element or
 * open a comment there; so are the two line separators that JSON allows and older parsers of scripts do not.
 */
export function jsonForScript(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
