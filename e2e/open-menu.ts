import { expect, type Locator } from '@playwright/test';

/**
 * Opens the menu of a button, which is rendered before it works, until the item is shown. A menu that is about to open is not
 * clicked again: that would close it.
 */
export async function openMenu(button: Locator, item: Locator): Promise<void> {
  await expect(async () => {
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(item).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
