import { Agent } from 'node:http';
import { ask } from './ask';
import { type Contender, ENCODINGS } from './contenders';
import { type Spread, spreadOf } from './percentiles';

/** The time until a page has arrived whole, for pages that nobody has asked for before, one after the other. */
export async function measureRenders(contender: Contender, paths: readonly string[]): Promise<Spread> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  try {
    for (const path of paths) {
      const url = `${contender.origin('browser')}${path}`;
      const reply = await ask(url, { 'accept-encoding': ENCODINGS.browser }, agent);
      if (reply.status !== 200) throw new Error(`${path} was answered with ${reply.status}`);
      times.push(reply.milliseconds);
    }
  } finally {
    agent.destroy();
  }
  return spreadOf(times);
}
