import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '@/lib/operator-error';
import { findPageTypes } from './audits/find-page-types';
import { runNuChecker } from './nu-checker/run-nu-checker';
import { writeDocuments, writePages } from './nu-checker/write-pages';
import { step } from './step';

/** Has the Nu HTML checker read the pages of a running site, and texts of every kind. Ends with 1 when it finds an error. */
export default async function html(args: string[]): Promise<number> {
  const [address] = args;
  const jar = process.env.VNU_JAR;
  if (!address || !URL.canParse(address))
    throw new OperatorError('Name the address of a running site: npm run html -- http://127.0.0.1:3000');
  if (!jar) throw new OperatorError('Set VNU_JAR to the file vnu.jar of the Nu HTML checker.');
  const { origin } = new URL(address);
  const folder = mkdtempSync(join(tmpdir(), 'markaz-html-'));
  try {
    const texts = writeDocuments(folder);
    const pages = await step('Reading the pages of the site', async () =>
      writePages(folder, origin, await findPageTypes(origin)),
    );
    const errors = await step('Checking', async () => runNuChecker(jar, folder, pages));
    for (const each of errors) console.log(each);
    console.log(`${texts} texts and ${pages.size} pages, ${errors.length} errors.`);
    return errors.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
