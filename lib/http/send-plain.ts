import { type ServerResponse, STATUS_CODES } from 'node:http';
import { sendAnswer } from './send-answer';

/** Sends the name of the status as plain text: for refusals and health checks, which programs read rather than people. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  siteUrl: string,
  headers: Record<string, string> = {},
): void {
  const body = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  sendAnswer(response, { status, type: 'text/plain; charset=utf-8', body, siteUrl, headers });
}
