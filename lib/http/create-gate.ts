import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Holds requests back until `open` gives them a handler. */
export function createGate() {
  let open: (answer: Answer) => void = () => {};
  const opened = new Promise<Answer>((resolve) => {
    open = resolve;
  });
  let current: Answer = (request, response) => void opened.then((answer) => answer(request, response));
  void opened.then((answer) => {
    current = answer;
  });
  return { answer: (...request: Parameters<Answer>) => current(...request), open };
}
