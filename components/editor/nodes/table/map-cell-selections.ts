import { type Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';

const { map } = CellSelection.prototype;

/**
 * Selected rows and columns are selected anew after every change. The library throws where the changed table has holes, which the change of
 * another writer may leave for the moment before it is repaired; the page would then refuse the change. The caret stays near instead.
 */
export function mapCellSelections(): void {
  CellSelection.prototype.map = function mapped(doc, mapping): CellSelection | Selection {
    try {
      return map.call(this, doc, mapping);
    } catch {
      return TextSelection.near(doc.resolve(mapping.map(this.$headCell.pos)));
    }
  };
}
