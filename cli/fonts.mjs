import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The font files that the site uses, by package, without the extension `.woff2`. */
const FONTS = {
  '@fontsource-variable/source-serif-4': [
    'source-serif-4-latin-wght-normal',
    'source-serif-4-latin-wght-italic',
    'source-serif-4-latin-ext-wght-normal',
    'source-serif-4-latin-ext-wght-italic',
  ],
  '@fontsource-variable/noto-naskh-arabic': ['noto-naskh-arabic-arabic-wght-normal'],
  '@fontsource/ibm-plex-sans-arabic': [400, 500, 700].flatMap((weight) => [
    `ibm-plex-sans-arabic-arabic-${weight}-normal`,
    `ibm-plex-sans-arabic-latin-${weight}-normal`,
  ]),
  '@fontsource/amiri': ['amiri-arabic-400-normal', 'amiri-arabic-700-normal'],
};

/**
 * Copies the fonts to public/fonts as `<name>-<version of the package>.woff2` and removes those of other versions. Because the
 * name changes with the content, browsers may cache a font without asking again.
 */
export function copyFonts(root) {
  const folder = join(root, 'public', 'fonts');
  mkdirSync(folder, { recursive: true });
  const wanted = new Set();
  for (const [name, files] of Object.entries(FONTS)) {
    const source = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
    for (const file of files) {
      const copy = `${file}-${version}.woff2`;
      wanted.add(copy);
      if (!existsSync(join(folder, copy))) {
        copyFileSync(join(source, 'files', `${file}.woff2`), join(folder, copy));
      }
    }
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.woff2') && !wanted.has(file)) rmSync(join(folder, file));
  }
}
