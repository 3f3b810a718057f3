/** Characters of the plain form that mean something in it, and those that older clients read in another encoding. */
const NOT_PLAIN = /[^\x20-\x7e]|["\\%]/g;

/** `attachment` makes a browser store the file, under this name (RFC 6266 §4.3, RFC 8187 §3.2). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${name.replace(NOT_PLAIN, '_')}"; filename*=UTF-8''${encoded}`;
}
