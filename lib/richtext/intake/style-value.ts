/**
 * The value of one property in the `style` attribute, in lower case; "" if it is not set. The attribute is read as text,
 * because browsers drop properties that they do not know, and Word writes most of what it knows in such properties.
 */
export function styleValue(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? '';
  if (!style.toLowerCase().includes(property)) return '';
  for (const declaration of style.split(';').reverse()) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return '';
}

/** Removes one property from the `style` attribute. */
export function removeStyle(element: Element, property: string): void {
  const kept = (element.getAttribute('style') ?? '')
    .split(';')
    .filter((declaration) => declaration.split(':')[0]?.trim().toLowerCase() !== property);
  element.setAttribute('style', kept.join(';'));
}
