import type { Page } from '@playwright/test';

export interface DroppedFile {
  name: string;
  bytes: Buffer;
  type?: string;
}

/** Drops files onto the page, as from a folder of this device. */
export async function dropFiles(page: Page, files: DroppedFile[]): Promise<void> {
  const given = files.map(({ name, bytes, type = 'image/jpeg' }) => ({
    ...{ name, type, base64: bytes.toString('base64') },
  }));
  const dataTransfer = await page.evaluateHandle(async (described) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of described) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, given);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer });
  }
}
