import { readEnv } from '@/lib/env';
import { fillNewsroom } from './fill-newsroom';

/** A part of a start (cli/run-part.mjs), with the environment that the front process has completed. */
export default async function fillNewNewsroom(): Promise<void> {
  await fillNewsroom(readEnv(process.env));
}
