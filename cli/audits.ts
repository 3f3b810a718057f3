import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { OperatorError } from '@/lib/operator-error';
import { type AuditedPage, type Audits, auditsFound, auditsPage, auditsTable } from './audits/audits-page';
import { findPageTypes, type ReaderPage } from './audits/find-page-types';
import { runAxe } from './audits/run-axe';
import { type Lighthouse, requireLighthouse, runLighthouse } from './audits/run-lighthouse';
import { describeMachine } from './bench/machine';
import { requireBrowser } from './find-browser';
import { runNuChecker } from './nu-checker/run-nu-checker';
import { writePages } from './nu-checker/write-pages';
import { step } from './step';

const PAGE = join('docs', 'audits.md');

interface Options {
  origin: string;
  /** Paths at which there was a page, in either language. */
  gone: string[];
  lighthouse: Lighthouse;
  jar: string;
  isPerformance: boolean;
}

function readOptions(args: string[]): Options {
  const [address, ...gone] = args.filter((each) => !each.startsWith('--'));
  const { LIGHTHOUSE: folder, VNU_JAR: jar } = process.env;
  if (!address || !URL.canParse(address))
    throw new OperatorError('Name the address of a running site: npm run audits -- http://127.0.0.1:3000');
  if (!folder) throw new OperatorError('Set LIGHTHOUSE to the folder of the npm package lighthouse.');
  if (!jar) throw new OperatorError('Set VNU_JAR to the file vnu.jar of the Nu HTML checker.');
  requireLighthouse(folder);
  return {
    origin: new URL(address).origin,
    gone,
    lighthouse: { folder, browser: requireBrowser() },
    jar,
    isPerformance: args.includes('--performance'),
  };
}

/** The errors of all pages of the site, each with the page before it. */
async function checkHtml(
  { jar, origin }: Options,
  types: ReaderPage[],
): Promise<{ errors: string[]; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'markaz-audits-'));
  try {
    const pages = await writePages(folder, origin, types);
    return { errors: runNuChecker(jar, folder, pages), pages: pages.size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function auditPages(
  { origin, lighthouse, isPerformance }: Options,
  pages: ReaderPage[],
  errors: string[],
): Promise<AuditedPage[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: lighthouse.browser, args });
  const audited: AuditedPage[] = [];
  try {
    for (const page of pages) {
      const url = origin + page.path;
      await step(`${page.type} (${page.path})`, async () => {
        const axe = await runAxe(browser, url);
        const html = errors.filter((error) => error.startsWith(`${decodeURI(page.path)}:`));
        const result = page.isMissing ? null : runLighthouse(lighthouse, url, isPerformance);
        audited.push({ page, lighthouse: result, axe, html });
      });
    }
  } finally {
    await browser.close();
  }
  return audited;
}

/** Has Lighthouse, axe and the Nu checker check the pages of a running site. Ends with 1 when one falls short of an aim. */
export default async function audits(args: string[]): Promise<number> {
  const options = readOptions(args);
  const machine = describeMachine(new Date());
  const types = await step('Finding a page of every type', () => findPageTypes(options.origin, options.gone));
  const html = await step('Checking the HTML of all pages', () => checkHtml(options, types));
  const results: Audits = {
    pages: await auditPages(options, types, html.errors),
    checkedPages: html.pages,
    htmlErrors: html.errors,
    isPerformance: options.isPerformance,
  };
  const found = auditsFound(results);
  console.log(`\n${auditsTable(results)}\n`);
  for (const each of found) console.log(each);
  if (args.includes('--write')) writeFileSync(PAGE, auditsPage(results, machine));
  return found.length > 0 ? 1 : 0;
}
