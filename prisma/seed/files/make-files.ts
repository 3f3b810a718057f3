import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Locale } from '@/lib/i18n/locales';
import { citiesAndHeat } from '@/prisma/seed/content/articles/cities-and-heat';

// Writes the attachments of the sample anew after a change of their text: node --import tsx prisma/seed/files/make-files.ts

const FONTS = ['400Regular/IBMPlexSansArabic_400Regular.ttf', '700Bold/IBMPlexSansArabic_700Bold.ttf'];

const WORDS = {
  ar: {
    institute: 'المركز',
    title: 'حرارة السطوح في المدن: جدول القياسات',
    notes: [
      'نسبة الانعكاس هي ما يعيده السطح من ضوء الشمس. وكلما ارتفعت قل ما يختزنه السطح من حرارة.',
      'أُخذت القياسات في ظهيرة صيف، في الشمس المباشرة، ما عدا السطر الأخير. والقيم مقربة إلى أقرب عدد صحيح.',
    ],
  },
  en: {
    institute: 'The Center',
    title: 'The Warmth of City Surfaces: Measurements',
    notes: [
      'The reflected share is how much sunlight a surface sends back. The higher it is, the less heat the surface stores.',
      'All values were taken at noon in summer, in direct sun, except in the last row, and are rounded to whole numbers.',
    ],
  },
};

function contentOf(locale: Locale): string {
  const table = citiesAndHeat[locale]?.body.find((block) => 'table' in block);
  if (!table || !('table' in table)) throw new Error(`The ${locale} article on heat in cities has no table`);
  const { caption, source, table: rows } = table;
  return JSON.stringify({ locale, ...WORDS[locale], caption, source, rows });
}

const { resolve } = createRequire(import.meta.url);
const fontBlobs = FONTS.map((font) =>
  readFileSync(resolve(`@expo-google-fonts/ibm-plex-sans-arabic/${font}`)),
);
const workspace = mkdtempSync(join(tmpdir(), 'sample-files-'));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
const mainFileContent = readFileSync(join(import.meta.dirname, 'heat-measurements.typ'), 'utf8');
for (const locale of ['ar', 'en'] as const) {
  const pdf = compiler.pdf({ mainFileContent, inputs: { content: contentOf(locale) } });
  writeFileSync(join(import.meta.dirname, `heat-measurements-${locale}.pdf`), pdf);
}
