import { createTranslator } from 'use-intl/core';
import type { Issue } from '@/lib/errors';
import { INTL_TAGS } from './intl-tags';
import type { Locale } from './locales';
import { MESSAGES } from './messages';

/**
 * The message for an issue. `error-keys.test.ts` finds keys without a message; until then the user reads a general
 * one.
 */
export function issueText(issue: Pick<Issue, 'key' | 'params'>, locale: Locale): string {
  // Issue keys are plain strings in modules and in JSON, so the typed translator cannot check them here.
  const translate = createTranslator({
    locale: INTL_TAGS[locale],
    messages: MESSAGES[locale] as Record<string, unknown>,
  }) as unknown as {
    (key: string, params?: Issue['params']): string;
    has(key: string): boolean;
  };
  const key = `errors.${issue.key}`;
  return translate.has(key) ? translate(key, issue.params) : translate('errors.unknown');
}
