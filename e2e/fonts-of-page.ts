import type { CDPSession, Page } from '@playwright/test';

/** Which fonts the letters of a page come from. */
export class FontsOfPage {
  readonly #page: Page;
  readonly #devTools: CDPSession;

  private constructor(page: Page, devTools: CDPSession) {
    this.#page = page;
    this.#devTools = devTools;
  }

  /** Fonts that come late are for the next page (components/site/fonts.css): from here on they are waited for, however late. */
  static async follow(page: Page): Promise<FontsOfPage> {
    const devTools = await page.context().newCDPSession(page);
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const style = await response.text();
      await route.fulfill({
        response,
        body: style.replaceAll('font-display:optional', 'font-display:block'),
      });
    });
    return new FontsOfPage(page, devTools);
  }

  /** Names of fonts that are not the site's own. Throws when the page has no letters, or when its own fonts cannot be told. */
  async foreignOnes(): Promise<string[]> {
    await this.#page.evaluate(() => document.fonts.ready);
    const faces = await this.#page.evaluate(() =>
      [...document.fonts].map(({ family, display }) => ({ family: family.replaceAll('"', ''), display })),
    );
    if (faces.some(({ display }) => display === 'optional')) throw new Error('A font was not waited for.');
    // What stands there until the fonts are loaded.
    for (const name of ['Text Fallback', 'Sans Fallback'])
      if (!faces.some(({ family }) => family === name)) throw new Error(`There is no ${name}.`);
    const fonts = await this.#fontsOfElements();
    if (fonts.length <= 10) throw new Error(`Only ${fonts.length} elements have letters.`);
    return fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
  }

  /** The browser reports the fonts of an element and of its direct children only, so every element is queried. */
  async #fontsOfElements() {
    const devTools = this.#devTools;
    await devTools.send('DOM.enable');
    await devTools.send('CSS.enable');
    const { root } = await devTools.send('DOM.getDocument');
    const { nodeIds } = await devTools.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'body :not(script)',
    });
    const answers = await Promise.all(
      nodeIds.map((nodeId) => devTools.send('CSS.getPlatformFontsForNode', { nodeId })),
    );
    return answers.flatMap((answer) => answer.fonts);
  }
}
