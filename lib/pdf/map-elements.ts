import type { TypesetElement, TypesetValue } from '@/lib/richtext/typeset-types';

type Values = Record<string, TypesetValue>;
type Change = (element: TypesetElement) => Values;

const isElement = (value: unknown): value is TypesetElement =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value;

function mapValue(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((each) => mapValue(each, change));
  return isElement(value) ? mapElement(value, change) : value;
}

function mapElement(element: TypesetElement, change: Change): TypesetElement {
  const changed = { ...element, ...change(element) };
  const entries = Object.entries(changed).map(([name, value]) => [name, mapValue(value, change)]);
  return Object.fromEntries(entries) as TypesetElement;
}

/** The elements, each with the values that `change` gives it, and so everything inside them. */
export function mapElements(elements: readonly TypesetElement[], change: Change): TypesetElement[] {
  return elements.map((element) => mapElement(element, change));
}

/** Every element of a kind, wherever it is. */
export function elementsOf(elements: readonly TypesetElement[], kind: string): TypesetElement[] {
  const found: TypesetElement[] = [];
  mapElements(elements, (element) => {
    if (element.kind === kind) found.push(element);
    return {};
  });
  return found;
}
