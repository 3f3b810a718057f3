import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const REFUSED = [
  ['lib/entries', '@/lib/publishing/publish-edition'],
  ['lib/entries', '@/lib/kinds/publish-issues'],
  ['lib/entries', '@/lib/publications/find-piece'],
  ['lib/entries', '@/lib/search/drafts/index-drafts'],
  ['lib/entries', '@/components/ui/notice'],
  ['lib/entries', 'react'],
  ['lib/auth', '@/lib/publications/find-piece'],
  ['lib/auth', '@/lib/entries/policy'],
  ['lib/auth', '@/lib/audit/record-event'],
  ['lib/audit', '@/lib/entries/policy'],
  ['lib/audit', '@/lib/audit-log/list-events'],
  ['lib/jobs', '@/lib/job-registry/job-handlers'],
  ['lib/jobs', '@/lib/publishing/rerender-job'],
  ['lib/articles', '@/lib/publishing/publish-edition'],
  ['lib/kinds', '@/lib/lists/get-list'],
  ['lib/publications', '@/lib/entries/policy'],
  ['lib/publications', '@/lib/publishing/publish-edition'],
  ['lib/publications', '@/lib/lists/get-list'],
  ['lib/publications', '@/lib/auth/sessions'],
  ['lib/publications', '@/lib/search/index-publications'],
  ['lib/search/analysis', '@/lib/db'],
  ['lib/i18n', '@/lib/db'],
  ['lib/i18n', '@/lib/testing/factories'],
  ['lib/lists', '@/app/studio/reply'],
  ['components/site', '@/lib/publications/find-piece'],
  ['components/studio', 'next/link'],
  ['app/studio', 'next/link'],
  ['components/editor', 'zod'],
  ['app/studio', '@/lib/db'],
  ['app/studio', '@/lib/generated/prisma/client'],
  ['app/[locale]/(site)', '@/lib/entries/policy'],
  ['app/[locale]/(site)', '@/lib/publishing/preview-edition'],
  ['app/[locale]/(site)', '@/lib/articles/publish-issues'],
  ['app/[locale]/(site)', '@/lib/people/get-person'],
  ['app/[locale]/(site)', '@/app/studio/session'],
  ['app/[locale]/(site)', '@/components/studio/shell'],
  ['app/[locale]/(site)', '@/lib/db'],
  ['app/[locale]', '@/lib/users/get-user'],
  ['app/e/[number]', '@/lib/entries/get-entry-for-editor'],
] as const;

const ALLOWED = [
  ['lib/entries', '@/lib/auth/types'],
  ['lib/entries', '@/lib/richtext/document'],
  ['lib/entries', '@/lib/search/analysis/parse-query'],
  ['lib/audit', '@/lib/auth/types'],
  ['lib/articles', '@/lib/entries/types'],
  ['lib/i18n', '@/lib/testing/cpu-ms'],
  ['lib/publications', '@/lib/lists/types'],
  ['lib/publications', '@/lib/settings/get-settings'],
  ['lib/publications', '@/lib/search/analysis/parse-query'],
  ['lib/publishing', '@/lib/entries/policy'],
  ['lib/publishing', '@/lib/jobs/enqueue'],
  ['lib/jobs', '@/lib/audit/record-event'],
  ['components/site', '@/lib/publications/types'],
  ['app/[locale]/(site)', '@/lib/publications/find-piece'],
  ['app/[locale]/(site)', '@/components/site/front-page'],
  ['app/e/[number]', '@/lib/publications/find-short-address'],
  ['app/studio', '@/lib/entries/get-entry-for-editor'],
] as const;

type Import = readonly [folder: string, imported: string];

const imports: Import[] = [...REFUSED, ...ALLOWED];
const probe = (index: number) => `${imports[index]?.[0]}/probe-${index}.ts`;

let folder: string;
let refused: string;

/** Lints a folder that has this repository's rules and one file for each import. */
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'import-rules-')));
  cpSync('biome.json', join(folder, 'biome.json'));
  for (const [index, [, imported]] of imports.entries()) {
    const path = join(folder, probe(index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { x } from '${imported}';\n\nexport const y = x;\n`);
  }
  const options = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github'];
  const biome = promisify(execFile)(resolve('node_modules/.bin/biome'), options, { cwd: folder });
  // Biome exits with 1 when it finds something.
  refused = await biome.catch((failure: { stdout: string }) => failure).then(({ stdout }) => stdout);
});

afterAll(() => rmSync(folder, { recursive: true }));

const isRefused = (index: number) =>
  refused
    .split('\n')
    .some((line) => line.includes('noRestrictedImports') && line.includes(`probe-${index}.ts`));

it.each(REFUSED.map((pair, index) => [...pair, index] as const))(
  'Lint refuses that %s imports %s',
  (_folder, _imported, index) => {
    expect(isRefused(index)).toBe(true);
  },
);

it.each(ALLOWED.map((pair, index) => [...pair, REFUSED.length + index] as const))(
  'Lint lets %s import %s',
  (_folder, _imported, index) => {
    expect(isRefused(index)).toBe(false);
  },
);
