import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDb, db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Block } from '@/lib/richtext/build';
import { givenEntry } from '@/lib/testing/factories';
import { type EditorResult, editorBenchmarksPage, editorTable } from './bench/editor-benchmarks-page';
import { describeMachine } from './bench/machine';
import { launchBrowser, measureEditor } from './bench/measure-editor';
import { signedInHeaders } from './bench/studio-session';
import { buildIfChanged } from './build-if-changed';
import { startServerUnderTest } from './server-under-test';
import { Shutdown, shutdownOnSignals } from './shutdown';
import { step } from './step';

const PAGE = join('docs', 'benchmarks-editor.md');
const WORDS = 10_000;
const PARAGRAPHS = [3, 100];
const SENTENCE: Record<Locale, string> = {
  ar: 'أعلن المركز عن خمسة إصدارات جديدة تتناول مستقبل الطاقة في المنطقة حتى عام 2030.',
  en: 'The centre has announced five new publications on the future of energy in the region to 2030.',
};

function textOf(locale: Locale, paragraphs: number): Block[] {
  const words = SENTENCE[locale].split(' ');
  const length = Math.round(WORDS / paragraphs);
  const paragraph = Array.from({ length }, (_, index) => words[index % words.length]).join(' ');
  return Array.from({ length: paragraphs }, () => ({ p: paragraph }));
}

async function measure(shutdown: Shutdown): Promise<EditorResult[]> {
  await step('Building the site', () => buildIfChanged(shutdown));
  const server = await step('Starting the built site in an empty folder', () =>
    startServerUnderTest(shutdown, join('test-results', 'bench-editor.log')),
  );
  process.env.DATABASE_URL = server.env.DATABASE_URL;
  shutdown.add(closeDb);
  // The accounts of the sample newsroom must change their passwords first.
  await db().user.updateMany({ data: { mustChangePassword: false, passwordExpiresAt: null } });
  const siteUrl = server.env.SITE_URL ?? '';
  const headers = await signedInHeaders(siteUrl, 'editor', server.env.AUTH_SECRET);
  const [name = '', value = ''] = (headers.cookie ?? '').split('=');
  const cookie = { name, value, url: siteUrl };
  const browser = await launchBrowser(shutdown);
  const results: EditorResult[] = [];
  for (const locale of LOCALES) {
    for (const paragraphs of PARAGRAPHS) {
      const { entryId } = await givenEntry({ [locale]: { body: textOf(locale, paragraphs) } });
      const url = `${siteUrl}/studio/articles/${entryId}/${locale}`;
      const times = await step(`Typing in ${paragraphs} paragraphs (${locale})`, () =>
        measureEditor(browser, { url, cookie, locale }),
      );
      results.push({ locale, words: WORDS, paragraphs, times });
    }
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
  console.log(`\n${editorTable(results)}\n`);
  if (!args.includes('--write')) return;
  writeFileSync(PAGE, editorBenchmarksPage(results, machine));
  console.log(`Written: ${PAGE}.`);
}
