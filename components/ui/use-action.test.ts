// @vitest-environment jsdom
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
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
  [
    'the server cannot store anything',
    new Error(
      '503 Service Unavailable\n{"ok":false,"code":"unavailable","issues":[{"path":"","key":"storage.full","message":"x"}]}\n',
    ),
    'unavailable',
  ],
  [
    'its text is too large',
    new Error(
      '413 Payload Too Large\n{"ok":false,"code":"too_large","issues":[{"path":"","key":"tooLarge","message":"Too large"}]}\n',
    ),
    'too_large',
  ],
  [
    'the server has been updated',
    new UnrecognizedActionError('Server Action "40ab" was not found'),
    'outdated',
  ],
  [
    'a server in between answers instead',
    new Error('An unexpected response was received from the server.'),
    'proxy',
  ],
  ['the server failed', new Error('500 Internal Server Error\n'), 'unexpected'],
])('A form that is submitted while %s shows that', async (_, error, code) => {
  expect(await codeAfter(error)).toBe(code);
});
