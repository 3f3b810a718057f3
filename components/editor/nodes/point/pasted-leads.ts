/** Where the lead of a typed point ends: the first colon with a space or nothing after it, in its first words. */
function colonIn(paragraph: Element): Range | null {
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

/** Takes the lead out of the first line of a typed point: the words up to the colon. */
function takeLead(paragraph: Element): string {
  const words = colonIn(paragraph)?.extractContents().textContent ?? '';
  return words.replace(/:\s*$/, '').trim();
}

/** Gives typed points a lead of their own, as the schema wants it. Points from readers' pages are the schema's care. */
export function restoreLeads(root: Element): void {
  for (const item of root.querySelectorAll('ol.points > li')) {
    const first = item.firstElementChild;
    if (item.querySelector('[data-node="pointLead"], .point-number')) continue;
    const lead = item.ownerDocument.createElement('p');
    lead.dataset.node = 'pointLead';
    lead.textContent = first?.tagName === 'P' ? takeLead(first) : '';
    item.prepend(lead);
  }
}
