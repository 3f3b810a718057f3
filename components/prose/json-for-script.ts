/**
 * JSON that is safe inside a `<script>` element. Escapes `<`, so that no text can end the element or open a comment, and
 * U+2028 and U+2029, which JSON allows in strings but JavaScript before ES2019 does not.
 */
export function jsonForScript(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
