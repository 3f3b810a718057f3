import { DOMSerializer, type Fragment, type Node } from '@tiptap/pm/model';
import { writeCopiedFootnotes } from '@/components/editor/nodes/footnote/copied-footnotes';
import { OWN_COPY } from '@/lib/richtext/intake/own-copy';
import { newBlockId } from '@/lib/richtext/new-block-id';

/** Writes what is copied or dragged as the schema does, with the sign by which it is known when it comes back. */
export class CopySerializer extends DOMSerializer {
  private readonly documentNow: () => Node;
  /** Id of the copy that was made last, which its sign says. */
  lastCopy = '';

  /** `documentNow` is the document from which is copied: a passage brings its notes. */
  constructor(documentNow: () => Node) {
    const { schema } = documentNow().type;
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
    this.documentNow = documentNow;
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target);
    // Without a target, it is the whole of what is copied and not the content of a node.
    if (target) return written;
    const notes = (list: Fragment) => super.serializeFragment(list, options);
    writeCopiedFootnotes(written, fragment, this.documentNow(), notes);
    this.lastCopy = newBlockId();
    written.firstElementChild?.setAttribute(OWN_COPY, this.lastCopy);
    return written;
  }
}
