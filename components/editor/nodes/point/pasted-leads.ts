/** The lead of a typed point: up to the first colon that has a space or nothing after it, within 120 characters. */
function leadRange(paragraph: Element): Range | null {
  const at = /^.{1,120}?:(?=\s|$)/su.exec(paragraph.textContent ?? '')?.[0].length;
  if (!at) return null;
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (before + length >= at) {
      const range = paragraph.ownerDocument.createRange();
      range.setStart(paragraph, 0);
      range.setEnd(text, at - before);
      return range;
    }
    before += length;
  }
  return null;
}

/** Removes the lead from the first line of a typed point and returns it without the colon. */
function extractLead(paragraph: Element): string {
  const words = leadRange(paragraph)?.extractContents().textContent ?? '';
  return words.replace(/:\s*$/, '').trim();
}

/** Adds the lead that the schema requires to typed points. Points of published pages are parsed by their node spec. */
export function addLeads(root: Element): void {
  for (const item of root.querySelectorAll('ol.points > li')) {
    const first = item.firstElementChild;
    if (item.querySelector('[data-node="pointLead"], .point-number')) continue;
    const lead = item.ownerDocument.createElement('p');
    lead.dataset.node = 'pointLead';
    lead.textContent = first?.tagName === 'P' ? extractLead(first) : '';
    item.prepend(lead);
  }
}
