import { createTranslator } from 'next-intl';
import type { Issue } from '@/lib/errors';
import type { Locale } from './locales';
import { MESSAGES } from './messages';

/** The sentence for an issue. A key without a sentence is a bug that a test finds; the user still reads something. */
export function issueText(issue: Pick<Issue, 'key' | 'params'>, locale: Locale): string {
  // Keys travel as plain strings through rooms and JSON, so the typed translator cannot check them here.
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale] as Record<string, unknown>,
  }) as unknown as {
    (key: string, params?: Issue['params']): string;
    has(key: string): boolean;
  };
  const key = `errors.${issue.key}`;
  return translate.has(key) ? translate(key, issue.params) : translate('errors.unknown');
}
