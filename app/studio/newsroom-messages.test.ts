import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NEWSROOM_AR } from '@/lib/i18n/newsroom-messages-ar';
import { NEWSROOM_EN } from '@/lib/i18n/newsroom-messages-en';

const ROOT = join(import.meta.dirname, '..', '..');

function namespacesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/useTranslations\('(\w+)/g)])
    .map(([, namespace = '']) => namespace);
}

it.each([
  ['Arabic', NEWSROOM_AR],
  ['English', NEWSROOM_EN],
])(
  'The newsroom gives the browser all messages that its components ask for, and no others, in %s',
  (_, messages) => {
    const asked = new Set(namespacesIn(join(ROOT, 'components')));
    expect(asked.size).toBeGreaterThan(15);
    expect(Object.keys(messages).sort()).toEqual([...asked].sort());
  },
);
