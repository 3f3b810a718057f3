import { env } from '@/lib/env';
import type { Issue } from '@/lib/errors';
import { parseOldAddress } from '@/lib/i18n/old-address';
import { ownPath } from '@/lib/i18n/own-path';
import type { ChosenRedirect } from './redirect-issues';
import { REDIRECT_PATH_MAX, sitePath } from './site-path';
import type { RedirectFields } from './types';

const EXAMPLE = '/en/articles';

/** Addresses as somebody has typed or copied them, as `Redirect` stores them; the issues of those that are none of readers' addresses here. */
export function readChosen({ fromPath, toPath }: RedirectFields): {
  redirect: ChosenRedirect;
  issues: Issue[];
} {
  const [from, to] = [fromOf(fromPath), sitePath(toPath, env().SITE_URL)];
  return {
    redirect: { fromPath: from ?? '', toPath: to ?? '' },
    issues: [
      ...(from === null ? [refusal('fromPath', fromPath)] : []),
      ...(to === null ? [refusal('toPath', toPath)] : []),
    ],
  };
}

/** An address of the former site is told by its form, whatever the name of the site before it. */
function fromOf(typed: string): string | null {
  const address = typed.trim();
  if (address.length > 4 * REDIRECT_PATH_MAX) return null;
  const path = address.replace(/^https?:\/\/[^/?#]*/i, '');
  return parseOldAddress(path)?.path ?? sitePath(address, env().SITE_URL);
}

function refusal(path: keyof RedirectFields, typed: string): Issue {
  const isElsewhere =
    /^(?:https?:)?\/\//i.test(typed.trim()) && ownPath(typed.trim(), env().SITE_URL) === null;
  if (isElsewhere) return { path, key: 'redirects.otherSite' };
  return { path, key: 'redirects.noAddress', params: { example: EXAMPLE } };
}
