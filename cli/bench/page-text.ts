import type { Agent } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { httpGet } from './http-get';
import { ENCODINGS } from './measured-server';

/** The text of a page, compressed on its way as browsers ask for it: in plain, the server would have to unpack it for each request. */
export async function pageText(url: string, agent?: Agent): Promise<string> {
  const { headers, body } = await httpGet(url, { 'accept-encoding': ENCODINGS.gzip }, agent);
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
}
