// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderHook } from './testing/render-hook';
import { useAction } from './use-action';

/** The failure code when calling the action throws this error. */
async function codeAfter(error: Error): Promise<string | undefined> {
  const action = async () => Promise.reject(error);
  const form = await renderHook(() => useAction(action), undefined);
  await form.act(() => form.current.run());
  return form.current.failure?.code;
}

it.each([
  ['there is no connection', new TypeError('Failed to fetch'), 'network'],
  ['the server is unavailable', new Error('503 Service Unavailable\n'), 'unavailable'],
  ['the server failed', new Error('An unexpected response was received from the server.'), 'unexpected'],
])('A form that is submitted while %s shows that', async (_, error, code) => {
  expect(await codeAfter(error)).toBe(code);
});
