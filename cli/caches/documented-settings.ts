import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the documentation with every value replaced; throws when it no longer has one of them. */
export function adapted(file: string, values: Record<string, string>): string {
  let text = readFileSync(file, 'utf8');
  for (const [documented, own] of Object.entries(values)) {
    if (!text.includes(documented)) throw new Error(`${file} has no ${documented}`);
    text = text.replaceAll(documented, own);
  }
  return text;
}

/** Settings with which nginx runs in a folder of its own, around those of a site. */
export function wholeNginxSettings(folder: string, server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}\ndaemon off;\npid ${join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${server}}\n`;
}
