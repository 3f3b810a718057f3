import { expect, it } from 'vitest';
import { instantOfId } from './instant-of-id';

it('An id that the newsroom gives says when, and another one does not', () => {
  expect(instantOfId('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toEqual(new Date('2022-02-22T19:22:22.000Z'));
  expect(instantOfId('00000000-0000-7000-8000-000000000000')).toEqual(new Date(0));
  expect(instantOfId('017f22e2-79b0-4cc3-98c4-dc0c0c07398f')).toBeNull();
});
