const ARABIC = /\p{Script=Arabic}/u;

/**
 * An encoded address as people read it on paper: an Arabic name takes a third of the space, and means something. Each part stays where it is, because a number
 * that follows an Arabic name would stand before it.
 */
export function readableAddress(address: string): string {
  return decodeURI(address)
    .split('/')
    .map((part) => (ARABIC.test(part) ? `\u2067${part}\u2069` : part))
    .join('/');
}
