import { expect, it } from 'vitest';
import { LOCALES } from './locales';
import { MESSAGES } from './messages';

it.each(LOCALES)(
  'Nobody is sent to earlier versions, which the studio cannot bring back yet (%s)',
  (locale) => {
    expect(MESSAGES[locale].errors.publish.documentDamaged).not.toMatch(/earlier version|restore|استرجع/i);
  },
);

it.each(LOCALES)('A withdrawn piece does not keep its address for ever (%s)', (locale) => {
  expect(MESSAGES[locale].site.status[410].text).not.toMatch(/will not|لن /);
});

it('The line below the name is spelled one way, on the front page and where nothing is set', () => {
  expect(MESSAGES.ar.site.tagline).toMatch(/^أبحاث/);
});
