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

/** The position after the @-rule that begins here. Its block may contain blocks. */
function endOfAtRule(sheet: string, start: number): number {
  let depth = 0;
  for (let index = start; index < sheet.length; index += 1) {
    const character = sheet[index];
    if (character === ';' && depth === 0) return index + 1;
    if (character === '}' && depth === 0) return index;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (character === '}' && depth === 0) return index + 1;
  }
  return sheet.length;
}

function withoutAtRules(sheet: string): string {
  let kept = '';
  let from = 0;
  for (let at = sheet.indexOf('@'); at >= 0; at = sheet.indexOf('@', from)) {
    kept += sheet.slice(from, at);
    from = endOfAtRule(sheet, at);
  }
  return kept + sheet.slice(from);
}

/**
 * Rules of a style sheet without comments and without @-rules. It is read once from start to end: a page may put any
 * sheet on the clipboard, and expressions that try anew at every character can take minutes.
 */
function rulesOf(sheet: string): { selector: string; declarations: string[] }[] {
  const plain = withoutAtRules(sheet.replace(/<!--|-->|\/\*[\s\S]*?(?:\*\/|$)/g, ''));
  return plain.split('}').flatMap((rule) => {
    const [selector = '', body = ''] = rule.split('{');
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
