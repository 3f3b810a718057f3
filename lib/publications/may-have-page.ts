import { locatePage } from './locate-page';

/** Whether a decoded reader path may have a page or redirect to one, decided without rendering it. */
export async function mayHavePage(path: string): Promise<boolean> {
  return (await locatePage(path)).kind !== 'missing';
}
