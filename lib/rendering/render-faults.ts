interface Collected {
  fault?: unknown;
}

/** What pages threw, by the target that is being requested, for each request that runs: several may ask for one target at once. */
type Faults = Map<string, Set<Collected>>;

// Kept on globalThis because Next bundles a copy of this module of its own, which is the one that pages call.
const holder = globalThis as { markazRenderFaults?: Faults };

function faults(): Faults {
  holder.markazRenderFaults ??= new Map();
  return holder.markazRenderFaults;
}

/** Next answers a failed page with 500 and keeps the error to itself, so instrumentation.ts records it here. */
export function recordRenderFault(target: string, error: unknown): void {
  for (const each of faults().get(target) ?? []) each.fault = error;
}

/** Starts to collect what the page at this target throws; `take` stops that and returns it, or undefined. */
export function collectRenderFault(target: string): { take(): unknown } {
  const collected: Collected = {};
  const all = faults().get(target) ?? new Set<Collected>();
  faults().set(target, all.add(collected));
  return {
    take() {
      all.delete(collected);
      if (all.size === 0 && faults().get(target) === all) faults().delete(target);
      return collected.fault;
    },
  };
}
