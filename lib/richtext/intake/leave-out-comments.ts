import { styleValue } from './style-value';
import type { Intake } from './types';

/** What leads from the text to a comment: in Word, in Google Docs, in Word Online. */
const MARKS =
  '.MsoCommentReference, .msocomanchor, a[href^="#_msocom"], a[id^="cmnt_ref"], a[href^="#cmnt"], [class~="CommentMarker"]';

/** The block that holds a comment of Google Docs begins with a link back to its mark. */
const commentOfDocs = (link: Element) => link.closest('div') ?? link.closest('p') ?? link;

/** The outermost element that holds nothing but the mark, so that no empty element stays. */
function outermost(mark: Element): Element {
  const parent = mark.parentElement;
  const isAlone = parent && /^(SPAN|SUP|A)$/.test(parent.tagName) && parent.textContent === mark.textContent;
  return isAlone ? outermost(parent) : mark;
}

/** The comments themselves, without those inside others, and how many they are. */
function removeTexts(root: Element): number {
  const isA = (kind: string) => (element: Element) => styleValue(element, 'mso-element') === kind;
  const styled = [...root.querySelectorAll('[style]')];
  const lists = styled.filter(isA('comment-list'));
  const single = styled.filter(isA('comment'));
  const inLists = lists.filter((list) => !single.some((comment) => list.contains(comment)));
  const docs = new Set([...root.querySelectorAll('a[href^="#cmnt_ref"]')].map(commentOfDocs));
  const count = single.length + inLists.length + docs.size;
  for (const element of [...lists, ...single, ...docs]) element.remove();
  return count;
}

/** Leaves out comments and the marks in the text that lead to them. */
export function leaveOutComments({ root, leftOut }: Intake): void {
  const texts = removeTexts(root);
  const marks = new Set([...root.querySelectorAll(MARKS)].map(outermost));
  const outer = [...marks].filter(
    (mark) => ![...marks].some((other) => other !== mark && other.contains(mark)),
  );
  for (const mark of marks) mark.remove();
  leftOut.comments += Math.max(texts, outer.length);
}
