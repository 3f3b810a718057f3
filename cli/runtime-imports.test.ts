import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What runs in production. Commands are left out: `npm start` installs development tools too, and some commands use them. */
const RUNTIME = [
  ...['lib', 'app', 'components', 'prisma/seed'],
  ...['server.ts', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'next.config.mjs'],
];
/** `*.proof.ts` beside a node or mark of the text holds the examples that its tests use. */
const TEST_OR_GENERATED = /\.(?:test|proof)\.tsx?$|\/testing\/|^lib\/generated\//;
const TEST_CODE = /\/testing\/|\.proof$/;
/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `require('x')`, `@import 'x'`. */
const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"\s]+)['"]/g;

const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

function sourceFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory())
    return readdirSync(path).flatMap((name) => sourceFiles(`${path}/${name}`));
  return /\.(?:[cm]?[jt]sx?|css)$/.test(path) ? [path] : [];
}

/** `@prisma/client` for `@prisma/client/runtime`, `vitest` for `vitest/node`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Imports of development tools, and of our own test code, which imports them. */
function developmentImports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => Object.hasOwn(devDependencies, packageOf(specifier)) || TEST_CODE.test(specifier));
}

const files = RUNTIME.flatMap(sourceFiles);

it('An import of a development tool is recognised', () => {
  expect(developmentImports('cli/schema-difference.ts')).toContain('@prisma/driver-adapter-utils');
  expect(developmentImports('lib/testing/global-setup.ts')).toContain('vitest/node');
  expect(developmentImports('lib/testing/setup-database.ts')).toContain('vitest');
  expect(developmentImports('cli/migrate.ts')).toContain('@/lib/testing/test-server');
});

it('What runs in production imports no development tool', () => {
  const runtime = files.filter((file) => !TEST_OR_GENERATED.test(file));
  expect(runtime.length).toBeGreaterThan(200);
  const found = runtime.flatMap((file) => developmentImports(file).map((name) => `${file}: ${name}`));
  expect(found).toEqual([]);
});

it('Programs that prepare a version need no packages, because the folder of the sources may have none', () => {
  // Started when the packages are there.
  const LATER = ['cli/front-process.mjs', 'cli/run-part.mjs'];
  const programs = readdirSync('cli', { recursive: true, encoding: 'utf8' })
    .map((file) => `cli/${file}`)
    .filter((file) => file.endsWith('.mjs') && !LATER.includes(file));
  expect(programs.length).toBeGreaterThan(20);
  const needed = programs.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^import .*? from '([^'.][^']*)'|^import '([^'.][^']*)'|\bawait import\('([^'.][^']*)'\)/gm,
      ),
    ]
      .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
      .filter((specifier) => !specifier.startsWith('node:'))
      .map((specifier) => `${file}: ${specifier}`),
  );
  expect(needed).toEqual([]);
});
