import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

// The package has its own copy of Playwright's types.
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/**
 * Looks for barriers on a page. The site has no frames: without the mode for those of other origins, no second page is opened for
 * each look, and only what is wrong is described.
 */
export const axe = (page: Page) => lookAt({ page: page as unknown as AxePage });

/** Rules about what may differ in other colours and at another width. */
const LOOKS = [
  'color-contrast',
  'scrollable-region-focusable',
  'button-name',
  'link-name',
  'label',
  'nested-interactive',
];

/**
 * Looks once more at a page that is still open, in other colours and at another width: the program is there already, and takes long to
 * be read.
 */
export const axeAgain = (page: Page) =>
  lookAt({ page: page as unknown as AxePage, axeSource: ';' }).withRules(LOOKS);

const lookAt = (look: ConstructorParameters<typeof AxeBuilder>[0]) =>
  new AxeBuilder(look).setLegacyMode(true).options({ resultTypes: ['violations'] });
