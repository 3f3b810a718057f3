import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { type Direction, directionOf } from '@/lib/i18n/locales';
import { estimateDirection, localeOfDirection } from './direction';

function isRedundant(mark: Mark, direction: Direction): boolean {
  const { dir, lang } = mark.attrs;
  const ofRun = dir ?? (lang && directionOf(lang));
  const sameLanguage = !lang || lang === localeOfDirection(direction);
  return mark.type.name === 'bidi' && ofRun === direction && sameLanguage;
}

function blockWithout(block: Node): Node {
  const direction = estimateDirection(block.textContent);
  const content = block.isTextblock
    ? Fragment.fromArray(
        block.children.map((child) =>
          child.mark(child.marks.filter((mark) => !direction || !isRedundant(mark, direction))),
        ),
      )
    : withoutRedundantDirections(block.content);
  if (!direction || !('dir' in block.attrs)) return block.copy(content);
  const dir = block.attrs.dir === direction ? null : block.attrs.dir;
  const lang = block.attrs.lang === localeOfDirection(direction) ? null : block.attrs.lang;
  return block.type.create({ ...block.attrs, dir, lang }, content, block.marks);
}

/**
 * Pasted content without the directions and languages that its words show anyway. Word and web pages (our own
 * too) state them on every block; kept, each would count as a choice made by hand and would stay when the text
 * is rewritten in the other language.
 */
export function withoutRedundantDirections(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map((node) => (node.isBlock ? blockWithout(node) : node)));
}
