import type { HostViews } from './types';

/** Hosts that are named of a range; the rest is added up. */
export const HOSTS_SHOWN = 15;

/** From the most frequent hosts and the views of all of them. The empty host stands for what was counted without a name. */
export function namedHosts(rows: readonly { host: string; views: number }[], allViews: number): HostViews[] {
  const named = rows.filter(({ host }) => host !== '').slice(0, HOSTS_SHOWN);
  const others = allViews - named.reduce((sum, { views }) => sum + views, 0);
  return others > 0 ? [...named, { host: null, views: others }] : named;
}
