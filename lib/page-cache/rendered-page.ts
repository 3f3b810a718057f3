import { localeOfPath } from '@/lib/http/preferred-locale';
import type { RawAnswer } from './request-page';
import { stripFramework } from './strip-framework';
import type { Rendered } from './types';

function isHtml(type: string): boolean {
  return type.startsWith('text/html');
}

/**
 * Keeps of the application's answer what readers need: status, type, body (HTML is pressed) and, of a redirect, where to.
 * `key` is the address, whose language the page is in.
 */
export function renderedPage(key: string, answer: RawAnswer): Rendered {
  const { status, headers, body } = answer;
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
