import { readFileSync } from 'node:fs';

export const UNIT_FILE = 'docs/systemd/markaz.service';

/** The values of a key in the unit, in their order. */
export function unitValues(key: string, text = readFileSync(UNIT_FILE, 'utf8')): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${key}=`))
    .map((line) => line.slice(key.length + 1));
}
