import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';

// The package has its own copy of Playwright's types.
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [360, 1440] as const;

/** What axe finds on a page in both colour schemes, on a phone and on a large screen; each rule once. */
export async function runAxe(browser: Browser, url: string): Promise<string[]> {
  const found = new Set<string>();
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(url);
      const axe = new AxeBuilder({ page: page as unknown as AxePage }).setLegacyMode(true);
      const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
      for (const { id } of violations) found.add(id);
      await context.close();
    }
  }
  return [...found];
}
