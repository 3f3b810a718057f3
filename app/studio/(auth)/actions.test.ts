import { beforeEach, expect, it, vi } from 'vitest';
import { chooseLocaleAction } from './actions';

vi.mock('server-only', () => ({}));
const remembered = vi.hoisted((): unknown[] => []);
vi.mock('@/app/studio/visitor-locale', () => ({
  rememberLocale: async (locale: unknown) => remembered.push(locale),
}));
vi.mock('@/app/studio/reply', () => ({ reply: vi.fn() }));

beforeEach(() => {
  remembered.length = 0;
});

it('The language that a visitor chose on the form is remembered', async () => {
  const form = new FormData();
  form.set('locale', 'ar');
  await chooseLocaleAction(form);
  expect(remembered).toEqual(['ar']);
});

it.each([undefined, null, 7, 'de', [], {}, { get: 'x' }, new FormData()])(
  'Anything else than the form is ignored: %j',
  async (sent) => {
    await chooseLocaleAction(sent);
    expect(remembered).toEqual([]);
  },
);
