import { requireUsableSettings } from './open-newsroom';

/** A part of a start (cli/run-part.mjs). Throws an OperatorError for settings with which no start succeeds. */
export default async function checkSettings(): Promise<void> {
  await requireUsableSettings();
}
