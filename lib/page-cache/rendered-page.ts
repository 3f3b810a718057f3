import { localeOfPath } from '@/lib/http/preferred-locale';
import type { ApplicationResponse } from './application-client';
import { stripFramework } from './strip-framework';
import type { Rendered } from './types';

function isHtml(type: string): boolean {
  return type.startsWith('text/html');
}

/**
 * The part of the application's response that readers need: status, type, body (HTML without the framework) and the target of
 * a redirect. `key` is the address, which names the language of the page.
 */
export function renderedPage(key: string, response: ApplicationResponse): Rendered {
  const { status, headers, body } = response;
  if (status >= 300) {
    const location = headers.location;
    if (typeof location !== 'string')
      throw new Error(`the application answered ${status} without a location`);
    return { kind: 'rendered', status, type: null, body: Buffer.alloc(0), headers: [['Location', location]] };
  }
  const type = String(headers['content-type'] ?? 'application/octet-stream');
  const locale = localeOfPath(key);
  return {
    kind: 'rendered',
    status,
    type,
    body: isHtml(type) ? Buffer.from(stripFramework(body.toString('utf8'))) : body,
    headers: locale === null ? [] : [['Content-Language', locale]],
  };
}
