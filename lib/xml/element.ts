import { repairText } from '@/lib/richtext/clean-text';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Finished XML; only the functions of this file make it. */
export type Xml = { readonly xml: string };

type Child = Xml | string | null | undefined;

/**
 * Text as XML holds it: escaped, and without the characters that no XML document may hold (XML 1.0 §2.2). `>` too, so that no text can be
 * taken for the end of a CDATA section.
 */
function escaped(text: string): string {
  return repairText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** An element. Children that are text are escaped; attributes without a value and children that are null are left out. */
export function element(
  name: string,
  attributes: Record<string, string | null | undefined> = {},
  ...children: Child[]
): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : ` ${key}="${escaped(value)}"`))
    .join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escaped(child) : (child?.xml ?? '')))
    .join('');
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}

/** A whole document in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}
