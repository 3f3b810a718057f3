import { PreparingClient } from './preparing-client';

/** Told of every query of a connection when it has ended, whether well or not. Never gets the values of a query's parameters. */
export type QueryObserver = (statement: string, durationMs: number) => void;

/** pg takes a statement as text or as an object with more about it. */
function statementOf(query: unknown): string {
  return typeof query === 'string' ? query : String(Reflect.get(Object(query), 'text') ?? '');
}

/** The class of connections whose queries are observed; a pool makes its own from it. */
export function observedConnection(observe: QueryObserver): typeof PreparingClient {
  return class extends PreparingClient {
    // biome-ignore lint/suspicious/noExplicitAny: pg declares eight overloads, all of which are passed on unchanged
    override query(...args: any[]): any {
      const startedAt = performance.now();
      const onEnd = () => observe(statementOf(args[0]), performance.now() - startedAt);
      const callbackAt = args.findIndex((arg) => typeof arg === 'function');
      if (callbackAt >= 0) {
        const callback: (...results: unknown[]) => void = args[callbackAt];
        args[callbackAt] = (...results: unknown[]) => {
          onEnd();
          callback(...results);
        };
      }
      const result: unknown = Reflect.apply(super.query, this, args);
      if (result instanceof Promise) result.then(onEnd, onEnd);
      return result;
    }
  };
}
