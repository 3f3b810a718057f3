const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;

/**
 * HTML in pieces, in one pass: elements whose content is text, comments, and every other tag. Tags are pieces of their own so
 * that nothing inside an attribute is ever taken for markup.
 */
const PIECES = new RegExp(
  `<(script|style|textarea|title)\\b(${ATTRIBUTES})>[\\s\\S]*?</\\1\\s*>|<!--([\\s\\S]*?)-->|<(/?[a-z][^\\s/>]*)(${ATTRIBUTES})>`,
  'gi',
);

/** React's bookkeeping: text boundaries, finished boundaries, singletons. */
const MARKER = /^(?: |\/?(?:[$&]|html|head|body))$/;

/** A boundary that was sent before its content was ready, or whose content failed: the rest would come by script. */
const UNFINISHED = /^\$[?!]$/;

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

/** Data blocks are not executed; `/reader.js` is our own. Every other script belongs to the framework. */
function isKeptScript(attributes: string): boolean {
  const source = attribute(attributes, 'src');
  if (source !== null) return source.split('?', 1)[0] === '/reader.js';
  return attribute(attributes, 'type')?.toLowerCase() === 'application/ld+json';
}

function isScriptHint(attributes: string): boolean {
  const rel = attribute(attributes, 'rel')?.toLowerCase() ?? '';
  if (rel === 'modulepreload') return true;
  if (rel !== 'preload' && rel !== 'prefetch') return false;
  return attribute(attributes, 'as')?.toLowerCase() === 'script';
}

function withoutNonce(tag: string): string {
  return tag.replace(/\snonce=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, '');
}

function stripComment(piece: string, comment: string): string {
  if (UNFINISHED.test(comment)) throw new Error('a reader page suspended: its content would come by script');
  return MARKER.test(comment) ? '' : piece;
}

function stripLink(piece: string, attributes: string): string {
  return isScriptHint(attributes) ? '' : withoutNonce(piece);
}

function stripPiece(
  piece: string,
  element?: string,
  inside = '',
  comment?: string,
  tag?: string,
  of = '',
): string {
  if (comment !== undefined) return stripComment(piece, comment);
  if (element === undefined) return tag?.toLowerCase() === 'link' ? stripLink(piece, of) : piece;
  if (element.toLowerCase() === 'script' && !isKeptScript(inside)) return '';
  const opening = `<${element}${inside}>`;
  return withoutNonce(opening) + piece.slice(opening.length);
}

/**
 * Takes everything out of a page that only the framework's client needs: its scripts, hints to load them, the inline flight
 * payload, nonces and React's comments. What a reader reads is left byte for byte: text, styles, fonts, JSON-LD, `/reader.js`.
 * Throws when the page holds a suspended or failed boundary, for its content would be lost.
 */
export function stripFramework(html: string): string {
  return html.replace(PIECES, stripPiece).replace('<div hidden=""></div>', '');
}
