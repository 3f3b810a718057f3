import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** A position in a file of the build, as stacks name it. */
const POSITION = /(\/[^\s()]+\.js):(\d+):(\d+)/g;

/** What Turbopack writes before a path in the repository: the way from its own file, or a name for the repository. */
const WAY = /^(?:[a-z]+:\/\/\/)?(?:\[project\]\/)?(?:\.\.\/)*/;

/** One takes some megabytes; an error seldom comes alone. */
const KEPT = 4;
const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${file}.map`);
  if (maps.size >= KEPT) maps.delete(maps.keys().next().value ?? '');
  maps.set(file, map);
  return map;
}

/** Null where there is none, or none that can be read: a stack as it is says more than nothing. */
function readMap(file: string): SourceMap | null {
  try {
    return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null;
  } catch {
    return null;
  }
}

/**
 * A stack whose positions in files of the build are those of the sources. The maps are read when an error needs them: Node, which can do this itself,
 * would hold those of all files in memory (cli/builds/tidy-server-files.mjs).
 */
export function withSources(stack: string): string {
  return stack.replace(POSITION, (position, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return position;
    const { originalSource, originalLine, originalColumn } = entry;
    return `${originalSource.replace(WAY, '')}:${originalLine + 1}:${originalColumn + 1}`;
  });
}
