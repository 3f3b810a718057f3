'use client';

/** Only pages of this site in this browser hear it, and whoever hears it asks the server again. */
const CHANNEL = 'markaz-proof';

/** Tells the user's other tabs that they have proved who they are. */
export function tellProved(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('proved');
  channel.close();
}

/** Calls back when another tab tells so. Returns how to stop listening. */
export function onProvedElsewhere(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', callback);
  return () => channel.close();
}
