import type { ServerResponse } from 'node:http';

/** Sends another response instead. */
type Send = () => void;

/**
 * Calls `replace` once, with the status that the response is about to be sent with, before anything is sent. If it returns a
 * function, that function sends another response, and all that the original sender still writes is discarded.
 */
export function interceptResponse(response: ServerResponse, replace: (status: number) => Send | null): void {
  const { writeHead, write, end, flushHeaders } = response;
  const originals = { writeHead, write, end, flushHeaders };
  let isReplaced: boolean | null = null;

  function settle(status: number): boolean {
    if (isReplaced !== null) return isReplaced;
    const send = replace(status);
    isReplaced = send !== null;
    // Also removes the wrappers that a compressing middleware has added since.
    if (send) Object.assign(response, originals);
    for (const name of send ? response.getHeaderNames() : []) response.removeHeader(name);
    send?.();
    if (send) Object.assign(response, discarding(response));
    return isReplaced;
  }

  Object.assign(response, {
    writeHead(...args: Parameters<typeof writeHead>) {
      return settle(args[0]) ? response : Reflect.apply(writeHead, response, args);
    },
    write(...args: Parameters<typeof write>) {
      return settle(response.statusCode) ? discardChunk(args) : Reflect.apply(write, response, args);
    },
    end(...args: Parameters<typeof end>) {
      return settle(response.statusCode) ? response : Reflect.apply(end, response, args);
    },
    flushHeaders() {
      if (!settle(response.statusCode)) Reflect.apply(flushHeaders, response, []);
    },
  });
}

/** Senders that wait until a chunk is written may go on. */
function discardChunk(args: unknown[]): true {
  const callback = args.at(-1);
  if (typeof callback === 'function') process.nextTick(callback as () => void);
  return true;
}

function discarding(response: ServerResponse) {
  return {
    writeHead: () => response,
    write: (...args: unknown[]) => discardChunk(args),
    end: () => response,
    flushHeaders() {},
  };
}
