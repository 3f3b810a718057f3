// @vitest-environment jsdom
import { notifications, notificationsStore } from '@mantine/notifications';
import { expect, it, vi } from 'vitest';

async function beginNextFile(): Promise<void> {
  vi.resetModules();
  await import('./empty-document');
}

it('A test file finds neither content nor notifications that the one before has left in the document of both', async () => {
  document.body.append('left');
  localStorage.setItem('left', 'by a test');
  for (let count = 0; count < 8; count += 1) notifications.show({ message: 'left' });
  await beginNextFile();
  expect([document.body.textContent, localStorage.length]).toEqual(['', 0]);
  const { notifications: shown, queue } = notificationsStore.getState();
  expect([...shown, ...queue]).toEqual([]);
});

it('It may say what fonts the document has, although the one before has said so', async () => {
  for (const fonts of [{ of: 'one' }, { of: 'another' }]) {
    await beginNextFile();
    Object.defineProperty(document, 'fonts', { value: fonts });
    expect(document.fonts).toBe(fonts);
  }
});
