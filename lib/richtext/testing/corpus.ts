import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LeftOut } from '@/lib/richtext/intake/types';

const FOLDER = fileURLToPath(new URL('../intake/corpus/', `file://${import.meta.filename}`));
const WANTED = '.wanted.txt';

/** What a program puts on the clipboard, and the document that is wanted of it. */
export interface Fixture {
  name: string;
  html: string | null;
  text: string | null;
  /** Lines of outlineOf, and a last line for what is left out. */
  wanted: string;
}

const read = (file: string) => readFileSync(`${FOLDER}${file}`, 'utf8');

/** Every file of lib/richtext/intake/corpus: HTML or plain text, with the wanted document beside it. */
export function readCorpus(): Fixture[] {
  const files = readdirSync(FOLDER).sort();
  return files
    .filter((file) => !file.endsWith(WANTED))
    .map((file) => {
      const name = file.replace(/\.(html|txt)$/, '');
      const isHtml = file.endsWith('.html');
      const wanted = files.includes(name + WANTED) ? read(name + WANTED).trimEnd() : '';
      return { name, html: isHtml ? read(file) : null, text: isHtml ? null : read(file), wanted };
    });
}

/** The line that says what is left out; none if nothing is. */
export function leftOutLines(leftOut: LeftOut): string[] {
  const counts = Object.entries(leftOut).filter(([, count]) => count > 0);
  return counts.length > 0
    ? [`left out: ${counts.map(([kind, count]) => `${kind} ${count}`).join(', ')}`]
    : [];
}
