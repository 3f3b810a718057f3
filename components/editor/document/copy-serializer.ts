import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model';
import { OWN_COPY } from '@/lib/richtext/intake/own-copy';

/** Writes what is copied or dragged as the schema does, with the sign by which it is known when it comes back. */
export class CopySerializer extends DOMSerializer {
  constructor(schema: Schema) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target);
    // Without a target, it is the whole of what is copied and not the content of a node.
    if (!target) written.firstElementChild?.setAttribute(OWN_COPY, '');
    return written;
  }
}
