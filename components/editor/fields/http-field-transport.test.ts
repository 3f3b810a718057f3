import { afterEach, expect, it, vi } from 'vitest';
import { LOCKED_KEYS } from '@/lib/workflow/locked-keys';
import { HttpFieldTransport } from './http-field-transport';
import type { FieldChange } from './types';

const CHANGE: FieldChange = { field: 'slug', before: '', value: 'quays' };

afterEach(() => vi.unstubAllGlobals());

function answered(status: number, code: string, path: string, key = 'k') {
  const issues = [{ path, key, message: 'Sentence.' }];
  vi.stubGlobal('fetch', async () => Response.json({ code, issues }, { status }));
  return new HttpFieldTransport('e', 'omar', null).save(CHANGE);
}

it('A conflict about the field asks the user which value to keep', async () => {
  expect(await answered(409, 'conflict', 'slug')).toEqual({ kind: 'conflict' });
});

it('A conflict about the whole edition is refused, not asked for again and again', async () => {
  expect(await answered(409, 'conflict', '')).toMatchObject({ kind: 'refused', message: 'Sentence.' });
});

it('A value that cannot be stored is told at its field', async () => {
  expect(await answered(422, 'invalid', 'value')).toEqual({
    kind: 'invalid',
    key: 'k',
    message: 'Sentence.',
  });
  expect(await answered(422, 'invalid', 'slug')).toEqual({ kind: 'invalid', key: 'k', message: 'Sentence.' });
});

it('A request that is malformed as a whole is refused', async () => {
  expect(await answered(422, 'invalid', 'clientId')).toMatchObject({ kind: 'refused' });
});

it.each([...LOCKED_KEYS, 'forbidden'])(
  'A field that is closed to the user is told apart: %s',
  async (key) => {
    expect(await answered(403, 'forbidden', '', key)).toEqual({ kind: 'closed' });
  },
);

it('A one-time password that must be changed first closes no field', async () => {
  expect(await answered(403, 'forbidden', '', 'auth.mustChangePassword')).toMatchObject({ kind: 'refused' });
});
