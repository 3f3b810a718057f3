import type { Mark, Node } from '@tiptap/pm/model';
import { footnoteOrder } from '@/lib/richtext/nodes/footnote/footnote-index';

const SIGNS: Record<string, string> = {
  bold: '**',
  italic: '//',
  underline: '__',
  strike: '~~',
  superscript: '^^',
  subscript: ',,',
};

function marked(text: string, mark: Mark): string {
  const { href, dir, lang } = mark.attrs;
  if (mark.type.name === 'link') return `[${text}](${href})`;
  if (mark.type.name === 'bidi') return `{${[dir, lang].filter(Boolean).join(' ')}: ${text}}`;
  const sign = SIGNS[mark.type.name] ?? `<${mark.type.name}>`;
  return `${sign}${text}${sign}`;
}

function signOf({ type, attrs }: Node, root: Node): string {
  return type.name === 'footnoteReference' ? `{note ${footnoteOrder(root).indexOf(attrs.note) + 1}}` : '⏎';
}

function inline(block: Node, root: Node): string {
  return block.children
    .map((node) =>
      node.isText ? [...node.marks].reverse().reduce(marked, node.text ?? '') : signOf(node, root),
    )
    .join('')
    .replaceAll('\u00a0', '⍽');
}

/** What was set by hand. */
const stated = ({ attrs: { dir, lang } }: Node) =>
  [dir, lang].map((value) => (value ? ` ${value}` : '')).join('');
const indented = (lines: string[]) => lines.map((line) => `  ${line}`);

function labelOf(node: Node): string {
  const { level, start, video, startSecond } = node.attrs;
  const name =
    node.type.name === 'heading' ? `h${level}` : node.type.name === 'paragraph' ? 'p' : node.type.name;
  const file = video ? ` ${video}${startSecond ? ` at ${startSecond}` : ''}` : '';
  return `${name}${file}${start > 1 ? ` from ${start}` : ''}${stated(node)}`;
}

/** "|# Country | 2.0 | (2x1) both": a header cell has "#", a merged cell its columns and rows. */
function rowLine(row: Node, root: Node): string {
  const cells = row.children.map((cell) => {
    const { colspan, rowspan } = cell.attrs;
    const spans = colspan * rowspan > 1 ? ` (${colspan}x${rowspan})` : '';
    const blocks = cell.children.map((block) =>
      block.type.name === 'paragraph'
        ? `${stated(block)} ${inline(block, root)}`.trim()
        : linesOf(block, root).join(' '),
    );
    return `|${cell.type.name === 'tableHeader' ? '#' : ''}${spans} ${blocks.join(' ¶ ')}`.trimEnd();
  });
  return cells.join(' ');
}

function tableLines(table: Node, root: Node): string[] {
  const [caption, grid, source] = table.children;
  const parts = [caption, source].map((part) => (part && part.childCount > 0 ? linesOf(part, root) : []));
  return [
    ...(parts[0] ?? []),
    ...(grid?.children ?? []).map((row) => rowLine(row, root)),
    ...(parts[1] ?? []),
  ];
}

function linesOf(node: Node, root: Node): string[] {
  if (node.type.name === 'table') return [labelOf(node), ...indented(tableLines(node, root))];
  if (node.isTextblock) return [`${labelOf(node)}: ${inline(node, root)}`.trimEnd()];
  return [labelOf(node), ...indented(node.children.flatMap((child) => linesOf(child, root)))];
}

/**
 * A document as lines that people write and compare: a line for each block, what is inside it two spaces further in,
 * marks as signs (`**bold**`, `//italic//`, `__underlined__`, `~~struck~~`, `[words](address)`), "⏎" for a line break,
 * "⍽" for a no-break space and "{note 1}" for the number of a note; a line for each row of a table. Blank fields and a blank last
 * paragraph are left out.
 */
export function outlineOf(doc: Node): string[] {
  const notes = doc.children.filter(({ type }) => type.name === 'footnotes');
  const blocks = doc.children.filter((block) => !notes.includes(block));
  const isBlank = (node: Node | undefined) => node?.isTextblock && node.content.size === 0;
  while (isBlank(blocks[0]) && blocks[0]?.type.name !== 'paragraph') blocks.shift();
  while (isBlank(blocks.at(-1))) blocks.pop();
  return [...blocks, ...notes].flatMap((block) => linesOf(block, doc));
}
