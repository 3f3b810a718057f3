import type { Page } from '@playwright/test';

/** How long the rules are that a page links, and those of them that are of use on it; and what the others are for. */
export interface StyleUse {
  all: number;
  used: number;
  unused: string[];
}

/**
 * A rule is of use when its selector finds an element in some state of the page: pointed at, focused, chosen by its address, opened, switched by
 * reader.js, dark, on paper, on another screen. A face of a font is when the page has a letter of its range.
 */
export const findStyleUse = (page: Page): Promise<StyleUse> =>
  page.evaluate(() => {
    const states =
      /:(?:hover|focus|focus-visible|focus-within|target)(?![\w-])|\[(?:hidden|open|aria-pressed|aria-selected|aria-current|role="(?:listbox|option)")[^\]]*\]|\.(?:theme|text-size)-[a-z]+/g;
    const isFound = (selector: string) => {
      const inAnyState = selector
        .replace(/:not\(\.theme-\w+\)/g, '')
        .replace(states, ':is(*)')
        .replace(/(^|[\s,>+~(])::[\w-]+/g, '$1*')
        .replace(/::[\w-]+/g, '');
      return document.querySelector(inAnyState) !== null;
    };
    const letters = [...new Set(document.body.textContent)].map((letter) => letter.codePointAt(0) ?? 0);
    const isInRange = (ranges: string) =>
      ranges.split(',').some((range) => {
        const [first = 0, last = first] = range
          .trim()
          .slice(2)
          .split('-')
          .map((code) => Number.parseInt(code, 16));
        return letters.some((letter) => letter >= first && letter <= last);
      });
    const use: StyleUse = { all: 0, used: 0, unused: [] };
    const count = (size: number, isUsed: boolean, name: string) => {
      use.all += size;
      if (isUsed) use.used += size;
      else use.unused.push(name);
    };
    const countRules = (rules: CSSRuleList) => {
      for (const rule of rules) {
        const size = rule.cssText.length;
        if (rule instanceof CSSStyleRule) count(size, isFound(rule.selectorText), rule.selectorText);
        else if (rule instanceof CSSGroupingRule) countRules(rule.cssRules);
        else if (rule instanceof CSSFontFaceRule) {
          const range = rule.style.getPropertyValue('unicode-range');
          count(size, isInRange(range), rule.style.getPropertyValue('font-family'));
        }
      }
    };
    for (const sheet of document.styleSheets) countRules(sheet.cssRules);
    return use;
  });
