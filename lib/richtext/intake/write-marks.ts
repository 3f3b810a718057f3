import { isElement, isText, unwrap } from './elements';
import { styleValue } from './style-value';
import type { Intake } from './types';

const TAGS = ['strong', 'em', 'u', 's', 'sup', 'sub'] as const;

type Tag = (typeof TAGS)[number];
type Marks = ReadonlySet<Tag>;

const ELEMENTS: Record<string, Tag> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  CITE: 'em',
  U: 'u',
  S: 's',
  STRIKE: 's',
  SUP: 'sup',
  SUB: 'sub',
};
/** The style of these says how bullets and cells look. */
const WITHOUT_STYLE = /^(LI|UL|OL|TABLE|TBODY|THEAD|TR|BODY)$/;
const LAYOUT = /^(UL|OL|TABLE|TBODY|THEAD|TFOOT|TR|DL)$/;

/** Which marks the style of an element sets (true) or takes back (false). */
function marksOfStyle(element: Element): [Tag, boolean][] {
  const weight = styleValue(element, 'font-weight');
  const slant = styleValue(element, 'font-style');
  const lines = `${styleValue(element, 'text-decoration')} ${styleValue(element, 'text-decoration-line')}`;
  const align = styleValue(element, 'vertical-align');
  return [
    ...(weight === ''
      ? []
      : [['strong', weight.startsWith('bold') || Number(weight) >= 600] as [Tag, boolean]]),
    ...(slant === '' ? [] : [['em', /italic|oblique/.test(slant)] as [Tag, boolean]]),
    ...(/underline/.test(lines) ? [['u', true] as [Tag, boolean]] : []),
    ...(/line-through/.test(lines) ? [['s', true] as [Tag, boolean]] : []),
    ...(align === 'super' ? [['sup', true] as [Tag, boolean]] : []),
    ...(align === 'sub' ? [['sub', true] as [Tag, boolean]] : []),
  ];
}

function marksIn(element: Element, around: Marks): Marks {
  const marks = new Set(around);
  const own = ELEMENTS[element.tagName];
  if (own) marks.add(own);
  if (!WITHOUT_STYLE.test(element.tagName)) {
    for (const [tag, isSet] of marksOfStyle(element)) {
      if (isSet) marks.add(tag);
      else marks.delete(tag);
    }
  }
  // A heading is bold and a link is underlined as it is.
  if (element.closest('h1, h2, h3, h4, h5, h6')) marks.delete('strong');
  if (element.closest('a[href]')) marks.delete('u');
  return marks;
}

function wrap(text: Text, marks: Marks): void {
  for (const tag of TAGS.filter((name) => marks.has(name))) {
    const element = text.ownerDocument.createElement(tag);
    text.replaceWith(element);
    element.append(text);
  }
}

function visit(parent: Element, marks: Marks): void {
  for (const child of [...parent.childNodes]) {
    // The leads of published points are bold by their class and are read by the spec of their node.
    if (isElement(child) && !child.classList.contains('point-lead')) visit(child, marksIn(child, marks));
    else if (isText(child) && !LAYOUT.test(parent.tagName)) wrap(child, marks);
  }
  // An element without words is no mark, but a node of the schema such as the sign of a note.
  if (ELEMENTS[parent.tagName] && parent.hasChildNodes()) unwrap(parent);
}

/**
 * Bold, italic and the other marks as elements around the words, whether the program writes elements or styles, so that
 * nothing after this pass depends on styles: the studio's content security policy allows none.
 */
export function writeMarks({ root }: Intake): void {
  for (const underlined of root.querySelectorAll('u, span')) {
    const link = underlined.querySelector('a[href]');
    if (link && underlined.textContent === link.textContent) unwrap(underlined);
  }
  visit(root, new Set());
}
