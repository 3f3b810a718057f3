import { Fragment, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { documentIssues } from './check-document';
import { documentToJson, documentToText } from './document';
import { schema } from './schema';
import { randomDocument } from './testing/random-document';

const documents = Array.from({ length: 40 }, (_, index) => randomDocument(index + 1));

/** The same with a letter more in its title. */
function typedInto(doc: Node): Node {
  const end = (doc.firstChild?.nodeSize ?? 0) + 1;
  return new Transform(doc).insert(end, schema.text('ن')).doc;
}

describe('What a step leaves alone', () => {
  it('stands in the text of the document as if all of it was written anew', () => {
    for (const doc of documents)
      for (const each of [doc, typedInto(doc), typedInto(typedInto(doc)), doc])
        expect(documentToText(each)).toBe(JSON.stringify(documentToJson(each)));
  });

  it('is not looked through again, while what the step changes is', () => {
    for (const doc of documents) {
      expect(documentIssues(doc)).toEqual([]);
      const changed = typedInto(doc);
      const withBad = changed.child(1).copy(Fragment.from(schema.text('\u0000')));
      expect(documentIssues(changed.copy(changed.content.replaceChild(1, withBad)))).toEqual([
        { path: 'content.1.content.0', key: 'document.forbiddenCharacter' },
      ]);
      expect(documentIssues(changed)).toEqual([]);
      const titleTwice = changed.copy(changed.content.addToEnd(changed.child(1)));
      expect(documentIssues(titleTwice)).toMatchObject([{ key: 'document.misplaced' }]);
    }
  });
});
