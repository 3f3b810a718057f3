/** What pages threw, by the target that is being requested; only while a request for it runs. */
type Faults = Map<string, unknown>;

// Kept on globalThis because Next bundles a copy of this module of its own, which is the one that pages call.
const holder = globalThis as { markazRenderFaults?: Faults };

function faults(): Faults {
  holder.markazRenderFaults ??= new Map();
  return holder.markazRenderFaults;
}

/** Next answers a failed page with 500 and keeps the error to itself, so instrumentation.ts records it here. */
export function recordRenderFault(target: string, error: unknown): void {
  if (faults().has(target)) faults().set(target, error);
}

/** Starts to collect what the page at this target throws; `take` stops that and returns it, or undefined. */
export function collectRenderFault(target: string): { take(): unknown } {
  faults().set(target, undefined);
  return {
    take() {
      const fault = faults().get(target);
      faults().delete(target);
      return fault;
    },
  };
}
