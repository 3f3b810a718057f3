/** What the style sheets say of an element. The `style` attribute itself is never written: see write-marks.ts. */
export const CLASS_STYLE = 'data-class-style';

function valueIn(style: string | null, property: string): string {
  if (!style?.toLowerCase().includes(property)) return '';
  for (const declaration of style.split(';').reverse()) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
        .replace(/\s*!\s*important$/, '');
  }
  return '';
}

/**
 * The value of one property that an element or its class states, in lower case; "" if neither does. The attribute is read
 * as text, because browsers drop properties that they do not know, and Word writes most of what it knows in such
 * properties.
 */
export function styleValue(element: Element, property: string): string {
  const own = valueIn(element.getAttribute('style'), property);
  return own === '' ? valueIn(element.getAttribute(CLASS_STYLE), property) : own;
}
