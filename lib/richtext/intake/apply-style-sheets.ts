import { CLASS_STYLE } from './style-value';
import type { Intake } from './types';

/** The properties that later passes and the schema read. */
const PROPERTIES =
  /^(display|visibility|mso-hide|mso-outline-level|font-weight|font-style|text-decoration|vertical-align)$/;
/** In rules. Word writes about a hundred. */
const MOST_RULES = 500;

const declarationsOf = (body: string) =>
  body
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => PROPERTIES.test(declaration.split(':')[0]?.trim().toLowerCase() ?? ''));

/** Rules of a style sheet without comments and without @-rules, whose blocks may contain blocks. */
function rulesOf(sheet: string): { selector: string; declarations: string[] }[] {
  const plain = sheet
    .replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{};]*(;|\{[^{}]*(\{[^{}]*\}[^{}]*)*\})/g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const declarations = declarationsOf(body);
    // Only classes: rules for every heading or link say how the program shows them, which is the site's business here.
    return selector.includes('.') && declarations.length > 0 ? [{ selector, declarations }] : [];
  });
}

function elementsOf(root: Element, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** Notes what the style sheets say of classes at the elements, because the sheets are not kept. */
export function applyStyleSheets({ root, sheets }: Intake): void {
  for (const { selector, declarations } of sheets.flatMap(rulesOf).slice(0, MOST_RULES)) {
    for (const element of elementsOf(root, selector)) {
      const before = element.getAttribute(CLASS_STYLE) ?? '';
      element.setAttribute(CLASS_STYLE, [before, ...declarations].join(';'));
    }
  }
}
