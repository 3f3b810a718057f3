import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { z } from 'zod';
import { OperatorError } from '@/lib/operator-error';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

const Report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string().optional(),
      extract: z.string().optional(),
    }),
  ),
});

/** The errors of a report in the checker's JSON, a line for each: the page, the line in it, what is wrong, and where. */
export function errorsIn(report: string, pages: ReadonlyMap<string, string>): string[] {
  const { messages } = Report.parse(JSON.parse(report));
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine = 0, message = '', extract = '' }) => {
      const file = basename(url);
      return `${pages.get(file) ?? file}:${lastLine}: ${message} (${extract.replace(/\s+/g, ' ').trim()})`;
    });
}

/** The report in what the checker writes, after what Java says; null without one. Newer versions begin with their own number. */
export function reportIn(output: string): string | null {
  const start = output.search(/\{"(?:version|messages)":/);
  return start < 0 ? null : output.slice(start);
}

/** The errors in all pages of a folder, of which some have addresses. Throws OperatorError when the checker does not run. */
export function runNuChecker(jar: string, folder: string, pages: ReadonlyMap<string, string>): string[] {
  const options = ['--errors-only', '--format', 'json', '--skip-non-html', folder];
  const inUtf8 = ['-Dfile.encoding=UTF-8', '-Dstderr.encoding=UTF-8'];
  const { stderr, error } = spawnSync('java', [...inUtf8, '-jar', jar, ...options], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const report = reportIn(stderr ?? '');
  if (error || report === null)
    throw new OperatorError(`The Nu HTML checker does not run: ${error?.message ?? stderr}`);
  return errorsIn(report, pages);
}
