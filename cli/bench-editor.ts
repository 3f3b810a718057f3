import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDb, db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Draft } from '@/lib/richtext/build';
import { givenEntry } from '@/lib/testing/factories';
import { givenPicture } from '@/lib/testing/given-media';
import {
  type AIMS,
  type EditorResults,
  editorBenchmarksPage,
  editorTables,
} from './bench/editor-benchmarks-page';
import { plainText, richText } from './bench/long-texts';
import { describeMachine } from './bench/machine';
import { launchBrowser, measureEditor } from './bench/measure-editor';
import { measureRichText } from './bench/measure-rich-text';
import { signedInHeaders } from './bench/studio-session';
import { buildIfChanged } from './build-if-changed';
import { startServerUnderTest } from './server-under-test';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

const PAGE = join('docs', 'benchmarks-editor.md');
/** Different pictures, so that the browser has as much to load as in a text of somebody's. */
const PICTURES = 50;

interface MeasuredText {
  name: string;
  aim: keyof typeof AIMS;
  draft: Pick<Draft, 'body' | 'notes'>;
}

function textsIn(locale: Locale, pictures: readonly string[]): MeasuredText[] {
  const plain = (paragraphs: number): MeasuredText => ({
    name: `in ${paragraphs} paragraphs`,
    aim: 'plain',
    draft: plainText(locale, paragraphs),
  });
  const rich = 'with 200 notes, 50 figures, 20 tables';
  return [plain(3), plain(100), { name: rich, aim: 'rich', draft: richText(locale, pictures) }];
}

async function givenPictures(): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < PICTURES) ids.push((await givenPicture()).id);
  return ids;
}

async function measure(shutdown: Shutdown): Promise<EditorResults> {
  await step('Building the site', () => buildIfChanged(shutdown));
  const server = await step('Starting the built site in an empty folder', () =>
    startServerUnderTest(shutdown, join('test-results', 'bench-editor.log')),
  );
  process.env.DATABASE_URL = server.env.DATABASE_URL;
  process.env.DATA_DIR = server.dataDir;
  shutdown.add(closeDb);
  // The accounts of the sample newsroom must change their passwords first.
  await db().user.updateMany({ data: { mustChangePassword: false, passwordExpiresAt: null } });
  const siteUrl = server.env.SITE_URL ?? '';
  const headers = await signedInHeaders(siteUrl, 'editor', server.env.AUTH_SECRET);
  const [name = '', value = ''] = (headers.cookie ?? '').split('=');
  const cookie = { name, value, url: siteUrl };
  const browser = await launchBrowser(shutdown);
  const pictures = await step('Preparing pictures', givenPictures);
  const results: EditorResults = { texts: [], rich: [] };
  for (const locale of LOCALES) {
    for (const { draft, name, aim } of textsIn(locale, pictures)) {
      const { entryId } = await givenEntry({ [locale]: draft });
      const url = `${siteUrl}/studio/articles/${entryId}/${locale}`;
      const times = await step(`Typing in 10,000 words ${name} (${locale})`, () =>
        measureEditor(browser, { url, cookie, locale }),
      );
      results.texts.push({ locale, name, aim, times });
    }
    const times = await step(`Publishing and comparing (${locale})`, () =>
      measureRichText(locale, richText(locale, pictures)),
    );
    results.rich.push({ locale, ...times });
  }
  return results;
}

/** Measures how long a key takes in a long text, and ends every process that it starts. */
export default async function benchEditor(args: string[]): Promise<void> {
  const shutdown = new Shutdown();
  shutdownOnSignals(shutdown);
  const machine = describeMachine(new Date());
  const results = await measure(shutdown).catch((error) => shutdown.fail(error));
  await shutdown.finish();
  console.log(`\n${editorTables(results)}\n`);
  if (!args.includes('--write')) return;
  writeFileSync(PAGE, editorBenchmarksPage(results, machine));
  console.log(`Written: ${PAGE}.`);
}
