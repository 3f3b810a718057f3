import { Agent } from 'node:http';
import { httpGet } from './http-get';
import { ENCODINGS, type MeasuredServer } from './measured-server';
import { type Spread, spreadOf } from './percentiles';

/** Measures the time from a request to the last byte for pages that were not requested before, one after the other. */
export async function measureRenders(server: MeasuredServer, paths: readonly string[]): Promise<Spread> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  try {
    for (const path of paths) {
      const url = `${server.origin('browser')}${path}`;
      const reply = await httpGet(url, { 'accept-encoding': ENCODINGS.browser }, agent);
      if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
      times.push(reply.milliseconds);
    }
  } finally {
    agent.destroy();
  }
  return spreadOf(times);
}
