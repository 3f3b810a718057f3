const MARKER = /mso-list:\s*ignore/i;

export interface ListMarker {
  /** "·", "1.", "2-" … as Word shows it. */
  text: string;
  elements: Element[];
}

/** The bullet or number that Word types into the paragraph of a list. */
export function listMarker(paragraph: Element): ListMarker | null {
  const elements = [...paragraph.querySelectorAll('span')].filter((span) =>
    MARKER.test(span.getAttribute('style') ?? ''),
  );
  return elements.length > 0 ? { text: (elements[0]?.textContent ?? '').trim(), elements } : null;
}
