import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';

/** No browser's name is longer; a robot may send any. */
const AGENT_MAX = 512;

/** Whether a request is a person's who reads a page: of no program that names itself, and of no browser that only prepares a page. */
export function isReader(headers: IncomingHttpHeaders): boolean {
  const agent = headers['user-agent'] ?? '';
  if (agent === '' || agent.length > AGENT_MAX || isbot(agent)) return false;
  const purposes = [headers['sec-purpose'], headers.purpose, headers['x-purpose'], headers['x-moz']];
  return !purposes.some((purpose) => /prefetch|preview/i.test(String(purpose ?? '')));
}
