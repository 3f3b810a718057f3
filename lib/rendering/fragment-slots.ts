// The page's side of both formats is components/site/fragment.tsx.

/** An empty element that stands for a fragment. Text cannot look like it, because `<` is escaped in text and in attributes. */
const SLOT = /<template data-fragment="([^"]*)"><\/template>/;

/** Around the content of the page that holds nothing but a fragment. */
const CONTENT =
  /<template data-fragment-start=""><\/template>([\s\S]*)<template data-fragment-end=""><\/template>/;

type Piece = { html: string } | { target: string };

function unescaped(attribute: string): string {
  return attribute
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'");
}

/** The HTML between the slots, and the targets of the fragments that belong into them, in order. */
export function splitFragments(html: string): Piece[] {
  // `split` with a capturing group returns the text and the targets in turn.
  return html
    .split(SLOT)
    .map((piece, index) => (index % 2 === 0 ? { html: piece } : { target: unescaped(piece) }))
    .filter((piece) => 'target' in piece || piece.html !== '');
}

/** The fragment in the page that was rendered for it. Throws when there is none. */
export function fragmentContent(html: string): string {
  const content = CONTENT.exec(html)?.[1];
  if (content === undefined) throw new Error('the page of a fragment holds no fragment');
  return content;
}
