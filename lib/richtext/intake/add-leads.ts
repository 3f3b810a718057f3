import { cutStart, isEmptyText, textsIn } from './elements';
import type { Intake } from './types';

/** In characters. A lead is a few words, so a colon further on is part of the sentence. */
const LEAD = /^.{1,120}?:(?=\s|$)/su;
const SPACE = /^\s+/;
/** Node.DOCUMENT_POSITION_PRECEDING: outside a browser there is no global `Node`. */
const PRECEDING = 2;

/** The words before the first line break. */
function firstLine(paragraph: Element, lineBreak: Element | null): string {
  let words = '';
  for (const text of textsIn(paragraph)) {
    if (lineBreak && !(lineBreak.compareDocumentPosition(text) & PRECEDING)) break;
    words += text.data;
  }
  return words;
}

/** Removes the lead from the first line of a point and returns it without the colon. */
function cutLead(paragraph: Element): string {
  const lineBreak = paragraph.querySelector('br');
  const words = firstLine(paragraph, lineBreak);
  const length = LEAD.exec(words)?.[0].length ?? 0;
  const lead = cutStart(paragraph, length).replace(/:$/, '').trim();
  if (length > 0 && isEmptyText(words.slice(length))) lineBreak?.remove();
  cutStart(paragraph, SPACE.exec(paragraph.textContent ?? '')?.[0].length ?? 0);
  return lead;
}

/** Adds the lead that the schema requires to points. Points of published pages are read by their node's spec. */
export function addLeads({ root }: Intake): void {
  for (const item of root.querySelectorAll('ol.points > li')) {
    const first = item.firstElementChild;
    if (item.querySelector('[data-node="pointLead"], .point-number')) continue;
    const lead = root.ownerDocument.createElement('p');
    lead.setAttribute('data-node', 'pointLead');
    lead.textContent = first?.tagName === 'P' ? cutLead(first) : '';
    item.prepend(lead);
  }
}
