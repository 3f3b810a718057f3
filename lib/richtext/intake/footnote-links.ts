/** The number or sign of a note as programs write it: "1", "[1]", "(١)", "iv", "*", "†". */
const SIGN =
  /^[[(]?\s*(?:[\d\u0660-\u0669\u06f0-\u06f9]{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})\s*[\])]?[.]?$/i;

/** Two links that lead to each other: from the text to a note, and from the note back. */
export interface FootnoteLinks {
  reference: HTMLAnchorElement;
  /** Where the note is. */
  target: Element;
  back: HTMLAnchorElement;
}

/** The part of the page to which a link leads. Browsers write the address of the page before it when they copy. */
function fragmentOf(link: Element): string | null {
  const [, fragment] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  return fragment ?? null;
}

function targetsIn(root: Element): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? '']) {
      if (name !== '' && !targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

/** The block of a note: the item or paragraph in which the target is, with what surrounds this note alone. */
export function footnoteBlock(
  { reference, target, back }: FootnoteLinks,
  others: readonly Element[],
): Element {
  const isAlone = (element: Element) =>
    !element.contains(reference) && !others.some((other) => other !== back && element.contains(other));
  let block = target.closest('li, p, div, td, aside, section') ?? target;
  for (let around = block.parentElement; around; around = around.parentElement) {
    if (!/^(LI|DIV)$/.test(around.tagName) || !isAlone(around)) break;
    block = around;
  }
  return block;
}

/**
 * The links between text and notes, which every program writes in its own way, and always as links that lead to each other. Links of a
 * table of contents are none: a heading is no note, and their words are no numbers.
 */
export function findFootnoteLinks(root: Element): FootnoteLinks[] {
  const targets = targetsIn(root);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
  const leadsTo = (link: Element) => targets.get(fragmentOf(link) ?? '');
  const meets = (one: Element | undefined, other: Element) =>
    one !== undefined && one !== root && (one === other || one.contains(other) || other.contains(one));
  return links.flatMap((reference): FootnoteLinks[] => {
    const target = leadsTo(reference);
    if (
      !target ||
      !SIGN.test(reference.textContent?.trim() ?? '') ||
      target.closest('h1, h2, h3, h4, h5, h6')
    )
      return [];
    const around = target.closest('li, p, div') ?? target;
    const back = links.find(
      (link) => link !== reference && around.contains(link) && meets(leadsTo(link), reference),
    );
    // A note stands after the text that refers to it, so the link that comes first is the reference.
    const isFirst = back && links.indexOf(reference) < links.indexOf(back);
    return back && isFirst ? [{ reference, target, back }] : [];
  });
}

/** Whether a link of a note is nothing but its number or an arrow. */
export function isFootnoteSign(link: Element): boolean {
  const text = link.textContent?.trim() ?? '';
  return SIGN.test(text) || /^[\p{S}\p{P}\p{M}\p{Cf}\s\d]*$/u.test(text);
}
