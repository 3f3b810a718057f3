import type { HeaderPairs } from '@/lib/http/security-headers';
import type { Reply } from './types';

export function makeReply(headers: HeaderPairs, body: Buffer): Reply {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return { head: headers.flat(), headLines: Buffer.from(lines, 'latin1'), body };
}
