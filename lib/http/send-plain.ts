import { type ServerResponse, STATUS_CODES } from 'node:http';
import { sendAnswer } from './send-answer';

/** A refusal or a state of health, for programs rather than people: the name of the status as plain text. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  siteUrl: string,
  headers: Record<string, string> = {},
): void {
  const body = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  sendAnswer(response, { status, type: 'text/plain; charset=utf-8', body, siteUrl, headers });
}
