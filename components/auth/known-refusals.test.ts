import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KNOWN_REFUSALS } from './known-refusals';

/** Before anybody is sent to the provider, the form that asked says so itself. */
const BEFORE = 'lib/sign-in/ask-oidc.ts';

it('Whatever keeps somebody who comes back from the OpenID provider out is told in words of its own', () => {
  const files = ['lib/oidc', 'lib/sign-in'].flatMap((folder) =>
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  const sources = files.filter((file) => file !== BEFORE && !file.includes('.test.'));
  const thrown = sources.flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?<='auth\.)oidc\w+(?=')/g) ?? [],
  );
  expect(thrown).toContain('oidcRemoved');
  expect(KNOWN_REFUSALS).toEqual(expect.arrayContaining(thrown));
});
