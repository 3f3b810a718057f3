import { Fragment, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';

/** What a slice brings: blocks that are whole, and the words of a last line that goes on with what follows the caret. */
interface Blocks {
  whole: Node[];
  rest: Fragment | null;
}

/** Without its last line, and without the blocks that only held it; null if nothing remains. */
function withoutLastLine(node: Node): Node | null {
  if (node.isTextblock) return null;
  const last = node.lastChild && withoutLastLine(node.lastChild);
  const children = [...node.children.slice(0, -1), ...(last ? [last] : [])];
  return children.length > 0 ? node.copy(Fragment.fromArray(children)) : null;
}

/** The last line, where the slice ends inside of it; null where it ends between two blocks. */
function openLastLine({ content, openEnd }: Slice): Node | null {
  let line = content.lastChild;
  for (let depth = 1; line && depth < openEnd && !line.isTextblock; depth += 1) line = line.lastChild;
  return openEnd > 0 && line?.isTextblock ? line : null;
}

function blocksOf(slice: Slice): Blocks {
  const line = openLastLine(slice);
  const children = slice.content.content;
  if (!line) return { whole: [...children], rest: null };
  const last = children.at(-1);
  const kept = last ? withoutLastLine(last) : null;
  return { whole: [...children.slice(0, -1), ...(kept ? [kept] : [])], rest: line.content };
}

const isList = ({ type }: Node) => /^(bulletList|orderedList|pointList)$/.test(type.name);

/** Divides the list before its item at this position. Its numbers go on. */
function divideList(transaction: Transaction, pos: number): number {
  const $pos = transaction.doc.resolve(pos);
  const list = $pos.parent;
  const { start } = list.attrs;
  const attrs = typeof start === 'number' ? { ...list.attrs, start: start + $pos.index() } : list.attrs;
  transaction.split(pos, 1, [{ type: list.type, attrs }]);
  return pos + 1;
}

const isItem = ({ type }: Node) => type.name === 'listItem' || type.name === 'point';

/** Where whole blocks go, and as what. */
interface Found {
  pos: number;
  nodes: Node[];
  isDivided: boolean;
}

/** Before a line of a quote: more lines of it, or what stands before the quote. */
function beforeQuoted($line: ResolvedPos, whole: Node[]): Found | null {
  const quote = $line.node(-1);
  const isSame = whole.every(({ type }) => type === quote.type);
  const nodes = isSame ? whole.flatMap(({ children }) => [...children]) : whole;
  if (!isSame && $line.index(-1) > 0) return null;
  return { pos: isSame ? $line.before() : $line.before(-1), nodes, isDivided: false };
}

/** Before an item: more items of its list, or what stands before the list, which is divided in its middle. */
function beforeItem(transaction: Transaction, $line: ResolvedPos, whole: Node[]): Found | null {
  const list = $line.node(-2);
  if ($line.index(-1) > 0) return null;
  const pos = $line.before(-1);
  if (whole.every(({ type }) => type === list.type))
    return { pos, nodes: whole.flatMap(({ children }) => [...children]), isDivided: false };
  if (isItem($line.node(-3))) return null;
  if ($line.index(-2) === 0) return { pos: $line.before(-2), nodes: whole, isDivided: false };
  return { pos: divideList(transaction, pos), nodes: whole, isDivided: true };
}

/** Where blocks go that are put before the line at the caret; null where they have no way out of what holds it. */
function before(transaction: Transaction, $line: ResolvedPos, whole: Node[]): Found | null {
  const holder = $line.node(-1);
  if (isItem(holder)) return beforeItem(transaction, $line, whole);
  if (holder.type.name === 'blockquote') return beforeQuoted($line, whole);
  return { pos: $line.before(), nodes: whole, isDivided: false };
}

function joinLists(transaction: Transaction, pos: number): void {
  const { nodeBefore, nodeAfter } = transaction.doc.resolve(pos);
  const meet = nodeBefore && nodeAfter && isList(nodeBefore) && nodeBefore.type === nodeAfter.type;
  if (meet && canJoin(transaction.doc, pos)) transaction.join(pos);
}

/**
 * Several blocks that are brought to the start of a line stand before it and stay what they are, as in Word: a paragraph does not become a
 * heading or an item because of the line that it is pasted to. Null elsewhere.
 */
export function insertBlocks(transaction: Transaction, slice: Slice): Transaction | null {
  const { $from, empty } = transaction.selection;
  const isAtStart = empty && $from.parent.isTextblock && $from.parentOffset === 0;
  // An empty line is replaced; an empty item is left to go on with.
  if (!isAtStart || ($from.parent.content.size === 0 && !isItem($from.node(-1)))) return null;
  const { whole, rest } = blocksOf(slice);
  const found = whole.length > 0 && rest ? before(transaction, $from, whole) : null;
  if (!found || !rest) return null;
  const steps = transaction.steps.length;
  const content = Fragment.fromArray(found.nodes);
  transaction.insert(found.pos, content);
  const line = transaction.mapping.slice(found.isDivided ? steps - 1 : steps).map($from.pos, 1);
  transaction.insert(line, rest);
  transaction.setSelection(TextSelection.create(transaction.doc, line + rest.size));
  joinLists(transaction, found.pos + content.size);
  // Two lists with numbers may be two on purpose.
  if (found.isDivided || whole[0]?.type.name === 'bulletList') joinLists(transaction, found.pos);
  return transaction.setSelection(Selection.near(transaction.selection.$head, -1));
}
