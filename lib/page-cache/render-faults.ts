/** What pages threw, by the target that is being asked for; only while somebody asks for it. */
type Faults = Map<string, unknown>;

// Kept on globalThis because Next bundles its own copy of this module, and it is there that pages throw.
const holder = globalThis as { markazRenderFaults?: Faults };

function faults(): Faults {
  holder.markazRenderFaults ??= new Map();
  return holder.markazRenderFaults;
}

/** Of a page that failed Next tells whoever asked nothing but 500. */
export function noteRenderFault(target: string, error: unknown): void {
  if (faults().has(target)) faults().set(target, error);
}

/** Begins to remember what the page at this target throws; `take` ends that and tells it, or undefined. */
export function watchRender(target: string): { take(): unknown } {
  faults().set(target, undefined);
  return {
    take() {
      const fault = faults().get(target);
      faults().delete(target);
      return fault;
    },
  };
}
