import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// The package has its own copy of Playwright's types.
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/**
 * Looks for barriers on a page. The site has no frames: without the mode for those of other origins, no second page is opened for
 * each look, and only what is wrong is described.
 */
export const axe = (page: Page) => lookAt({ page: page as unknown as AxePage });

/** The same once more at a page that is still open: the program is there already, and takes long to be read. */
export const axeAgain = (page: Page) => lookAt({ page: page as unknown as AxePage, axeSource: ';' });

const lookAt = (look: ConstructorParameters<typeof AxeBuilder>[0]) =>
  new AxeBuilder(look).setLegacyMode(true).options({ resultTypes: ['violations'] });
