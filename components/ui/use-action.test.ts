// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderHook } from './testing/render-hook';
import { useAction } from './use-action';

/** What a form is told when calling its action fails with this. */
async function toldAfter(error: Error): Promise<string | undefined> {
  const action = async () => Promise.reject(error);
  const form = await renderHook(() => useAction(action), undefined);
  await form.does(() => form.current.run());
  return form.current.failure?.code;
}

it.each([
  ['there is no connection', new TypeError('Failed to fetch'), 'network'],
  ['the newsroom is away', new Error('503 Service Unavailable\n'), 'unavailable'],
  ['the server failed', new Error('An unexpected response was received from the server.'), 'unexpected'],
])('Somebody who submits a form while %s is told so', async (_, error, code) => {
  expect(await toldAfter(error)).toBe(code);
});
