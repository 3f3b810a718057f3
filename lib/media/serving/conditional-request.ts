import type { IncomingHttpHeaders } from 'node:http';
import { matchesEtag } from '@/lib/http/matches-etag';

export interface Validators {
  etag: string;
  modifiedAt: Date;
}

/** HTTP dates have no parts of a second. */
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Whether the client has the file already (RFC 9110 §13.2.2): the tag decides where it names one. */
export function isNotModified(headers: IncomingHttpHeaders, { etag, modifiedAt }: Validators): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined) return matchesEtag(tags, etag);
  return since !== undefined && seconds(modifiedAt) <= seconds(new Date(since));
}

/** Whether a part of the file may be sent: the client has other parts of the same content (RFC 9110 §13.1.5), or asks for no such proof. */
export function isRangeWanted(headers: IncomingHttpHeaders, { etag, modifiedAt }: Validators): boolean {
  const { range, 'if-range': known } = headers;
  if (range === undefined) return false;
  if (known === undefined || known === etag) return true;
  return !/^(?:W\/)?"/.test(String(known)) && seconds(new Date(String(known))) === seconds(modifiedAt);
}
