import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Action = (input?: unknown) => Promise<unknown>;

const FOLDERS = ['app', 'components', 'lib'];
const SERVER_MODULE = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*['"]use server['"]/;
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every server action of the program by its name, found in the code as Next finds it, so that none can be forgotten. */
export async function findActions(): Promise<Map<string, Action>> {
  const actions = new Map<string, Action>();
  for (const file of sourceFiles().filter(({ text }) => SERVER_MODULE.test(text))) {
    const exported: Record<string, Action> = await import(/* @vite-ignore */ resolve(file.path));
    for (const [name, action] of Object.entries(exported)) {
      if (actions.has(name)) throw new Error(`Two server actions are called ${name}: the tables name them`);
      actions.set(name, action);
    }
  }
  return actions;
}

/** Files with a server action inside another function, which no table could call. */
export function findInlineActions(): string[] {
  return sourceFiles()
    .filter(({ text }) => /^\s+['"]use server['"];/m.test(text))
    .map(({ path }) => path);
}

/** `POST app/studio/editions/[id]/steps`, for every route whose method may change something. */
export function findChangingRoutes(): string[] {
  return sourceFiles()
    .filter(({ path }) => path.endsWith('/route.ts'))
    .flatMap(({ path, text }) =>
      exportedMethods(text).map((method) => `${method} ${path.slice(0, -'/route.ts'.length)}`),
    );
}

/** `app/studio/editions/[id]/steps`, for every route of the studio that answers a GET. */
export function findReadingRoutes(): string[] {
  return sourceFiles()
    .filter(({ path, text }) => /^app\/studio\/.*\/route\.ts$/.test(path) && namesIn(text).includes('GET'))
    .map(({ path }) => path.slice(0, -'/route.ts'.length));
}

function exportedMethods(text: string): string[] {
  const names = namesIn(text);
  return METHODS.filter((method) => names.includes(method));
}

/** What a file exports. */
function namesIn(text: string): string[] {
  const exported = [...text.matchAll(/^export (?:async function (\w+)|const (\w+)|\{([^}]*)\})/gm)];
  return exported.flatMap(([, fn, constant, list = '']) => [
    ...[fn, constant].flatMap((name) => name ?? []),
    ...list.split(',').map((part) => part.trim().split(' as ').at(-1) ?? ''),
  ]);
}

function sourceFiles(): { path: string; text: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path) && !path.startsWith('lib/generated'))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}
