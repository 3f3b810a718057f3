import { expect, type Locator } from '@playwright/test';

/** A control is rendered by the server before it works. Waits until React has taken it over. */
export const untilWorks = (control: Locator) =>
  expect
    .poll(() =>
      control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))),
    )
    .toBe(true);
