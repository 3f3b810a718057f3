import { expect, it } from 'vitest';
import { LOCALES } from './locales';
import { MESSAGES } from './messages';

it.each(LOCALES)(
  'A damaged text does not advise restoring an earlier version, which the studio does not offer (%s)',
  (locale) => {
    expect(MESSAGES[locale].errors.publish.documentInvalid).not.toMatch(/earlier version|restore|استرجع/i);
  },
);

it.each(LOCALES)(
  'A withdrawn piece is not said to be gone for ever, because it can be published again (%s)',
  (locale) => {
    expect(MESSAGES[locale].site.status[410].text).not.toMatch(/will not|لن /);
  },
);

it('The Arabic tagline begins with the spelling أبحاث, like the default of the settings', () => {
  expect(MESSAGES.ar.site.tagline).toMatch(/^أبحاث/);
});
